// Images of dynamic programs whose loader is missing or wrong: 'no such file or directory' when started.
import { test } from '@jest/globals';
import { elfFor } from '../support/elf-file.ts';
import type { TestImage } from './support/corpus.ts';
import { expectRefused, mismatch, start, two } from './support/corpus-images.ts';

const [intel, arm] = [elfFor('amd64'), elfFor('arm64')];
const entrypoint = 'the entrypoint /app';
const [glibc, musl] = ['/lib64/ld-linux-x86-64.so.2', '/lib/ld-musl-x86_64.so.1'];
const armGlibc = '/lib/ld-linux-aarch64.so.1';
const missing = (loader: string): string =>
  `${loader}, the loader of ${entrypoint}, is not in the image: starting it fails with "no such file or directory". Choose a base image with that C library, or link statically`;
const armApp = elfFor('arm64', { loader: armGlibc });

const images: readonly (readonly [string, TestImage, readonly string[]])[] = [
  [
    'dynamic programs and nothing else',
    two({ app: elfFor('amd64', { loader: glibc }) }, { app: armApp }, start('/app')),
    [`linux/amd64: ${missing(glibc)}`, `linux/arm64: ${missing(armGlibc)}`],
  ],
  [
    "a program for glibc among musl's files",
    two(
      { app: elfFor('amd64', { loader: glibc }), [musl.slice(1)]: intel },
      ...[{ app: arm }, start('/app')],
    ),
    [`linux/amd64: ${missing(glibc)}`],
  ],
  [
    "a program for musl among glibc's files",
    two(
      { app: elfFor('amd64', { loader: musl }), [glibc.slice(1)]: intel },
      ...[{ app: arm }, start('/app')],
    ),
    [`linux/amd64: ${missing(musl)}`],
  ],
  [
    'a loader of the wrong machine',
    two({ app: intel }, { app: armApp, [armGlibc.slice(1)]: intel }, start('/app')),
    [mismatch(`${armGlibc}, the loader of ${entrypoint},`, 'amd64')],
  ],
  [
    'a loader that is a text',
    two({ app: intel }, { app: armApp, [armGlibc.slice(1)]: 'no program\n' }, start('/app')),
    [
      `linux/arm64: ${armGlibc}, the loader of ${entrypoint}, is a text without a #! line, which the kernel cannot start`,
    ],
  ],
  [
    'a loader that may not be executed',
    two(
      { app: intel },
      { app: armApp, [armGlibc.slice(1)]: { content: arm, mode: 0o644 } },
      start('/app'),
    ),
    [
      `linux/arm64: ${armGlibc}, the loader of ${entrypoint}, may not be executed: its mode has no x`,
    ],
  ],
];

test.concurrent.each(images)('refuses %s', async (_, image, faults) => {
  await expectRefused(image, faults);
});
