// Mirrors, and the places that an image of the machinery may come from.
import { describe, expect, it } from '@jest/globals';
import { formatReference } from '../../src/oci/reference.ts';
import { formatMirror, imageCandidates, parseMirror, readMirrors } from '../../src/plan/images.ts';
import { readingOf, subjectsOf } from '../fakes/facts.ts';
import { digest, parsedValue, reference } from '../fakes/parsed.ts';

describe('a mirror', () => {
  it.each([
    ['mirror.gcr.io', { registry: 'mirror.gcr.io', path: '' }],
    ['mirror.gcr.io/', { registry: 'mirror.gcr.io', path: '' }],
    ['localhost:5000', { registry: 'localhost:5000', path: '' }],
    ['harbor.example.com/hub', { registry: 'harbor.example.com', path: 'hub/' }],
    ['harbor.example.com/proxy/hub/', { registry: 'harbor.example.com', path: 'proxy/hub/' }],
  ])('%s', (text, expected) => {
    expect(parseMirror(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    '',
    'mirror',
    'https://mirror.gcr.io',
    'a b',
    'docker.io',
    'index.docker.io',
    'x.io:1:2',
  ])('is not %j', (text) => {
    expect(parseMirror(text).ok).toBe(false);
  });
});

describe('candidates of', () => {
  const mirrors = ['mirror.gcr.io', 'harbor.example.com/hub'].map((text) =>
    parsedValue(parseMirror(text)),
  );
  const candidates = (text: string): readonly string[] =>
    imageCandidates(reference(text), mirrors).map(formatReference);
  const hash = digest('c');

  it('an image of Docker Hub by digest: itself first, then every mirror, in order', () => {
    expect(candidates(`moby/buildkit:v1@${hash}`)).toEqual([
      `docker.io/moby/buildkit:v1@${hash}`,
      `mirror.gcr.io/moby/buildkit:v1@${hash}`,
      `harbor.example.com/hub/moby/buildkit:v1@${hash}`,
    ]);
    expect(candidates(`busybox@${hash}`)).toContain(`mirror.gcr.io/library/busybox@${hash}`);
  });

  it.each(['moby/buildkit:v1', `ghcr.io/acme/buildkit@${hash}`])('%s: only itself', (text) => {
    expect(candidates(text)).toEqual([formatReference(reference(text))]);
  });
});

describe('the input', () => {
  function read(mirrors: string) {
    const { reading, problems } = readingOf({ mirrors });
    const { all, ofBuilder } = readMirrors(reading);
    return { all: all.map(formatMirror), ofBuilder: ofBuilder.map(formatMirror), problems };
  }

  it.each<[string, readonly string[], readonly string[]]>([
    ['auto', ['mirror.gcr.io'], []],
    ['mirror.gcr.io', ['mirror.gcr.io'], ['mirror.gcr.io']],
    ['a.test, b.test/hub/', ['a.test', 'b.test/hub'], ['a.test', 'b.test/hub']],
    ['', [], []],
  ])('%j', (mirrors, all, ofBuilder) => {
    expect(read(mirrors)).toEqual({ all, ofBuilder, problems: [] });
  });

  it('is wrong with `auto` among others', () => {
    expect(subjectsOf(read('auto, a.test').problems)).toEqual(['mirrors']);
  });
});
