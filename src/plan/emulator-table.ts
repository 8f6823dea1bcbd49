// The architectures that have an emulator, and which of them this machine needs it for.
import type { Facts } from '../gather/facts.ts';
import { normalisePlatform, type Platform } from '../oci/platform.ts';

interface ElfMachine {
  /** `e_machine` of the ELF header. */
  readonly machine: number;
  readonly bits: 32 | 64;
  readonly isBigEndian?: true;
}

/**
 * The architectures that the binfmt image has an emulator for, under its names for them, with what
 * their programs' headers say.
 *
 * Sources: https://github.com/tonistiigi/binfmt/blob/master/cmd/binfmt/config.go and
 * https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
 */
export const emulated: Readonly<Record<string, ElfMachine>> = {
  '386': { machine: 0x03, bits: 32 },
  amd64: { machine: 0x3e, bits: 64 },
  arm: { machine: 0x28, bits: 32 },
  arm64: { machine: 0xb7, bits: 64 },
  loong64: { machine: 0x102, bits: 64 },
  mips64: { machine: 0x08, bits: 64, isBigEndian: true },
  mips64le: { machine: 0x08, bits: 64 },
  ppc64le: { machine: 0x15, bits: 64 },
  riscv64: { machine: 0xf3, bits: 64 },
  s390x: { machine: 0x16, bits: 64, isBigEndian: true },
};

/** The start of a program for this machine, up to and with `e_version`. */
export function elfHeader({ machine, bits, isBigEndian }: ElfMachine): Uint8Array {
  const header = Buffer.alloc(24);
  header.set([0x7f, 0x45, 0x4c, 0x46, bits === 64 ? 2 : 1, isBigEndian ? 2 : 1, 1]);
  const fields = [2, machine] as const; // ET_EXEC and e_machine, two bytes each
  for (const [index, value] of fields.entries()) {
    if (isBigEndian) header.writeUInt16BE(value, 16 + 2 * index);
    else header.writeUInt16LE(value, 16 + 2 * index);
  }
  if (isBigEndian) header.writeUInt32BE(1, 20);
  else header.writeUInt32LE(1, 20);
  return header;
}

export interface Host {
  readonly architecture: string;
  readonly runs32BitArm: boolean;
}

/** Whether this machine's kernel runs programs of the platform without help. */
export function isNative(platform: Platform, host: Host): boolean {
  if (platform.os !== 'linux') return false;
  if (platform.architecture === host.architecture) return true;
  switch (platform.architecture) {
    case '386':
      return host.architecture === 'amd64';
    case 'arm':
      return host.architecture === 'arm64' && host.runs32BitArm;
    default:
      return false;
  }
}

export function hasEmulator(platform: Platform): boolean {
  return platform.os === 'linux' && platform.architecture in emulated;
}

export function otherEmulated(wanted: ReadonlySet<string>, host: Host): readonly Platform[] {
  return Object.keys(emulated)
    .filter((architecture) => !wanted.has(architecture))
    .map((architecture) => normalisePlatform({ os: 'linux', architecture }))
    .filter((platform) => !isNative(platform, host));
}

/** Platforms that the engine's machine runs only with an emulator, and for which there is one. */
export function emulatedPlatforms(
  facts: Facts,
  platforms: readonly Platform[],
): readonly Platform[] {
  const host = hostOf(facts);
  return platforms.filter((platform) => !isNative(platform, host) && hasEmulator(platform));
}

export function hostOf({ machine, engine }: Facts): Host {
  return !engine.isLocal && engine.info?.kind === 'answered'
    ? { architecture: engine.info.architecture, runs32BitArm: false }
    : machine;
}
