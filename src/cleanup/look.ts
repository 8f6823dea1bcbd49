// Reads everything that is in a repository before anything is removed from it.
import type { Digest } from '../oci/digest.ts';
import { isRecord, parseJson, parseManifest } from '../oci/manifest.ts';
import { formatRepository } from '../oci/reference.ts';
import type { CleanupPlan, CleanupTarget } from '../plan/cleanup.ts';
import { ActionError } from '../system/errors.ts';
import type { GitHub } from '../system/github.ts';
import { inParallel } from '../system/pool.ts';
import type { Found, RegistryDoor, StoredManifest } from '../system/registry.ts';
import { type FoundVersions, findVersions, type Package, type Version } from './versions.ts';

export interface SeenTag {
  readonly tag: string;
  /** Undefined when it could not be read. */
  readonly digest: Digest | undefined;
  /** Milliseconds since the epoch; only known, when it can be, of tags that match by age. */
  readonly changed?: number;
}

/** What was seen of a repository. */
export interface Sight {
  readonly tags: readonly SeenTag[];
  /** What each manifest that was read points to; an image points to nothing that is deleted. */
  readonly children: ReadonlyMap<Digest, readonly Digest[]>;
  /** Untagged, and so young that a tag may be on its way to them. */
  readonly young: readonly Digest[];
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
}

// Longer than any job: what is older and has no tag will not get one.
const youngMs = 24 * 3_600_000;

/** Undefined when there is no such repository. */
export async function look(
  places: Places,
  { target, plan }: { readonly target: CleanupTarget; readonly plan: CleanupPlan },
): Promise<Sight | undefined> {
  const { registry, github, now } = places;
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
  const tags = await inParallel([...tagNames], (tag) => content.readTag(tag));
  const young = (listed?.versions ?? [])
    .filter((version) => version.tags.length === 0 && !(now() - version.changed > youngMs))
    .map(({ digest }) => digest);
  await inParallel(young, (digest) => content.readDigest(digest, `the untagged ${digest}`));
  const matching = (tag: string): boolean => plan.patterns.some(({ matches }) => matches(tag));
  const dated =
    plan.olderThan === undefined
      ? tags
      : await inParallel(tags, async (seen) =>
          matching(seen.tag) ? withAge(seen, { registry, listed: listed?.versions }) : seen,
        );
  return {
    tags: dated,
    children: content.children,
    young,
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

/** Follows every index down to its images, each content once. */
function reader(registry: RegistryDoor) {
  const children = new Map<Digest, readonly Digest[]>();
  const doubts: string[] = [];
  const note = async (found: Found<StoredManifest>, name: string): Promise<Digest | undefined> => {
    if (found.kind !== 'found') {
      const reason = found.kind === 'missing' ? 'it is not there' : found.reason;
      doubts.push(`${name} cannot be read: ${reason}`);
      return undefined;
    }
    const { digest, text } = found.value;
    if (children.has(digest)) return digest;
    const manifest = parseManifest(text);
    if (!manifest.ok) {
      doubts.push(`${name} cannot be read: ${manifest.reason}`);
      return undefined;
    }
    const entries = manifest.value.kind === 'index' ? manifest.value.manifests : [];
    children.set(
      digest,
      entries.map((entry) => entry.digest),
    );
    for (const entry of entries) {
      if (/index|manifest\.list/.test(entry.mediaType)) {
        await readDigest(entry.digest, `${entry.digest} in ${name}`);
      }
    }
    return digest;
  };
  const readDigest = async (digest: Digest, name: string): Promise<Digest | undefined> =>
    children.has(digest) ? digest : note(await registry.readManifest(digest), name);
  const readTag = async (tag: string): Promise<SeenTag> => ({
    tag,
    digest: await note(await registry.readManifest(tag), `the tag ${tag}`),
  });
  return { children, doubts, readDigest, readTag };
}

async function withAge(
  seen: SeenTag,
  {
    registry,
    listed,
  }: {
    readonly registry: RegistryDoor;
    readonly listed: readonly Version[] | undefined;
  },
): Promise<SeenTag> {
  if (seen.digest === undefined) return seen;
  const changed =
    listed === undefined
      ? await creationOf(registry, seen.digest)
      : (listed.find(({ digest }) => digest === seen.digest)?.changed ?? Number.NaN);
  return Number.isNaN(changed) ? seen : { ...seen, changed };
}

// A config without a clock (SOURCE_DATE_EPOCH=0 and the like) says nothing about its age.
const firstImages = Date.UTC(2013, 2, 1);

/** When the youngest of the images was made, as their configs say: a registry keeps no dates. */
async function creationOf(registry: RegistryDoor, digest: Digest): Promise<number> {
  const found = await registry.readManifest(digest);
  const manifest = found.kind === 'found' ? parseManifest(found.value.text) : undefined;
  if (!manifest?.ok) return Number.NaN;
  if (manifest.value.kind === 'manifest') {
    const config = await registry.readBlob(manifest.value.config.digest);
    const json = config.kind === 'found' ? parseJson(config.value) : undefined;
    const time = Date.parse(isRecord(json) ? String(json.created) : '');
    return time > firstImages ? time : Number.NaN;
  }
  const images = manifest.value.manifests.filter(({ platform }) => platform?.os !== 'unknown');
  const times = await inParallel(images, (entry) => creationOf(registry, entry.digest));
  return times.length === 0 ? Number.NaN : Math.max(...times);
}
