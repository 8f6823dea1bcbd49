// The bytes of the new index, and what must be copied for it.
import { describe, expect, it } from '@jest/globals';
import { chooseImages } from '../../src/build/choice.ts';
import { composeIndex, contentToCopy } from '../../src/build/composition.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { attestation, entry, indexSource, loneSource } from '../fakes/index-image.ts';
import { digest, platforms } from '../fakes/parsed.ts';

const [one, two, proof] = [digest('1'), digest('2'), digest('a')];
const asked = platforms('linux/amd64', 'linux/arm64');
const dockers = 'application/vnd.docker.distribution.manifest.v2+json';
const intel = indexSource('acme/app:intel', [entry(one, 'linux/amd64'), attestation(proof, one)]);
const arm = indexSource('acme/app:arm', [entry(two, 'linux/arm64'), attestation(proof, two)]);

describe('the index', () => {
  it('has the images, then the attestations, and the digest of its bytes', () => {
    const { images } = chooseImages([intel, arm], asked);
    const { text, digest: own, mediaType } = composeIndex(images, { title: 'x' });
    expect(own).toBe(digestOf(text));
    expect(JSON.parse(text)).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        entry(one, 'linux/amd64'),
        entry(two, 'linux/arm64'),
        attestation(proof, one),
        attestation(proof, two),
      ],
      annotations: { title: 'x' },
    });
    expect(mediaType).toBe('application/vnd.oci.image.index.v1+json');
  });

  it("is Docker's list when everything in it is Docker's, unless it has annotations", () => {
    const sources = [
      loneSource('acme/app:intel', 'linux/amd64', dockers),
      loneSource('acme/app:mac', 'linux/arm64', dockers),
    ];
    const { images } = chooseImages(sources, asked);
    expect(composeIndex(images, {}).mediaType).toMatch(/docker.*manifest\.list/);
    expect(composeIndex(images, { title: 'x' }).mediaType).toMatch(/oci\.image\.index/);
    const mixed = chooseImages([sources[0] ?? intel, arm], asked).images;
    expect(composeIndex(mixed, {}).mediaType).toMatch(/oci\.image\.index/);
  });
});

describe('copied is', () => {
  it('a whole source at once', () => {
    const { images } = chooseImages([intel, arm], asked);
    expect(contentToCopy(intel, images)).toEqual([intel.digest]);
  });

  it('a source whose images were named one by one, at once as well', () => {
    const all = [entry(one, 'linux/amd64'), entry(two, 'linux/arm64')];
    const sources = ['linux/amd64', 'linux/arm64'].map((name) =>
      indexSource(`${name}=acme/app:all`, all),
    );
    const { images } = chooseImages(sources, asked);
    expect(sources.map((source) => contentToCopy(source, images))).toEqual(
      sources.map((source) => [source.digest]),
    );
  });

  it('of a part of a source only that part', () => {
    const all = [entry(one, 'linux/amd64'), entry(two, 'linux/arm64'), attestation(proof, two)];
    const source = indexSource('linux/arm64=acme/app:all', all);
    const { images } = chooseImages([source], platforms('linux/arm64'));
    expect(contentToCopy(source, images)).toEqual([two, proof]);
  });
});
