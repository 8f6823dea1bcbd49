// Brings the verified image to every repository, and then the tags to it.
import type { Built } from '../build/build.ts';
import { isSamePlatform } from '../oci/platform.ts';
import {
  formatReference,
  pinned,
  type Repository,
  type TaggedReference,
} from '../oci/reference.ts';
import type { JobPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { assertSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import type { Verified } from '../verify/verify.ts';
import { explainShown, imagetools, readDigest, type Work } from './registry.ts';
import { moveTags } from './tags.ts';

export interface Published {
  readonly pushed: boolean;
  /** Where the image is now, by digest. */
  readonly repositories: readonly Repository[];
  /** Tags that were seen to show the digest. */
  readonly tags: readonly TaggedReference[];
}

/** Throws, with what moved and what did not, unless every tag shows the digest afterwards. */
export async function publish(
  doors: Doors,
  {
    plan: { delivery, platformTags },
    builder,
    built,
    verified: { digest, images },
  }: {
    readonly plan: JobPlan;
    readonly builder: Builder;
    readonly built: Built;
    readonly verified: Verified;
  },
): Promise<Published> {
  const work: Work = { builder, digest };
  switch (delivery.kind) {
    case 'layout':
      return { pushed: false, repositories: [], tags: [] };
    case 'layout-then-push':
      for (const repository of delivery.repositories) {
        await pushLayout(doors, { ...work, repository, layout: built.layout ?? '' });
      }
      break;
    case 'push':
      break;
  }
  // Before the tags of the whole, which others follow: once these move, everything is there.
  for (const image of delivery.tags.length > 0 ? images : []) {
    const tags = platformTags.filter(({ platform }) => isSamePlatform(platform, image.platform));
    await moveTags(doors, { ...work, digest: image.digest, tags: tags.map(({ tag }) => tag) });
  }
  await moveTags(doors, { ...work, tags: delivery.tags });
  return { pushed: true, repositories: delivery.repositories, tags: delivery.tags };
}

/** Puts the tags of a leg on what it pushed by digest, so that no registry deletes it. */
export async function stage(
  doors: Doors,
  {
    tags,
    builder,
    verified: { digest },
  }: {
    readonly tags: readonly TaggedReference[];
    readonly builder: Builder;
    readonly verified: Verified;
  },
): Promise<void> {
  await moveTags(doors, { builder, digest, tags });
}

/** Copies the verified OCI layout to a repository, untagged, and reads it back. */
async function pushLayout(
  doors: Doors,
  {
    builder,
    digest,
    repository,
    layout,
  }: Work & { readonly repository: Repository; readonly layout: string },
): Promise<void> {
  const name = formatReference(pinned(repository, digest));
  const exit = await imagetools(doors, builder, [
    ...['create', '--prefer-index=false', '--tag', name],
    `oci-layout://${layout}@${digest}`,
  ]);
  assertSuccess(exit, {
    what: `The verified image could not be pushed to ${name}`,
    hint: 'Check the login and its permission to push (on GHCR: `permissions: packages: write`), and that the registry is up. No tag was moved.',
  });
  const shown = await readDigest(doors, { builder, name });
  if (shown.kind === 'shows' && shown.digest === digest) return;
  throw new ActionError({
    message: `${name} was pushed and cannot be read back: ${explainShown(shown)}`,
    hint: 'No tag was moved. Check that the login may pull as well as push.',
  });
}
