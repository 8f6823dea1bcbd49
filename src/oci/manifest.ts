// Manifests and indexes: parsed once from JSON, a discriminated union afterwards.
import { type Digest, isDigest } from './digest.ts';
import { accepted, type Parsed, rejected } from './parsed.ts';
import { oddityOf } from './plain-document.ts';
import { normalisePlatform, type Platform } from './platform.ts';

export const mediaTypes = {
  index: ['application/vnd.oci.image.index.v1+json'],
  manifestList: ['application/vnd.docker.distribution.manifest.list.v2+json'],
  manifest: [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
  ],
} as const;

/** Whether content of this type is a manifest or an index, which registries store as such. */
export function isManifestType(mediaType: string): boolean {
  return Object.values(mediaTypes).some((types) => types.some((type) => type === mediaType));
}

/** One line of an index, or a manifest's pointer to its config. `size` is in bytes. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly platform?: Platform;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface ImageIndex {
  readonly kind: 'index';
  readonly mediaType: string;
  readonly manifests: readonly Descriptor[];
}

export interface ImageManifest {
  readonly kind: 'manifest';
  readonly mediaType: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

export type Manifest = ImageIndex | ImageManifest;

/**
 * Parses the bytes of an image manifest or an image index, OCI's or Docker's.
 *
 * What a document is follows from its own fields, never from a registry's Content-Type, which lies
 * in the field: buildx believed one and published an empty index.
 */
export function parseManifest(text: string): Parsed<Manifest> {
  const json = parseJson(text);
  if (!isRecord(json)) return rejected('it is not a JSON object');
  const oddity = oddityOf(text, json);
  if (oddity !== undefined) return rejected(`others may read something else in it: ${oddity}`);
  const { schemaVersion, manifests, config, layers } = json;
  const mediaType = typeof json.mediaType === 'string' ? json.mediaType : undefined;
  if (schemaVersion !== 2) {
    return rejected(`its schemaVersion is ${JSON.stringify(schemaVersion) ?? 'absent'}, not 2`);
  }
  if (Array.isArray(manifests) && config === undefined && layers === undefined) {
    const expected: readonly string[] = [...mediaTypes.index, ...mediaTypes.manifestList];
    if (mediaType !== undefined && !expected.includes(mediaType)) {
      return rejected(`it has the fields of an index and calls itself ${mediaType}`);
    }
    const entries = parseDescriptors(manifests);
    return entries.ok
      ? accepted({
          kind: 'index',
          mediaType: mediaType ?? mediaTypes.index[0],
          manifests: entries.value,
        })
      : entries;
  }
  if (config !== undefined && Array.isArray(layers) && manifests === undefined) {
    const expected: readonly string[] = mediaTypes.manifest;
    if (mediaType !== undefined && !expected.includes(mediaType)) {
      return rejected(`it has the fields of a manifest and calls itself ${mediaType}`);
    }
    const parsedConfig = parseDescriptor(config);
    const parsedLayers = parseDescriptors(layers);
    if (!parsedConfig.ok) return parsedConfig;
    if (!parsedLayers.ok) return parsedLayers;
    return accepted({
      kind: 'manifest',
      mediaType: mediaType ?? mediaTypes.manifest[0],
      config: parsedConfig.value,
      layers: parsedLayers.value,
    });
  }
  return rejected('it is neither an image index nor an image manifest');
}

function parseDescriptors(values: readonly unknown[]): Parsed<readonly Descriptor[]> {
  const descriptors: Descriptor[] = [];
  for (const value of values) {
    const descriptor = parseDescriptor(value);
    if (!descriptor.ok) return descriptor;
    descriptors.push(descriptor.value);
  }
  return accepted(descriptors);
}

function parseDescriptor(value: unknown): Parsed<Descriptor> {
  if (!isRecord(value)) return rejected('a descriptor in it is not an object');
  const { mediaType, digest, size, platform, annotations } = value;
  if (!isDigest(digest)) {
    return rejected(`a descriptor in it has the digest ${JSON.stringify(digest) ?? 'absent'}`);
  }
  if (typeof size !== 'number' || typeof mediaType !== 'string') {
    return rejected(`the descriptor of ${digest} lacks its size or media type`);
  }
  return accepted({
    mediaType,
    digest,
    size,
    annotations: isRecord(annotations) ? stringsOf(annotations) : {},
    ...platformField(platform),
  });
}

function platformField(value: unknown): { readonly platform?: Platform } {
  if (!isRecord(value)) return {};
  const { os, architecture, variant } = value;
  if (typeof os !== 'string' || typeof architecture !== 'string') return {};
  // Go's tools write what is not stated as the empty text.
  if (os === '' || architecture === '') return {};
  const osVersion = value['os.version'];
  return {
    platform: normalisePlatform({
      os,
      architecture,
      variant: typeof variant === 'string' ? variant : undefined,
      osVersion: typeof osVersion === 'string' ? osVersion : undefined,
    }),
  };
}

/**
 * Whether an index entry holds attestations about another entry instead of an image.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/docs/attestations/attestation-storage.md
 */
export function isAttestation(entry: Descriptor): boolean {
  return entry.annotations['vnd.docker.reference.type'] === 'attestation-manifest';
}

/** Whether an index entry is itself an index. */
export function isIndexEntry({ mediaType }: Descriptor): boolean {
  const types: readonly string[] = [...mediaTypes.index, ...mediaTypes.manifestList];
  return types.includes(mediaType);
}

/** Digest of the image that an attestation entry is about, as the entry says. */
export function attestedDigest(entry: Descriptor): string | undefined {
  return entry.annotations['vnd.docker.reference.digest'];
}

/**
 * Platform that an image config states for itself.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
export function parseConfigPlatform(config: unknown): Parsed<Platform> {
  if (!isRecord(config)) return rejected('it is not a JSON object');
  const { platform } = platformField(config);
  return platform === undefined ? rejected('it states no os and architecture') : accepted(platform);
}

/** The parsed JSON, or undefined when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsOf(record: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
