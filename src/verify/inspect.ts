// Says what an image holds, platform by platform, and what is wrong with it; refuses nothing itself.
import type { Digest } from '../oci/digest.ts';
import type { ImagePlace } from '../oci/image-place.ts';
import { type Descriptor, type Manifest, parseConfigPlatform } from '../oci/manifest.ts';
import { formatPlatform, formatPlatforms, isSamePlatform, type Platform } from '../oci/platform.ts';
import type { VerificationPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Doors } from '../system/doors.ts';
import type { RegistryAccess } from '../system/imagetools.ts';
import { eachInParallel } from '../system/parallel.ts';
import { type BinaryCheck, checkBinaries } from './binaries.ts';
import { configOf } from './config-check.ts';
import { checkImage, imageEntries, type PlatformImage } from './image-check.ts';
import { findImage } from './image-place.ts';
import { smokeFaults, smokeHint } from './smoke-ending.ts';
import type { SmokeResult } from './smoke-progress.ts';
import { runSmokeTest } from './smoke-test.ts';
import type { Configs, ImageSource } from './source.ts';
import { type ReadImage, readImage, readSizes, showBinaries } from './verify.ts';

export interface Inspection {
  readonly source: ImageSource;
  /** Of the index, or of the manifest where there is no index. */
  readonly mediaType: string;
  /** In the order of the index. */
  readonly images: readonly PlatformImage[];
  readonly attestations: number;
  /** Sentences about what is wrong. */
  readonly faults: readonly string[];
}

/** Needs no builder, and fetches nothing but index, manifests and configs. */
export async function inspectImage(
  doors: Doors,
  {
    place,
    expected,
    builder,
  }: {
    readonly place: ImagePlace;
    readonly expected: readonly Platform[];
    readonly builder: RegistryAccess;
  },
): Promise<Inspection> {
  const source = await findImage(doors, { place, builder });
  const read = await withExactConfigs(source, await readImage([source]));
  const platforms = platformsOf(read);
  const { images, attestations, faults } =
    read.manifest.kind === 'manifest' && platforms.length === 0
      ? { images: [], attestations: 0, faults: ['its config states no os and architecture'] }
      : checkImage({ ...read, platforms, origin: 'elsewhere' });
  return {
    source,
    mediaType: read.manifest.mediaType,
    images: await readSizes(source, images),
    attestations,
    faults: [...faults, ...missing(expected, platforms)],
  };
}

/** What was found inside of the images. */
export interface LookInside {
  readonly binaries: readonly BinaryCheck[];
  readonly smokeTests: readonly SmokeResult[];
  /** Sentences about what is wrong inside. */
  readonly faults: readonly string[];
  /** The last lines of tests that failed. */
  readonly lastLines: readonly string[];
  /** What to do about the faults. */
  readonly hint?: string;
}

/** Reads the programs, and runs the smoke test, on the platforms wanted; all without any. */
export async function lookInside(
  doors: Doors,
  {
    inspection: { source, images },
    wanted,
    verification,
    emulated,
    builder,
  }: {
    readonly inspection: Inspection;
    readonly wanted: readonly Platform[];
    readonly verification: VerificationPlan;
    readonly emulated: readonly Platform[];
    readonly builder: Builder;
  },
): Promise<LookInside> {
  const chosen = images.filter(
    ({ platform }) =>
      wanted.length === 0 || wanted.some((asked) => isSamePlatform(asked, platform)),
  );
  const look = { builder, image: source.buildContext, images: chosen };
  const binaries = verification.binaries ? await checkBinaries(doors, look) : [];
  showBinaries(doors, binaries);
  const { smokeTest: test } = verification;
  const faults = binaries.flatMap(({ platform, faults }) =>
    faults.map((fault) => `${formatPlatform(platform)}: ${fault}`),
  );
  // Other systems' programs run on no Linux builder.
  const runnable = chosen.filter(({ platform }) => platform.os === 'linux');
  // What is wrong is not started.
  if (test === undefined || runnable.length === 0 || faults.length > 0) {
    return { binaries, smokeTests: [], faults, lastLines: [] };
  }
  const smokeTests = await runSmokeTest(doors, { ...look, images: runnable, test, emulated });
  const failed = smokeTests.filter(({ ending }) => ending === 'failed');
  return {
    binaries,
    smokeTests,
    faults: smokeFaults(smokeTests, { test, emulated }),
    lastLines: failed.flatMap((result) =>
      result.lastLines.map((line) => `${formatPlatform(result.platform)} | ${line}`),
    ),
    ...(failed.length === 0 ? {} : { hint: smokeHint(smokeTests, { emulated }) }),
  };
}

/** The platforms that the image says it has, each once. */
function platformsOf({ manifest, digest, configs }: ReadImage): readonly Platform[] {
  if (manifest.kind === 'manifest') {
    const stated = parseConfigPlatform(
      configOf(configs, { digest, platform: { os: '', architecture: '' } }),
    );
    return stated.ok ? [stated.value] : [];
  }
  const byName = new Map(
    imageEntries(manifest.manifests).flatMap(({ platform }) =>
      platform === undefined ? [] : [[formatPlatform(platform), platform] as const],
    ),
  );
  return [...byName.values()];
}

/** Buildx tells configs apart by os, architecture and variant; Windows has several of a kind. */
async function withExactConfigs(source: ImageSource, read: ReadImage): Promise<ReadImage> {
  const { manifest, configs } = read;
  if (configs.kind !== 'by-platform') return read;
  const exact = await eachInParallel(
    ambiguous(manifest),
    async ({ digest }): Promise<[Digest, unknown]> => [digest, await source.tryReadConfig(digest)],
  );
  const all: Configs = { ...configs, exact: new Map(exact) };
  return { ...read, configs: all };
}

function ambiguous(manifest: Manifest): readonly Descriptor[] {
  if (manifest.kind === 'manifest') return [];
  const entries = imageEntries(manifest.manifests);
  return entries.filter((entry) => {
    const { platform } = entry;
    if (platform?.osVersion === undefined) return false;
    const { osVersion: _, ...bare } = platform;
    return entries.some(
      (other) => other !== entry && other.platform && isSamePlatform(bare, other.platform),
    );
  });
}

function missing(expected: readonly Platform[], found: readonly Platform[]): readonly string[] {
  const has = found.length === 0 ? 'no platform' : formatPlatforms(found);
  return expected
    .filter((platform) => !found.some((other) => isSamePlatform(platform, other)))
    .map((platform) => `${formatPlatform(platform)} is not in the image, which has ${has}`);
}
