// Digests: what counts as one, and that they are computed over bytes.
import { describe, expect, it } from '@jest/globals';
import { digestOf, encodedPart, isDigest } from '../../src/oci/digest.ts';
import { fixtureText } from '../support/repository.ts';

describe('a digest', () => {
  it.each([
    [`sha256:${'0123456789abcdef'.repeat(4)}`, true],
    [`sha256:${'A'.repeat(64)}`, false],
    [`sha256:${'a'.repeat(63)}`, false],
    [`sha256:${'a'.repeat(65)}`, false],
    [`sha512:${'a'.repeat(128)}`, false],
    ['a'.repeat(64), false],
    [`sha256:${'a'.repeat(64)}\n`, false],
    [` sha256:${'a'.repeat(64)}`, false],
    ['', false],
    [undefined, false],
    [42, false],
  ])('%j: %s', (text, expected) => {
    expect(isDigest(text)).toBe(expected);
  });

  it('of nothing is the well-known one', () => {
    const empty = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(digestOf('')).toBe(empty);
    expect(digestOf(new Uint8Array())).toBe(empty);
    expect(encodedPart(digestOf(''))).toBe(empty.slice('sha256:'.length));
  });

  it('of a text is that of its UTF-8 bytes', () => {
    expect(digestOf('é')).toBe(digestOf(Uint8Array.of(0xc3, 0xa9)));
  });

  it('of what imagetools prints is the one that the registry knows', () => {
    const metadata = JSON.parse(fixtureText('buildkit-0.33.1/metadata-two.json'));
    expect(digestOf(fixtureText('buildkit-0.33.1/index.json'))).toBe(
      metadata['containerimage.digest'],
    );
  });
});
