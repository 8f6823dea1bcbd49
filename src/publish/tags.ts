// Puts the tags on the verified digest, registry by registry, and reads every one of them back.

import { formatReference, pinned, type TaggedReference } from '../oci/reference.ts';
import type { Transience } from '../oci/transience.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError, CancelledError } from '../system/errors.ts';
import { imagetools } from '../system/imagetools.ts';
import { judgeExit, longestAnswer, withRetries } from '../system/retry.ts';
import { explainShown, isMissing, readDigest, type Shown, type Work } from './registry.ts';
import type { Decided } from './safety.ts';

/** Throws, with what moved and what did not, unless every tag to move shows the digest afterwards. */
export async function moveTags(
  doors: Doors,
  { toMove, equal, staying, ...work }: Work & Decided,
): Promise<void> {
  const registries = [...new Set(toMove.map(({ registry }) => registry))];
  const moved: TaggedReference[] = [...equal];
  for (const [index, registry] of registries.entries()) {
    const own = toMove.filter((tag) => tag.registry === registry);
    const untried = toMove.filter((tag) => registries.indexOf(tag.registry) > index);
    try {
      const { exit, states } = await moveTagsOfRegistry(doors, { ...work, registry, tags: own });
      const stuck = stuckOf(states, work);
      moved.push(...states.filter((state) => !stuck.includes(state)).map(({ tag }) => tag));
      if (stuck.length > 0) throw tagError({ ...work, exit, moved, stuck, untried, staying });
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

interface Move {
  /** Of the last command that moved tags. */
  readonly exit: Exit;
  readonly states: readonly TagState[];
}

function stuckOf(states: readonly TagState[], { digest }: Work): readonly TagState[] {
  return states.filter(({ shown }) => shown.kind !== 'shows' || shown.digest !== digest);
}

function moveTagsOfRegistry(
  doors: Doors,
  {
    registry,
    tags,
    ...work
  }: Work & { readonly registry: string; readonly tags: readonly TaggedReference[] },
): Promise<Move> {
  return withRetries<Move>(doors, {
    what: `Moving the tags of ${registry}`,
    attempt: async (previous) => {
      const left = previous === undefined ? tags : stuckOf(previous.states, work).map(tagOf);
      // What was taken is only looked for again.
      const exit =
        previous !== undefined && isSuccess(previous.exit)
          ? previous.exit
          : await tryMove(doors, { ...work, tags: left });
      // Whatever it answered: it exits 1 after having moved some, and exits 0 after a registry's lie.
      const read = await Promise.all(left.map((tag) => readState(doors, { ...work, tag })));
      const before = previous?.states ?? [];
      return { exit, states: [...before.filter(({ tag }) => !left.includes(tag)), ...read] };
    },
    judge: ({ exit, states }) => {
      const [stuck] = stuckOf(states, work);
      if (stuck === undefined) return undefined;
      return judgeExit(exit, { wasPushed: true }) ?? judgeShown(stuck.shown);
    },
  });
}

/** A registry that does not answer may have moved it all the same. */
function isUnknown(shown: Shown): boolean {
  return shown.kind === 'unreadable' && !isMissing(shown.exit);
}

function tagOf({ tag }: TagState): TaggedReference {
  return tag;
}

/** Of a tag that the registry took, and does not show. */
function judgeShown(shown: Shown): Transience | undefined {
  return shown.kind === 'shows'
    ? { kind: 'transient', reason: 'the registry still shows what the tag held before' }
    : judgeExit(shown.exit, { wasPushed: true });
}

function tryMove(
  doors: Doors,
  { builder, digest, tags }: Work & { readonly tags: readonly TaggedReference[] },
): Promise<Exit> {
  doors.log.info(`Moving ${tags.map(formatReference).join(', ')} to ${digest}`);
  const sources = tags.slice(0, 1).map((tag) => formatReference(pinned(tag, digest)));
  return imagetools(doors, builder, {
    args: [
      // Without the flag a lone manifest would be wrapped in a new index, with another digest.
      ...['create', '--prefer-index=false'],
      ...tags.flatMap((tag) => ['--tag', formatReference(tag)]),
      ...sources,
    ],
    limit: longestAnswer,
  });
}

async function readState(
  doors: Doors,
  { builder, tag }: Work & { readonly tag: TaggedReference },
): Promise<TagState> {
  return { tag, shown: await readDigest(doors, { builder, name: formatReference(tag) }) };
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
  staying,
}: Work & {
  readonly exit: Exit;
  readonly moved: readonly TaggedReference[];
  readonly stuck: readonly TagState[];
  readonly untried: readonly TaggedReference[];
  readonly staying: readonly TaggedReference[];
}): ActionError {
  return new ActionError({
    message: [
      `Not every tag could be moved to ${digest}${isSuccess(exit) ? '.' : `: ${reasonOf(exit)}`}`,
      ...moved.map((tag) => `- moved: ${formatReference(tag)}`),
      ...stuck.map(
        ({ tag, shown }) =>
          `- ${isUnknown(shown) ? 'may have moved' : 'not moved'}: ${formatReference(tag)} (${explainShown(shown)})`,
      ),
      ...untried.map((tag) => `- not tried: ${formatReference(tag)}`),
      ...staying.map((tag) => `- left where it is, by \`move-tags\`: ${formatReference(tag)}`),
    ].join('\n'),
    hint: 'Check that the registry is up and that the login may push these tags. The image is there and verified: running the step again moves what is left.',
  });
}
