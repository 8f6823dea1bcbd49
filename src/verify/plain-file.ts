// Reads files of an untrusted folder: plain ones only, with their digests, and no more than is safe.
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** What cannot be taken as it is; the message completes "the layout is refused: …". */
export class Refused extends Error {}

export interface ReadLimits {
  /** Bytes that are kept of a file; a longer one is only hashed. */
  readonly kept: number;
  /** Bytes that are read at all. */
  readonly read: number;
}

export interface ReadFile {
  /** Empty for a file longer than what is kept. */
  readonly bytes: Buffer;
  readonly digest: string;
  readonly length: number;
}

const chunkBytes = 1_000_000;

export function readPlainFile(path: string, limits: ReadLimits): ReadFile {
  // O_NONBLOCK: a pipe must not make the step wait.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    if (!fstatSync(file).isFile()) throw new Refused(`${path} is no plain file`);
    const hash = createHash('sha256');
    const chunk = Buffer.alloc(chunkBytes);
    let kept: Buffer[] = [];
    let length = 0;
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, count));
      length += count;
      if (length > limits.read) throw new Refused(`${path} is larger than ${limits.read} bytes`);
      if (length <= limits.kept) kept.push(Buffer.from(chunk.subarray(0, count)));
      else kept = [];
    }
    return { bytes: Buffer.concat(kept), digest: `sha256:${hash.digest('hex')}`, length };
  } finally {
    closeSync(file);
  }
}
