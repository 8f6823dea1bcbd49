// Files that a builder exported: hostile, so links are not followed and reads are bounded.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { ReadAt } from '../oci/elf.ts';

/** A file of an image. Its content is hostile: it is read in bounded pieces, by offset. */
export interface FoundFile {
  /** The place in the image where it was found; links on the way were followed. */
  readonly place: string;
  readonly isExecutable: boolean;
  readonly readAt: ReadAt;
}

/** What was copied from this place, when it is a plain file. */
export function openFound(path: string, place: string): FoundFile | undefined {
  try {
    return withFile(path, (descriptor) => {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return undefined;
      return {
        place,
        isExecutable: (stat.mode & 0o111) !== 0,
        readAt: (offset, length) => readAt(path, { offset, length }),
      };
    });
  } catch {
    return undefined; // Not there, or a link: what a builder exports is not followed.
  }
}

const largestPiece = 65_536;

function readAt(
  path: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): Uint8Array {
  return withFile(path, (descriptor) => {
    const buffer = Buffer.alloc(Math.min(length, largestPiece));
    return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, offset));
  });
}

function withFile<T>(path: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(
    path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  );
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
