// Content digests: the only names in a registry that cannot move.
import { createHash } from 'node:crypto';

declare const digestBrand: unique symbol;

/** `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = string & { readonly [digestBrand]: true };

// The OCI specification registers sha512 too, but no builder or registry that this project talks to
// produces it for manifests, and a digest whose content cannot be checked is worth nothing here.
const pattern = /^sha256:[0-9a-f]{64}$/;

export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && pattern.test(text);
}

/** Digest of exactly these bytes. A string counts as its UTF-8 bytes. */
export function digestOf(content: string | Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(content).digest('hex')}` as Digest;
}

/** The hexadecimal part, which is the file name in an OCI layout's `blobs/sha256`. */
export function encodedPart(digest: Digest): string {
  return digest.slice('sha256:'.length);
}
