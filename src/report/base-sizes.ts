// Sizes of the base branch's image, to show what a pull request changes.
import { isAttestation, parseManifest } from '../oci/manifest.ts';
import { formatPlatform, type Platform } from '../oci/platform.ts';
import { formatReference, pinned, type Repository } from '../oci/reference.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';

export interface BaseSizes {
  /** `ghcr.io/acme/app:main` */
  readonly name: string;
  /** Platform → bytes to pull. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Of the first tag that can be read; undefined when none can. */
export async function tryReadBaseSizes(
  doors: Doors,
  {
    builder,
    repository,
    tags,
  }: {
    readonly builder: Builder;
    readonly repository: Repository;
    readonly tags: readonly string[];
  },
): Promise<BaseSizes | undefined> {
  for (const tag of tags) {
    const name = formatReference({ ...repository, tag });
    const text = await tryReadRaw(doors, builder, name);
    const manifest = text === undefined ? undefined : parseManifest(text);
    if (!manifest?.ok || manifest.value.kind !== 'index') continue;
    const images = manifest.value.manifests.filter((entry) => !isAttestation(entry));
    const sizes = await Promise.all(
      images.map(async ({ digest, size, platform }) => {
        const own = await tryReadRaw(doors, builder, formatReference(pinned(repository, digest)));
        return [platform, sizeOf(own, size)] as const;
      }),
    );
    return { name, sizes: new Map(sizes.flatMap(([platform, size]) => named(platform, size))) };
  }
  return undefined;
}

function named(
  platform: Platform | undefined,
  size: number | undefined,
): readonly (readonly [string, number])[] {
  return platform === undefined || size === undefined ? [] : [[formatPlatform(platform), size]];
}

/** Manifest, config and compressed layers, as the report counts. */
function sizeOf(text: string | undefined, own: number): number | undefined {
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (!manifest?.ok || manifest.value.kind !== 'manifest') return undefined;
  const { config, layers } = manifest.value;
  return [config, ...layers].reduce((total, { size }) => total + size, own);
}

async function tryReadRaw(
  { run }: Doors,
  { buildx, info }: Builder,
  name: string,
): Promise<string | undefined> {
  const exit = await runBuildx(run, buildx, {
    args: ['imagetools', 'inspect', '--builder', info.name, '--raw', name],
    output: 'captured',
  });
  return isSuccess(exit) ? exit.stdout : undefined;
}
