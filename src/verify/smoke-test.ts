// Runs a command inside every platform's image, emulated where needed, and never out of a cache.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../oci/manifest.ts';
import { formatPlatform, formatPlatforms } from '../oci/platform.ts';
import { parseStartConfig } from '../oci/program.ts';
import type { SmokeTest } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { runWithRetries } from '../system/retry.ts';
import type { PlatformImage } from './image-check.ts';

/** Throws when the command fails on any platform; no tag has moved then. */
export async function runSmokeTest(
  doors: Doors,
  {
    builder,
    image,
    images,
    test,
  }: {
    readonly builder: Builder;
    readonly image: string;
    readonly images: readonly PlatformImage[];
    readonly test: SmokeTest;
  },
): Promise<void> {
  assertNoTriggers(images);
  const folder = join(doors.folder(), 'smoke-test');
  mkdirSync(folder);
  writeFileSync(join(folder, 'Dockerfile'), smokeDockerfile(images, test));
  const args = [
    ...['build', '--builder', builder.info.name, '--no-cache'],
    ...['--platform', images.map(({ platform }) => formatPlatform(platform)).join(',')],
    ...['--build-context', `image=${image}`, '--provenance=false', '--sbom=false'],
    ...['--output', 'type=cacheonly', folder],
  ];
  // For the layers that are not there yet: a test that failed has failed.
  const exit = await runWithRetries(doors, {
    what: 'The smoke test',
    attempt: () => runBuildx(doors.run, builder.buildx, { args, output: 'shown' }),
  });
  if (!isSuccess(exit)) throw smokeError(exit, { images, test });
  doors.log.info(
    `The smoke test ended well on ${formatPlatforms(images.map(({ platform }) => platform))}.`,
  );
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
    const { os, architecture, variant = '' } = platform;
    return [`FROM image AS test-${os}${architecture}${variant}`, `RUN ${JSON.stringify(words)}`];
  });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit fills these in, for each platform
  return [...stages, 'FROM test-${TARGETOS}${TARGETARCH}${TARGETVARIANT}', ''].join('\n');
}

/** The shell that the image's SHELL names, as `RUN` would use it. */
function shellOf(config: unknown): readonly string[] {
  const inner = isRecord(config) && isRecord(config.config) ? config.config.Shell : undefined;
  return Array.isArray(inner) && inner.length > 0 ? inner.map(String) : ['/bin/sh', '-c'];
}

function smokeError(
  { stderr }: Exit,
  { images, test }: { readonly images: readonly PlatformImage[]; readonly test: SmokeTest },
): ActionError {
  // The failed step as buildx names it: ` > [linux/arm64 test-linuxarm64 2/2] RUN …`
  const failed = / > \[([a-z0-9]+\/[a-z0-9/]+) [^\]]*\] RUN[^\n]*\n([\s\S]*?)\n------/.exec(stderr);
  const single = images.length === 1 ? images[0] : undefined;
  const platform =
    failed?.[1] ?? (single === undefined ? undefined : formatPlatform(single.platform));
  const status = /exit code: (\d+)/.exec(stderr)?.[1];
  const command = test.form === 'exec' ? JSON.stringify(test.command) : test.command;
  const words = (failed?.[2] ?? stderr).trim().split('\n').slice(-12).join('\n');
  return new ActionError({
    message: `The smoke test failed on ${platform ?? 'a platform'}: \`${command}\` ${endingOf(status)}; no tag was moved.\n${words}`,
    hint: /exec format error/.test(stderr)
      ? 'The builder cannot run programs of that platform: let this step install the emulator (`emulators: auto`), or remove `smoke-test`.'
      : 'Run the same with `docker run --platform`, and correct the image or `smoke-test`. What fails only under emulation needs a native runner for that platform.',
  });
}

/** Exit statuses above 128 mean a signal. */
function endingOf(status: string | undefined): string {
  if (status === undefined) return 'could not be run';
  const signal = Number(status) - 128;
  const names: Readonly<Record<number, string>> = {
    4: 'SIGILL',
    6: 'SIGABRT',
    9: 'SIGKILL',
    11: 'SIGSEGV',
    15: 'SIGTERM',
  };
  const name = names[signal];
  return `ended with exit status ${status}${name === undefined ? '' : ` (${name})`}`;
}
