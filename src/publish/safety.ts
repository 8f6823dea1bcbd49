// What each tag holds before it moves, and whether that is newer than the image to publish.
import { type Digest, isDigest } from '../oci/digest.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { type Origin, originOf } from '../oci/origin.ts';
import { formatReference, type TaggedReference } from '../oci/reference.ts';
import type { MoveTags } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { imagetools } from '../system/imagetools.ts';
import { runWithRetries } from '../system/retry.ts';
import { type CommitOrder, commitOrder } from './commit-order.ts';
import { isMissing, type Work } from './registry.ts';

type Held =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'image'; readonly digest: Digest; readonly origin: Origin }
  | { readonly kind: 'unreadable'; readonly reason: string };

export interface Decided {
  readonly toMove: readonly TaggedReference[];
  /** They show the digest already: nothing is asked of a registry that may not take a tag twice. */
  readonly equal: readonly TaggedReference[];
  /** They hold a newer commit's image, and `move-tags: forward` leaves them there. */
  readonly staying: readonly TaggedReference[];
}

type Fate = 'moves' | 'is there' | 'stays';

interface Decision extends Work {
  readonly tags: readonly TaggedReference[];
  readonly moveTags: MoveTags;
  /** Of the verified image: what it says of itself is what will be compared. */
  readonly config: unknown;
}

/** Reads every tag once. Registries cannot compare and swap: what is read may change before the move. */
export async function decideTags(doors: Doors, decision: Decision): Promise<Decided> {
  const fates = new Map<TaggedReference, Fate>(
    await Promise.all(
      decision.tags.map(async (tag) => [tag, await fateOf(doors, { ...decision, tag })] as const),
    ),
  );
  const which = (fate: Fate): readonly TaggedReference[] =>
    decision.tags.filter((tag) => fates.get(tag) === fate);
  return { toMove: which('moves'), equal: which('is there'), staying: which('stays') };
}

async function fateOf(
  doors: Doors,
  { builder, digest, tag, moveTags, config }: Decision & { readonly tag: TaggedReference },
): Promise<Fate> {
  const { mode, revision, forge } = moveTags;
  const name = formatReference(tag);
  const held = await readHeld(doors, { builder, tag });
  if (held.kind === 'unreadable' && mode === 'forward') throw unreadableError(name, held.reason);
  if (held.kind !== 'image') return 'moves';
  if (held.digest === digest) {
    doors.log.info(`${name} shows ${digest} already.`);
    return 'is there';
  }
  const ours = { ...(revision === undefined ? {} : { revision }), ...originOf(config) };
  const { isOlder, reason } = await orderOf(doors, { ours, theirs: held.origin, forge });
  if (!isOlder) return 'moves';
  if (mode === 'forward') {
    doors.log.warning(`${name} stays on ${held.digest}: ${reason}. \`move-tags\` is \`forward\`.`);
    return 'stays';
  }
  doors.log.warning(
    `${name} moves back: ${reason}. Write \`move-tags: forward\` to leave it there, and end the race of two runs with a \`concurrency\` group.`,
  );
  return 'moves';
}

async function readHeld(
  doors: Doors,
  { builder, tag }: { readonly builder: Builder; readonly tag: TaggedReference },
): Promise<Held> {
  const name = formatReference(tag);
  const exit = await runWithRetries(doors, {
    what: `Reading what ${name} holds`,
    attempt: () =>
      imagetools(doors, builder, { args: ['inspect', '--format', '{{json .}}', name] }),
  });
  if (!isSuccess(exit)) {
    return isMissing(exit) ? { kind: 'nothing' } : { kind: 'unreadable', reason: reasonOf(exit) };
  }
  const shown = parseJson(exit.stdout);
  const digest = isRecord(shown) && isRecord(shown.manifest) ? shown.manifest.digest : undefined;
  if (!isRecord(shown) || !isDigest(digest)) {
    return { kind: 'unreadable', reason: 'buildx does not say what it holds' };
  }
  // One image: its config. Several: an object with the configs under their platforms.
  const { image } = shown;
  const config = isRecord(image) && !('architecture' in image) ? Object.values(image)[0] : image;
  return { kind: 'image', digest, origin: originOf(config) };
}

interface Order {
  /** Whether ours is the older one. */
  readonly isOlder: boolean;
  /** A clause without its full stop. */
  readonly reason: string;
}

/** The commits decide when their order is known; else the times, which a rebuild makes new. */
async function orderOf(
  doors: Doors,
  {
    ours,
    theirs,
    forge,
  }: { readonly ours: Origin; readonly theirs: Origin; readonly forge: MoveTags['forge'] },
): Promise<Order> {
  const order: CommitOrder =
    ours.revision === undefined || theirs.revision === undefined
      ? 'unknown'
      : await commitOrder(
          doors,
          { ours: ours.revision, theirs: theirs.revision },
          forge === undefined ? {} : { forge },
        );
  switch (order) {
    case 'newer':
    case 'same':
      return { isOlder: false, reason: '' };
    case 'older':
      return {
        isOlder: true,
        reason: `its image was made from the newer commit ${theirs.revision}, and this one from ${ours.revision}`,
      };
    case 'unknown': {
      const [own = 0, other = 0] = [ours.created, theirs.created];
      return {
        isOlder: own !== 0 && other > own,
        reason: `its image was made at ${timeOf(other)}, after this one (${timeOf(own)})`,
      };
    }
  }
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function unreadableError(name: string, reason: string): ActionError {
  return new ActionError({
    message: `What ${name} holds cannot be read, so nobody can say whether it is newer: ${reason}`,
    hint: 'It was not moved. Let the login pull as well as push, or write `move-tags: always`.',
  });
}
