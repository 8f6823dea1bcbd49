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
const interpreterSegment = 3;
// Real programs have about a dozen; what says more is hostile or broken.
const mostSegments = 256;
const longestLoader = 4096;

export function isElf(start: Uint8Array): boolean {
  return magic.every((byte, index) => start[index] === byte);
}

/**
 * Parses the header and looks for the loader's path. Undefined for a file that is cut off or whose
 * header makes no sense.
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
  const loader = findLoader(readAt, {
    bits,
    isBigEndian: order === 2,
    offset: table.offset,
    entrySize: fields.half(table.entrySize),
    count: Math.min(fields.half(table.count), mostSegments),
  });
  return {
    bits,
    isBigEndian: order === 2,
    machine: fields.half(18),
    flags: fields.word(table.flags),
    isProgram: programTypes.includes(fields.half(16)),
    ...(loader === undefined ? {} : { loader }),
  };
}

interface SegmentTable {
  readonly bits: 32 | 64;
  readonly isBigEndian: boolean;
  readonly offset: number;
  readonly entrySize: number;
  readonly count: number;
}

function findLoader(
  readAt: ReadAt,
  { bits, isBigEndian, offset, entrySize, count }: SegmentTable,
): string | undefined {
  const size = bits === 64 ? 56 : 32;
  if (!Number.isSafeInteger(offset) || entrySize < size) return undefined;
  for (let index = 0; index < count; index += 1) {
    const segment = readAt(offset + index * entrySize, size);
    if (segment.length < size) return undefined;
    const fields = fieldReader(segment, isBigEndian);
    if (fields.word(0) !== interpreterSegment) continue;
    const [from, length] =
      bits === 64 ? [fields.long(8), fields.long(32)] : [fields.word(4), fields.word(16)];
    if (!Number.isSafeInteger(from) || length < 2 || length > longestLoader) return undefined;
    const text = Buffer.from(readAt(from, length)).toString('utf8');
    const path = text.split('\0')[0] ?? '';
    return path.startsWith('/') ? path : undefined;
  }
  return undefined;
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
