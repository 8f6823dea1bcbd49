// Runs a command inside every platform's image, emulated where needed, and never out of a cache.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../oci/manifest.ts';
import { formatPlatform, formatPlatforms, isSamePlatform } from '../oci/platform.ts';
import { parseStartConfig } from '../oci/program.ts';
import type { SmokeTest } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { runWithRetries } from '../system/retry.ts';
import type { PlatformImage } from './image-check.ts';
import { endingOf, nameOf, type SmokeCase } from './smoke-ending.ts';
import { type SmokeResult, smokeStage, watchSmokeTest } from './smoke-progress.ts';

export interface SmokeRun extends SmokeCase {
  readonly builder: Builder;
  /** The image as a named build context. */
  readonly image: string;
  readonly images: readonly PlatformImage[];
}

/** The results of every platform, none of them thrown; throws when the test cannot be run at all. */
export async function runSmokeTest(doors: Doors, run: SmokeRun): Promise<readonly SmokeResult[]> {
  assertNoTriggers(run.images);
  const first = await testImages(doors, run);
  const again = retried(first, run);
  // A failure cancels the others. What is native tells whether the emulator is to blame.
  const second = again.length === 0 ? [] : await testImages(doors, { ...run, images: again });
  const results = first.map(
    (result) => second.find(({ platform }) => platform === result.platform) ?? result,
  );
  for (const result of results) doors.log.info(`${nameOf(result, run)}: ${endingOf(result)}.`);
  if (results.every(({ ending }) => ending === 'passed')) {
    const names = formatPlatforms(results.map(({ platform }) => platform));
    doors.log.info(`The smoke test ended well on ${names}.`);
  }
  return results;
}

/** Native images whose test was stopped, when only emulated ones failed. */
function retried(
  results: readonly SmokeResult[],
  { images, emulated }: SmokeRun,
): readonly PlatformImage[] {
  const isEmulated = ({ platform }: Pick<SmokeResult, 'platform'>): boolean =>
    emulated.some((other) => isSamePlatform(other, platform));
  const failed = results.filter(({ ending }) => ending === 'failed');
  if (failed.length === 0 || !failed.every(isEmulated)) return [];
  const stopped = results.filter((one) => one.ending === 'stopped' && !isEmulated(one));
  return images.filter(({ platform }) => stopped.some((one) => one.platform === platform));
}

let runs = 0;

async function testImages(
  doors: Doors,
  { builder, image, images, test }: SmokeRun,
): Promise<readonly SmokeResult[]> {
  runs += 1;
  const folder = join(doors.folder(), `smoke-test-${runs}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'Dockerfile'), smokeDockerfile(images, test));
  const platforms = images.map(({ platform }) => platform);
  const args = [
    ...['build', '--builder', builder.info.name, '--no-cache', '--progress', 'rawjson'],
    ...['--platform', platforms.map(formatPlatform).join(',')],
    ...['--build-context', `image=${image}`, '--provenance=false', '--sbom=false'],
    ...['--output', 'type=cacheonly', folder],
  ];
  let watch = watchSmokeTest(platforms);
  // For the layers that are not there yet: a test that failed has failed.
  const exit = await runWithRetries(doors, {
    what: 'The smoke test',
    attempt: () => {
      watch = watchSmokeTest(platforms);
      const { display } = watch;
      return runBuildx(doors.run, builder.buildx, { args, output: 'shown', display });
    },
  });
  const results = watch.results();
  if (isSuccess(exit) || results.some(({ ending }) => ending === 'failed')) {
    return isSuccess(exit) ? results.map(passedAtLeast) : results;
  }
  throw unableError({ ...exit, stderr: watch.words() });
}

// The exit status decides: an old BuildKit may name steps otherwise than they are looked for.
function passedAtLeast(result: SmokeResult): SmokeResult {
  return result.ending === 'passed' ? result : { ...result, ending: 'passed', exitStatus: 0 };
}

function unableError(exit: Exit): ActionError {
  return new ActionError({
    message: `The smoke test could not be run: ${reasonOf(exit)}`,
    hint: 'Check that the builder is up and reaches the registry. No tag was moved.',
  });
}

// `FROM` would run them, and what they do is meant for images built on this one.
function assertNoTriggers(images: readonly PlatformImage[]): void {
  const triggered = images.filter(({ config }) => parseStartConfig(config).hasTriggers);
  if (triggered.length === 0) return;
  throw new ActionError({
    message: `The image has ONBUILD triggers on ${formatPlatforms(triggered.map(({ platform }) => platform))}, and a smoke test would run them.`,
    hint: 'Remove `smoke-test`, or test an image built on this one. No tag was moved.',
  });
}

/**
 * One stage per platform. The command stands in a JSON array, since in a line of its own a Dockerfile
 * gives backslashes, heredocs and comments a meaning; a shell line goes to the shell of that image.
 */
export function smokeDockerfile(images: readonly PlatformImage[], test: SmokeTest): string {
  const stages = images.flatMap(({ platform, config }) => {
    const words = test.form === 'exec' ? test.command : [...shellOf(config), test.command];
    return [`FROM image AS ${smokeStage(platform)}`, `RUN ${JSON.stringify(words)}`];
  });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit fills these in, for each platform
  return [...stages, 'FROM test-${TARGETOS}${TARGETARCH}${TARGETVARIANT}', ''].join('\n');
}

/** The shell that the image's SHELL names, as `RUN` would use it. */
function shellOf(config: unknown): readonly string[] {
  const inner = isRecord(config) && isRecord(config.config) ? config.config.Shell : undefined;
  return Array.isArray(inner) && inner.length > 0 ? inner.map(String) : ['/bin/sh', '-c'];
}
