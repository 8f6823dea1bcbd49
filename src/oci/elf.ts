// ELF headers: what machine a program is for, and which loader it asks for. Pure, and wary.

/** What the first bytes of a program say. */
export interface ElfHeader {
  readonly bits: 32 | 64;
  readonly isBigEndian: boolean;
  /** `e_machine`. */
  readonly machine: number;
  /** `e_flags`. */
  readonly flags: number;
  /** Whether `e_type` is that of a program: ET_EXEC or ET_DYN. */
  readonly isProgram: boolean;
  /** Path in PT_INTERP: the dynamic loader. Absent for a static program. */
  readonly loader?: string;
}

/** Reads `length` bytes at `offset`; fewer at the end of the file. */
export type ReadAt = (offset: number, length: number) => Uint8Array;

const magic = [0x7f, 0x45, 0x4c, 0x46];
const programTypes = [2, 3];
const [loadSegment, interpreterSegment] = [1, 3];
// What Linux takes, load_elf_phdrs and load_elf_binary:
// https://github.com/torvalds/linux/blob/v6.12/fs/binfmt_elf.c
const largestTable = 65_536;
const longestLoader = 4096;

export function isElf(start: Uint8Array): boolean {
  return magic.every((byte, index) => start[index] === byte);
}

/**
 * Parses the header, and of a program the segments too. Undefined for a file that is cut off, and for
 * a program whose header no kernel accepts.
 *
 * Source: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html and ch5.pheader.html
 */
export function parseElf(readAt: ReadAt): ElfHeader | undefined {
  const start = readAt(0, 64);
  const bits = start[4] === 1 ? 32 : start[4] === 2 ? 64 : undefined;
  const order = start[5];
  if (!isElf(start) || bits === undefined || (order !== 1 && order !== 2)) return undefined;
  if (start.length < (bits === 64 ? 64 : 52)) return undefined;
  const fields = fieldReader(start, order === 2);
  const table =
    bits === 64
      ? { offset: fields.long(32), flags: 48, entrySize: 54, count: 56 }
      : { offset: fields.word(28), flags: 36, entrySize: 42, count: 44 };
  const header = {
    bits,
    isBigEndian: order === 2,
    machine: fields.half(18),
    flags: fields.word(table.flags),
    isProgram: programTypes.includes(fields.half(16)),
  } as const;
  if (!header.isProgram) return header;
  const segments = readSegments(readAt, {
    bits,
    isBigEndian: order === 2,
    offset: table.offset,
    entrySize: fields.half(table.entrySize),
    count: fields.half(table.count),
  });
  if (segments === undefined) return undefined;
  return segments.loader === undefined ? header : { ...header, loader: segments.loader };
}

interface SegmentTable {
  readonly bits: 32 | 64;
  readonly isBigEndian: boolean;
  readonly offset: number;
  readonly entrySize: number;
  readonly count: number;
}

/** Undefined when a kernel would refuse the table, or a segment lies behind the end of the file. */
function readSegments(
  readAt: ReadAt,
  { bits, isBigEndian, offset, entrySize, count }: SegmentTable,
): { readonly loader?: string } | undefined {
  const size = bits === 64 ? 56 : 32;
  if (!Number.isSafeInteger(offset) || entrySize !== size) return undefined;
  if (count === 0 || count * size > largestTable) return undefined;
  const table = readAt(offset, count * size);
  if (table.length < count * size) return undefined;
  let loader: string | undefined;
  for (let index = 0; index < count; index += 1) {
    const segment = table.subarray(index * size, (index + 1) * size);
    const fields = fieldReader(segment, isBigEndian);
    const [from, length] =
      bits === 64 ? [fields.long(8), fields.long(32)] : [fields.word(4), fields.word(16)];
    const type = fields.word(0);
    if (type === loadSegment && !isThere(readAt, { from, length })) return undefined;
    if (type !== interpreterSegment || loader !== undefined) continue;
    loader = readLoader(readAt, { from, length });
    if (loader === undefined) return undefined;
  }
  // A relative one would be looked for in the working folder; nobody means that.
  return loader?.startsWith('/') ? { loader } : {};
}

interface Piece {
  readonly from: number;
  readonly length: number;
}

// The last page may end before its segment does: kernels fill it up with zeros. 64 KiB is the largest
// page that any of them uses.
function isThere(readAt: ReadAt, { from, length }: Piece): boolean {
  if (length === 0) return true;
  const last = from + length - 1;
  if (!Number.isSafeInteger(last)) return false;
  return readAt(Math.max(from, last - (last % 65_536)), 1).length === 1;
}

function readLoader(readAt: ReadAt, { from, length }: Piece): string | undefined {
  if (!Number.isSafeInteger(from) || length < 2 || length > longestLoader) return undefined;
  const bytes = readAt(from, length);
  if (bytes.length < length || bytes[length - 1] !== 0) return undefined;
  return Buffer.from(bytes).toString('utf8').split('\0')[0];
}

function fieldReader(bytes: Uint8Array, isBigEndian: boolean) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = !isBigEndian;
  return {
    half: (offset: number): number => view.getUint16(offset, little),
    word: (offset: number): number => view.getUint32(offset, little),
    long: (offset: number): number => Number(view.getBigUint64(offset, little)),
  };
}
