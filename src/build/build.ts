// Builds every platform at once: pushed by digest without a tag, or into an OCI layout.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Digest, isDigest } from '../oci/digest.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { formatPlatform, formatPlatforms } from '../oci/platform.ts';
import type { Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { tryReadText } from '../system/files.ts';
import { buildArguments, layoutDestination, pushDestination } from './arguments.ts';
import { placeOf } from './dockerfile-error.ts';
import { annotate, findingsOf, wantsFindings } from './findings.ts';
import { inputHint } from './input-hint.ts';
import { maskSecrets, secretEnvironment } from './secrets.ts';

export interface Built {
  /** Digest of the index, or of the manifest where there is no index. */
  readonly digest: Digest;
  /** What buildx calls the image's ID: the config's digest of a single image, else `digest`. */
  readonly imageId: Digest;
  /** The text of buildx's metadata file. */
  readonly metadata: string;
  /** Folder of the OCI layout, when the image was not pushed by the builder. */
  readonly layout?: string;
}

export async function build(
  doors: Doors,
  { plan, builder }: { readonly plan: Plan; readonly builder: Builder },
): Promise<Built> {
  maskSecrets(doors, plan.build.secrets);
  const metadataFile = join(doors.folder(), 'metadata.json');
  const layout = plan.delivery.kind === 'push' ? undefined : join(doors.folder(), 'layout');
  if (layout !== undefined) mkdirSync(layout);
  const { imageOptions } = plan.build;
  const destination =
    plan.delivery.kind === 'push'
      ? pushDestination(plan.delivery.repositories, metadataFile, imageOptions)
      : layoutDestination(layout ?? '', metadataFile, imageOptions);
  const exit = await runBuildx(doors.run, builder.buildx, {
    args: buildArguments(
      { builder: builder.info.name, platforms: plan.platforms, plan: plan.build },
      destination,
    ),
    env: {
      // Has buildx put what the linter found into its metadata.
      ...(wantsFindings(doors.env) ? { BUILDX_METADATA_WARNINGS: 'true' } : {}),
      ...secretEnvironment(plan.build.secrets),
    },
    output: 'shown',
  });
  if (!isSuccess(exit)) throw buildError(exit, plan);
  const built = parseMetadata(tryReadText(metadataFile) ?? '');
  if (wantsFindings(doors.env)) {
    annotate(doors, { plan: plan.build, findings: findingsOf(built.metadata) });
  }
  return { ...built, ...(layout === undefined ? {} : { layout }) };
}

function buildError(exit: Exit, plan: Plan): ActionError {
  const ending = exit.code === null ? 'killed by a signal' : `exit status ${exit.code}`;
  const excerpt = failureExcerpt(exit.stderr);
  const place = placeOf(excerpt, plan.build);
  return new ActionError({
    message: `The build for ${formatPlatforms(plan.platforms)} failed (${ending}); no tag was moved.\n${excerpt}`,
    hint: failureHint(excerpt, plan),
    ...(place === undefined ? {} : { place }),
  });
}

/**
 * What buildx repeats at the end: the failed step with its last output, the lines of the Dockerfile,
 * and the error. Everything before it is progress, in lines that begin with `#` and a number, or, with
 * BUILDKIT_PROGRESS=rawjson, are objects.
 */
export function failureExcerpt(stderr: string): string {
  const lines = stripVTControlCharacters(stderr).trimEnd().split('\n');
  const lastProgress = lines.findLastIndex((line) => /^(?:#\d+ |\{")/.test(line));
  const excerpt = lines.slice(lastProgress + 1).filter((line) => !/^-+$/.test(line));
  return excerpt.join('\n').trim() || lines.slice(-excerptLines).join('\n');
}

const excerptLines = 12;

function failureHint(excerpt: string, plan: Plan): string {
  const { platforms, emulators } = plan;
  // buildx leaves the platform out of a step's name when there is only one.
  const named = / > \[([a-z]+\/[a-z0-9]+(?:\/[a-z0-9]+)?) /.exec(` ${excerpt}`)?.[1];
  const platform = platforms.length === 1 ? formatPlatforms(platforms) : named;
  const isEmulated = emulators.asked.some((asked) => formatPlatform(asked) === platform);
  if (/exec format error/.test(excerpt)) {
    return isEmulated
      ? `The emulator for ${platform} is up, and the builder has tried it: what was started is a program of a third architecture. Look for a download or a COPY that is the same for every platform.`
      : `A program of ${platform ?? 'another platform'} was started where nothing can run it. Let this step install the emulator (\`emulators: auto\`), or copy and cross-compile instead of running.`;
  }
  if (/uncaught target signal \d+/.test(excerpt)) {
    const signal = /uncaught target signal (\d+)/.exec(excerpt)?.[1];
    return `The emulator stopped a program of ${platform ?? 'an emulated platform'} with signal ${signal}: a fault of QEMU, or of a program that QEMU is not good enough for. Try another QEMU with \`binfmt-image: docker.io/tonistiigi/binfmt:qemu-v7.0.0-28\` (emulators that are registered stay until they are removed), build that platform on a runner of its own, or cross-compile.`;
  }
  if (/failed to push/.test(excerpt)) {
    return 'Check that the registry is up and reachable, that an earlier step logged in to it, and that the login may push (on GHCR: `permissions: packages: write`).';
  }
  if (/no match for platform in manifest/.test(excerpt)) {
    return 'The base image has none for that platform: take the platform out of `platforms`, or choose a base image that has it.';
  }
  if (/failed to resolve source metadata|failed to authorize|pull access denied/.test(excerpt)) {
    return 'Check the name of the base image, and that an earlier step logged in to its registry when it is private.';
  }
  if (/^ERROR: .*(?:(?:code = |: )Unavailable\b|error reading from server)/m.test(excerpt)) {
    return 'The builder went away during the build: it was removed, killed or ran out of memory. Run the step again, and see the logs of the Docker engine when it happens twice.';
  }
  return (
    inputHint(excerpt) ??
    'The failed step and its output stand above; correct the Dockerfile or what it fetches.'
  );
}

/**
 * Reads the fields this project relies on.
 *
 * Source: https://docs.docker.com/reference/cli/docker/buildx/build/#metadata-file
 */
export function parseMetadata(text: string): Pick<Built, 'digest' | 'imageId' | 'metadata'> {
  const metadata = parseJson(text);
  const digest = isRecord(metadata) ? metadata['containerimage.digest'] : undefined;
  if (!isRecord(metadata) || !isDigest(digest)) {
    throw new ActionError({
      message: `buildx built, and its metadata name no image digest: ${text.slice(0, 200) || 'the file is empty'}`,
      hint: 'This step builds images; a Dockerfile frontend that makes something else cannot be verified. No tag was moved.',
    });
  }
  const config = metadata['containerimage.config.digest'];
  return { digest, imageId: isDigest(config) ? config : digest, metadata: text };
}
