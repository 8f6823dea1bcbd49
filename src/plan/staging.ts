// Tags that keep a leg's untagged digest alive until it is merged.
import type { Facts } from '../gather/facts.ts';
import { outputName, type Platform } from '../oci/platform.ts';
import type { TaggedReference } from '../oci/reference.ts';
import type { Delivery } from './plan.ts';
import { type Reading, readBoolean } from './reading.ts';

interface Staged {
  readonly facts: Pick<Facts, 'event'>;
  readonly delivery: Delivery;
  readonly platforms: readonly Platform[];
}

/** Those that a leg sets; an image with tags of its own needs none. */
export function planStaging(reading: Reading, staged: Staged): readonly TaggedReference[] {
  const { delivery } = staged;
  const all = planStagedTags(reading, staged);
  return delivery.kind !== 'layout' && delivery.tags.length === 0 ? all : [];
}

/**
 * Those that the legs of this run have set: one per repository and platform, so that a merge knows
 * them. Not the attempt: a leg that is run again alone is merged with those of the attempt before.
 */
export function planStagedTags(
  reading: Reading,
  { facts: { event }, delivery, platforms }: Staged,
): readonly TaggedReference[] {
  if (!readBoolean(reading, 'staging-tags') || delivery.kind === 'layout') return [];
  const run = event.runId || 'local';
  return delivery.repositories.flatMap(({ registry, path }) =>
    platforms.map((platform) => ({
      registry,
      path,
      tag: `staging-${run}-${outputName(platform)}`,
    })),
  );
}
