// The places an image of the machinery may come from: its registry, then mirrors of Docker Hub.
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { parseReference, type Reference, type Repository } from '../oci/reference.ts';

/** A mirror's address, perhaps with the path that its copy of Docker Hub lives under. */
export function parseMirror(text: string): Parsed<Repository> {
  const probe = parseReference(`${text.replace(/\/$/, '')}/library/probe`);
  if (!probe.ok) return probe;
  const { registry, path } = probe.value;
  if (registry === 'docker.io') return rejected("it is not a registry's address");
  return accepted({ registry, path: path.slice(0, -'library/probe'.length) });
}

/**
 * The image itself, then the same content on each mirror. Mirrors copy Docker Hub only, and what
 * they hand out is the same for certain only when a digest names it.
 */
export function imageCandidates(
  image: Reference,
  mirrors: readonly Repository[],
): readonly Reference[] {
  if (image.registry !== 'docker.io' || image.digest === undefined) return [image];
  return [
    image,
    ...mirrors.map((mirror) => ({
      ...image,
      registry: mirror.registry,
      path: `${mirror.path}${image.path}`,
    })),
  ];
}
