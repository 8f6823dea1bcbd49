// Indexes and manifests as short as they can be, with the digests that a test gives them.
import type { SourceImage } from '../../src/build/choice.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { parseSourceLine } from '../../src/oci/merge-source.ts';
import type { Platform } from '../../src/oci/platform.ts';
import { parsedValue, platform as platformOf } from './parsed.ts';

const oci = 'application/vnd.oci.image';

/** The fields of a platform as documents have them. */
export function fields(text: string): Record<string, string> {
  const { os, architecture, variant }: Platform = platformOf(text);
  return { architecture, os, ...(variant === undefined ? {} : { variant }) };
}

export function entry(digest: Digest, platform: string | undefined, more: object = {}): object {
  return {
    mediaType: `${oci}.manifest.v1+json`,
    digest,
    size: 400,
    ...(platform === undefined ? {} : { platform: fields(platform) }),
    ...more,
  };
}

export function attestation(digest: Digest, about: Digest): object {
  return {
    mediaType: `${oci}.manifest.v1+json`,
    digest,
    size: 566,
    annotations: {
      'vnd.docker.reference.digest': about,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
    platform: { architecture: 'unknown', os: 'unknown' },
  };
}

/** An index with these entries, named by that line of `sources`. */
export function indexSource(
  line: string,
  entries: readonly object[],
  { image, configs = {} }: { image?: Digest; configs?: Readonly<Record<string, string>> } = {},
): SourceImage {
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: `${oci}.index.v1+json`,
    manifests: entries,
  });
  return sourceOf(line, text, {
    ...(image === undefined ? {} : { image }),
    configs: new Map(
      Object.entries(configs).map(([digest, platform]) => [digest as Digest, fields(platform)]),
    ),
  });
}

/** A lone manifest whose config says that platform, or nothing. */
export function loneSource(line: string, platform?: string, mediaType?: string): SourceImage {
  const digest = digestOf(`config of ${line}`);
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaType ?? `${oci}.manifest.v1+json`,
    config: { mediaType: `${oci}.config.v1+json`, digest, size: 2 },
    layers: [],
  });
  const configs = new Map(platform === undefined ? [] : [[digestOf(text), fields(platform)]]);
  return sourceOf(line, text, { configs });
}

function sourceOf(
  line: string,
  text: string,
  { image, configs }: { image?: Digest; configs: ReadonlyMap<Digest, unknown> },
): SourceImage {
  const source = parsedValue(parseSourceLine(line));
  return {
    source: image === undefined ? source : { ...source, image },
    digest: digestOf(text),
    text,
    manifest: parsedValue(parseManifest(text)),
    configs,
  };
}
