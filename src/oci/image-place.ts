// Where an image is: a reference in a registry, or an OCI layout on the disk, as buildx writes both.
import { type Digest, isDigest } from './digest.ts';
import { accepted, type Parsed, rejected } from './parsed.ts';
import { formatReference, parseReference, type Reference } from './reference.ts';

export type ImagePlace = { readonly kind: 'registry'; readonly reference: Reference } | LayoutPlace;

export interface LayoutPlace {
  readonly kind: 'layout';
  readonly folder: string;
  readonly tag?: string;
  readonly digest?: Digest;
}

const scheme = 'oci-layout://';

/** Parses a reference, whose tag is `latest` when it has neither tag nor digest, or an OCI layout. */
export function parseImagePlace(text: string): Parsed<ImagePlace> {
  if (text.startsWith(scheme)) return parseLayoutPlace(text.slice(scheme.length));
  const parsed = parseReference(text.replace(/^docker-image:\/\//, ''));
  if (!parsed.ok) return parsed;
  const { tag, digest } = parsed.value;
  const isBare = tag === undefined && digest === undefined;
  return accepted({
    kind: 'registry',
    reference: isBare ? { ...parsed.value, tag: 'latest' } : parsed.value,
  });
}

/**
 * Parses `folder[:tag][@digest]`.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/ocilayout/parse.go
 */
function parseLayoutPlace(text: string): Parsed<LayoutPlace> {
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !isDigest(digest))) {
    return rejected('what follows @ must be sha256: and 64 hexadecimal digits');
  }
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const folder = hasTag ? named.slice(0, colon) : named;
  if (folder === '')
    return rejected(`its form is ${scheme}folder, ${scheme}folder:tag or …@sha256:…`);
  if (folder.includes(':')) return rejected('buildx takes a colon in its path for a tag');
  return accepted({
    kind: 'layout',
    folder,
    ...(hasTag ? { tag: named.slice(colon + 1) } : {}),
    ...(digest === undefined ? {} : { digest }),
  });
}

export function formatImagePlace(place: ImagePlace): string {
  if (place.kind === 'registry') return formatReference(place.reference);
  const { folder, tag, digest } = place;
  const named = tag === undefined ? folder : `${folder}:${tag}`;
  return `${scheme}${named}${digest === undefined ? '' : `@${digest}`}`;
}
