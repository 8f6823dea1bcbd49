// Trying again what a registry failed at: longer each time, a bounded number of times, told in the log.
import { judgeFailure, type Transience } from '../oci/transience.ts';
import { type Exit, isSuccess } from './command.ts';
import type { Doors } from './doors.ts';

export type RetryDoors = Pick<Doors, 'log' | 'now' | 'sleep' | 'attempts'>;

export interface Retried<T> {
  /** What is tried, as a log line begins: `The push to ghcr.io/acme/app`. */
  readonly what: string;
  /** `previous` is what the try before brought; absent for the first. */
  readonly attempt: (previous?: T) => Promise<T>;
  /** Undefined for what needs no other try. */
  readonly judge: (result: T) => Transience | undefined;
}

/** The first result that is not judged, or the last one there may be. */
export async function withRetries<T>(
  { log, now, sleep, attempts }: RetryDoors,
  { what, attempt, judge }: Retried<T>,
): Promise<T> {
  let result = await attempt();
  const firstFailure = now();
  let hadItsOnce = false;
  for (let tried = 1; ; tried += 1) {
    const transience = judge(result);
    if (transience === undefined || transience.kind === 'permanent') return result;
    const { reason } = transience;
    const wait = waitBefore(transience, tried);
    const isSpent = transience.kind === 'once' && hadItsOnce;
    if (tried >= attempts || isSpent) {
      if (tried > 1) log.info(`${what} failed: ${reason}. It was tried ${tried} times.`);
      return result;
    }
    if (wait > longestAsked || now() - firstFailure + wait > longestTotal) {
      log.info(`${what} failed: ${reason}. Another try would come too late: ${seconds(wait)}.`);
      return result;
    }
    hadItsOnce ||= transience.kind === 'once';
    const next = `try ${tried + 1} of ${transience.kind === 'once' ? tried + 1 : attempts}`;
    log.info(`${what} failed: ${reason}. Trying again in ${seconds(wait)} (${next}).`);
    await sleep(wait);
    result = await attempt(result);
  }
}

/** The same for a command: what it wrote is judged when it did not end well. */
export function runWithRetries(
  doors: RetryDoors,
  {
    wasPushed = false,
    ...retried
  }: Omit<Retried<Exit>, 'judge'> & {
    /** Whether what is asked for was pushed just now, and `not found` is a registry's lag. */
    readonly wasPushed?: boolean;
  },
): Promise<Exit> {
  return withRetries(doors, {
    ...retried,
    judge: (exit) => judgeExit(exit, { wasPushed }),
  });
}

/** Undefined for a command that ended well. */
export function judgeExit(
  exit: Exit,
  options: Parameters<typeof judgeFailure>[1] = {},
): Transience | undefined {
  return isSuccess(exit) ? undefined : judgeFailure(`${exit.stdout}\n${exit.stderr}`, options);
}

/** Milliseconds that a registry gets to answer what takes a second: one that fell silent says nothing. */
export const longestAnswer = 60_000;

const firstWait = 1_000;
const firstWaitOfLimit = 4_000;
const longestWait = 30_000;
/** A registry that asks for more has closed for this job. */
const longestAsked = 120_000;
/** From the first failure on: a job should not hang on a registry that is down. */
const longestTotal = 600_000;

/** Doubles from try to try; what the registry asks for comes first, and nobody is asked in step. */
export function waitBefore(
  transience: Exclude<Transience, { readonly kind: 'permanent' }>,
  tried: number,
  random: () => number = Math.random,
): number {
  if (transience.kind === 'once') return transience.pause;
  const first = transience.isRateLimit === true ? firstWaitOfLimit : firstWait;
  // Jitter only lengthens what was asked for, and shortens the rest by up to a quarter.
  const { asked } = transience;
  if (asked !== undefined) return Math.round(Math.max(asked, firstWait) * (1 + random() / 4));
  return Math.round(Math.min(first * 2 ** (tried - 1), longestWait) * (1 - random() / 4));
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
