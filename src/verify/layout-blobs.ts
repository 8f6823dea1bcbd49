// The blobs of an untrusted OCI layout, each checked against the digest and the size that name it.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Digest, encodedPart } from '../oci/digest.ts';
import { Refused, readPlainFile } from './plain-file.ts';

/** What a layout may be at most: far more than any image is. */
export const layoutLimits = {
  blobs: 2000,
  documentBytes: 4_000_000,
  totalBytes: 20_000_000_000,
} as const;

export interface BlobName {
  readonly digest: Digest;
  readonly size: number;
}

export interface Blobs {
  /** Throws unless the blob is there and right. */
  readonly check: (name: BlobName) => void;
  /** The same, and its bytes, which may not be many. */
  readonly read: (name: BlobName) => Buffer;
  /** What nobody asked for. */
  readonly foreign: () => readonly string[];
}

export function openBlobs(folder: string): Blobs {
  const root = join(folder, 'blobs');
  const place = join(root, 'sha256');
  assertPlainFolder(root);
  const algorithms = readdirSync(root).filter((name) => name !== 'sha256');
  if (algorithms.length > 0) {
    throw new Refused(`it holds blobs of ${algorithms.join(', ')}, and only sha256 is checked`);
  }
  assertPlainFolder(place);
  const names = new Set(readdirSync(place));
  if (names.size > layoutLimits.blobs) {
    throw new Refused(`it holds ${names.size} blobs, more than ${layoutLimits.blobs}`);
  }
  const checked = new Map<string, number>();
  let total = 0;
  const read = ({ digest, size }: BlobName, kept: number): Buffer => {
    const name = encodedPart(digest);
    if (!names.has(name)) throw new Refused(`it lacks the blob ${digest}`);
    const left = layoutLimits.totalBytes - total;
    const file = readPlainFile(join(place, name), { kept, read: left });
    if (file.digest !== digest) {
      throw new Refused(`the blob ${digest} has other content: ${file.digest}`);
    }
    if (file.length !== size) {
      throw new Refused(`the blob ${digest} has ${file.length} bytes, and its entry says ${size}`);
    }
    if (!checked.has(name)) total += size;
    checked.set(name, size);
    return file.bytes;
  };
  return {
    check: (blob) => {
      if (checked.get(encodedPart(blob.digest)) !== blob.size) read(blob, 0);
    },
    read: (blob) => {
      if (blob.size > layoutLimits.documentBytes) {
        throw new Refused(`${blob.digest} is too large for a manifest`);
      }
      return read(blob, layoutLimits.documentBytes);
    },
    foreign: () => [...names].filter((name) => !checked.has(name)),
  };
}

/** A link could lead out of the layout. */
export function assertPlainFolder(path: string): void {
  if (!lstatSync(path).isDirectory()) throw new Refused(`${path} is no folder`);
}
