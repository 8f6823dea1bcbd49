// Puts the tags on the verified digest, registry by registry, and reads every one of them back.
import type { Digest } from '../oci/digest.ts';
import { formatReference, pinned, type TaggedReference } from '../oci/reference.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError, CancelledError } from '../system/errors.ts';
import { explainShown, imagetools, readDigest, type Shown, type Work } from './registry.ts';

/** Throws, with what moved and what did not, unless every tag shows the digest afterwards. */
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
