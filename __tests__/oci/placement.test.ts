// Which node builds which platform, as tables of nodes and claims.
import { describe, expect, test } from '@jest/globals';
import { formatPlacements, isNativeTo, placePlatforms } from '../../src/oci/placement.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { platform, platforms } from '../fakes/parsed.ts';

const intel = { name: 'intel', platforms: 'linux/amd64,linux/amd64/v2,linux/arm64,linux/386' };
const arm = { name: 'arm', platforms: 'linux/arm64,linux/arm/v7,linux/arm/v6' };
const plain = { name: 'plain', platforms: 'linux/amd64' };
const silent = { name: 'silent' };

function placed(
  wanted: readonly string[],
  nodes: readonly { readonly name: string; readonly platforms?: string }[],
  claims: Readonly<Record<string, readonly string[]>> = {},
) {
  const parsed = Object.entries(claims).map(([name, list]) => [name, platforms(...list)] as const);
  return placePlatforms(platforms(...wanted), { nodes, claims: new Map(parsed) });
}

describe('a platform is built', () => {
  test.each([
    [
      'on the node of its architecture, though the first emulates it',
      ['linux/arm64'],
      'arm (linux/arm64)',
    ],
    [
      'natively where a 64-bit processor runs it besides',
      ['linux/386', 'linux/arm/v7'],
      'intel (linux/386), arm (linux/arm/v7)',
    ],
    ['each on its own', ['linux/arm64', 'linux/amd64'], 'intel (linux/amd64), arm (linux/arm64)'],
    ['on the first where no node lists it', ['linux/s390x'], 'intel (linux/s390x, emulated)'],
  ])('%s', (_what, wanted, expected) => {
    expect(formatPlacements(placed(wanted, [intel, arm]))).toBe(expected);
  });

  test('on the node that emulates it where none is native', () => {
    expect(formatPlacements(placed(['linux/arm64'], [plain, intel]))).toBe(
      'intel (linux/arm64, emulated)',
    );
  });

  test('where a claim says, native or not', () => {
    const claims = { plain: ['linux/arm64'] };
    expect(
      formatPlacements(placed(['linux/arm64', 'linux/amd64'], [intel, arm, plain], claims)),
    ).toBe('intel (linux/amd64), plain (linux/arm64, emulated)');
  });

  test('a claim that buildx shows with a star proves nothing', () => {
    const claiming = { name: 'claiming', platforms: 'linux/arm64*,linux/amd64' };
    expect(formatPlacements(placed(['linux/arm64'], [claiming, arm]))).toBe('arm (linux/arm64)');
  });
});

test.each([
  [intel, 'linux/amd64', true],
  [intel, 'linux/386', true],
  [intel, 'linux/arm64', false],
  [intel, 'windows/amd64', false],
  [arm, 'linux/arm/v7', true],
  [arm, 'linux/amd64', false],
  [silent, 'linux/amd64', false],
])('%j and %s: %s', (node, name, expected) => {
  expect(isNativeTo(node, platform(name))).toBe(expected);
});

test('every platform is placed once, in the order of the nodes', () => {
  const all = placed(['linux/arm64', 'linux/amd64', 'linux/arm/v7'], [intel, arm]);
  expect(all.map(({ node, platforms: own }) => [node, own.map(formatPlatform)])).toEqual([
    ['intel', ['linux/amd64']],
    ['arm', ['linux/arm64', 'linux/arm/v7']],
  ]);
});
