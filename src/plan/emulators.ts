// Which emulators are needed, which are there already, and which must be installed.
import type { Facts } from '../gather/facts.ts';
import { formatPlatforms, isSamePlatform, type Platform } from '../oci/platform.ts';
import type { Reference } from '../oci/reference.ts';
import type { EmulatorPlan } from './plan.ts';
import { readPlatforms } from './platforms.ts';
import type { Reading } from './reading.ts';
import { isHandledBy, parseRegistration, type Registration } from './registrations.ts';

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
const emulated: Readonly<Record<string, ElfMachine>> = {
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

interface Host {
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

function hasEmulator(platform: Platform): boolean {
  return platform.os === 'linux' && platform.architecture in emulated;
}

interface Decision {
  readonly plan: EmulatorPlan;
  readonly warnings: readonly string[];
}

export function planEmulators(
  reading: Reading,
  {
    facts,
    platforms,
    images,
    runsHere,
  }: {
    readonly facts: Facts;
    readonly platforms: readonly Platform[];
    readonly images: readonly Reference[];
    /** Whether the builder's containers run on the engine's kernel, where emulators can be set up. */
    readonly runsHere: boolean;
  },
): Decision {
  const host = hostOf(facts);
  const asked = askedPlatforms(reading, { platforms, host, runsHere });
  const wanted = new Set(asked.map((platform) => platform.architecture));
  if (reading.inputs.emulators === 'all' && runsHere) {
    for (const architecture of Object.keys(emulated)) {
      if (!isNative({ os: 'linux', architecture }, host)) wanted.add(architecture);
    }
  }
  // A remote engine's kernel is not the one whose registrations this machine shows.
  const registrations = facts.engine.isLocal
    ? facts.registrations?.map(parseRegistration).filter((entry) => entry !== undefined)
    : undefined;
  const states = [...wanted].map((architecture) =>
    emulatorState(architecture, registrations ?? []),
  );
  return {
    plan: {
      asked,
      native: runsHere ? platforms.filter((platform) => isNative(platform, host)) : [],
      install: states.filter(({ isGood }) => !isGood).map(({ architecture }) => architecture),
      replace: states.filter(({ isGood }) => !isGood).flatMap(({ broken }) => broken),
      images,
    },
    warnings: states.flatMap(({ warnings }) => warnings),
  };
}

function hostOf({ machine, engine }: Facts): Host {
  return !engine.isLocal && engine.info?.kind === 'answered'
    ? { architecture: engine.info.architecture, runs32BitArm: false }
    : machine;
}

function askedPlatforms(
  reading: Reading,
  {
    platforms,
    host,
    runsHere,
  }: {
    readonly platforms: readonly Platform[];
    readonly host: Host;
    readonly runsHere: boolean;
  },
): readonly Platform[] {
  const { inputs, report } = reading;
  if (inputs.emulators === 'none' || inputs.emulators === '') return [];
  if (['auto', 'all'].includes(inputs.emulators)) {
    return runsHere
      ? platforms.filter((platform) => !isNative(platform, host) && hasEmulator(platform))
      : [];
  }
  const listed = readPlatforms(reading, {
    name: 'emulators',
    localArchitecture: host.architecture,
  });
  if (!runsHere && listed.length > 0) {
    report({
      subject: 'emulators',
      message: `\`${inputs.emulators}\` asks for emulators on this machine, and the builder runs elsewhere`,
      edit: 'Write `emulators: none` and set emulators up where the builder runs',
    });
  }
  const without = listed.filter((platform) => !isNative(platform, host) && !hasEmulator(platform));
  if (without.length > 0) {
    report({
      subject: 'emulators',
      message: `there is no emulator for ${formatPlatforms(without)}`,
      edit: `Choose among linux/${Object.keys(emulated).join(', linux/')}`,
    });
  }
  return listed.filter(
    (platform) =>
      !isNative(platform, host) && !without.some((other) => isSamePlatform(platform, other)),
  );
}

interface EmulatorState {
  readonly architecture: string;
  readonly isGood: boolean;
  readonly broken: readonly string[];
  readonly warnings: readonly string[];
}

function emulatorState(
  architecture: string,
  registrations: readonly Registration[],
): EmulatorState {
  const machine = emulated[architecture];
  const entries =
    machine === undefined
      ? []
      : registrations.filter((entry) => isHandledBy(entry, elfHeader(machine)));
  const good = entries.filter((entry) => entry.isEnabled && entry.isFixed);
  const broken = entries.filter((entry) => !good.includes(entry)).map(({ name }) => name);
  const reasons =
    good.length > 0
      ? []
      : entries.map(({ name, isEnabled }) =>
          isEnabled
            ? `The emulator registration ${name} lacks the flag F, so containers cannot find its interpreter. It is replaced. To keep your own, register it with the flags CFP.`
            : `The emulator registration ${name} is disabled. It is replaced.`,
        );
  const namesLost = good.filter((entry) => !entry.keepsName);
  return {
    architecture,
    isGood: good.length > 0,
    broken,
    warnings: [
      ...reasons,
      ...namesLost.map(
        ({ name }) =>
          `The emulator registration ${name} lacks the flag P: programs lose the name that they were called by, and BusyBox's shell cannot find its applets. It is kept. To have it replaced, remove it first: echo -1 > /proc/sys/fs/binfmt_misc/${name}`,
      ),
    ],
  };
}
