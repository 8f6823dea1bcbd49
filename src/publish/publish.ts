// Puts the tags on the verified digest, registry by registry, and reads every one of them back.
import type { Built } from '../build/build.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import {
  formatReference,
  pinned,
  type Repository,
  type TaggedReference,
} from '../oci/reference.ts';
import type { JobPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { assertSuccess, type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError, CancelledError } from '../system/errors.ts';
import type { Verified } from '../verify/verify.ts';

export interface Published {
  readonly pushed: boolean;
  /** Where the image is now, by digest. */
  readonly repositories: readonly Repository[];
  /** Tags that were seen to show the digest. */
  readonly tags: readonly TaggedReference[];
}

interface Work {
  readonly builder: Builder;
  readonly digest: Digest;
}

/** Throws, with what moved and what did not, unless every tag shows the digest afterwards. */
export async function publish(
  doors: Doors,
  {
    plan: { delivery },
    builder,
    built,
    verified: { digest },
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
  await moveTags(doors, { ...work, tags: delivery.tags });
  return { pushed: true, repositories: delivery.repositories, tags: delivery.tags };
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

export async function moveTags(
  doors: Doors,
  { tags, ...work }: Work & { readonly tags: readonly TaggedReference[] },
): Promise<void> {
  const registries = [...new Set(tags.map(({ registry }) => registry))];
  const moved: TaggedReference[] = [];
  for (const [index, registry] of registries.entries()) {
    const own = tags.filter((tag) => tag.registry === registry);
    const untried = tags.filter((tag) => registries.indexOf(tag.registry) > index);
    try {
      const { exit, states } = await moveTagsOfRegistry(doors, { ...work, tags: own });
      const isMoved = ({ shown }: TagState): boolean =>
        shown.kind === 'shows' && shown.digest === work.digest;
      moved.push(...states.filter(isMoved).map(({ tag }) => tag));
      const stuck = states.filter((state) => !isMoved(state));
      if (stuck.length > 0) throw tagError({ ...work, exit, moved, stuck, untried });
    } catch (error) {
      throw error instanceof CancelledError
        ? cancelledWhile(error, { moved, own, untried })
        : error;
    }
  }
}

interface TagState {
  readonly tag: TaggedReference;
  readonly shown: Shown;
}

async function moveTagsOfRegistry(
  doors: Doors,
  { builder, digest, tags }: Work & { readonly tags: readonly TaggedReference[] },
): Promise<{ readonly exit: Exit; readonly states: readonly TagState[] }> {
  doors.log.info(`Moving ${tags.map(formatReference).join(', ')} to ${digest}`);
  const sources = tags.slice(0, 1).map((tag) => formatReference(pinned(tag, digest)));
  const exit = await imagetools(doors, builder, [
    // Without the flag a lone manifest would be wrapped in a new index, with another digest.
    ...['create', '--prefer-index=false'],
    ...tags.flatMap((tag) => ['--tag', formatReference(tag)]),
    ...sources,
  ]);
  // Whatever it answered: it exits 1 after having moved some, and exits 0 after a registry's lie.
  const states = await Promise.all(
    tags.map(async (tag) => ({
      tag,
      shown: await readDigest(doors, { builder, name: formatReference(tag) }),
    })),
  );
  return { exit, states };
}

function cancelledWhile(
  { signal }: CancelledError,
  {
    moved,
    own,
    untried,
  }: Readonly<Record<'moved' | 'own' | 'untried', readonly TaggedReference[]>>,
): CancelledError {
  const lines = [
    ...moved.map((tag) => `- moved: ${formatReference(tag)}`),
    ...own.map((tag) => `- may have moved: ${formatReference(tag)}`),
    ...untried.map((tag) => `- not moved: ${formatReference(tag)}`),
  ];
  return new CancelledError(
    signal,
    ` Tags were on the move, each to the verified image:\n${lines.join('\n')}`,
  );
}

function tagError({
  digest,
  exit,
  moved,
  stuck,
  untried,
}: {
  readonly digest: Digest;
  readonly exit: Exit;
  readonly moved: readonly TaggedReference[];
  readonly stuck: readonly TagState[];
  readonly untried: readonly TaggedReference[];
}): ActionError {
  return new ActionError({
    message: [
      `Not every tag could be moved to ${digest}${isSuccess(exit) ? '.' : `: ${reasonOf(exit)}`}`,
      ...moved.map((tag) => `- moved: ${formatReference(tag)}`),
      ...stuck.map(
        ({ tag, shown }) => `- not moved: ${formatReference(tag)} (${explainShown(shown)})`,
      ),
      ...untried.map((tag) => `- not tried: ${formatReference(tag)}`),
    ].join('\n'),
    hint: 'Check that the registry is up and that the login may push these tags. The image is there and verified: running the step again moves what is left.',
  });
}

type Shown =
  | { readonly kind: 'shows'; readonly digest: Digest }
  | { readonly kind: 'unreadable'; readonly reason: string };

async function readDigest(
  doors: Doors,
  { builder, name }: { readonly builder: Builder; readonly name: string },
): Promise<Shown> {
  const exit = await imagetools(doors, builder, ['inspect', '--raw', name]);
  return isSuccess(exit)
    ? { kind: 'shows', digest: digestOf(exit.stdout) }
    : { kind: 'unreadable', reason: reasonOf(exit) };
}

function explainShown(shown: Shown): string {
  return shown.kind === 'shows' ? `it shows ${shown.digest}` : shown.reason;
}

function imagetools(
  { run }: Doors,
  { info, buildx }: Builder,
  [verb = '', ...rest]: readonly string[],
): Promise<Exit> {
  // The builder's configuration says which registries speak plain HTTP and whose CA to trust.
  return runBuildx(run, buildx, {
    args: ['imagetools', verb, '--builder', info.name, ...rest],
    output: 'captured',
  });
}
