// Tags that keep a leg's untagged digest alive until it is merged.
import type { Facts } from '../gather/facts.ts';
import { outputName, type Platform } from '../oci/platform.ts';
import type { Repository, TaggedReference } from '../oci/reference.ts';

/**
 * One per repository and platform of this run, so that a merge in the same run knows them. Not the
 * attempt: a leg that is run again alone is merged with those of the attempt before.
 */
export function stagingTags(
  { event }: Pick<Facts, 'event'>,
  {
    repositories,
    platforms,
  }: { readonly repositories: readonly Repository[]; readonly platforms: readonly Platform[] },
): readonly TaggedReference[] {
  const run = event.runId || 'local';
  return repositories.flatMap(({ registry, path }) =>
    platforms.map((platform) => ({
      registry,
      path,
      tag: `staging-${run}-${outputName(platform)}`,
    })),
  );
}
