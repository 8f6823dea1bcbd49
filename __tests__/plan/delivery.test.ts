// Tags, and every way to push or not to push.
import { describe, expect, it } from '@jest/globals';
import { formatReference, formatRepository } from '../../src/oci/reference.ts';
import { decideDelivery, readTags } from '../../src/plan/delivery.ts';
import { readingOf, subjectsOf } from '../fakes/facts.ts';
import { tagged } from '../fakes/parsed.ts';

const tags = ['ghcr.io/acme/app:1', 'ghcr.io/acme/app:2', 'acme/app:1'].map(tagged);

function decide(push: string, { canPushUntagged = true, given = tags } = {}) {
  const names = given.map(formatReference).join('\n');
  const { reading, problems } = readingOf({ push, tags: names });
  return { delivery: decideDelivery(reading, { tags: given, canPushUntagged }), problems };
}

describe('push', () => {
  it.each(['true', 'True', 'TRUE'])('%s: every tag moves', (push) => {
    const { delivery, problems } = decide(push);
    expect(problems).toEqual([]);
    if (delivery.kind !== 'push') throw new Error(delivery.kind);
    expect(delivery.repositories.map(formatRepository)).toEqual([
      'ghcr.io/acme/app',
      'docker.io/acme/app',
    ]);
    expect(delivery.tags).toEqual(tags);
    expect(delivery.notice).toBeUndefined();
  });

  it('by-digest: to the same places, and no tag moves', () => {
    const { delivery } = decide('by-digest');
    expect(delivery).toMatchObject({ kind: 'push', repositories: [{}, {}], tags: [] });
  });

  it.each(['true', 'by-digest'])('%s with a driver that cannot: through a layout', (push) => {
    const { delivery } = decide(push, { canPushUntagged: false });
    expect(delivery).toMatchObject({ kind: 'layout-then-push', repositories: [{}, {}] });
  });

  it.each(['false', 'False', 'FALSE'])('%s: nothing leaves, silently', (push) => {
    expect(decide(push)).toEqual({ delivery: { kind: 'layout' }, problems: [] });
  });

  it('auto: nothing leaves, with a notice', () => {
    const { delivery } = decide('auto');
    expect(delivery).toEqual({ kind: 'layout', notice: expect.stringContaining('push: true') });
  });

  it.each(['', 'yes', 'digest', 'tRue', 'by_digest'])('%j is a problem', (push) => {
    const { delivery, problems } = decide(push);
    expect(delivery).toEqual({ kind: 'layout' });
    expect(problems).toEqual([expect.objectContaining({ subject: 'push' })]);
  });

  it.each(['true', 'by-digest'])('%s without a reference is a problem', (push) => {
    expect(subjectsOf(decide(push, { given: [] }).problems)).toEqual(['tags']);
  });

  it('false without a reference is none', () => {
    expect(decide('false', { given: [] }).problems).toEqual([]);
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
