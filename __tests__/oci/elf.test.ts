// ELF headers: every machine, real programs, and what is cut off or lies about itself.
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isElf, parseElf, type ReadAt } from '../../src/oci/elf.ts';
import { type ElfMachine, elfFile, elfFor, elfMachines } from '../support/elf-file.ts';

function reader(file: Uint8Array): ReadAt {
  return (offset, length) => file.subarray(offset, offset + length);
}

function parsed(file: Uint8Array): ReturnType<typeof parseElf> {
  return parseElf(reader(file));
}

const machines = Object.entries(elfMachines) as [ElfMachine, (typeof elfMachines)[ElfMachine]][];

describe.each(machines)('a program for %s', (name, parts) => {
  const { machine, bits } = parts;
  const expected = {
    ...{ machine, bits, isProgram: true, flags: 'flags' in parts ? parts.flags : 0 },
    isBigEndian: 'isBigEndian' in parts,
  };

  it('static', () => {
    expect(parsed(elfFor(name))).toEqual(expected);
  });

  it('dynamic, of any type and with flags', () => {
    const file = elfFor(name, { loader: '/lib/ld.so.1', flags: 0x8765_4321, type: 2 });
    expect(parsed(file)).toEqual({ ...expected, flags: 0x8765_4321, loader: '/lib/ld.so.1' });
  });

  it('cut off anywhere in its headers', () => {
    const file = elfFor(name, { loader: '/lib/ld.so.1' });
    const headers = file.length - 64;
    for (let length = 0; length < headers; length += 1) {
      expect([length, parsed(file.subarray(0, length))]).toEqual([length, undefined]);
    }
    // The last page of a segment may be shorter than it says.
    expect(parsed(file.subarray(0, headers))?.loader).toBe('/lib/ld.so.1');
  });
});

describe('a real program', () => {
  const readFrom = (path: string): ReadAt => {
    return (offset, length) => {
      const descriptor = openSync(path, 'r');
      const bytes = Buffer.alloc(length);
      const count = readSync(descriptor, bytes, 0, length, offset);
      closeSync(descriptor);
      return bytes.subarray(0, count);
    };
  };

  it('this Node', () => {
    if (process.platform !== 'linux') return;
    const names: Record<string, ElfMachine> = { x64: 'amd64', arm64: 'arm64', s390x: 's390x' };
    const name = names[process.arch];
    if (name === undefined) return;
    const header = parseElf(readFrom(process.execPath));
    expect(header).toMatchObject({ machine: elfMachines[name].machine, bits: 64, isProgram: true });
    // npm's build is for glibc.
    expect(header?.loader).toMatch(/^\/lib(64)?\/ld/);
    expect(existsSync(header?.loader ?? '')).toBe(true);
  });
});

describe('is refused', () => {
  const cut = (length: number) => elfFor('arm64', { content: 300_000 }).subarray(0, length);

  it.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('#!/bin/sh\n'.repeat(20))],
    ['a class that there is not', Buffer.from(elfFor('arm64')).fill(3, 4, 5)],
    ['a byte order that there is not', Buffer.from(elfFor('arm64')).fill(0, 5, 6)],
    ['a program without segments', elfFor('arm64', { lies: { phnum: 0 } })],
    ['more segments than a kernel reads', elfFor('arm64', { lies: { phnum: 0xffff } })],
    ['more segments than there are', elfFor('arm64', { lies: { phnum: 4 } })],
    ['segments of another size', elfFor('arm64', { lies: { phentsize: 64 } })],
    ['segments of no size', elfFor('arm64', { lies: { phentsize: 0 } })],
    ['a table behind the end', elfFor('arm64', { lies: { phoff: 2 ** 40 } })],
    ['a table beyond all numbers', elfFor('arm64', { lies: { phoff: 2 ** 63 } })],
    ['a 32-bit table behind the end', elfFor('386', { lies: { phoff: 0xffff_ffff } })],
    ['a segment behind the end', elfFor('arm64', { lies: { loadSize: 2 ** 30 } })],
    ['a segment beyond all numbers', elfFor('arm64', { lies: { loadSize: 2 ** 63 } })],
    ['half a download', cut(150_000)],
    ['a loader behind the end', elfFor('386', { loader: '/a', lies: { interpOffset: 1e6 } })],
    [
      'a loader beyond all numbers',
      elfFor('amd64', { loader: '/a', lies: { interpOffset: 2 ** 60 } }),
    ],
    ['a loader too long for a path', elfFor('amd64', { loader: `/${'a'.repeat(5000)}` })],
    ['a loader of no length', elfFor('amd64', { loader: '/a', lies: { interpSize: 0 } })],
    ['a loader without its end', elfFor('amd64', { loader: '/a', lies: { interpSize: 2 } })],
  ])('%s', (_, file) => {
    expect(parsed(file)).toBeUndefined();
  });
});

describe('accepts', () => {
  it('an object file, which is no program and has no segments', () => {
    const file = elfFor('arm64', { type: 1, lies: { phnum: 0, phentsize: 0, phoff: 0 } });
    expect(parsed(file)).toMatchObject({ isProgram: false, machine: 183 });
  });

  it('a loader that is relative as none: nobody means it', () => {
    expect(parsed(elfFor('amd64', { loader: 'ld.so' }))?.loader).toBeUndefined();
  });

  it('an empty segment anywhere', () => {
    expect(parsed(elfFor('amd64', { lies: { loadSize: 0 } }))?.isProgram).toBe(true);
  });

  it('a machine without a name', () => {
    const file = elfFile({ machine: 0xfeed, bits: 64, isBigEndian: true });
    expect(parsed(file)).toMatchObject({ machine: 0xfeed, isBigEndian: true });
  });
});

describe('whatever a file holds', () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  /** Any bytes after a header that begins well. */
  const likely = fc
    .tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2), fc.constantFrom(2, 3), bytes)
    .map(([bits, order, type, rest]) => {
      const start = [0x7f, 0x45, 0x4c, 0x46, bits, order, 1, ...Array<number>(9).fill(0)];
      return Buffer.from([...start, ...(order === 1 ? [type, 0] : [0, type]), ...rest]);
    });
  const field = fc.oneof(fc.nat(300), fc.nat(0xffff), fc.bigInt(0n, 2n ** 53n).map(Number));
  const lying = fc
    .record({
      phoff: field,
      phnum: fc.nat(0xffff),
      loadSize: field,
      interpOffset: field,
      interpSize: field,
    })
    .map((lies) => elfFor('amd64', { loader: '/lib/ld.so', lies }));

  it('it is read in a few bounded pieces, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, likely, lying), (file) => {
        let [reads, most] = [0, 0];
        const header = parseElf((offset, length) => {
          expect(Number.isSafeInteger(offset) && offset >= 0).toBe(true);
          reads += 1;
          most = Math.max(most, length);
          return file.subarray(offset, offset + length);
        });
        expect(most).toBeLessThanOrEqual(65_536);
        // One per segment, and at most 65,536 bytes of segments.
        expect(reads).toBeLessThanOrEqual(2 + 65_536 / 32 + 1);
        if (header !== undefined) expect(isElf(file)).toBe(true);
        if (header?.loader !== undefined) expect(header.loader).toMatch(/^\//);
      }),
      { numRuns: 3000 },
    );
  });
});
