// Tags besides those of the whole image: of single platforms, and those that keep a leg's push alive.
import { isSamePlatform } from '../oci/platform.ts';
import type { TaggedReference } from '../oci/reference.ts';
import type { MoveTags, PlatformTag } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Doors } from '../system/doors.ts';
import type { Verified } from '../verify/verify.ts';
import { decideTags } from './safety.ts';
import { moveTags } from './tags.ts';

/** Reads each back, as every tag; throws, with what moved and what did not. */
export async function moveOtherTags(
  doors: Doors,
  {
    plan: { platformTags, stagingTags = [], moveTags: rule },
    builder,
    verified: { digest, images },
  }: {
    readonly plan: {
      readonly platformTags: readonly PlatformTag[];
      readonly stagingTags?: readonly TaggedReference[];
      readonly moveTags: MoveTags;
    };
    readonly builder: Builder;
    readonly verified: Verified;
  },
): Promise<void> {
  for (const image of images) {
    const own = platformTags.filter(({ platform }) => isSamePlatform(platform, image.platform));
    const tags = own.map(({ tag }) => tag);
    const { digest, config } = image;
    // What moves back was said of the whole image's tags; here only what has to stay counts.
    const decided =
      rule.mode === 'forward'
        ? await decideTags(doors, { builder, digest, tags, moveTags: rule, config })
        : { toMove: tags, equal: [], staying: [] };
    await moveTags(doors, { builder, digest, ...decided });
  }
  await moveTags(doors, { builder, digest, toMove: stagingTags, equal: [], staying: [] });
}
