// Images whose programs are right for their platform although their headers look odd.
import { describe, test } from '@jest/globals';
import { elfFor } from '../support/elf-file.ts';
import type { TestImage } from './support/corpus.ts';
import { alike, expectRight, ofBoth, start, two } from './support/corpus-images.ts';

const [intel, arm] = [elfFor('amd64'), elfFor('arm64')];
const read = (path: string): string => `read ${path} (static program)`;

const images: readonly (readonly [string, TestImage, readonly string[]])[] = [
  [
    'a 386 program in amd64',
    two({ app: elfFor('386') }, { app: arm }, start('/app')),
    ofBoth(read('/app')),
  ],
  [
    'an x32 program in amd64',
    two({ app: elfFor('amd64', { bits: 32 }) }, { app: arm }, start('/app')),
    ofBoth(read('/app')),
  ],
  [
    'a 32-bit Arm program in arm64, which is noted',
    two({ app: intel }, { app: elfFor('arm') }, start('/app')),
    [
      `linux/amd64: ${read('/app')}`,
      `linux/arm64: ${read('/app')}`,
      'linux/arm64: the entrypoint /app is a 32-bit Arm program, which many arm64 servers cannot run',
    ],
  ],
  [
    "Go's Arm programs, which tell neither float ABI nor variant",
    {
      trees: { 'linux/arm/v6': { app: elfFor('arm', { flags: 0x0500_0000, type: 2 }) } },
      lines: [start('/app')],
    },
    [`linux/arm/v6: ${read('/app')}`],
  ],
  [
    'programs of fixed and of free addresses',
    two(
      { app: elfFor('amd64', { type: 2 }) },
      { app: elfFor('arm64', { type: 3 }) },
      start('/app'),
    ),
    ofBoth(read('/app')),
  ],
  [
    'machines of the other byte order',
    {
      trees: {
        'linux/s390x': { app: elfFor('s390x') },
        'linux/mips64le': { app: elfFor('mips64le') },
      },
      lines: [start('/app')],
    },
    [`linux/s390x: ${read('/app')}`, `linux/mips64le: ${read('/app')}`],
  ],
  [
    'a WebAssembly module, which is noted',
    alike(() => ({ app: Buffer.from('\0asm\x01\0\0\0') }), start('/app')),
    ofBoth('the entrypoint /app is a WebAssembly module, which the kernel cannot start'),
  ],
  [
    'a Windows image beside a Linux one',
    { trees: { 'linux/amd64': { app: intel }, 'windows/amd64': {} }, lines: [start('/app')] },
    [`linux/amd64: ${read('/app')}`, 'windows/amd64: programs of windows/amd64 cannot be checked'],
  ],
  [
    'dynamic programs with their loaders behind links',
    two(
      {
        'usr/lib64/ld-linux-x86-64.so.2': intel,
        lib64: { link: 'usr/lib64' },
        app: elfFor('amd64', { loader: '/lib64/ld-linux-x86-64.so.2' }),
      },
      {
        'usr/lib/libc.so': arm,
        'lib/ld-musl-aarch64.so.1': { link: '/usr/lib/libc.so' },
        app: elfFor('arm64', { loader: '/lib/ld-musl-aarch64.so.1' }),
      },
      start('/app'),
    ),
    [
      'linux/amd64: read /app (dynamic program), /lib64/ld-linux-x86-64.so.2 (static program)',
      'linux/arm64: read /app (dynamic program), /lib/ld-musl-aarch64.so.1 (static program)',
    ],
  ],
];

describe('lets pass', () => {
  test.concurrent.each(images)('%s', async (_, image, said) => {
    await expectRight(image, said);
  });
});
