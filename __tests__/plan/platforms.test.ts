// The list of platforms: order kept, aliases understood, doubles and nonsense reported.
import { describe, expect, it } from '@jest/globals';
import { formatPlatforms } from '../../src/oci/platform.ts';
import { readPlatforms } from '../../src/plan/platforms.ts';
import { readingOf } from '../fakes/facts.ts';

function read(text: string) {
  const { reading, problems } = readingOf({ platforms: text });
  const found = readPlatforms(reading, { name: 'platforms', localArchitecture: 'arm64' });
  return { found: formatPlatforms(found), problems };
}

describe('platforms', () => {
  it.each([
    ['linux/arm64,linux/amd64', 'linux/arm64, linux/amd64'],
    ['linux/amd64\n# phones\narmhf\n', 'linux/amd64, linux/arm/v7'],
    ['linux', 'linux/arm64'],
    ['local,linux/amd64', 'linux/arm64, linux/amd64'],
    ['LOCAL', 'linux/arm64'],
    ['linux/arm/v6, linux/arm/v7', 'linux/arm/v6, linux/arm/v7'],
    ['windows(10.0.1)/amd64,windows(10.0.2)/amd64', 'windows(10.0.1)/amd64, windows(10.0.2)/amd64'],
  ])('%j are %s', (text, expected) => {
    expect(read(text)).toEqual({ found: expected, problems: [] });
  });

  it.each([
    ['linux/arm64,linux/aarch64', 'linux/arm64'],
    ['linux/arm64/v8\nlinux/arm64', 'linux/arm64'],
    ['x86_64,amd64,linux/amd64', 'linux/amd64'],
    ['armhf,linux/arm/v7', 'linux/arm/v7'],
  ])('%j names one twice', (text, expected) => {
    const { found, problems } = read(text);
    expect(found).toBe(expected);
    expect(problems[0]).toMatchObject({
      subject: 'platforms',
      message: expect.stringContaining(`${expected} is asked for twice`),
    });
  });

  it.each([
    ['linux/amd46', 'linux/amd64'],
    ['linux/arm65', 'linux/arm64'],
    ['linux/armv7', 'linux/arm/v7'],
    ['linux/armv6l', 'linux/arm/v6'],
    ['linux/arm64v8', 'linux/arm64'],
    ['linux/armv8', 'linux/arm64'],
    ['linux/x86', 'linux/386'],
    ['linxu/amd64', 'linux/amd64'],
    ['linux/s309x', 'linux/s390x'],
  ])('%j is a slip for %s', (text, meant) => {
    const { found, problems } = read(text);
    expect(found).toBe('');
    expect(problems.map(({ message }) => message)).toEqual([
      `\`${text}\` is not a platform: did you mean \`${meant}\`?`,
    ]);
  });

  it.each([
    'linux/amd64/v3',
    'linux/arm/v5',
    'linux/riscv64',
    'linux/loong64',
    'linux/sw_64',
    'linux/e2k',
    'linux/m68k',
    'linux/alpha',
    'wasi/wasm',
    'wasip1/wasm',
    'freebsd/amd64',
    'windows/arm64',
  ])('%j is what it says', (text) => {
    expect(read(text)).toEqual({ found: text, problems: [] });
  });

  it('shows the two spellings, not the whole list', () => {
    expect(read('linux/s390x,x86_64,linux/riscv64,amd64').problems[0]?.message).toBe(
      'linux/amd64 is asked for twice (`x86_64` and `amd64`)',
    );
  });

  it('with several mistakes report every one, with the value', () => {
    const { found, problems } = read('linux/amd64,linux/*,foo');
    expect(found).toBe('linux/amd64');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('`linux/*` is not a platform'),
      expect.stringContaining('`foo` is not a platform'),
    ]);
  });
});
