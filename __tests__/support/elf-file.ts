// Makes ELF files byte by byte: for any machine, whole, odd or broken. They are never run.

export interface ElfParts {
  readonly machine: number;
  readonly bits: 32 | 64;
  readonly isBigEndian?: boolean;
  /** `e_type`: 1 object file, 2 program, 3 program or library (the default), 4 core dump. */
  readonly type?: number;
  readonly flags?: number;
  /** Content of PT_INTERP, without its final zero byte. */
  readonly loader?: string;
  /** Bytes after the headers, covered by PT_LOAD with them. */
  readonly content?: number;
  /** Replaces fields of the header, to make it lie. */
  readonly lies?: Partial<Record<Field, number>>;
}

type Field = 'phoff' | 'phentsize' | 'phnum' | 'interpOffset' | 'interpSize' | 'loadSize';

/** What Go calls these machines. */
export const elfMachines = {
  '386': { machine: 3, bits: 32 },
  amd64: { machine: 62, bits: 64 },
  arm: { machine: 40, bits: 32, flags: 0x0500_0400 },
  armbe: { machine: 40, bits: 32, isBigEndian: true },
  arm64: { machine: 183, bits: 64 },
  loong64: { machine: 258, bits: 64 },
  mips: { machine: 8, bits: 32, isBigEndian: true },
  mipsle: { machine: 8, bits: 32 },
  mips64: { machine: 8, bits: 64, isBigEndian: true },
  mips64le: { machine: 8, bits: 64 },
  ppc64: { machine: 21, bits: 64, isBigEndian: true },
  ppc64le: { machine: 21, bits: 64 },
  riscv64: { machine: 243, bits: 64 },
  s390x: { machine: 22, bits: 64, isBigEndian: true },
} as const satisfies Record<string, ElfParts>;

export type ElfMachine = keyof typeof elfMachines;

/** A program for the machine; static unless it names a loader. */
export function elfFor(machine: ElfMachine, parts: Partial<ElfParts> = {}): Buffer {
  return elfFile({ ...elfMachines[machine], ...parts });
}

// https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html and ch5.pheader.html
export function elfFile(parts: ElfParts): Buffer {
  const { bits, isBigEndian = false, loader, content = 64, lies = {} } = parts;
  const is64 = bits === 64;
  const [headerSize, segmentSize] = is64 ? [64, 56] : [52, 32];
  const path = loader === undefined ? Buffer.alloc(0) : Buffer.from(`${loader}\0`);
  const segments = loader === undefined ? 1 : 2;
  const pathAt = headerSize + segments * segmentSize;
  const file = Buffer.alloc(pathAt + path.length + content);
  const put = writer(file, isBigEndian);
  const word = is64 ? put.long : put.word;
  file.set([0x7f, 0x45, 0x4c, 0x46, is64 ? 2 : 1, isBigEndian ? 2 : 1, 1]);
  put.half(16, parts.type ?? 3);
  put.half(18, parts.machine);
  put.word(20, 1);
  word(is64 ? 32 : 28, lies.phoff ?? headerSize);
  put.word(is64 ? 48 : 36, parts.flags ?? 0);
  put.half(is64 ? 52 : 40, headerSize);
  put.half(is64 ? 54 : 42, lies.phentsize ?? segmentSize);
  put.half(is64 ? 56 : 44, lies.phnum ?? segments);
  const segment = (nth: number, type: number, { offset, size }: Piece): void => {
    const at = headerSize + nth * segmentSize;
    put.word(at, type);
    word(at + (is64 ? 8 : 4), offset);
    word(at + (is64 ? 32 : 16), size);
    word(at + (is64 ? 40 : 20), size);
  };
  if (loader !== undefined) {
    const piece = { offset: lies.interpOffset ?? pathAt, size: lies.interpSize ?? path.length };
    segment(0, 3, piece);
  }
  segment(segments - 1, 1, { offset: 0, size: lies.loadSize ?? file.length });
  path.copy(file, pathAt);
  return file;
}

interface Piece {
  readonly offset: number;
  readonly size: number;
}

function writer(file: Buffer, isBigEndian: boolean) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const little = !isBigEndian;
  return {
    half: (at: number, value: number) => view.setUint16(at, value, little),
    word: (at: number, value: number) => view.setUint32(at, value, little),
    long: (at: number, value: number) => view.setBigUint64(at, BigInt(value), little),
  };
}
