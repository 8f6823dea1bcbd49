// Which programs a platform runs: only what is provably wrong is refused.
import { describe, expect, it } from '@jest/globals';
import { parseElf } from '../../src/oci/elf.ts';
import { describeProgram, hasKnownMachine, judgeProgram } from '../../src/oci/machines.ts';
import { platform } from '../fakes/parsed.ts';
import { type ElfMachine, elfFile, elfFor, elfMachines } from '../support/elf-file.ts';

function headerOf(file: Uint8Array) {
  const header = parseElf((offset, length) => file.subarray(offset, offset + length));
  if (header === undefined) throw new Error('It is no program.');
  return header;
}

const names = Object.keys(elfMachines) as ElfMachine[];
/** What a kernel runs besides its own. */
const tolerated: Readonly<Record<string, string>> = { 'amd64 386': 'right', 'arm64 arm': 'odd' };

describe.each(names)('linux/%s', (architecture) => {
  it('is known', () => {
    expect(hasKnownMachine(platform(`linux/${architecture}`))).toBe(true);
  });

  it.each(names)('a program for %s', (name) => {
    const verdict = judgeProgram(headerOf(elfFor(name)), platform(`linux/${architecture}`));
    const expected = name === architecture ? 'right' : tolerated[`${architecture} ${name}`];
    expect(verdict.kind).toBe(expected ?? 'wrong');
    if (verdict.kind === 'wrong') expect(verdict.found).toBe(`a program for linux/${name}`);
  });
});

it.each(['linux/arm/v5', 'linux/arm/v6', 'linux/arm/v7', 'linux/arm/v8'])(
  '%s runs what Go makes for any Arm, and what compilers make for another variant',
  (name) => {
    for (const flags of [0, 0x0500_0000, 0x0500_0200, 0x0500_0400]) {
      const header = headerOf(elfFor('arm', { flags }));
      expect(judgeProgram(header, platform(name))).toEqual({ kind: 'right' });
    }
    expect(judgeProgram(headerOf(elfFor('armbe')), platform(name)).kind).toBe('wrong');
  },
);

it('amd64 with a variant runs the same programs', () => {
  expect(judgeProgram(headerOf(elfFor('amd64')), platform('linux/amd64/v3')).kind).toBe('right');
  expect(judgeProgram(headerOf(elfFor('arm64')), platform('linux/amd64/v3')).kind).toBe('wrong');
});

it('an x32 program is right for amd64 only', () => {
  const header = headerOf(elfFor('amd64', { bits: 32 }));
  expect(judgeProgram(header, platform('linux/amd64')).kind).toBe('right');
  expect(judgeProgram(header, platform('linux/386'))).toEqual({
    kind: 'wrong',
    found: 'a 32-bit little-endian program for ELF machine 0x3e',
  });
});

it('an odd program says why', () => {
  expect(judgeProgram(headerOf(elfFor('arm')), platform('linux/arm64'))).toEqual({
    kind: 'odd',
    reason: 'a 32-bit Arm program, which many arm64 servers cannot run',
  });
});

it.each(['windows/amd64', 'linux/sparc64', 'wasi/wasm', 'linux/constructor', 'freebsd/arm64'])(
  '%s is not known here',
  (name) => {
    expect(hasKnownMachine(platform(name))).toBe(false);
  },
);

it('an architecture that is not known takes everything', () => {
  expect(judgeProgram(headerOf(elfFor('amd64')), platform('linux/sparc64')).kind).toBe('right');
});

it('a machine without a name is described by its header', () => {
  const header = headerOf(elfFile({ machine: 0x5aa5, bits: 64, isBigEndian: true }));
  expect(describeProgram(header)).toBe('a 64-bit big-endian program for ELF machine 0x5aa5');
});
