// What an index and its configs must be for its tags to move.
import { describe, expect, it } from '@jest/globals';
import type { Digest } from '../../src/oci/digest.ts';
import { parseJson, parseManifest } from '../../src/oci/manifest.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { checkImage } from '../../src/verify/image-check.ts';
import { digest, parsedValue, platforms } from '../fakes/parsed.ts';
import { fixtureText } from '../support/repository.ts';

const mediaType = 'application/vnd.oci.image.manifest.v1+json';
const config = (platform: string) => {
  const [os, architecture, variant] = platform.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
};
const image = (digit: string, platform: string) => ({
  mediaType,
  digest: digest(digit),
  size: 100,
  platform: config(platform),
});
const attestation = (digit: string, about: string) => ({
  ...image(digit, 'unknown/unknown'),
  annotations: {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': about,
  },
});
const amd64 = image('a', 'linux/amd64');
const arm64 = image('b', 'linux/arm64');
const goodConfigs = { 'linux/amd64': config('linux/amd64'), 'linux/arm64': config('linux/arm64') };

function check(
  manifests: readonly unknown[],
  {
    configs = goodConfigs,
    asked = ['linux/amd64', 'linux/arm64'],
  }: {
    readonly configs?: Readonly<Record<string, unknown>>;
    readonly asked?: readonly string[];
  } = {},
) {
  return checkImage({
    manifest: parsedValue(parseManifest(JSON.stringify({ schemaVersion: 2, manifests }))),
    digest: digest('0'),
    size: 1000,
    configs: { kind: 'by-platform', configs },
    platforms: platforms(...asked),
  });
}

describe('a recorded image', () => {
  it('of two platforms with attestations may be published', () => {
    const json = parseJson(fixtureText('buildkit-0.33.1/image.json'));
    const { images, attestations, faults } = checkImage({
      manifest: parsedValue(parseManifest(fixtureText('buildkit-0.33.1/index.json'))),
      digest: digest('0'),
      size: 1,
      configs: { kind: 'by-platform', configs: json as Record<string, unknown> },
      platforms: platforms('linux/arm64', 'linux/amd64'),
    });
    expect(faults).toEqual([]);
    expect(attestations).toBe(2);
    expect(images.map(({ platform, size }) => [formatPlatform(platform), size])).toEqual([
      ['linux/arm64', 663],
      ['linux/amd64', 663],
    ]);
    expect(images[0]?.digest).toMatch(/^sha256:6b4a5923/);
  });

  it('of one platform as well', () => {
    const configs = {
      kind: 'single',
      config: parseJson(fixtureText('buildkit-0.33.1/image-single.json')),
    } as const;
    const manifest = parsedValue(parseManifest(fixtureText('buildkit-0.33.1/manifest.json')));
    const checked = { manifest, digest: digest('0'), size: 663, configs };
    const [platform] = platforms('linux/arm64/v8');
    expect(checkImage({ ...checked, platforms: platforms('linux/arm64/v8') })).toEqual({
      images: [{ platform, digest: digest('0'), size: 663, config: configs.config }],
      attestations: 0,
      faults: [],
    });
    expect(checkImage({ ...checked, platforms: platforms('linux/amd64') }).faults).toEqual([
      'the image config of linux/amd64 says linux/arm64',
    ]);
    expect(
      checkImage({ ...checked, platforms: platforms('linux/arm64', 'linux/amd64') }).faults,
    ).toEqual(['it is a single image, and linux/arm64, linux/amd64 were asked for']);
  });
});

