// Reads back what was built, and lets nothing pass that is not exactly what was asked for.
import type { Built } from '../build/build.ts';
import type { Digest } from '../oci/digest.ts';
import { parseManifest } from '../oci/manifest.ts';
import type { Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { checkImage, type PlatformImage } from './image-check.ts';
import { type ImageSource, layoutSource, registrySource } from './source.ts';

/** An image that may get its tags. */
export interface Verified {
  readonly digest: Digest;
  readonly images: readonly PlatformImage[];
  readonly attestations: number;
}

export async function verify(
  doors: Doors,
  {
    plan,
    builder,
    built,
  }: { readonly plan: Plan; readonly builder: Builder; readonly built: Built },
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
  });
  if (faults.length > 0) throw refusal(first.name, faults);
  return { digest, images, attestations };
}

function sourcesOf(
  doors: Doors,
  {
    plan,
    builder,
    built,
  }: { readonly plan: Plan; readonly builder: Builder; readonly built: Built },
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
