// A clean-up that is cancelled: what it has begun is finished, and nothing else is touched.
import { expect, test } from '@jest/globals';
import { tryRemove } from '../src/cleanup/remove.ts';
import { digestOf } from '../src/oci/digest.ts';
import { CancelledError } from '../src/system/errors.ts';
import type { RegistryDoor } from '../src/system/registry.ts';

test('a cancel in the middle of a removal ends it after the tag that is on its way', async () => {
  const asked: string[] = [];
  let isCancelled = false;
  const registry: RegistryDoor = {
    listTags: async () => ({ kind: 'missing' }),
    readManifest: async () => ({ kind: 'missing' }),
    readBlob: async () => ({ kind: 'missing' }),
    writeBlob: async (content) => ({ kind: 'found', value: digestOf(content) }),
    writeManifest: async (tag, manifest) => {
      asked.push(`move ${tag}`);
      isCancelled = true;
      return { kind: 'found', value: digestOf(manifest) };
    },
    deleteManifest: async (digest) => {
      asked.push('delete');
      return { kind: 'found', value: digest };
    },
  };
  const wait = async (): Promise<void> => {
    if (isCancelled) throw new CancelledError('SIGINT');
  };
  const digest = digestOf('image');
  const removal = tryRemove(
    { registry, github: undefined, now: () => 0, wait },
    {
      sight: { tags: [], children: new Map(), untagged: [], doubts: [] },
      decision: {
        whole: [],
        alone: [
          { tag: 'pr-1', digest },
          { tag: 'pr-2', digest },
        ],
        contents: [digest],
        kept: [],
      },
    },
  );
  await expect(removal).rejects.toBeInstanceOf(CancelledError);
  // The first deletion asks whether this registry deletes at all.
  expect(asked).toEqual(['delete', 'move pr-1', 'delete']);
});
