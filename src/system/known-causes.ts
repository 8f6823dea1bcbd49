// Causes that can hit any phase, and that are told the same way wherever they do: full disks, rate limits.
import { formatSpace, readSpaces, tryReadUsage } from './disk.ts';
import type { Doors } from './doors.ts';
import { ActionError, CancelledError, PlanError } from './errors.ts';

const fullDisk = /no space left on device|ENOSPC|disk quota exceeded|EDQUOT/i;
const rateLimit = /toomanyrequests|429 Too Many Requests|pull rate limit/i;

/** The same failure with the hint that its cause deserves, when that is a known one. */
export async function withKnownCause(
  doors: Pick<Doors, 'run' | 'env'>,
  error: unknown,
): Promise<unknown> {
  if (error instanceof PlanError || error instanceof CancelledError) return error;
  const message = error instanceof Error ? error.message : '';
  if (fullDisk.test(message)) {
    return new ActionError({ message, hint: await fullDiskHint(doors), cause: error });
  }
  if (rateLimit.test(message) && error instanceof ActionError) {
    return new ActionError({ message, hint: rateLimitHint(message), cause: error });
  }
  return error;
}

async function fullDiskHint(doors: Pick<Doors, 'run' | 'env'>): Promise<string> {
  const usage = await tryReadUsage(doors);
  return [
    `A disk is full. On this machine ${readSpaces(doors.env).map(formatSpace).join(', and ')}.`,
    ...(usage === '' ? [] : ['What the engine holds (`docker system df`):', usage]),
    'Make room: `docker system prune --all --volumes` on a self-hosted runner, removing tools that the job does not need on a hosted one. Or need less: fewer platforms per job, smaller stages, a larger runner. No tag was moved, unless the message says so.',
  ].join('\n');
}

function rateLimitHint(message: string): string {
  return /docker\.io|pull rate limit/i.test(message)
    ? 'Docker Hub limits how much may be pulled. There are two ways out: log in (`username` and `password`), which raises the limit, or name a mirror (`mirrors: mirror.gcr.io`), which then also serves base images.'
    : 'The registry limits how many requests it takes. Log in to it when the step does not, run fewer jobs at the same time, or try again later.';
}
