// Reads back what was built, and lets nothing pass that is not exactly what was asked for.
import type { Built } from '../build/build.ts';
import type { Digest } from '../oci/digest.ts';
import { parseManifest } from '../oci/manifest.ts';
import { formatPlatform } from '../oci/platform.ts';
import type { JobPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { type BinaryCheck, checkBinaries } from './binaries.ts';
import { checkImage, type PlatformImage } from './image-check.ts';
import { runSmokeTest } from './smoke-test.ts';
import { type ImageSource, layoutSource, registrySource } from './source.ts';

/** An image that may get its tags. */
export interface Verified {
  readonly digest: Digest;
  readonly images: readonly PlatformImage[];
  readonly attestations: number;
  /** What was read of each platform's programs; empty with `verify: index`. */
  readonly binaries: readonly BinaryCheck[];
}

export async function verify(
  doors: Doors,
  {
    plan,
    builder,
    built,
  }: { readonly plan: JobPlan; readonly builder: Builder; readonly built: Built },
): Promise<Verified> {
  const { digest } = built;
  const [first, ...copies] = sourcesOf(doors, { plan, builder, built });
  // The copies' bytes are checked against the same digest, so reading them is all there is to do.
  const [top, configs] = await Promise.all([
    first.readTop(),
    first.readConfigs(),
    ...copies.map((copy) => copy.readTop()),
  ]);
  const manifest = parseManifest(top);
  if (!manifest.ok) throw refusal(first.name, [`it cannot be read: ${manifest.reason}`]);
  const { images, attestations, faults } = checkImage({
    manifest: manifest.value,
    digest,
    size: Buffer.byteLength(top),
    configs,
    platforms: plan.platforms,
    insisted: plan.verification.insisted ?? [],
  });
  if (faults.length > 0) throw refusal(first.name, faults);
  const look = { builder, image: first.buildContext, images };
  const [binaries, sized] = await Promise.all([
    plan.verification.binaries ? checkBinaries(doors, look) : [],
    Promise.all(images.map((image) => withSize(first, image))),
  ]);
  showBinaries(doors, binaries);
  const wrong = binaries.flatMap((check) =>
    check.faults.map((fault) => `${formatPlatform(check.platform)}: ${fault}`),
  );
  if (wrong.length > 0) throw binaryRefusal(first.name, wrong);
  const { smokeTest } = plan.verification;
  if (smokeTest !== undefined) await runSmokeTest(doors, { ...look, test: smokeTest });
  return { digest, images: sized, attestations, binaries };
}

async function withSize(source: ImageSource, image: PlatformImage): Promise<PlatformImage> {
  const text = await source.tryReadManifest(image.digest);
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (!manifest?.ok || manifest.value.kind !== 'manifest') return image;
  const parts = [manifest.value.config, ...manifest.value.layers];
  return { ...image, compressedSize: parts.reduce((total, { size }) => total + size, image.size) };
}

function showBinaries({ log }: Doors, binaries: readonly BinaryCheck[]): void {
  for (const { platform, files, notes } of binaries) {
    const name = formatPlatform(platform);
    const read = files.map(({ path, what }) => `${path} (${what})`).join(', ');
    if (read !== '') log.info(`${name}: read ${read}.`);
    for (const note of notes) log.info(`${name}: ${note}.`);
  }
}

function sourcesOf(
  doors: Doors,
  {
    plan,
    builder,
    built,
  }: { readonly plan: JobPlan; readonly builder: Builder; readonly built: Built },
): readonly [ImageSource, ...ImageSource[]] {
  if (built.layout !== undefined) return [layoutSource(built.layout, built.digest)];
  const repositories = plan.delivery.kind === 'push' ? plan.delivery.repositories : [];
  const [first, ...copies] = repositories.map((repository) =>
    registrySource(doors, { repository, digest: built.digest, builder }),
  );
  if (first === undefined) throw new Error('an image was pushed to no repository');
  return [first, ...copies];
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
    hint: 'No tag was moved. Look for a file that was built elsewhere and copied, a download for a fixed architecture, a compiler that was not told the target (`TARGETARCH`), or a stage with a fixed `--platform`. If the image is meant to be so, write `verify: index`.',
  });
}