describe('an index', () => {
  it('with exactly what was asked for is good, in the order asked', () => {
    const { images, faults } = check([arm64, amd64, attestation('c', digest('a'))]);
    expect(faults).toEqual([]);
    expect(images.map(({ digest: found }) => found)).toEqual([digest('a'), digest('b')]);
  });

  it('of one platform is good', () => {
    expect(check([amd64], { asked: ['linux/amd64'] }).faults).toEqual([]);
  });

  it.each<[string, readonly unknown[], readonly string[]]>([
    ['a missing platform', [amd64], ['linux/arm64 is not in the index']],
    [
      'a doubled one',
      [amd64, arm64, image('c', 'linux/arm64')],
      ['linux/arm64 is in the index 2 times'],
    ],
    [
      'one that nobody asked for',
      [amd64, arm64, image('c', 'linux/s390x')],
      ['the index holds linux/s390x, which was not asked for'],
    ],
    [
      'a variant that nobody asked for',
      [amd64, arm64, image('c', 'linux/amd64/v3')],
      ['the index holds linux/amd64/v3, which was not asked for'],
    ],
    [
      'an entry without a platform',
      [amd64, arm64, { mediaType, digest: digest('c'), size: 1 }],
      [`the index holds ${digest('c')} without a platform`],
    ],
    [
      'an attestation of something else',
      [amd64, arm64, attestation('c', digest('d'))],
      [`the attestation ${digest('c')} is about ${digest('d')}, which is not in the index`],
    ],
    [
      'an attestation of nothing',
      [
        amd64,
        arm64,
        {
          ...attestation('c', ''),
          annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
        },
      ],
      [`the attestation ${digest('c')} is about nothing, which is not in the index`],
    ],
    [
      'an attestation of an attestation',
      [amd64, arm64, attestation('c', digest('a')), attestation('d', digest('c'))],
      [`the attestation ${digest('d')} is about ${digest('c')}, which is not in the index`],
    ],
    [
      'nothing in it',
      [],
      ['the index is empty', 'linux/amd64 is not in the index', 'linux/arm64 is not in the index'],
    ],
    [
      'something unknown that is no attestation',
      [amd64, arm64, image('c', 'unknown/unknown')],
      ['the index holds unknown/unknown, which was not asked for'],
    ],
  ])('with %s is refused', (_name, manifests, faults) => {
    expect(check(manifests).faults).toEqual(faults);
  });

  it.each<[string, unknown, string]>([
    [
      'of another architecture',
      config('linux/arm'),
      'the image config of linux/arm64 says linux/arm/v7',
    ],
    [
      'of another system',
      config('darwin/arm64'),
      'the image config of linux/arm64 says darwin/arm64',
    ],
    [
      'of another variant',
      config('linux/arm64/v9'),
      'the image config of linux/arm64 says linux/arm64/v9',
    ],
    ['that is missing', undefined, 'the image config of linux/arm64 cannot be read'],
    ['that is none', 'text', 'the image config of linux/arm64 is not one: it is not a JSON object'],
    [
      'that says nothing',
      {},
      'the image config of linux/arm64 is not one: it states no os and architecture',
    ],
  ])('with a config %s is refused', (_name, given, fault) => {
    const configs = { ...goodConfigs, 'linux/arm64': given };
    expect(check([amd64, arm64], { configs }).faults).toEqual([fault]);
  });

  it('with an entry for a platform that calls itself an attestation is refused: a pull would take it', () => {
    const hidden = { ...attestation('c', digest('a')), platform: config('linux/arm64') };
    expect(check([amd64, arm64, hidden]).faults).toHaveLength(1);
  });

  it('with all images swapped is refused for each', () => {
    const configs = { 'linux/amd64': config('linux/arm64'), 'linux/arm64': config('linux/amd64') };
    expect(check([amd64, arm64], { configs }).faults).toHaveLength(2);
  });

  it('finds configs under any spelling of their platform', () => {
    const configs = {
      'linux/arm/v7': config('linux/arm/v7'),
      'linux/arm64/v8': config('linux/arm64'),
    };
    const asked = ['armhf', 'linux/arm64'];
    expect(
      check([image('a', 'linux/arm/v7'), image('b', 'linux/arm64/v8')], { configs, asked }).faults,
    ).toEqual([]);
  });
});

describe('an inspected index', () => {
  const nested = {
    ...image('c', 'linux/s390x'),
    mediaType: 'application/vnd.oci.image.index.v1+json',
  };

  it('that holds an index is refused, with or without a platform', () => {
    const { platform: _, ...bare } = nested;
    const reason = 'most clients take only images there';
    expect(check([amd64, arm64, nested]).faults).toEqual([
      `the index holds another index in the place of linux/s390x, ${nested.digest}: ${reason}`,
    ]);
    expect(check([amd64, arm64, bare]).faults).toEqual([
      `the index holds another index, ${nested.digest}: ${reason}`,
    ]);
  });

  it('of older tools may leave out the variant in the config', () => {
    const v6 = image('d', 'linux/arm/v6');
    const configs = {
      kind: 'by-platform',
      configs: { 'linux/arm/v6': config('linux/arm') },
    } as const;
    const manifest = parsedValue(
      parseManifest(JSON.stringify({ schemaVersion: 2, manifests: [v6] })),
    );
    const checked = {
      manifest,
      digest: digest('0'),
      size: 1,
      platforms: platforms('linux/arm/v6'),
    };
    expect(checkImage({ ...checked, configs, origin: 'elsewhere' }).faults).toEqual([]);
    const fault = 'the image config of linux/arm/v6 says linux/arm/v7';
    expect(checkImage({ ...checked, configs }).faults).toEqual([fault]);
    const stated = { ...configs, configs: { 'linux/arm/v6': config('linux/arm/v7') } };
    expect(checkImage({ ...checked, configs: stated, origin: 'elsewhere' }).faults).toEqual([
      fault,
    ]);
  });

  it('tells apart Windows entries by their own configs', () => {
    const windows = (digit: string, version: string) => ({
      ...image(digit, 'windows/amd64'),
      platform: { ...config('windows/amd64'), 'os.version': version },
    });
    const entries = [windows('d', '10.0.1'), windows('e', '10.0.2')];
    const exact = new Map<Digest, unknown>(
      entries.map((entry) => [entry.digest, { ...entry.platform }]),
    );
    const manifest = parsedValue(
      parseManifest(JSON.stringify({ schemaVersion: 2, manifests: entries })),
    );
    const configs = {
      kind: 'by-platform',
      configs: { 'windows/amd64': entries[0]?.platform },
    } as const;
    const checked = {
      manifest,
      digest: digest('0'),
      size: 1,
      platforms: platforms('windows(10.0.1)/amd64', 'windows(10.0.2)/amd64'),
    };
    expect(checkImage({ ...checked, configs: { ...configs, exact } }).faults).toEqual([]);
    expect(checkImage({ ...checked, configs }).faults).toHaveLength(1);
  });
});
