// Brings the verified image to every repository, and then the tags to it.
import type { Built } from '../build/build.ts';
import {
  formatReference,
  pinned,
  type Repository,
  type TaggedReference,
} from '../oci/reference.ts';
import type { PublishPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { assertSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { imagetools } from '../system/imagetools.ts';
import { judgeExit, runWithRetries, withRetries } from '../system/retry.ts';
import type { Verified } from '../verify/verify.ts';
import { explainShown, readDigest, type Work } from './registry.ts';
import { decideTags } from './safety.ts';
import { moveTags } from './tags.ts';

export interface Published {
  readonly pushed: boolean;
  /** Where the image is now, by digest. */
  readonly repositories: readonly Repository[];
  /** Tags that were seen to show the digest. */
  readonly tags: readonly TaggedReference[];
}

/** Throws, with what moved and what did not, unless every tag that was to move shows the digest. */
export async function publish(
  doors: Doors,
  {
    plan: { delivery, moveTags: rule },
    builder,
    built,
    verified: { digest, images },
  }: {
    readonly plan: PublishPlan;
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
  const { tags } = delivery;
  const [config] = images.map((image) => image.config);
  const decided = await decideTags(doors, { ...work, tags, moveTags: rule, config });
  await moveTags(doors, { ...work, ...decided });
  const shown = tags.filter((tag) => !decided.staying.includes(tag));
  return { pushed: true, repositories: delivery.repositories, tags: shown };
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
  const exit = await runWithRetries(doors, {
    what: `The push to ${name}`,
    attempt: () =>
      imagetools(doors, builder, {
        args: [
          ...['create', '--prefer-index=false', '--tag', name],
          `oci-layout://${layout}@${digest}`,
        ],
      }),
  });
  assertSuccess(exit, {
    what: `The verified image could not be pushed to ${name}`,
    hint: 'Check the login and its permission to push (on GHCR: `permissions: packages: write`), and that the registry is up. No tag was moved.',
  });
  const shown = await withRetries(doors, {
    what: `Reading ${name} back`,
    attempt: () => readDigest(doors, { builder, name }),
    judge: (read) =>
      read.kind === 'shows' ? undefined : judgeExit(read.exit, { wasPushed: true }),
  });
  if (shown.kind === 'shows' && shown.digest === digest) return;
  throw new ActionError({
    message: `${name} was pushed and cannot be read back: ${explainShown(shown)}`,
    hint: 'No tag was moved. Check that the login may pull as well as push.',
  });
}
