// Builds every platform at once: pushed by digest without a tag, or into an OCI layout.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Digest, isDigest } from '../oci/digest.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { formatPlatforms, type Platform } from '../oci/platform.ts';
import { refusedPushHint } from '../oci/push-refusal.ts';
import type { CachePlan } from '../plan/cache-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, shortened } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { tryReadText } from '../system/files.ts';
import { runWithRetries } from '../system/retry.ts';
import { buildArguments, layoutDestination, pushDestination, repeated } from './arguments.ts';
import { cacheEnvironment, cacheSecrets, cacheSources, cacheTargets } from './cache.ts';
import { placeOf } from './dockerfile-error.ts';
import { emulationHint } from './emulation-failure.ts';
import { annotate, findingsOf, wantsFindings } from './findings.ts';
import { inputHint } from './input-hint.ts';
import { annotationsOfPart } from './part-annotations.ts';
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

export function build(
  doors: Doors,
  { plan, builder }: { readonly plan: Plan; readonly builder: Builder },
): Promise<Built> {
  return buildPart(doors, { plan, builder, platforms: plan.platforms });
}

/** One `buildx build` of some of the platforms; `index` tells apart those that run at a time. */
export async function buildPart(
  doors: Doors,
  {
    plan,
    builder,
    platforms,
    index,
  }: {
    readonly plan: Plan;
    readonly builder: Builder;
    readonly platforms: readonly Platform[];
    readonly index?: number;
  },
): Promise<Built> {
  maskSecrets(doors, plan.build.secrets);
  for (const secret of cacheSecrets(plan.cache)) doors.log.mask(secret);
  const suffix = index === undefined ? '' : `-${index}`;
  const metadataFile = join(doors.folder(), `metadata${suffix}.json`);
  const layout =
    plan.delivery.kind === 'push' ? undefined : join(doors.folder(), `layout${suffix}`);
  if (layout !== undefined) mkdirSync(layout);
  const { imageOptions } = plan.build;
  const annotations = annotationsOfPart(plan.build.annotations, platforms);
  const part = index === undefined ? plan.build : { ...plan.build, annotations };
  const cache = { cache: cacheOfPart(plan.cache, index), platforms };
  const request = { builder: builder.info.name, platforms, plan: part };
  const destination =
    plan.delivery.kind === 'push'
      ? pushDestination(plan.delivery.repositories, metadataFile, imageOptions)
      : layoutDestination(layout ?? '', metadataFile, imageOptions);
  const sources = cacheSources(cache);
  const exit = await runWithRetries(doors, {
    what: 'The build',
    attempt: (previous) =>
      runBuildx(doors.run, builder.buildx, {
        // When only the push failed, the builder has everything: it is neither built nor cached again.
        args: isPushFailure(previous)
          ? buildArguments({ ...request, plan: repeated(part) }, [...sources, ...destination])
          : buildArguments(request, [...sources, ...cacheTargets(cache), ...destination]),
        env: {
          // Has buildx put what the linter found into its metadata.
          ...(wantsFindings(doors.env) ? { BUILDX_METADATA_WARNINGS: 'true' } : {}),
          ...secretEnvironment(plan.build.secrets),
          ...cacheEnvironment(plan.cache),
        },
        output: 'shown',
        ...(index === undefined ? {} : { label: formatPlatforms(platforms) }),
      }),
  });
  if (!isSuccess(exit)) {
    throw await buildError(doors, { exit, plan: { ...plan, platforms }, builder });
  }
  const built = parseMetadata(tryReadText(metadataFile) ?? '');
  if (wantsFindings(doors.env)) {
    annotate(doors, { plan: plan.build, findings: findingsOf(built.metadata) });
  }
  return { ...built, ...(layout === undefined ? {} : { layout }) };
}

/** Parts would overwrite each other's registry cache, as the legs of a matrix would. */
function cacheOfPart(cache: CachePlan, index: number | undefined): CachePlan {
  return cache.kind === 'registry' && index !== undefined ? { ...cache, isLeg: true } : cache;
}

/** Everything is built then, and the builder has it. */
function isPushFailure(exit: Exit | undefined): boolean {
  return (
    exit !== undefined &&
    /^ > exporting to image:|^ERROR: .*failed to push/m.test(stripVTControlCharacters(exit.stderr))
  );
}

async function buildError(
  doors: Doors,
  { exit, plan, builder }: { readonly exit: Exit; readonly plan: Plan; readonly builder: Builder },
): Promise<ActionError> {
  const ending = exit.code === null ? 'killed by a signal' : `exit status ${exit.code}`;
  const excerpt = failureExcerpt(exit.stderr);
  const place = placeOf(excerpt, plan.build);
  return new ActionError({
    message: `The build for ${formatPlatforms(plan.platforms)} failed (${ending}); no tag was moved.\n${excerpt}`,
    hint: (await emulationHint(doors, { excerpt, plan, builder })) ?? failureHint(excerpt),
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
  const text = shortened(excerpt.slice(-longestExcerpt)).join('\n').trim();
  return text || shortened(lines.slice(-excerptLines)).join('\n');
}

const excerptLines = 12;
const longestExcerpt = 200;

function failureHint(excerpt: string): string {
  if (/cache exporter|error writing (?:layer|manifest|config) blob/.test(excerpt)) {
    return 'The cache could not be written. Correct `cache-to`, or add `ignore-error=true` to its entry: then the image does not depend on its cache.';
  }
  if (/failed to push/.test(excerpt)) {
    const permission = refusedPushHint(excerpt);
    if (permission !== undefined) return permission;
    return 'Check that the registry is up and reachable, that this step (`registry`, `username`, `password`) or an earlier one logged in to it, and that the login may push (on GHCR: `permissions: packages: write`).';
  }
  if (/> exporting to image:[\s\S]*failed to (?:fetch \w+ token|authorize)/.test(excerpt)) {
    return 'The registry, or what hands out its tokens, did not accept the login. Check the user and the password of the step that logged in.';
  }
  if (/no match for platform in manifest/.test(excerpt)) {
    return 'The base image has none for that platform: take the platform out of `platforms`, or choose a base image that has it.';
  }
  if (/failed to resolve source metadata|failed to authorize|pull access denied/.test(excerpt)) {
    return 'Check the name of the base image, and that this step or an earlier one logged in to its registry when it is private.';
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
