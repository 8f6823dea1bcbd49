// Manifests and indexes: OCI's and Docker's, recorded ones, lying ones and garbage.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  attestedDigest,
  isAttestation,
  mediaTypes,
  parseConfigPlatform,
  parseJson,
  parseManifest,
} from '../../src/oci/manifest.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { digest, parsedValue } from '../fakes/parsed.ts';
import { fixtureText } from '../support/repository.ts';

const [ociIndex] = mediaTypes.index;
const [dockerList] = mediaTypes.manifestList;
const [ociManifest, dockerManifest] = mediaTypes.manifest;
const entry = { mediaType: ociManifest, digest: digest('a'), size: 7 };
const index = { schemaVersion: 2, manifests: [entry] };
const manifest = { schemaVersion: 2, config: entry, layers: [entry] };

function parse(value: unknown) {
  return parseManifest(JSON.stringify(value));
}

describe('a recorded index', () => {
  const parsed = parsedValue(parseManifest(fixtureText('buildkit-0.33.1/index.json')));
  const entries = parsed.kind === 'index' ? parsed.manifests : [];

  it('has its platforms and its attestations', () => {
    expect(parsed.mediaType).toBe(ociIndex);
    const platforms = entries.map(({ platform }) => platform && formatPlatform(platform));
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64', 'unknown/unknown', 'unknown/unknown']);
    expect(entries.map(isAttestation)).toEqual([false, false, true, true]);
    expect(entries.slice(2).map(attestedDigest)).toEqual(
      entries.slice(0, 2).map((image) => image.digest),
    );
    expect(entries.map(({ size }) => size)).toEqual([663, 663, 836, 836]);
  });
});

it('a recorded manifest has its config and its layers', () => {
  const parsed = parsedValue(parseManifest(fixtureText('buildkit-0.33.1/manifest.json')));
  expect(parsed).toMatchObject({ kind: 'manifest', mediaType: ociManifest, config: { size: 584 } });
  expect(parsed.kind === 'manifest' && parsed.layers.map(({ size }) => size)).toEqual([
    1996800, 164,
  ]);
});

describe('what a document is', () => {
  it.each([
    ['index', index, ociIndex],
    ['index', { ...index, mediaType: ociIndex }, ociIndex],
    ['index', { ...index, mediaType: dockerList }, dockerList],
    ['index', { ...index, manifests: [] }, ociIndex],
    ['manifest', manifest, ociManifest],
    ['manifest', { ...manifest, mediaType: dockerManifest }, dockerManifest],
    ['manifest', { ...manifest, layers: [] }, ociManifest],
  ])('%s, by its fields', (kind, document, mediaType) => {
    expect(parsedValue(parse(document))).toMatchObject({ kind, mediaType });
  });

  it.each([
    ['a manifest that calls itself an index', { ...manifest, mediaType: ociIndex }, ociIndex],
    [
      'an index that calls itself a manifest',
      { ...index, mediaType: dockerManifest },
      dockerManifest,
    ],
    ['an unknown media type', { ...index, mediaType: 'text/html' }, 'text/html'],
    ['both at once', { ...index, ...manifest }, 'neither'],
    ['neither', { schemaVersion: 2 }, 'neither'],
    ['a config without layers', { schemaVersion: 2, config: entry }, 'neither'],
    ['the old schema', { ...manifest, schemaVersion: 1 }, 'schemaVersion is 1'],
    ['no schema', { manifests: [] }, 'schemaVersion is absent'],
    ['a list', [index], 'not a JSON object'],
    ['null', null, 'not a JSON object'],
    ['an entry that is no object', { ...index, manifests: [7] }, 'not an object'],
    ['an entry without a digest', { ...index, manifests: [{ size: 1 }] }, 'digest absent'],
    ['a bad digest', { ...manifest, config: { ...entry, digest: 'md5:1' } }, 'md5:1'],
    ['no size', { ...manifest, layers: [{ ...entry, size: '7' }] }, 'lacks its size'],
    ['no media type', { ...index, manifests: [{ ...entry, mediaType: 1 }] }, 'media type'],
  ])('is not %s', (_name, document, reason) => {
    expect(parse(document)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it.each(['', '{', 'not json', '<html></html>', '""', '12'])('is not %j', (text) => {
    expect(parseManifest(text).ok).toBe(false);
  });
});

describe('an entry', () => {
  const first = (platform: unknown, annotations: unknown = undefined) => {
    const parsed = parsedValue(
      parse({ ...index, manifests: [{ ...entry, platform, annotations }] }),
    );
    return parsed.kind === 'index' ? parsed.manifests[0] : undefined;
  };

  it.each([
    [{ os: 'linux', architecture: 'arm64', variant: 'v8' }, 'linux/arm64'],
    [{ os: 'linux', architecture: 'arm' }, 'linux/arm/v7'],
    [{ os: 'linux', architecture: 'arm', variant: 'v6' }, 'linux/arm/v6'],
    [{ os: 'windows', architecture: 'amd64', 'os.version': '10.0.1' }, 'windows(10.0.1)/amd64'],
  ])('%j is for %s', (given, expected) => {
    const platform = first(given)?.platform;
    expect(platform && formatPlatform(platform)).toBe(expected);
  });

  it.each([
    [undefined],
    [null],
    ['linux/amd64'],
    [{ os: 'linux' }],
    [{ architecture: 1, os: 'x' }],
  ])('with the platform %j is for none', (given) => {
    expect(first(given)).not.toHaveProperty('platform');
  });

  it('keeps annotations that are texts, and only those', () => {
    expect(first(undefined, { a: 'b', c: 1 })?.annotations).toEqual({ a: 'b' });
    expect(first(undefined, 'text')?.annotations).toEqual({});
  });
});

describe('an image config', () => {
  it('states its platform', () => {
    const config = parseJson(fixtureText('buildkit-0.33.1/image-single.json'));
    expect(formatPlatform(parsedValue(parseConfigPlatform(config)))).toBe('linux/arm64');
  });

  it.each([[undefined], [null], [[]], ['text'], [{}], [{ os: 'linux' }]])(
    '%j states none',
    (value) => {
      expect(parseConfigPlatform(value).ok).toBe(false);
    },
  );
});

describe('any text', () => {
  it('is parsed or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof parseManifest(text).ok).toBe('boolean');
      }),
    );
  });

  it('with the shape of a manifest as well', () => {
    const anything = fc.jsonValue();
    const shape = fc.record(
      {
        schemaVersion: fc.constant(2),
        mediaType: fc.oneof(fc.constant(ociIndex), anything),
        manifests: fc.oneof(fc.array(fc.oneof(fc.constant(entry), anything)), anything),
        config: fc.oneof(fc.constant(entry), anything),
        layers: fc.oneof(fc.array(fc.oneof(fc.constant(entry), anything)), anything),
      },
      { requiredKeys: ['schemaVersion'] },
    );
    fc.assert(
      fc.property(shape, (document) => {
        const parsed = parse(document);
        if (parsed.ok) expect(['index', 'manifest']).toContain(parsed.value.kind);
        else expect(parsed.reason).not.toBe('');
      }),
    );
  });
});

it.each([
  ['{"schemaVersion":2,"manifests":[],"Manifests":[]}', 'it has the field "Manifests"'],
  ['{"schemaVersion":2,"manifests":[],"manifests":[]}', 'it has a field twice'],
])('what Go reads otherwise is refused: %s', (text, reason) => {
  expect(parseManifest(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});
