// Removes what was decided: content by its digest, and a tag alone by way of a manifest of its own.
import { randomUUID } from 'node:crypto';
import { type Digest, digestOf } from '../oci/digest.ts';
import { dummyManifest } from '../oci/dummy-manifest.ts';
import type { GitHub } from '../system/github.ts';
import type { Found, RegistryDoor } from '../system/registry.ts';
import type { Decision, GoingTag } from './decide.ts';
import type { Places, Sight } from './look.ts';
import { deleteVersion, findVersions, readVersion, type Version } from './versions.ts';

export interface Removed {
  readonly tags: readonly string[];
  readonly digests: readonly Digest[];
  /** What could not be removed; the step fails with them after everything else is done. */
  readonly failures: readonly { readonly name: string; readonly why: string }[];
}

/** Deletes content with every tag on it; the reason when it could not. */
type Delete = (digest: Digest) => Promise<string | undefined>;

/** Nothing was removed when it returns a reason. */
export async function tryRemove(
  places: Places,
  {
    sight,
    decision,
  }: {
    readonly sight: Sight;
    readonly decision: Decision;
  },
): Promise<Removed> {
  const remove = await deletion(places, { sight, decision });
  if (typeof remove === 'string') {
    const names = [...decision.whole, ...decision.alone].map(({ tag }) => tag);
    return { tags: [], digests: [], failures: names.map((name) => ({ name, why: remove })) };
  }
  const tags: string[] = [];
  const digests: Digest[] = [];
  const failures: { name: string; why: string }[] = [];
  // Once cancelled, nothing more is begun; a tag that was moved off its content goes all the same.
  const assertGoingOn = (): Promise<unknown> => places.wait(0);
  for (const { tag } of decision.alone) {
    await assertGoingOn();
    const why = await dropTag(places.registry, { tag, remove });
    if (why === undefined) tags.push(tag);
    else failures.push({ name: tag, why });
  }
  for (const digest of decision.contents) {
    await assertGoingOn();
    const why = await remove(digest);
    if (why === undefined) digests.push(digest);
    else failures.push({ name: digest, why });
  }
  const isGone = ({ digest }: GoingTag): boolean => digests.includes(digest);
  tags.push(...decision.whole.filter(isGone).map(({ tag }) => tag));
  return { tags, digests, failures };
}

/**
 * Takes a tag off content that stays. Registries delete by digest, and with a digest all its tags; so
 * the tag is put on a manifest that nothing else has, and that is deleted.
 */
async function dropTag(
  registry: RegistryDoor,
  { tag, remove }: { readonly tag: string; readonly remove: Delete },
): Promise<string | undefined> {
  const config = await registry.writeBlob('{}');
  if (config.kind !== 'found')
    return `a manifest to move it to cannot be pushed: ${reasonOf(config)}`;
  const manifest = dummyManifest(config.value, randomUUID());
  const moved = await registry.writeManifest(tag, manifest);
  if (moved.kind !== 'found') return `it cannot be moved off its content: ${reasonOf(moved)}`;
  const why = await remove(digestOf(manifest));
  return why === undefined ? undefined : `it is on an empty manifest now, which stays: ${why}`;
}

/** How this registry deletes, or why it does not: asked before any tag is moved. */
async function deletion(
  { registry, github, wait }: Places,
  {
    sight,
    decision,
  }: {
    readonly sight: Sight;
    readonly decision: Decision;
  },
): Promise<Delete | string> {
  if (github !== undefined && sight.listed !== undefined) {
    const going = new Set([...decision.whole, ...decision.alone].map(({ tag }) => tag));
    return versionDeletion(github, { listed: sight.listed, going, wait });
  }
  // A digest that nothing has: a registry that deletes says that it does not know it.
  const probe = await registry.deleteManifest(digestOf(randomUUID()));
  if (probe.kind === 'refused') {
    return probe.status === 405 || /UNSUPPORTED/.test(probe.reason)
      ? `this registry does not delete (${probe.reason}); its own settings may allow it`
      : `this login may not delete: ${probe.reason}`;
  }
  return async (digest) => {
    const done = await registry.deleteManifest(digest);
    return done.kind === 'refused' ? done.reason : undefined;
  };
}

// GitHub lists what was pushed a moment ago a moment later.
const looks = 6;
const pauseMs = 2000;

function versionDeletion(
  github: GitHub,
  {
    listed,
    going,
    wait,
  }: {
    readonly listed: NonNullable<Sight['listed']>;
    readonly going: ReadonlySet<string>;
    readonly wait: (duration: number) => Promise<unknown>;
  },
): Delete {
  const find = async (digest: Digest): Promise<Version | undefined> => {
    const known = listed.versions.find((version) => version.digest === digest);
    if (known !== undefined) return readVersion(github, listed.package, known.id);
    const { owner, name } = listed.package;
    for (let turn = 0; turn < looks; turn += 1) {
      const found = await findVersions(github, { registry: '', path: `${owner}/${name}` });
      const versions = found.kind === 'found' ? found.versions : [];
      const version = versions.find((one) => one.digest === digest);
      if (version !== undefined) return version;
      await wait(pauseMs);
    }
    return undefined;
  };
  return async (digest) => {
    const version = await find(digest);
    if (version === undefined) {
      return listed.versions.some((one) => one.digest === digest)
        ? undefined
        : "GitHub's API does not list it";
    }
    // Somebody may have tagged it since it was looked at.
    const other = version.tags.find((tag) => !going.has(tag));
    if (other !== undefined) return `the tag ${other} is on it by now`;
    return deleteVersion(github, listed.package, version.id);
  };
}

function reasonOf(found: Exclude<Found<unknown>, { readonly kind: 'found' }>): string {
  return found.kind === 'missing' ? 'the repository is not there' : found.reason;
}
