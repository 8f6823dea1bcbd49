// Tags, and every way to push or not to push.
import { describe, expect, it } from '@jest/globals';
import { formatReference, formatRepository, type Repository } from '../../src/oci/reference.ts';
import { decideDelivery, readTags } from '../../src/plan/delivery.ts';
import type { Push } from '../../src/plan/push.ts';
import { readingOf, subjectsOf } from '../fakes/facts.ts';
import { tagged } from '../fakes/parsed.ts';

const none: readonly Repository[] = [];
const image = { registry: 'ghcr.io', path: 'acme/app' };
const tags = ['ghcr.io/acme/app:1', 'ghcr.io/acme/app:2', 'acme/app:1'].map(tagged);

function decide(
  kind: Push['kind'],
  { push = 'true', canPushUntagged = true, given = tags, images = none } = {},
) {
  const names = given.map(formatReference).join('\n');
  const { reading, problems } = readingOf({ push, tags: names });
  const options = { push: { kind }, tags: given, images, canPushUntagged };
  return { delivery: decideDelivery(reading, options), problems };
}

describe('the delivery', () => {
  it('moves every tag', () => {
    const { delivery, problems } = decide('tags');
    expect(problems).toEqual([]);
    if (delivery.kind !== 'push') throw new Error(delivery.kind);
    expect(delivery.repositories.map(formatRepository)).toEqual([
      'ghcr.io/acme/app',
      'docker.io/acme/app',
    ]);
    expect(delivery.tags).toEqual(tags);
    expect(delivery.notice).toBeUndefined();
  });

  it('by digest goes to the same places, and no tag moves', () => {
    const { delivery } = decide('by-digest');
    expect(delivery).toMatchObject({ kind: 'push', repositories: [{}, {}], tags: [] });
  });

  it('by digest goes to the images, tags or not', () => {
    const { delivery, problems } = decide('by-digest', { given: [], images: [image] });
    expect(delivery).toMatchObject({ kind: 'push', repositories: [image], tags: [] });
    expect(problems).toEqual([]);
  });

  it.each(['tags', 'by-digest'] as const)('%s: through a layout where it must', (kind) => {
    const { delivery } = decide(kind, { canPushUntagged: false });
    expect(delivery).toMatchObject({ kind: 'layout-then-push', repositories: [{}, {}] });
  });

  it('is none where nothing is pushed, with the reason for it', () => {
    expect(decide('no')).toEqual({ delivery: { kind: 'layout' }, problems: [] });
    const { reading } = readingOf();
    const push = { kind: 'no', notice: 'so it is' } as const;
    expect(decideDelivery(reading, { push, tags, images: [], canPushUntagged: true })).toEqual({
      kind: 'layout',
      notice: 'so it is',
    });
  });

  it.each(['true', 'by-digest'])('%s without a reference is a problem', (push) => {
    const kind = push === 'true' ? 'tags' : 'by-digest';
    expect(subjectsOf(decide(kind, { push, given: [] }).problems)).toEqual(['tags']);
  });

  it('of images without a tag is a problem when it was asked for, else a notice', () => {
    const asked = decide('tags', { given: [], images: [image] });
    expect(asked.problems[0]?.message).toContain('no rule of `tags` gives a tag');
    expect(asked.problems[0]?.edit).toContain('`type=ref,event=branch`');
    const auto = decide('tags', { push: 'auto', given: [], images: [image] });
    expect(auto).toEqual({
      problems: [],
      delivery: { kind: 'layout', notice: expect.stringContaining('no rule of `tags`') },
    });
    const none = decide('tags', { push: 'auto', given: [] });
    expect(none.delivery).toMatchObject({ notice: expect.stringContaining('no image') });
  });
});

describe('tags', () => {
  const read = (text: string) => {
    const { reading, problems } = readingOf({ tags: text });
    return { tags: readTags(reading).map(formatReference), problems };
  };

  it('are full references, each once, in order', () => {
    expect(read('ghcr.io/acme/app:2,acme/app\n# old\ndocker.io/acme/app:latest')).toEqual({
      tags: ['ghcr.io/acme/app:2', 'docker.io/acme/app:latest'],
      problems: [],
    });
  });

  it.each(['acme/App:1', 'acme/app:a b', `acme/app@sha256:${'a'.repeat(64)}`, 'https://acme/app'])(
    '%s is a problem that shows it',
    (text) => {
      const { tags: found, problems } = read(`acme/app:1\n${text}`);
      expect(found).toEqual(['docker.io/acme/app:1']);
      expect(problems).toEqual([
        expect.objectContaining({ subject: 'tags', message: expect.stringContaining(text) }),
      ]);
    },
  );
});

describe('tags that are none', () => {
  it.each([
    ['type=semver,pattern={{version}}', /type=semver.*is a rule/],
    ['1.0', /tag without a repository/],
    ['v2', /tag without a repository/],
  ])('%s: one problem', (text, message) => {
    const { reading, problems } = readingOf({ tags: text });
    readTags(reading);
    expect(problems).toEqual([
      expect.objectContaining({ subject: 'tags', message: expect.stringMatching(message) }),
    ]);
  });
});
