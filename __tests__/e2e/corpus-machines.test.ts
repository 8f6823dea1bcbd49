// Images with a program of the wrong machine, or with something that is no program at all.
import { test } from '@jest/globals';
import { type ElfMachine, elfFile, elfFor } from '../support/elf-file.ts';
import type { TestImage } from './support/corpus.ts';
import { expectRefused, mismatch, spoilt, start, two } from './support/corpus-images.ts';

type Row = readonly [name: string, image: TestImage, faults: readonly string[]];

const entrypoint = 'the entrypoint /app';

/** One right image, and one for `asked` with a program for `found`. */
function stray(asked: string, found: ElfMachine): Row {
  const right = asked === 'linux/amd64' ? 'arm64' : 'amd64';
  const trees = {
    [`linux/${right}`]: { app: elfFor(right) },
    [asked]: { app: elfFor(found) },
  };
  return [
    `a program for ${found} in ${asked}`,
    { trees, lines: [start('/app')] },
    [mismatch(entrypoint, found, asked)],
  ];
}

const sparc = elfFile({ machine: 2, bits: 32, isBigEndian: true });

const machines: readonly Row[] = [
  stray('linux/arm64', 'amd64'),
  stray('linux/amd64', 'arm64'),
  stray('linux/amd64', 'arm'),
  stray('linux/arm64', '386'),
  stray('linux/arm64', 'riscv64'),
  stray('linux/arm64', 'armbe'),
  stray('linux/arm/v7', 'armbe'),
  stray('linux/arm/v7', 'arm64'),
  stray('linux/arm/v6', '386'),
  stray('linux/386', 'amd64'),
  stray('linux/s390x', 'ppc64le'),
  stray('linux/ppc64le', 's390x'),
  stray('linux/ppc64le', 'ppc64'),
  stray('linux/riscv64', 'arm64'),
  stray('linux/mips64le', 'mips64'),
  stray('linux/loong64', 'riscv64'),
  [
    'the programs of both platforms swapped',
    two({ app: elfFor('arm64') }, { app: elfFor('amd64') }, start('/app')),
    [mismatch(entrypoint, 'arm64', 'linux/amd64'), mismatch(entrypoint, 'amd64')],
  ],
  [
    'a program for a machine without a name here',
    spoilt((app) => ({ app }), sparc, start('/app')),
    [
      `linux/arm64: ${entrypoint} is a 32-bit big-endian program for ELF machine 0x2, and linux/arm64 was expected: it fails with "exec format error"`,
    ],
  ],
];

const long = elfFor('arm64', { content: 200_000 });
const damaged = 'is a damaged ELF file, cut off or never whole';
const noProgram = "is an ELF file and no program, such as a compiler's object file";
const cannot = 'which the kernel cannot start';

/** What stands in arm64's image instead of the program, and what is said about it. */
const others: readonly (readonly [name: string, content: Buffer, what: string])[] = [
  ['a macOS program', Buffer.from('cffaedfe0c000001', 'hex'), `is a macOS program, ${cannot}`],
  ['a Windows program', Buffer.from('MZ\x90\0\x03\0'), `is a Windows program, ${cannot}`],
  ['an empty file', Buffer.alloc(0), `is an empty file, ${cannot}`],
  ['zeros', Buffer.alloc(4096), `is a file of unknown form, ${cannot}`],
  ['a text', Buffer.from('echo hello\n'), `is a text without a #! line, ${cannot}`],
  ['an error page', Buffer.from('<!DOCTYPE html>'), `is a text without a #! line, ${cannot}`],
  ['four bytes of an ELF file', long.subarray(0, 4), damaged],
  ['an ELF file without its segment table', long.subarray(0, 64), damaged],
  ['half a download', long.subarray(0, 90_000), damaged],
  ['a segment table behind the end', elfFor('arm64', { lies: { phoff: 1 << 30 } }), damaged],
  ['an object file', elfFor('arm64', { type: 1 }), noProgram],
  ['a core dump', elfFor('arm64', { type: 4 }), noProgram],
];

test.concurrent.each(machines)('refuses %s', async (_, image, faults) => {
  await expectRefused(image, faults);
});

test.concurrent.each(others)('refuses %s', async (_, content, what) => {
  const image = spoilt((app) => ({ app }), content, start('/app'));
  await expectRefused(image, [`linux/arm64: ${entrypoint} ${what}`]);
});
