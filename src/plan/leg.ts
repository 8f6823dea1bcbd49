// A leg of a matrix should be native: a wrong runner label builds as well, only many times slower.
import type { Facts } from '../gather/facts.ts';
import { formatPlatforms, type Platform } from '../oci/platform.ts';
import { emulatedPlatforms, hostOf } from './emulator-table.ts';

/** Hosted runners are native for these; who emulates others in a leg has no better choice. */
const hosted: Readonly<Record<string, string>> = {
  amd64: 'ubuntu-24.04',
  '386': 'ubuntu-24.04',
  arm64: 'ubuntu-24.04-arm',
  arm: 'ubuntu-24.04-arm',
};

/** A warning for a leg that emulates what some hosted runner runs; `emulators` by name is meant so. */
export function legWarnings(
  facts: Facts,
  {
    isLeg,
    platforms,
    driver,
  }: {
    /** Whether the image is pushed by digest, for others to tag. */
    readonly isLeg: boolean;
    readonly platforms: readonly Platform[];
    /** Of the builder. */
    readonly driver: string;
  },
): readonly string[] {
  const isHere = !['kubernetes', 'remote'].includes(driver);
  if (!isLeg || !isHere || facts.inputs.emulators !== 'auto') return [];
  const foreign = emulatedPlatforms(facts, platforms).filter(
    ({ architecture }) => architecture in hosted,
  );
  const [first] = foreign;
  if (first === undefined) return [];
  return [
    `This leg builds ${formatPlatforms(foreign)} on ${hostOf(facts).architecture}, so it is emulated. Check the job's \`runs-on\`: \`${hosted[first.architecture]}\` is native for it. If emulation is meant, write \`emulators: ${formatPlatforms(foreign).replaceAll(' ', '')}\`.`,
  ];
}
