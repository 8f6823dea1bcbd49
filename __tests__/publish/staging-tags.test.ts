// Taking staging tags away: never the image under them, and never at the price of the job.
import { describe, expect, it } from '@jest/globals';
import type { Digest } from '../../src/oci/digest.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { removeStagingTags } from '../../src/publish/staging-tags.ts';
import { CancelledError } from '../../src/system/errors.ts';
import type { RegistryDoor } from '../../src/system/registry.ts';
import { doorsTo, journal } from '../fakes/log.ts';
import { tagged } from '../fakes/parsed.ts';

const tag = tagged('quay.io/acme/app:staging-7-linux-arm64');
const image = '{"the":"image"}';
const refused = { kind: 'refused', status: 405, reason: '405 UNSUPPORTED' } as const;

/** A registry of one repository; what is deleted is gone with every tag on it. */
function registryWith(broken: Partial<RegistryDoor> = {}) {
  const contents = new Map<Digest, string>([[digestOf(image), image]]);
  const tags = new Map<string, Digest>([[tag.tag, digestOf(image)]]);
  const door: RegistryDoor = {
    listTags: async () => ({ kind: 'found', value: [...tags.keys()] }),
    readManifest: async (name) => {
      const digest = tags.get(name);
      const text = digest === undefined ? undefined : contents.get(digest);
      return digest === undefined || text === undefined
        ? { kind: 'missing' }
        : { kind: 'found', value: { digest, text } };
    },
    readBlob: async () => ({ kind: 'missing' }),
    writeBlob: async (content) => ({ kind: 'found', value: digestOf(content) }),
    writeManifest: async (name, manifest) => {
      contents.set(digestOf(manifest), manifest);
      tags.set(name, digestOf(manifest));
      return { kind: 'found', value: digestOf(manifest) };
    },
    deleteManifest: async (digest) => {
      if (!contents.delete(digest)) return { kind: 'missing' };
      for (const [name, on] of tags) if (on === digest) tags.delete(name);
      return { kind: 'found', value: digest };
    },
    ...broken,
  };
  return { door, contents, tags };
}

async function remove(registry: RegistryDoor): Promise<readonly string[]> {
  const told = journal();
  const doors = doorsTo(async () => ({ code: 0, stdout: '', stderr: '' }), told, {});
  await removeStagingTags(doors, [tag], async () => registry);
  return told.lines;
}

it('is not touched once the step is cancelled', async () => {
  const told = journal();
  const run = async () => ({ code: 0, stdout: '', stderr: '' });
  const sleep = async () => {
    throw new CancelledError('SIGTERM');
  };
  const { door, tags } = registryWith();
  const removal = removeStagingTags({ ...doorsTo(run, told), sleep }, [tag], async () => door);
  await expect(removal).rejects.toBeInstanceOf(CancelledError);
  expect([tags.size, told.lines]).toEqual([1, []]);
});

it('stays, with a warning, when its registry cannot even be opened', async () => {
  const told = journal();
  const doors = doorsTo(async () => ({ code: 0, stdout: '', stderr: '' }), told, {});
  await removeStagingTags(doors, [tag], async () => {
    throw new Error('no helper');
  });
  expect(told.lines).toEqual([expect.stringMatching(/^warning: .* could not be removed: /)]);
});

describe('a staging tag', () => {
  it('goes, and what it was on stays', async () => {
    const { door, contents, tags } = registryWith();
    expect(await remove(door)).toEqual([expect.stringContaining(`Removed ${'quay.io'}`)]);
    expect([...tags]).toEqual([]);
    expect([...contents.keys()]).toEqual([digestOf(image)]);
  });

  it('that is not there is no matter', async () => {
    const { door, tags } = registryWith();
    tags.clear();
    expect(await remove(door)).toEqual([]);
  });

  it.each<[string, Partial<RegistryDoor>]>([
    ['of a registry that does not delete', { deleteManifest: async () => refused }],
    ['of a login that may not push', { writeManifest: async () => refused }],
    [
      'of a registry that is gone',
      {
        readManifest: async () => {
          throw new Error('connect ECONNREFUSED');
        },
      },
    ],
  ])('%s stays where it is, with a warning', async (_name, broken) => {
    const { door, tags } = registryWith(broken);
    expect(await remove(door)).toEqual([
      expect.stringMatching(/^warning: The staging tag quay\.io.* could not be removed: /),
    ]);
    expect([...tags]).toEqual([[tag.tag, digestOf(image)]]);
  });
});
