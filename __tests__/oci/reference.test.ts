// References against the tables of the distribution project's own tests.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatReference,
  isTag,
  parseReference,
  pinned,
  repositoriesOf,
} from '../../src/oci/reference.ts';
import { digest, parsedValue, reference } from '../fakes/parsed.ts';

const hash = 'f'.repeat(64);
const hexName = '1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a';

// https://github.com/distribution/reference/blob/v0.6.0/normalize_test.go and reference_test.go
describe('a reference', () => {
  it.each([
    ['busybox', 'docker.io', 'library/busybox', undefined],
    ['busybox:1.36', 'docker.io', 'library/busybox', '1.36'],
    ['docker.io/foo', 'docker.io', 'library/foo', undefined],
    ['index.docker.io/library/ubuntu', 'docker.io', 'library/ubuntu', undefined],
    ['index.docker.io/fooo/bar', 'docker.io', 'fooo/bar', undefined],
    ['library/foo/bar', 'docker.io', 'library/foo/bar', undefined],
    ['nonlibrary/ubuntu', 'docker.io', 'nonlibrary/ubuntu', undefined],
    ['192.168.0.1', 'docker.io', 'library/192.168.0.1', undefined],
    ['192.168.0.1:80', 'docker.io', 'library/192.168.0.1', '80'],
    ['test.com:5000', 'docker.io', 'library/test.com', '5000'],
    ['192.168.0.1:8/debian', '192.168.0.1:8', 'debian', undefined],
    ['127.0.0.1:8000/private/moonbase', '127.0.0.1:8000', 'private/moonbase', undefined],
    ['test:5000/repo', 'test:5000', 'repo', undefined],
    ['test:5000/repo:tag', 'test:5000', 'repo', 'tag'],
    ['192.168.1.1:5000/repo:5050', '192.168.1.1:5000', 'repo', '5050'],
    ['localhost/fooo/bar', 'localhost', 'fooo/bar', undefined],
    ['LOCALDOMAIN/fooo', 'LOCALDOMAIN', 'fooo', undefined],
    ['Foo/bar', 'Foo', 'bar', undefined],
    ['[fc00::1]:5000/docker', '[fc00::1]:5000', 'docker', undefined],
    [
      '[fc00:1:2:3:4:5:6:7]:5000/library/debian',
      '[fc00:1:2:3:4:5:6:7]:5000',
      'library/debian',
      undefined,
    ],
    [
      'b.gcr.io/test.example.com/my-app:test.example.com',
      'b.gcr.io',
      'test.example.com/my-app',
      'test.example.com',
    ],
    ['xn--n3h.com/myimage:xn--n3h.com', 'xn--n3h.com', 'myimage', 'xn--n3h.com'],
    ['foo_bar.com:8080', 'docker.io', 'library/foo_bar.com', '8080'],
    ['foo/foo_bar.com:8080', 'docker.io', 'foo/foo_bar.com', '8080'],
    ['lowercase:Uppercase', 'docker.io', 'library/lowercase', 'Uppercase'],
    ['docker---rules/docker', 'docker.io', 'docker---rules/docker', undefined],
    ['dock__er/docker', 'docker.io', 'dock__er/docker', undefined],
    ['d/docker', 'docker.io', 'd/docker', undefined],
    [`docker.io/${hexName}`, 'docker.io', `library/${hexName}`, undefined],
  ])('%s', (text, registry, path, tag) => {
    expect(reference(text)).toEqual({ registry, path, ...(tag === undefined ? {} : { tag }) });
  });

  it('may have a digest, with a tag or without', () => {
    const repository = { registry: 'test:5000', path: 'repo' };
    expect(reference(`test:5000/repo@sha256:${hash}`)).toEqual({
      ...repository,
      digest: digest('f'),
    });
    expect(reference(`test:5000/repo:tag@sha256:${hash}`)).toEqual({
      ...repository,
      tag: 'tag',
      digest: digest('f'),
    });
  });

  it.each([
    '',
    ':justtag',
    `@sha256:${hash}`,
    'repo@sha256:ffff',
    `repo@sha256:${hash.toUpperCase()}`,
    `repo@invaliddigest:${hash}`,
    `repo@sha256:${hash}@sha256:${hash}`,
    'repo@',
    'Uppercase:tag',
    'docker/Docker',
    'test:5000/Uppercase/lowercase:tag',
    'docker.io/docker/Docker',
    'https://github.com/docker/docker',
    '-docker',
    '-docker/docker',
    'docker-/docker',
    '-docker.io/docker/docker',
    '____/____',
    '_docker/_docker',
    'dock..er/docker',
    'dock_.er/docker',
    'dock-.er/docker',
    'docker/',
    '/docker',
    'docker///docker',
    'aa/asdf$$^/aa',
    'a b/c',
    'repo:',
    'repo:.tag',
    'repo:-tag',
    `repo:${'t'.repeat(129)}`,
    'repo:a:b',
    '[fc00::1]',
    '[fc00::1]:5000',
    'fc00::1:5000/debian',
    '[fe80::1%eth0]:5000/debian',
    '[2001:db8:3:4::192.0.2.33]:5000/debian',
    `domain/${'a'.repeat(256)}:tag`,
    'repo\n',
    'repo:tag\n',
    // A bare name like this could as well be an image's ID.
    hexName,
  ])('%j is refused', (text) => {
    expect(parseReference(text)).toEqual({ ok: false, reason: expect.any(String) });
  });

  it('has a tag of at most 128 characters', () => {
    expect(isTag('t'.repeat(128))).toBe(true);
    expect(isTag('t'.repeat(129))).toBe(false);
    expect(isTag('')).toBe(false);
  });

  it('is pinned without its tag', () => {
    const text = formatReference(pinned(reference('ghcr.io/acme/app:1.0'), digest('a')));
    expect(text).toBe(`ghcr.io/acme/app@${digest('a')}`);
  });

  it('shares its repository with others, which is named once, in order', () => {
    const references = ['b/x:1', 'a/x:1', 'b/x:2', 'docker.io/b/x'].map(reference);
    expect(repositoriesOf(references)).toEqual([
      { registry: 'docker.io', path: 'b/x' },
      { registry: 'docker.io', path: 'a/x' },
    ]);
  });
});

describe('any text', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  const likely = fc
    .tuple(
      fc.constantFrom('', 'ghcr.io/', 'localhost:5000/', 'docker.io/', 'Host/', '[::1]:1/'),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,8}$/)),
      fc.option(fc.constant(hash)),
    )
    .map(
      ([registry, path, tag, content]) =>
        `${registry}${path.join('/')}${tag === null ? '' : `:${tag}`}${content === null ? '' : `@sha256:${content}`}`,
    );

  it('is the same reference after writing and reading it again', () => {
    fc.assert(
      fc.property(fc.oneof(likely, fc.string()), (text) => {
        const parsed = parseReference(text);
        if (!parsed.ok) return;
        expect(parsedValue(parseReference(formatReference(parsed.value)))).toEqual(parsed.value);
      }),
    );
  });

  it('of the right form is a reference', () => {
    fc.assert(fc.property(likely, (text) => parseReference(text).ok));
  });
});
