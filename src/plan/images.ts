// The places an image of the machinery may come from: its registry, then mirrors of Docker Hub.
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { parseReference, type Reference, type Repository } from '../oci/reference.ts';
import { type Reading, readItems, readList } from './reading.ts';

/** A mirror's address, perhaps with the path that its copy of Docker Hub lives under. */
export function parseMirror(text: string): Parsed<Repository> {
  const probe = parseReference(`${text.replace(/\/$/, '')}/library/probe`);
  if (!probe.ok) return probe;
  const { registry, path } = probe.value;
  if (registry === 'docker.io') return rejected("it is not a registry's address");
  return accepted({ registry, path: path.slice(0, -'library/probe'.length) });
}

export interface Mirrors {
  /** For the images of the machinery. */
  readonly all: readonly Repository[];
  /** Those that the builder asks for base images: only what a user named. */
  readonly ofBuilder: readonly Repository[];
}

// Serves the same digests as Docker Hub, to everybody:
// https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images
const usualMirror: Repository = { registry: 'mirror.gcr.io', path: '' };

export function readMirrors(reading: Reading): Mirrors {
  if (reading.inputs.mirrors === 'auto') return { all: [usualMirror], ofBuilder: [] };
  const all = readItems(reading, {
    name: 'mirrors',
    items: readList(reading, { name: 'mirrors', separator: 'comma-or-newline' }),
    parse: parseMirror,
    noun: 'a mirror',
    edit: "Write a registry's address such as `mirror.gcr.io`",
  });
  return { all, ofBuilder: all };
}

/** As BuildKit's configuration names it. */
export function formatMirror({ registry, path }: Repository): string {
  return path === '' ? registry : `${registry}/${path.slice(0, -1)}`;
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
