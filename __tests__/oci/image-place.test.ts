// Places of images as a user writes them, and as they are written again.
import { describe, expect, it } from '@jest/globals';
import { formatImagePlace, parseImagePlace } from '../../src/oci/image-place.ts';
import { digest, parsedValue } from '../fakes/parsed.ts';

const sha = digest('a');

describe('a place', () => {
  it.each([
    ['busybox', 'docker.io/library/busybox:latest'],
    ['docker-image://ghcr.io/acme/app:1', 'ghcr.io/acme/app:1'],
    [`ghcr.io/acme/app@${sha}`, `ghcr.io/acme/app@${sha}`],
    [`ghcr.io/acme/app:1@${sha}`, `ghcr.io/acme/app:1@${sha}`],
    ['oci-layout://out', 'oci-layout://out'],
    ['oci-layout:///tmp/a.b/out:v1', 'oci-layout:///tmp/a.b/out:v1'],
    [`oci-layout://./out@${sha}`, `oci-layout://./out@${sha}`],
    [`oci-layout://out:v1@${sha}`, `oci-layout://out:v1@${sha}`],
  ])('%s is %s', (text, expected) => {
    expect(formatImagePlace(parsedValue(parseImagePlace(text)))).toBe(expected);
  });

  it.each([
    'ghcr.io/UPPER/case',
    'a b',
    'app@sha256:12',
    'oci-layout://',
    'oci-layout://:tag',
    'oci-layout://a:b/c:d',
    'oci-layout://out@sha256:12',
    `oci-layout://out@${sha}@${sha}`,
    '../folder',
  ])('%s is none', (text) => {
    expect(parseImagePlace(text).ok).toBe(false);
  });
});
