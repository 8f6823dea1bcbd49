// Which machine's programs a platform runs, and whether a header proves that a program is not one.
import type { ElfHeader } from './elf.ts';
import { formatPlatform, type Platform } from './platform.ts';

interface Machine {
  /** `e_machine`, from https://www.sco.com/developers/gabi/latest/ch4.eheader.html */
  readonly number: number;
  readonly bits: 32 | 64;
  readonly isBigEndian?: true;
}

const machines: Readonly<Record<string, Machine>> = {
  '386': { number: 0x03, bits: 32 },
  amd64: { number: 0x3e, bits: 64 },
  arm: { number: 0x28, bits: 32 },
  armbe: { number: 0x28, bits: 32, isBigEndian: true },
  arm64: { number: 0xb7, bits: 64 },
  loong64: { number: 0x102, bits: 64 },
  mips: { number: 0x08, bits: 32, isBigEndian: true },
  mipsle: { number: 0x08, bits: 32 },
  mips64: { number: 0x08, bits: 64, isBigEndian: true },
  mips64le: { number: 0x08, bits: 64 },
  ppc64: { number: 0x15, bits: 64, isBigEndian: true },
  ppc64le: { number: 0x15, bits: 64 },
  riscv64: { number: 0xf3, bits: 64 },
  s390x: { number: 0x16, bits: 64, isBigEndian: true },
};

/** Whether this project knows what programs of the platform look like. */
export function hasKnownMachine(platform: Platform): boolean {
  return platform.os === 'linux' && Object.hasOwn(machines, platform.architecture);
}

export type Verdict =
  | { readonly kind: 'right' }
  /** Runs on some processors of the platform only; not provably wrong. */
  | { readonly kind: 'odd'; readonly reason: string }
  | { readonly kind: 'wrong'; readonly found: string };

/**
 * Judges a program by its header. Wrong is only what is provably wrong: kernels for amd64 run 386
 * programs and most for arm64 run 32-bit Arm ones, and what Go makes for Arm shows neither float ABI
 * nor variant.
 */
export function judgeProgram(header: ElfHeader, platform: Platform): Verdict {
  const expected = machines[platform.architecture];
  if (expected === undefined) return { kind: 'right' };
  if (isFor(header, expected)) return { kind: 'right' };
  const { architecture } = platform;
  const { bits, isBigEndian, machine } = header;
  // x32: 64-bit instructions with 32-bit pointers, a build option of amd64 kernels.
  const isX32 = machine === 0x3e && bits === 32 && !isBigEndian;
  if (architecture === 'amd64' && (isFor(header, machineOf('386')) || isX32)) {
    return { kind: 'right' };
  }
  if (architecture === 'arm64' && isFor(header, machineOf('arm'))) {
    return {
      kind: 'odd',
      reason: 'a 32-bit Arm program, which many arm64 servers cannot run',
    };
  }
  return { kind: 'wrong', found: describeProgram(header) };
}

function machineOf(architecture: string): Machine {
  const machine = machines[architecture];
  if (machine === undefined) throw new Error(`no machine is known for ${architecture}`);
  return machine;
}

function isFor({ machine, bits, isBigEndian }: ElfHeader, expected: Machine): boolean {
  return (
    machine === expected.number &&
    bits === expected.bits &&
    isBigEndian === (expected.isBigEndian ?? false)
  );
}

/** `a linux/amd64 program`, or the bare facts for a machine without a name here. */
export function describeProgram(header: ElfHeader): string {
  const known = Object.entries(machines).find(([, machine]) => isFor(header, machine));
  if (known !== undefined) {
    return `a program for ${formatPlatform({ os: 'linux', architecture: known[0] })}`;
  }
  const order = header.isBigEndian ? 'big-endian' : 'little-endian';
  return `a ${header.bits}-bit ${order} program for ELF machine 0x${header.machine.toString(16)}`;
}
