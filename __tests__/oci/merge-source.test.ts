// Sources of a merge: lines, and the digests of earlier jobs in every shape that JSON gives them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDigest } from '../../src/oci/digest.ts';
import { parseDigests, parseSourceLine } from '../../src/oci/merge-source.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { formatReference } from '../../src/oci/reference.ts';
import { digest, parsedValue, platforms } from '../fakes/parsed.ts';

function line(text: string): Record<string, unknown> {
  const { place, platform, isInsisted } = parsedValue(parseSourceLine(text));
  return {
    place: place.kind === 'registry' ? formatReference(place.reference) : place,
    ...(platform === undefined ? {} : { platform: formatPlatform(platform) }),
    ...(isInsisted ? { isInsisted } : {}),
  };
}

describe('a line', () => {
  const one = digest('1');
  it.each<[string, Record<string, unknown>]>([
    ['ghcr.io/acme/app:1.0-intel', { place: 'ghcr.io/acme/app:1.0-intel' }],
    ['acme/app', { place: 'docker.io/acme/app:latest' }],
    [`localhost:5000/a@${one}`, { place: `localhost:5000/a@${one}` }],
    ['aarch64=acme/app:1', { place: 'docker.io/acme/app:1', platform: 'linux/arm64' }],
    ['linux/arm/v6 = acme/app:1', { place: 'docker.io/acme/app:1', platform: 'linux/arm/v6' }],
    [
      'linux/arm/v6=linux/arm/v6=acme/app:1',
      { place: 'docker.io/acme/app:1', platform: 'linux/arm/v6', isInsisted: true },
    ],
    ['oci-layout://out/image', { place: { kind: 'layout', folder: 'out/image' } }],
    [
      `linux/arm64=oci-layout:///tmp/x:1.0@${one}`,
      {
        place: { kind: 'layout', folder: '/tmp/x', tag: '1.0', digest: one },
        platform: 'linux/arm64',
      },
    ],
  ])('%s', (text, expected) => {
    expect(line(text)).toEqual(expected);
  });

  it.each([
    ['', /form/],
    ['acme/App', /lower case/],
    ['linux/amd64=', /form/],
    ['linux/*=acme/app', /precedes =/],
    ['linux/amd64=linux/arm64=acme/app', /two platforms/],
    ['linux=acme/app', /no architecture/],
    ['=acme/app', /precedes =/],
    ['linux/amd64=linux/amd64=linux/amd64=acme/app', /twice at most/],
    ['oci-layout://', /oci-layout:\/\/folder/],
    ['oci-layout:///a:b/c', /colon/],
    ['oci-layout:///a@sha256:12', /64 hexadecimal/],
  ])('%j is refused', (text, reason) => {
    expect(parseSourceLine(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});

describe('digests', () => {
  const [one, two, three] = [digest('1'), digest('2'), digest('3')];
  const asked = platforms('linux/amd64', 'linux/arm64', 'linux/arm/v7', 'windows(10.0.1)/amd64');
  const read = (json: unknown) => {
    const text = typeof json === 'string' ? json : JSON.stringify(json);
    return parsedValue(parseDigests(text, asked)).map(({ platform, image, index }) => [
      formatPlatform(platform),
      image,
      index,
    ]);
  };

  it.each<[string, unknown, readonly unknown[]]>([
    [
      'outputs of a job; empty ones and others are ignored',
      {
        digest: three,
        digests: '{}',
        'linux-amd64': one,
        'linux-amd64-index': two,
        'linux-arm-v7': '',
        'linux-arm64': null,
        'my-linux-arm64': one,
      },
      [['linux/amd64', one, two]],
    ],
    [
      'platforms as they are written',
      { 'linux/arm/v7': one, 'linux/s390x': two },
      [
        ['linux/arm/v7', one, undefined],
        ['linux/s390x', two, undefined],
      ],
    ],
    [
      'all of `needs`',
      {
        meta: { result: 'success', outputs: { version: '1' } },
        intel: { result: 'success', outputs: { 'linux-amd64-index': one } },
        arm: { result: 'success', outputs: { 'linux-arm-v7': two, 'linux-arm64': three } },
        none: { result: 'skipped' },
      },
      [
        ['linux/amd64', undefined, one],
        ['linux/arm/v7', two, undefined],
        ['linux/arm64', three, undefined],
      ],
    ],
    [
      'a version of Windows, by the name of its output',
      { 'windows-10.0.1-amd64': one },
      [['windows(10.0.1)/amd64', one, undefined]],
    ],
    ['nothing', {}, []],
  ])('are read out of %s', (_name, json, expected) => {
    expect(read(json)).toEqual(expected);
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', 'sha256:1', /not a JSON object/],
    ['a list', [one], /not a JSON object/],
    ['something else than a digest', { 'linux-amd64': 'v1.0' }, /`linux-amd64` is "v1.0"/],
    [
      'two images of two jobs for one platform',
      { a: { outputs: { 'linux-amd64': one } }, b: { outputs: { 'linux-amd64': two } } },
      /given twice/,
    ],
  ])('are refused: %s', (_name, json, reason) => {
    const text = typeof json === 'string' ? json : JSON.stringify(json);
    expect(parseDigests(text, asked)).toEqual({
      ok: false,
      reason: expect.stringMatching(reason),
    });
  });
});

describe('whatever comes', () => {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom('linux-amd64', 'linux-arm64-index', 'linux/arm/v7', 'outputs', '__proto__'),
  );
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(digest('1'), digest('2'), ''));
  const outputs = fc.dictionary(key, value);
  const needs = fc.dictionary(fc.string(), fc.record({ outputs }));

  it('digests are digests of platforms, each platform once, or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(outputs, needs, fc.jsonValue()), (json) => {
        const parsed = parseDigests(JSON.stringify(json), platforms('linux/amd64'));
        if (!parsed.ok) return expect(parsed.reason).not.toBe('');
        const names = parsed.value.map(({ platform }) => formatPlatform(platform));
        expect(new Set(names).size).toBe(names.length);
        for (const { image, index } of parsed.value) expect(isDigest(image ?? index)).toBe(true);
      }),
    );
  });

  it('a line is a source or has a reason', () => {
    const part = fc.constantFrom(
      'linux/arm64',
      '=',
      'oci-layout://',
      'a/b',
      ':1',
      '@',
      digest('1'),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (line) => {
        const parsed = parseSourceLine(line);
        if (!parsed.ok) return expect(parsed.reason).not.toBe('');
        expect(parsed.value.name).toBe(line);
      }),
    );
  });
});
