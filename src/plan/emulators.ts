// Which emulators are needed, which are there already, and which must be installed.
import type { Facts } from '../gather/facts.ts';
import { formatPlatforms, isSamePlatform, type Platform } from '../oci/platform.ts';
import type { Reference } from '../oci/reference.ts';
import {
  elfHeader,
  emulated,
  type Host,
  hasEmulator,
  hostOf,
  isNative,
  otherEmulated,
} from './emulator-table.ts';
import type { EmulatorPlan } from './plan.ts';
import { readPlatforms } from './platforms.ts';
import type { Reading } from './reading.ts';
import { isHandledBy, parseRegistration, type Registration } from './registrations.ts';

interface Decision {
  readonly plan: EmulatorPlan;
  readonly warnings: readonly string[];
}

export function planEmulators(
  reading: Reading,
  {
    facts,
    platforms,
    elsewhere = [],
    images,
    runsHere,
  }: {
    readonly facts: Facts;
    readonly platforms: readonly Platform[];
    /** Platforms that another node of the builder is there for. */
    readonly elsewhere?: readonly Platform[];
    readonly images: readonly Reference[];
    /** Whether the builder's containers run on the engine's kernel, where emulators can be set up. */
    readonly runsHere: boolean;
  },
): Decision {
  const host = hostOf(facts);
  const here = platforms.filter(
    (platform) => !elsewhere.some((other) => isSamePlatform(platform, other)),
  );
  const asked = askedPlatforms(reading, { platforms: here, host, runsHere });
  const wanted = new Set(asked.map((platform) => platform.architecture));
  const hoped = reading.inputs.emulators === 'all' && runsHere ? otherEmulated(wanted, host) : [];
  for (const { architecture } of hoped) wanted.add(architecture);
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
      hoped,
      native: runsHere ? platforms.filter((platform) => isNative(platform, host)) : [],
      install: states.filter(({ isGood }) => !isGood).map(({ architecture }) => architecture),
      replace: states.filter(({ isGood }) => !isGood).flatMap(({ broken }) => broken),
      images,
    },
    warnings: states.flatMap(({ warnings }) => warnings),
  };
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
