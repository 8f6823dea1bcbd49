// The builders that were there before this step.
import { createHash, randomBytes } from 'node:crypto';
import { type BuilderInfo, parseBuilderInfo } from '../oci/builder.ts';
import { runBuildx } from '../system/buildx.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import { selectedBuilderName } from '../system/docker-config.ts';
import type { Doors, Environment } from '../system/doors.ts';
import type { FoundBuilder, FoundBuildx } from './facts.ts';

/** Looks up a builder by name, without booting it. */
export async function findBuilder(
  { run }: Doors,
  { name, buildx }: { readonly name: string; readonly buildx: FoundBuildx },
): Promise<FoundBuilder> {
  if (buildx.kind === 'missing') return { kind: 'missing', name, reason: buildx.reason };
  const exit = await runBuildx(run, buildx.buildx, {
    args: ['inspect', name],
    output: 'captured',
  });
  const builder = isSuccess(exit) ? parseBuilderInfo(exit.stdout) : undefined;
  return builder === undefined
    ? { kind: 'missing', name, reason: reasonOf(exit) }
    : { kind: 'found', builder };
}

/**
 * The builder that an earlier step selected. The engine's own does not count, nor does one that this
 * action made for another job: jobs of one user share the selection, and that job removes it.
 *
 * When surely nothing is selected, buildx is not asked.
 */
export async function findSelectedBuilder(
  { run, env }: Doors,
  buildx: FoundBuildx,
): Promise<BuilderInfo | undefined> {
  const name = env.BUILDX_BUILDER || selectedBuilderName(env);
  if (buildx.kind === 'missing' || name === undefined || isOfAnotherJob(name, env))
    return undefined;
  const exit = await runBuildx(run, buildx.buildx, { args: ['inspect'], output: 'captured' });
  const builder = isSuccess(exit) ? parseBuilderInfo(exit.stdout) : undefined;
  return builder === undefined || builder.driver === 'docker' ? undefined : builder;
}

const prefix = 'multiplatform-image-';

/** A name that no other step, and no other job, gives its builder. */
export function newBuilderName(env: Environment): string {
  return `${prefix}${jobMark(env)}-${randomBytes(4).toString('hex')}`;
}

function isOfAnotherJob(name: string, env: Environment): boolean {
  return name.startsWith(prefix) && !name.startsWith(`${prefix}${jobMark(env)}-`);
}

// A runner's folder for temporary files tells apart the jobs that run at the same time, the rest
// those that run one after the other.
function jobMark(env: Environment): string {
  const marks = ['RUNNER_TEMP', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB'];
  const text = marks.map((name) => env[name] ?? '').join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
