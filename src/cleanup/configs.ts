// What image configs tell of an image: when it was made, and for which tag.
import type { Digest } from '../oci/digest.ts';
import { isAttestation, isRecord, parseJson, parseManifest } from '../oci/manifest.ts';
import { inParallel } from '../system/pool.ts';
import type { RegistryDoor } from '../system/registry.ts';
import type { Version } from './versions.ts';

/** Adds when the tag's content changed last, when that is known. */
export async function withAge<T extends { readonly digest: Digest | undefined }>(
  seen: T,
  {
    registry,
    listed,
  }: { readonly registry: RegistryDoor; readonly listed: readonly Version[] | undefined },
): Promise<T & { readonly changed?: number }> {
  if (seen.digest === undefined) return seen;
  const changed =
    listed === undefined
      ? await creationOf(registry, seen.digest)
      : (listed.find(({ digest }) => digest === seen.digest)?.changed ?? Number.NaN);
  return Number.isNaN(changed) ? seen : { ...seen, changed };
}

// A config without a clock (SOURCE_DATE_EPOCH=0 and the like) says nothing about its age.
const firstImages = Date.UTC(2013, 2, 1);

/** When the youngest of the images was made, as their configs say: a registry keeps no dates. */
async function creationOf(registry: RegistryDoor, digest: Digest): Promise<number> {
  const times = (await configsOf(registry, digest)).map((config) => {
    const time = Date.parse(isRecord(config) ? String(config.created) : '');
    return time > firstImages ? time : Number.NaN;
  });
  return times.length === 0 ? Number.NaN : Math.max(...times);
}

/** The version label, when all images have the same: metadata-action's rules put the tag there. */
export async function tryReadPurpose(
  registry: RegistryDoor,
  digest: Digest,
): Promise<string | undefined> {
  const versions = (await configsOf(registry, digest)).map((config) => {
    const settings = isRecord(config) && isRecord(config.config) ? config.config : {};
    const labels = isRecord(settings.Labels) ? settings.Labels : {};
    return labels['org.opencontainers.image.version'];
  });
  const [first] = versions;
  return typeof first === 'string' && versions.every((version) => version === first)
    ? first
    : undefined;
}

/** One per image; undefined for one that cannot be read. */
async function configsOf(registry: RegistryDoor, digest: Digest): Promise<readonly unknown[]> {
  const found = await registry.readManifest(digest);
  const manifest = found.kind === 'found' ? parseManifest(found.value.text) : undefined;
  if (!manifest?.ok) return [undefined];
  if (manifest.value.kind === 'manifest') {
    const config = await registry.readBlob(manifest.value.config.digest);
    return [config.kind === 'found' ? parseJson(config.value) : undefined];
  }
  const images = manifest.value.manifests.filter((entry) => !isAttestation(entry));
  const configs = await inParallel(images, (entry) => configsOf(registry, entry.digest));
  return configs.flat();
}
