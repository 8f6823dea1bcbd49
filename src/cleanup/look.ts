// Reads everything that is in a repository before anything is removed from it.
import type { Digest } from '../oci/digest.ts';
import { type Descriptor, parseManifest } from '../oci/manifest.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { formatRepository } from '../oci/reference.ts';
import type { CleanupPlan, CleanupTarget } from '../plan/cleanup.ts';
import { ActionError } from '../system/errors.ts';
import type { GitHub } from '../system/github.ts';
import { inParallel } from '../system/pool.ts';
import type { Found, RegistryDoor, StoredManifest } from '../system/registry.ts';
import { tryReadPurpose, withAge } from './configs.ts';
import { type FoundVersions, findVersions, type Package, type Version } from './versions.ts';

export interface SeenTag {
  readonly tag: string;
  /** Undefined when it could not be read. */
  readonly digest: Digest | undefined;
  /** Milliseconds since the epoch; only known, when it can be, of tags that match by age. */
  readonly changed?: number;
}

export interface Untagged {
  readonly digest: Digest;
  /** The tag that it was made for, as all its images say in their labels. */
  readonly madeFor?: string;
  /** Milliseconds since the epoch; NaN when it is not known. */
  readonly changed: number;
  /** Whether a tag may be on its way to it. */
  readonly isYoung: boolean;
}

/** What was seen of a repository. */
export interface Sight {
  readonly tags: readonly SeenTag[];
  /** What each manifest that was read points to; an image points to nothing that is deleted. */
  readonly children: ReadonlyMap<Digest, readonly Digest[]>;
  /** What no tag is on; only GitHub's registry lists it. */
  readonly untagged: readonly Untagged[];
  /** Why it is not known for certain what is needed; none when it is. */
  readonly doubts: readonly string[];
  /** Only of GitHub's registry. */
  readonly listed?: { readonly package: Package; readonly versions: readonly Version[] };
}

export interface Places {
  readonly registry: RegistryDoor;
  /** Undefined unless GitHub's API is the one that deletes. */
  readonly github: GitHub | undefined;
  readonly now: () => number;
  /** Takes milliseconds; throws once the step is cancelled. */
  readonly wait: (duration: number) => Promise<unknown>;
}

// Longer than any job: what is older and has no tag will not get one.
const youngMs = 24 * 3_600_000;
// The newest ones: a package may have thousands that nobody asked about.
const mostUntagged = 500;

/** Undefined when there is no such repository. */
export async function look(
  places: Places,
  { target, plan }: { readonly target: CleanupTarget; readonly plan: CleanupPlan },
): Promise<Sight | undefined> {
  const { registry, github, now, wait } = places;
  const [names, found] = await Promise.all([
    registry.listTags(),
    github === undefined ? undefined : findVersions(github, target.repository),
  ]);
  const isEmpty = names.kind === 'missing' && (found === undefined || found.kind === 'missing');
  if (isEmpty) return undefined;
  const listed = found === undefined ? undefined : versionsOf(found, target);
  if (names.kind === 'refused') throw unreadable(target, names.reason);
  const tagNames = new Set([
    ...(names.kind === 'found' ? names.value : []),
    ...(listed?.versions.flatMap(({ tags }) => tags) ?? []),
  ]);
  const content = reader(registry);
  const tags = await inParallel([...tagNames], async (tag) => {
    await wait(0);
    return content.readTag(tag);
  });
  const untagged = (listed?.versions ?? [])
    .filter(
      (version) => version.tags.length === 0 && !tags.some((tag) => tag.digest === version.digest),
    )
    .sort((one, other) => other.changed - one.changed)
    .slice(0, mostUntagged);
  const matching = (tag: string): boolean => plan.patterns.some(({ matches }) => matches(tag));
  const dated =
    plan.olderThan === undefined
      ? tags
      : await inParallel(tags, async (seen) =>
          matching(seen.tag) ? withAge(seen, { registry, listed: listed?.versions }) : seen,
        );
  return {
    tags: dated,
    untagged: await inParallel(untagged, async ({ digest, changed }) => {
      await wait(0);
      const isYoung = !(now() - changed > youngMs);
      await content.readDigest(digest, isYoung ? `the untagged ${digest}` : undefined);
      const madeFor = await tryReadPurpose(registry, digest);
      return { digest, changed, isYoung, ...(madeFor === undefined ? {} : { madeFor }) };
    }),
    children: content.children,
    doubts: content.doubts,
    ...(listed === undefined ? {} : { listed }),
  };
}

function versionsOf(
  found: FoundVersions,
  target: CleanupTarget,
): { readonly package: Package; readonly versions: readonly Version[] } {
  if (found.kind === 'found') return found;
  throw unreadable(
    target,
    found.kind === 'missing'
      ? "GitHub's API does not show the package to this token"
      : `GitHub's API answers ${found.reason}`,
  );
}

function unreadable({ repository, kind }: CleanupTarget, reason: string): ActionError {
  return new ActionError({
    message: `What is in ${formatRepository(repository)} cannot be read: ${reason}.`,
    hint:
      kind === 'github'
        ? 'Give the job `permissions: packages: write`, and this repository the role Admin under "Manage Actions access" in the settings of the package. Nothing was removed.'
        : 'Log in to the registry before this step, with a login that may read and delete. Nothing was removed.',
  });
}

/** Follows every index down to its images, each content once. What has no name raises no doubt. */
function reader(registry: RegistryDoor) {
  const children = new Map<Digest, readonly Digest[]>();
  const doubts: string[] = [];
  const note = async (
    found: Found<StoredManifest>,
    name: string | undefined,
  ): Promise<Digest | undefined> => {
    const content = parsedContent(found);
    if (!content.ok) {
      if (name !== undefined) doubts.push(`${name} cannot be read: ${content.reason}`);
      return undefined;
    }
    const { digest, entries } = content.value;
    if (children.has(digest)) return digest;
    children.set(
      digest,
      entries.map((entry) => entry.digest),
    );
    for (const entry of entries) {
      if (/index|manifest\.list/.test(entry.mediaType)) {
        await readDigest(entry.digest, name && `${entry.digest} in ${name}`);
      }
    }
    return digest;
  };
  const readDigest = async (digest: Digest, name?: string): Promise<Digest | undefined> =>
    children.has(digest) ? digest : note(await registry.readManifest(digest), name);
  const readTag = async (tag: string): Promise<SeenTag> => ({
    tag,
    digest: await note(await registry.readManifest(tag), `the tag ${tag}`),
  });
  return { children, doubts, readDigest, readTag };
}

function parsedContent(
  found: Found<StoredManifest>,
): Parsed<{ readonly digest: Digest; readonly entries: readonly Descriptor[] }> {
  if (found.kind === 'missing') return rejected('it is not there');
  if (found.kind === 'refused') return rejected(found.reason);
  const { digest, text } = found.value;
  const manifest = parseManifest(text);
  if (!manifest.ok) return manifest;
  return accepted({
    digest,
    entries: manifest.value.kind === 'index' ? manifest.value.manifests : [],
  });
}
