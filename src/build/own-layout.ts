// The OCI layout that a merged image is put together in: nothing is in it but what the image names.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Digest, digestOf, encodedPart } from '../oci/digest.ts';
import { isManifestType, parseManifest } from '../oci/manifest.ts';
import type { NewIndex } from './composition.ts';

function blobPath(layout: string, digest: Digest): string {
  return join(layout, 'blobs', 'sha256', encodedPart(digest));
}

/**
 * An empty layout of which the index is the only image.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
export function makeLayout(layout: string, index: NewIndex): void {
  mkdirSync(join(layout, 'blobs', 'sha256'), { recursive: true });
  writeFileSync(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeDocument(layout, index.text);
  nameOnly(layout, index);
}

/** Makes the index the layout's only name: whatever is copied into a layout leaves one of its own. */
export function nameOnly(layout: string, { mediaType, digest, text }: NewIndex): void {
  const entry = { mediaType, digest, size: Buffer.byteLength(text) };
  writeFileSync(
    join(layout, 'index.json'),
    JSON.stringify({ schemaVersion: 2, manifests: [entry] }),
  );
}

export function writeDocument(layout: string, text: string): void {
  writeFileSync(blobPath(layout, digestOf(text)), text);
}

/**
 * Takes the config and the layers of a manifest over from another layout, which may be a stranger's:
 * buildx would follow links in it, and bring along whatever else its index.json names, such as a
 * signature for another image. Answers what is wrong with it.
 */
export async function takeContent(
  layout: string,
  { from, manifest }: { readonly from: string; readonly manifest: string },
): Promise<readonly string[]> {
  const parsed = parseManifest(manifest);
  if (!parsed.ok || parsed.value.kind !== 'manifest') return [`it is no image manifest`];
  const parts = [parsed.value.config, ...parsed.value.layers];
  const faults: string[] = [];
  for (const { digest, mediaType } of parts) {
    const fault = isManifestType(mediaType)
      ? `it calls ${digest} a layer, and that is ${mediaType}`
      : await tryTake(digest, { from: blobPath(from, digest), to: blobPath(layout, digest) });
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

async function tryTake(
  digest: Digest,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string | undefined> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform: (chunk, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    if (!lstatSync(from).isFile()) return `the blob ${digest} is no file`;
    await pipeline(createReadStream(from), hashing, createWriteStream(to));
  } catch (error) {
    return `the blob ${digest} cannot be copied: ${error instanceof Error ? error.message : error}`;
  }
  const found = `sha256:${hash.digest('hex')}`;
  return found === digest ? undefined : `the blob ${digest} has other content: ${found}`;
}
