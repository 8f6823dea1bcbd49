// Reads back what was built, and lets nothing pass that is not exactly what was asked for.
import type { Built } from '../build/build.ts';
import type { Digest } from '../oci/digest.ts';
import { type Manifest, parseManifest } from '../oci/manifest.ts';
import { formatPlatform } from '../oci/platform.ts';
import type { JobPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { eachInParallel } from '../system/parallel.ts';
import { type BinaryCheck, checkBinaries } from './binaries.ts';
import { checkImage, type PlatformImage } from './image-check.ts';
import { smokeError } from './smoke-ending.ts';
import type { SmokeResult } from './smoke-progress.ts';
import { runSmokeTest } from './smoke-test.ts';
import { builtSources, type Configs, type ImageSource, type ImageSources } from './source.ts';

/** An image that may get its tags. */
export interface Verified {
  readonly digest: Digest;
  readonly images: readonly PlatformImage[];
  readonly attestations: number;
  /** What was read of each platform's programs; empty with `verify: index`. */
  readonly binaries: readonly BinaryCheck[];
  /** How the smoke test ended on each platform; empty without one. */
  readonly smokeTests: readonly SmokeResult[];
}

/** Throws unless what was built is exactly what was asked for. */
export async function verify(
  doors: Doors,
  {
    plan,
    builder,
    built,
  }: { readonly plan: JobPlan; readonly builder: Builder; readonly built: Built },
): Promise<Verified> {
  const { platforms, verification } = plan;
  const sources = builtSources(doors, { plan, builder, built });
  const emulated = plan.emulators.asked;
  const [source] = sources;
  const { images, attestations, faults } = checkImage({
    ...(await readImage(sources)),
    platforms,
    insisted: verification.insisted ?? [],
  });
  if (faults.length > 0) throw refusal(source.name, faults);
  const [binaries, sized] = await Promise.all([
    verification.binaries
      ? checkBinaries(doors, { builder, image: source.buildContext, images })
      : [],
    readSizes(source, images),
  ]);
  showBinaries(doors, binaries);
  assertBinaries(source.name, binaries);
  const { smokeTest: test } = verification;
  const smokeTests =
    test === undefined
      ? []
      : await runSmokeTest(doors, { builder, image: source.buildContext, images, test, emulated });
  const failure = test === undefined ? undefined : smokeError(smokeTests, { test, emulated });
  if (failure !== undefined) throw failure;
  return { digest: source.digest, images: sized, attestations, binaries, smokeTests };
}

/** An index or a manifest, and the configs of its images. */
export interface ReadImage {
  readonly manifest: Manifest;
  readonly digest: Digest;
  /** Of the index or manifest itself, in bytes. */
  readonly size: number;
  readonly configs: Configs;
}

export async function readImage([source, ...copies]: ImageSources): Promise<ReadImage> {
  // The copies' bytes are checked against the same digest, so reading them is all there is to do.
  const [top, configs] = await Promise.all([
    source.readTop(),
    source.readConfigs(),
    ...copies.map((copy) => copy.readTop()),
  ]);
  const manifest = parseManifest(top);
  if (!manifest.ok) throw refusal(source.name, [`it cannot be read: ${manifest.reason}`]);
  const size = Buffer.byteLength(top);
  return { manifest: manifest.value, digest: source.digest, size, configs };
}

/** The images with their sizes, where the manifests can be had. */
export function readSizes(
  source: ImageSource,
  images: readonly PlatformImage[],
): Promise<readonly PlatformImage[]> {
  return eachInParallel(images, (image) => withSize(source, image));
}

async function withSize(source: ImageSource, image: PlatformImage): Promise<PlatformImage> {
  const text = await source.tryReadManifest(image.digest);
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (!manifest?.ok || manifest.value.kind !== 'manifest') return image;
  const parts = [manifest.value.config, ...manifest.value.layers];
  return { ...image, compressedSize: parts.reduce((total, { size }) => total + size, image.size) };
}

export function showBinaries({ log }: Doors, binaries: readonly BinaryCheck[]): void {
  for (const { platform, files, notes } of binaries) {
    const read = files.map(({ path, what }) => `${path} (${what})`).join(', ');
    if (read !== '') log.info(`${formatPlatform(platform)}: read ${read}.`);
    for (const note of notes) log.info(`${formatPlatform(platform)}: ${note}.`);
  }
}

function assertBinaries(name: string, binaries: readonly BinaryCheck[]): void {
  const wrong = binaries.flatMap((check) =>
    check.faults.map((fault) => `${formatPlatform(check.platform)}: ${fault}`),
  );
  if (wrong.length > 0) throw binaryRefusal(name, wrong);
}

function refusal(name: string, faults: readonly string[]): ActionError {
  return new ActionError({
    message: [`${name} is not what was asked for:`, ...faults.map((fault) => `- ${fault}`)].join(
      '\n',
    ),
    hint: 'No tag was moved. The builder, or the registry, made something else of it: run the step again, and with another builder when it happens twice.',
  });
}

function binaryRefusal(name: string, faults: readonly string[]): ActionError {
  return new ActionError({
    message: [
      `${name} would not start on every platform:`,
      ...faults.map((fault) => `- ${fault}.`),
    ].join('\n'),
    hint: 'No tag was moved. Look for a file that was built elsewhere and copied, a download for a fixed architecture, a compiler that was not told the target (`TARGETARCH`), a stage with a fixed `--platform`, or a base image without what the program needs. If the image is meant to be so, write `verify: index`.',
  });
}
