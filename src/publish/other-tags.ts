// Tags besides those of the whole image: of single platforms, and those that keep a leg's push alive.
import { isSamePlatform } from '../oci/platform.ts';
import type { TaggedReference } from '../oci/reference.ts';
import type { MoveTags, PlatformTag } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Doors } from '../system/doors.ts';
import type { Verified } from '../verify/verify.ts';
import { decideTags } from './safety.ts';
import { moveTags } from './tags.ts';

/** By the same rules as every tag; throws, with what moved and what did not. */
export async function moveOtherTags(
  doors: Doors,
  {
    plan: { platformTags, moveTags: rule, stagingTags = [] },
    builder,
    verified: { digest, images },
  }: {
    readonly plan: {
      readonly platformTags: readonly PlatformTag[];
      readonly moveTags: MoveTags;
      readonly stagingTags?: readonly TaggedReference[];
    };
    readonly builder: Builder;
    readonly verified: Verified;
  },
): Promise<void> {
  for (const image of images) {
    const own = platformTags.filter(({ platform }) => isSamePlatform(platform, image.platform));
    const work = { builder, digest: image.digest };
    const tags = own.map(({ tag }) => tag);
    const { config } = image;
    const decided = await decideTags(doors, { ...work, tags, moveTags: rule, config });
    await moveTags(doors, { ...work, ...decided });
  }
  // They are this run's own: nothing newer can be on them.
  await moveTags(doors, { builder, digest, toMove: stagingTags, equal: [], staying: [] });
}
