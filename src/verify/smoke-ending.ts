// The words for how a smoke test ended, and what to do about it. Pure.
import { formatPlatform, formatPlatforms, isSamePlatform, type Platform } from '../oci/platform.ts';
import type { SmokeTest } from '../plan/plan.ts';
import { ActionError } from '../system/errors.ts';
import type { SmokeResult } from './smoke-progress.ts';

export interface SmokeCase {
  readonly test: SmokeTest;
  /** Platforms that run emulated. */
  readonly emulated: readonly Platform[];
}

/** One sentence per platform that did not pass; none when all did. */
export function smokeFaults(results: readonly SmokeResult[], run: SmokeCase): readonly string[] {
  return results
    .filter(({ ending }) => ending !== 'passed')
    .map(
      (result) =>
        `${nameOf(result, run)}: the smoke test \`${commandOf(run.test)}\` ${endingOf(result)}`,
    );
}

/** The failure; undefined when every platform passed. */
export function smokeError(
  results: readonly SmokeResult[],
  run: SmokeCase,
): ActionError | undefined {
  const failed = results.filter(({ ending }) => ending === 'failed');
  if (failed.length === 0) return undefined;
  const parts = failed.map((result) =>
    [
      `The smoke test failed on ${nameOf(result, run)}: \`${commandOf(run.test)}\` ${endingOf(result)}; no tag was moved.`,
      ...result.lastLines,
    ].join('\n'),
  );
  return new ActionError({ message: parts.join('\n'), hint: smokeHint(results, run) });
}

/** What to do about a failure. */
export function smokeHint(
  results: readonly SmokeResult[],
  { emulated }: Pick<SmokeCase, 'emulated'>,
): string {
  const isEmulated = ({ platform }: SmokeResult): boolean =>
    emulated.some((other) => isSamePlatform(other, platform));
  const failed = results.filter(({ ending }) => ending === 'failed');
  if (failed.some(({ lastLines }) => lastLines.some((line) => /exec format error/.test(line)))) {
    return 'The builder cannot run programs of that platform: let this step install the emulator (`emulators: auto`), or remove `smoke-test`.';
  }
  const natives = results.filter((result) => !isEmulated(result));
  const passed = natives.filter(({ ending }) => ending === 'passed');
  const same = 'Run the same with `docker run --platform`, and correct the image or `smoke-test`.';
  if (!failed.every(isEmulated) || natives.length === 0) return same;
  return passed.length === natives.length
    ? `It passed natively on ${formatPlatforms(passed.map(({ platform }) => platform))} and failed only under emulation: the emulator may be at fault, or too slow for a time limit. Test that platform on a native runner, or try another \`binfmt-image\`. ${same}`
    : same;
}

export function nameOf(
  { platform }: SmokeResult,
  { emulated }: Pick<SmokeCase, 'emulated'>,
): string {
  const isEmulated = emulated.some((other) => isSamePlatform(other, platform));
  return `${formatPlatform(platform)}${isEmulated ? ' (emulated)' : ''}`;
}

function commandOf(test: SmokeTest): string {
  return test.form === 'exec' ? JSON.stringify(test.command) : test.command;
}

/** Completes "the command …". */
export function endingOf({ ending, exitStatus, signal, seconds }: SmokeResult): string {
  const after = seconds === undefined ? '' : ` after ${seconds.toFixed(1)} s`;
  if (ending === 'stopped') return `was stopped${after}, since it failed on another platform`;
  if (ending === 'unknown') return 'was not run';
  if (exitStatus === undefined) return `could not be run${after}`;
  return `ended with exit status ${exitStatus}${signal === undefined ? '' : ` (${signal})`}${after}`;
}
