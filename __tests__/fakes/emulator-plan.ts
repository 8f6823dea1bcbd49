// Plans emulators for a few platforms, on a machine that a test describes.
import type { Facts } from '../../src/gather/facts.ts';
import { formatPlatforms } from '../../src/oci/platform.ts';
import { planEmulators } from '../../src/plan/emulators.ts';
import { factsWith, readingOf } from './facts.ts';
import { platforms, reference } from './parsed.ts';

export const binfmtImage = reference('tonistiigi/binfmt:latest');

export function decideEmulators({
  emulators = 'auto',
  asked = ['linux/amd64', 'linux/arm64'],
  facts = {},
  runsHere = true,
}: {
  readonly emulators?: string;
  readonly asked?: readonly string[];
  readonly facts?: Partial<Omit<Facts, 'inputs'>>;
  readonly runsHere?: boolean;
}) {
  const { reading, problems } = readingOf({ emulators });
  const { plan, warnings } = planEmulators(reading, {
    facts: factsWith(facts),
    platforms: platforms(...asked),
    images: [binfmtImage],
    runsHere,
  });
  const { install, replace } = plan;
  return { asked: formatPlatforms(plan.asked), install, replace, warnings, problems };
}
