// Takes the tags away that kept the legs' digests alive, and leaves what they were on as it is.
import { randomUUID } from 'node:crypto';
import { digestOf } from '../oci/digest.ts';
import { dummyManifest } from '../oci/dummy-manifest.ts';
import { formatReference, type TaggedReference } from '../oci/reference.ts';
import { findCredentials } from '../system/credentials.ts';
import type { Doors } from '../system/doors.ts';
import { CancelledError, explain } from '../system/errors.ts';
import { type Found, openRegistry, type RegistryDoor } from '../system/registry.ts';

export type OpenRegistry = (tag: TaggedReference) => Promise<RegistryDoor>;

/** Never fails the job: the image is published, and a tag that stays is only untidy. */
export async function removeStagingTags(
  { log, env, sleep: wait }: Pick<Doors, 'log' | 'env' | 'sleep'>,
  tags: readonly TaggedReference[],
  open: OpenRegistry = async (tag) => {
    const credentials = await findCredentials(env, tag.registry);
    log.mask(credentials?.secret ?? '');
    return openRegistry({ repository: tag, credentials, wait });
  },
): Promise<void> {
  for (const tag of tags) {
    const name = formatReference(tag);
    // Once cancelled, none is begun; one that was moved off its image is taken away all the same.
    await wait(0);
    const outcome = await tryRemoveTag(open, tag);
    switch (outcome.kind) {
      case 'absent':
        break;
      case 'removed':
        log.info(`Removed ${name}.`);
        break;
      case 'stays':
        log.warning(`The staging tag ${name} could not be removed: ${outcome.why}`);
        break;
    }
  }
}

type Outcome =
  | { readonly kind: 'removed' | 'absent' }
  | { readonly kind: 'stays'; readonly why: string };

async function tryRemoveTag(open: OpenRegistry, tag: TaggedReference): Promise<Outcome> {
  try {
    return await removeTag(await open(tag), tag.tag);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return { kind: 'stays', why: explain(error) };
  }
}

/**
 * Registries delete by digest, and with a digest every tag on it: the tag is put on a manifest that
 * nothing else has, and that is deleted. Registry 2.8 answers 400 to deleting a tag by its name.
 */
async function removeTag(registry: RegistryDoor, tag: string): Promise<Outcome> {
  const shown = await registry.readManifest(tag);
  if (shown.kind === 'missing') return { kind: 'absent' };
  // A digest that nothing has: whether this registry deletes at all is asked before the tag moves.
  const probe = await registry.deleteManifest(digestOf(randomUUID()));
  if (probe.kind === 'refused')
    return stays('this registry, or this login, does not delete', probe);
  const config = await registry.writeBlob('{}');
  if (config.kind !== 'found') return stays('a manifest to move it to cannot be pushed', config);
  const manifest = dummyManifest(config.value, randomUUID());
  const moved = await registry.writeManifest(tag, manifest);
  if (moved.kind !== 'found') return stays('it cannot be moved off its image', moved);
  const deleted = await registry.deleteManifest(digestOf(manifest));
  return deleted.kind === 'refused'
    ? stays('it is on an empty manifest now, which stays', deleted)
    : { kind: 'removed' };
}

function stays(what: string, found: Exclude<Found<unknown>, { readonly kind: 'found' }>): Outcome {
  return {
    kind: 'stays',
    why: `${what}: ${found.kind === 'missing' ? 'the repository is not there' : found.reason}`,
  };
}
