// Reads what a merge takes its images from: references in registries, and OCI layouts on the disk.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Digest, digestOf, encodedPart, isDigest } from '../oci/digest.ts';
import type { LayoutPlace } from '../oci/image-place.ts';
import {
  type Descriptor,
  isAttestation,
  isRecord,
  parseJson,
  parseManifest,
} from '../oci/manifest.ts';
import type { MergeSource } from '../oci/merge-source.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { formatReference, pinned, type Reference } from '../oci/reference.ts';
import type { Builder } from '../prepare/prepare.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { tryReadText } from '../system/files.ts';
import { imagetools } from '../system/imagetools.ts';
import { runWithRetries } from '../system/retry.ts';
import type { SourceImage } from './choice.ts';

/** How to read one place. Texts that a digest names are checked against it. */
interface Reader {
  /** The index or manifest that the source names. */
  readonly readTop: () => Promise<Parsed<string>>;
  readonly readManifest: (digest: Digest) => Promise<Parsed<string>>;
  readonly readConfig: (manifest: Digest) => Promise<unknown>;
}

/** The source with the configs of its images, or the reason why it is none. */
export async function readSource(
  doors: Doors,
  { builder, source }: { readonly builder: Builder; readonly source: MergeSource },
): Promise<Parsed<SourceImage>> {
  const reader = readerOf(doors, { builder, source });
  const top = await reader.readTop();
  if (!top.ok) return top;
  const manifest = parseManifest(top.value);
  if (!manifest.ok) return manifest;
  const digest = digestOf(top.value);
  const images =
    manifest.value.kind === 'manifest'
      ? [digest]
      : manifest.value.manifests.filter((entry) => !isAttestation(entry)).map(digestField);
  const configs = await Promise.all(
    images.map(async (image) => [image, await reader.readConfig(image)] as const),
  );
  return accepted({
    source,
    digest,
    text: top.value,
    manifest: manifest.value,
    configs: new Map(configs),
  });
}

/** Bytes of a manifest that the source has; only small documents are read this way. */
export function readManifestOf(
  doors: Doors,
  {
    builder,
    source,
    digest,
  }: { readonly builder: Builder; readonly source: MergeSource; readonly digest: Digest },
): Promise<Parsed<string>> {
  return readerOf(doors, { builder, source }).readManifest(digest);
}

function digestField({ digest }: Descriptor): Digest {
  return digest;
}

function readerOf(
  doors: Doors,
  { builder, source }: { readonly builder: Builder; readonly source: MergeSource },
): Reader {
  const { place } = source;
  return place.kind === 'registry'
    ? registryReader(doors, { builder, reference: place.reference })
    : layoutReader(place);
}

function registryReader(
  doors: Doors,
  { builder, reference }: { readonly builder: Builder; readonly reference: Reference },
): Reader {
  const inspect = async (format: readonly string[], image: Reference): Promise<Parsed<string>> => {
    const name = formatReference(image);
    const exit = await runWithRetries(doors, {
      what: `Reading ${name}`,
      // A tag may be a slip of the pen; a digest was pushed, maybe by a leg that ended just now.
      wasPushed: image.digest !== undefined,
      attempt: () => imagetools(doors, builder, { args: ['inspect', ...format, name] }),
    });
    return isSuccess(exit) ? accepted(exit.stdout) : rejected(reasonOf(exit));
  };
  const readManifest = async (digest: Digest): Promise<Parsed<string>> => {
    const text = await inspect(['--raw'], pinned(reference, digest));
    return text.ok ? checked(text.value, digest) : text;
  };
  const { digest: named } = reference;
  return {
    readTop: () => (named === undefined ? inspect(['--raw'], reference) : readManifest(named)),
    readManifest,
    readConfig: async (manifest) => {
      const text = await inspect(['--format', '{{json .Image}}'], pinned(reference, manifest));
      return text.ok ? parseJson(text.value) : undefined;
    },
  };
}

function layoutReader(place: LayoutPlace): Reader {
  const readManifest = async (digest: Digest): Promise<Parsed<string>> => {
    const text = tryReadDocument(join(place.folder, 'blobs', 'sha256', encodedPart(digest)));
    return text === undefined
      ? rejected(`the blob ${digest} is not there, or is no document`)
      : checked(text, digest);
  };
  return {
    readTop: async () => {
      const top = topOfLayout(place);
      return top.ok ? readManifest(top.value) : top;
    },
    readManifest,
    readConfig: async (digest) => {
      const text = await readManifest(digest);
      const manifest = text.ok ? parseManifest(text.value) : text;
      if (!manifest.ok || manifest.value.kind !== 'manifest') return undefined;
      const config = await readManifest(manifest.value.config.digest);
      return config.ok ? parseJson(config.value) : undefined;
    },
  };
}

/**
 * The digest that the place names, else the layout's only image, or the one with the tag.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md#indexjson-file
 */
function topOfLayout({ folder, tag, digest }: LayoutPlace): Parsed<Digest> {
  if (digest !== undefined) return accepted(digest);
  const text = tryReadDocument(join(folder, 'index.json'));
  if (text === undefined) return rejected('there is no OCI layout: its index.json cannot be read');
  const json = parseJson(text);
  const entries = isRecord(json) && Array.isArray(json.manifests) ? json.manifests : [];
  const named = entries.filter(isRecord).filter(({ annotations }) => {
    if (tag === undefined) return true;
    return isRecord(annotations) && annotations['org.opencontainers.image.ref.name'] === tag;
  });
  const digests = [...new Set(named.map((entry) => entry.digest))].filter(isDigest);
  const [only, ...others] = digests;
  if (only === undefined) {
    return rejected(tag === undefined ? 'its index.json names no image' : `it has no tag ${tag}`);
  }
  return others.length === 0
    ? accepted(only)
    : rejected(
        `it holds ${digests.length} images: write @ and the digest of one behind the folder`,
      );
}

// The limit of registries for a manifest: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests
const largestDocument = 4 * 1024 * 1024;

/** A layout may be a stranger's: what is in the place of a file may be a link to an endless one. */
function tryReadDocument(path: string): string | undefined {
  try {
    const stats = lstatSync(path);
    return stats.isFile() && stats.size <= largestDocument ? tryReadText(path) : undefined;
  } catch {
    return undefined;
  }
}

// A registry that hands out something else than what was asked for must not be believed.
function checked(text: string, digest: Digest): Parsed<string> {
  const found = digestOf(text);
  return found === digest
    ? accepted(text)
    : rejected(`${digest} has other content than its name says: ${found}`);
}
