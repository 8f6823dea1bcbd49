// Exactly one image per platform, from sources of every shape; everything else is a fault.
import { describe, expect, it } from '@jest/globals';
import { type ChosenImage, chooseImages, type SourceImage } from '../../src/build/choice.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { attestation, entry, fields, indexSource, loneSource } from '../fakes/index-image.ts';
import { digest, platforms } from '../fakes/parsed.ts';

const [one, two, three, proof] = [digest('1'), digest('2'), digest('3'), digest('a')];
const asked = platforms('linux/amd64', 'linux/arm64');

function chosen(images: readonly ChosenImage[]): readonly unknown[] {
  return images.map(({ platform, digest: own, from, attestations }) => [
    formatPlatform(platform),
    own,
    from.source.name,
    ...attestations.map((part) => part.digest),
  ]);
}

function right(sources: readonly SourceImage[], wanted = asked): readonly ChosenImage[] {
  const { images, faults } = chooseImages(sources, wanted);
  expect(faults).toEqual([]);
  return images;
}

const intel = indexSource('acme/app:intel', [entry(one, 'linux/amd64'), attestation(proof, one)]);
const arm = indexSource('acme/app:arm', [entry(two, 'linux/arm64'), attestation(proof, two)]);

describe('chosen are', () => {
  it('the images of the legs in the order asked, each with what is attested about it', () => {
    // Attestations with the same bytes stay two, one for each image.
    expect(chosen(right([arm, intel]))).toEqual([
      ['linux/amd64', one, 'acme/app:intel', proof],
      ['linux/arm64', two, 'acme/app:arm', proof],
    ]);
  });

  it('lone images by what their configs say, or by the platform given', () => {
    const lone = [
      loneSource('acme/app:intel', 'linux/amd64'),
      loneSource('linux/arm64=acme/app:mac', 'linux/arm64'),
    ];
    const images = right(lone);
    expect(images.map(({ descriptor }) => descriptor.platform)).toEqual([
      fields('linux/amd64'),
      fields('linux/arm64'),
    ]);
    expect(images[0]?.descriptor).toMatchObject({
      digest: lone[0]?.digest,
      size: lone[0]?.text.length,
    });
  });

  it('one image out of many, by its platform', () => {
    const all = [entry(one, 'linux/amd64'), entry(two, 'linux/arm64'), attestation(proof, two)];
    const picked = [
      indexSource('linux/arm64=acme/app:all', all),
      indexSource('linux/amd64=acme/app:all', all),
    ];
    expect(chosen(right(picked)).map((image) => (image as unknown[])[1])).toEqual([one, two]);
  });

  it('with the fields that the source gave them, under the platform given', () => {
    const odd = { annotations: { a: 'b' }, artifactType: 'x/y' };
    const [image] = right(
      [indexSource('linux/arm/v6=acme/app:pi', [entry(one, 'linux/arm/v7', odd)])],
      platforms('linux/arm/v6'),
    );
    expect(image?.descriptor).toEqual({ ...entry(one, 'linux/arm/v6'), ...odd });
  });

  it('also against the config, when the platform was written twice', () => {
    const source = loneSource('linux/arm/v6=linux/arm/v6=acme/app:pi', 'linux/arm/v7');
    expect(right([source], platforms('linux/arm/v6'))).toHaveLength(1);
  });
});

describe('a fault is', () => {
  const configs = { [two]: 'linux/amd64' };
  it.each<[string, readonly SourceImage[], readonly (string | RegExp)[]]>([
    ['a missing platform', [intel], ['linux/arm64 is in none of the sources']],
    ['no source at all', [], [/linux\/amd64 is in none/, /linux\/arm64 is in none/]],
    [
      'a doubled platform',
      [intel, arm, loneSource('acme/app:again', 'linux/arm64')],
      ['linux/arm64 comes 2 times: acme/app:arm, acme/app:again'],
    ],
    [
      'a platform that was not asked for',
      [intel, arm, indexSource('acme/app:z', [entry(three, 'linux/s390x')])],
      ['acme/app:z has linux/s390x, which was not asked for'],
    ],
    [
      'the same image twice',
      [intel, indexSource('linux/arm64=acme/app:intel', [entry(one, 'linux/amd64')])],
      [`linux/amd64 and linux/arm64 are the same image, ${one}`],
    ],
    [
      'a config that contradicts the platform given',
      [intel, indexSource('linux/arm64=acme/app:arm', [entry(two, 'linux/arm64')], { configs })],
      [/is to be linux\/arm64, and its image config says linux\/amd64$/],
    ],
    [
      'an image that no one says the platform of',
      [intel, arm, indexSource('acme/app:what', [entry(three, undefined)])],
      [`acme/app:what does not say which platform ${three} is for`],
    ],
    [
      'an index of several without the platform asked of it',
      [
        intel,
        indexSource('linux/arm64=acme/app:two', [
          entry(two, 'linux/s390x'),
          entry(three, 'linux/386'),
        ]),
      ],
      [/has 2 images, and none of them is for linux\/arm64/, /linux\/arm64 is in none/],
    ],
    [
      'another image than the digests say',
      [
        intel,
        indexSource('linux/arm64=acme/app:arm', [entry(two, 'linux/arm64')], { image: three }),
      ],
      [new RegExp(`has ${two} for linux/arm64, and the digests say ${three}`)],
    ],
  ])('%s', (_name, sources, expected) => {
    const { faults } = chooseImages(sources, asked);
    expect(faults).toHaveLength(expected.length);
    for (const [index, fault] of expected.entries()) {
      if (typeof fault === 'string') expect(faults[index]).toBe(fault);
      else expect(faults[index]).toMatch(fault);
    }
  });

  it('not the digest of the whole index in the place of the image', () => {
    const source = indexSource('linux/arm64=acme/app:arm', [entry(two, 'linux/arm64')]);
    const named = { ...source, source: { ...source.source, image: source.digest } };
    expect(right([intel, named])).toHaveLength(2);
  });
});
