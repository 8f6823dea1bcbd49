// Platforms against containerd's own tables of aliases and normalisation.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  architectureOfNode,
  formatPlatform,
  isSamePlatform,
  outputName,
  parsePlatform,
} from '../../src/oci/platform.ts';
import { parsedValue, platform } from '../fakes/parsed.ts';

// https://github.com/containerd/platforms/blob/v1.0.0-rc.1/platforms_test.go and database.go
describe('a platform', () => {
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/x86-64', 'linux/amd64'],
    ['Linux/X86_64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/V3', 'linux/amd64/v3'],
    ['linux/arm64', 'linux/arm64'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/aarch64/v8', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/arm64/8', 'linux/arm64'],
    ['linux/arm64/v8.0', 'linux/arm64'],
    ['linux/arm64/v8.5', 'linux/arm64/v8.5'],
    ['linux/arm64/9', 'linux/arm64/v9'],
    ['linux/arm64/9.0', 'linux/arm64/v9'],
    ['linux/arm64/v9.0', 'linux/arm64/v9'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/7', 'linux/arm/v7'],
    ['linux/arm/v7', 'linux/arm/v7'],
    ['linux/armhf', 'linux/arm/v7'],
    ['linux/armhf/v6', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['linux/armel/v7', 'linux/arm/v6'],
    ['linux/arm/5', 'linux/arm/v5'],
    ['linux/arm/6', 'linux/arm/v6'],
    ['linux/arm/8', 'linux/arm/v8'],
    ['linux/i386', 'linux/386'],
    ['linux/i386/anything', 'linux/386'],
    ['linux/riscv64', 'linux/riscv64'],
    ['linux/unheard-of', 'linux/unheard-of'],
    ['unheard-of/amd64', 'unheard-of/amd64'],
    ['macOS/arm64', 'darwin/arm64'],
    ['windows(10.0.17763.0)/amd64', 'windows(10.0.17763.0)/amd64'],
    ['windows()/amd64', 'windows/amd64'],
  ])('%s is %s', (text, expected) => {
    expect(formatPlatform(parsedValue(parsePlatform(text, 'riscv64')))).toBe(expected);
  });

  it.each([
    ['amd64', 'linux/amd64'],
    ['x86_64', 'linux/amd64'],
    ['i386', 'linux/386'],
    ['Aarch64', 'linux/arm64'],
    ['arm', 'linux/arm/v7'],
    ['armel', 'linux/arm/v6'],
    ['armhf', 'linux/arm/v7'],
    ['s390x', 'linux/s390x'],
    ['linux', 'linux/riscv64'],
    ['macOS', 'darwin/riscv64'],
    ['windows', 'windows/riscv64'],
    ['windows()', 'windows/riscv64'],
    ['windows(10.0.17763)', 'windows(10.0.17763)/riscv64'],
  ])('of the single word %s is %s', (text, expected) => {
    expect(formatPlatform(parsedValue(parsePlatform(text, 'riscv64')))).toBe(expected);
  });

  it.each([
    '',
    '/',
    'linux/',
    '/amd64',
    'linux//v7',
    'linux/amd64/v1/x',
    'linux/*',
    '*/arm64',
    'linux/&arm',
    'linux/&arm/foo',
    'linux/arm/&x',
    'linux amd64',
    'linux/amd 64',
    'foo',
    'x86_65',
    'windows(10',
    '(10.0)/amd64',
    'arm64(10.0)',
    'linux/amd64\n',
  ])('%j is refused with a reason', (text) => {
    const parsed = parsePlatform(text, 'amd64');
    expect(parsed).toEqual({ ok: false, reason: expect.stringMatching(/^it|^its/) });
  });

  it.each([
    ['linux/arm/v7', 'linux-arm-v7'],
    ['linux/amd64', 'linux-amd64'],
    ['windows(10.0.17763.0)/amd64', 'windows-10.0.17763.0-amd64'],
  ])('%s has the output %s', (text, expected) => {
    expect(outputName(platform(text))).toBe(expected);
  });
});

describe('two platforms', () => {
  it.each([
    ['linux/arm64', 'linux/arm64/v8', true],
    ['linux/arm', 'linux/armhf', true],
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/amd64', 'linux/amd64/v2', false],
    ['linux/amd64', 'darwin/amd64', false],
    ['linux/amd64', 'linux/386', false],
    ['windows/amd64', 'windows(10.0.17763.0)/amd64', true],
    ['windows(10.0.17763.0)/amd64', 'windows(10.0.20348.0)/amd64', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isSamePlatform(platform(one), platform(other))).toBe(expected);
    expect(isSamePlatform(platform(other), platform(one))).toBe(expected);
  });
});

it.each([
  ['x64', 'amd64'],
  ['ia32', '386'],
  ['arm64', 'arm64'],
  ['arm', 'arm'],
  ['ppc64', 'ppc64le'],
  ['s390x', 's390x'],
])("Node's %s is %s", (node, expected) => {
  expect(architectureOfNode(node)).toBe(expected);
});

describe('any text', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9_.%-]{1,8}$/);
  const likely = fc
    .tuple(
      fc.constantFrom('linux', 'Linux', 'windows(1.2)', 'macos'),
      fc.oneof(word, fc.constantFrom('arm', 'arm64', 'amd64', 'armhf', 'i386', 'aarch64')),
      fc.option(fc.oneof(word, fc.constantFrom('v8', '7', '9.0', 'v1', '8'))),
    )
    .map((parts) => parts.filter((part) => part !== null).join('/'));

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(likely, fc.string()), (text) => {
        const parsed = parsePlatform(text, 'amd64');
        if (!parsed.ok) return;
        const again = parsePlatform(formatPlatform(parsed.value), 's390x');
        expect(again).toEqual(parsed);
      }),
    );
  });

  it('of the right form is a platform', () => {
    fc.assert(
      fc.property(likely, (text) => {
        fc.pre(!text.includes('%'));
        expect(parsePlatform(text, 'amd64').ok).toBe(true);
      }),
    );
  });
});
