// What goes, what stays, and why. Pure; in doubt everything stays.
import { type Digest, encodedPart } from '../oci/digest.ts';
import type { CleanupPlan } from '../plan/cleanup.ts';
import type { SeenTag, Sight } from './look.ts';

export interface GoingTag {
  readonly tag: string;
  readonly digest: Digest;
}

export interface Kept {
  /** `pr-7`, or a digest. */
  readonly name: string;
  readonly why: string;
}

export interface Decision {
  /** Tags whose content goes with them. */
  readonly whole: readonly GoingTag[];
  /** Tags that go while their content stays, since something else needs it or may need it. */
  readonly alone: readonly GoingTag[];
  /** Content to delete: what tags were on first, then what only that pointed to. */
  readonly contents: readonly Digest[];
  readonly kept: readonly Kept[];
}

export interface Rules extends Pick<CleanupPlan, 'patterns'> {
  readonly olderThan?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function decide(sight: Sight, rules: Rules): Decision {
  const kept: Kept[] = [];
  const going = new Map<string, GoingTag>();
  for (const seen of sight.tags.filter(({ tag }) => isAsked(tag, rules))) {
    const why = reasonToStay(seen, rules);
    if (why === undefined && seen.digest !== undefined) {
      going.set(seen.tag, { tag: seen.tag, digest: seen.digest });
    } else {
      kept.push({ name: seen.tag, why: why ?? 'it cannot be read' });
    }
  }
  const superseded = supersededOf(sight, rules);
  if (going.size + superseded.length === 0) return { whole: [], alone: [], contents: [], kept };
  if (sight.doubts.length > 0) {
    const why = `it may be needed: ${sight.doubts.join('; ')}`;
    kept.push(...[...going.values()].map(({ digest }) => ({ name: digest, why })));
    return { whole: [], alone: [...going.values()], contents: [], kept };
  }
  const leaving: Leaving = { going, superseded };
  addCompanions(sight, leaving);
  const needed = neededBy(sight, leaving);
  const owned = ownedBy(leaving, sight);
  const tags = [...going.values()];
  for (const digest of owned) {
    const who = needed.get(digest);
    if (who !== undefined) kept.push({ name: digest, why: `${who} needs it` });
  }
  return {
    whole: tags.filter(({ digest }) => !needed.has(digest)),
    alone: tags.filter(({ digest }) => needed.has(digest)),
    contents: owned.filter((digest) => !needed.has(digest)),
    kept,
  };
}

function isAsked(tag: string, { patterns }: Rules): boolean {
  return patterns.some(({ matches }) => matches(tag));
}

function reasonToStay({ digest, changed }: SeenTag, { olderThan, now }: Rules): string | undefined {
  if (digest === undefined) return 'it cannot be read';
  if (olderThan === undefined) return undefined;
  if (changed === undefined) return 'its age is not known';
  return now - changed > olderThan
    ? undefined
    : `it is from ${new Date(changed).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

interface Leaving {
  readonly going: Map<string, GoingTag>;
  /** Untagged content that was made for a tag of these patterns. */
  readonly superseded: readonly Digest[];
}

// What was pushed so recently may be about to get its tag.
const graceMs = 15 * 60_000;

function supersededOf({ untagged }: Sight, rules: Rules): readonly Digest[] {
  const { now, olderThan = 0 } = rules;
  return untagged
    .filter(({ changed }) => now - changed > Math.max(olderThan, graceMs))
    .filter(({ madeFor }) => madeFor !== undefined && isAsked(madeFor, rules))
    .map(({ digest }) => digest);
}

function ownedBy({ going, superseded }: Leaving, sight: Sight): readonly Digest[] {
  return closure([...[...going.values()].map(({ digest }) => digest), ...superseded], sight);
}

/**
 * Signatures and other referrers of what goes, in the tags that hold them where a registry has no
 * API for referrers.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 * and https://github.com/sigstore/cosign/blob/v2.4.1/specs/SIGNATURE_SPEC.md
 */
function addCompanions(sight: Sight, leaving: Leaving): void {
  const needed = neededBy(sight, leaving);
  const gone = ownedBy(leaving, sight)
    .filter((digest) => !needed.has(digest))
    .map(encodedPart);
  for (const { tag, digest } of sight.tags) {
    const subject = /^sha256-([0-9a-f]{64})(?:\.[a-z]+)?$/.exec(tag)?.[1];
    if (digest !== undefined && subject !== undefined && gone.includes(subject)) {
      leaving.going.set(tag, { tag, digest });
    }
  }
}

/** Every digest that stays, with the name of what needs it. */
function neededBy(sight: Sight, leaving: Leaving): ReadonlyMap<Digest, string> {
  const { going } = leaving;
  const needed = new Map<Digest, string>();
  const add = (root: Digest, name: string): void => {
    for (const digest of closure([root], sight)) {
      if (!needed.has(digest)) needed.set(digest, name);
    }
  };
  for (const { tag, digest } of sight.tags) {
    if (digest !== undefined && !going.has(tag)) add(digest, `the tag ${tag}`);
  }
  // GitHub's list of tags and the registry's can be a moment apart: both count.
  for (const { digest, tags } of sight.listed?.versions ?? []) {
    const other = tags.find((tag) => !going.has(tag));
    if (other !== undefined) add(digest, `the tag ${other}`);
  }
  const own = new Set(ownedBy(leaving, sight));
  for (const { digest, isYoung } of sight.untagged) {
    if (isYoung && !own.has(digest))
      add(digest, `the untagged ${digest}, young enough to get a tag,`);
  }
  return needed;
}

/** The digests and all they point to, each once, before what they point to. */
function closure(roots: readonly Digest[], { children }: Sight): readonly Digest[] {
  const found = new Set<Digest>(roots);
  for (const digest of found) {
    for (const child of children.get(digest) ?? []) found.add(child);
  }
  return [...found];
}
