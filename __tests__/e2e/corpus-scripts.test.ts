// Images that start a script which cannot run: its line, its interpreter, what it hands over to.
import { test } from '@jest/globals';
import { elfFor } from '../support/elf-file.ts';
import type { TestImage, Tree } from './support/corpus.ts';
import {
  alike,
  command,
  expectRefused,
  mismatch,
  ofBoth,
  spoilt,
  start,
  two,
} from './support/corpus-images.ts';

const [intel, arm] = [elfFor('amd64'), elfFor('arm64')];
const entrypoint = 'the entrypoint /entry';
const noFile = 'is not a file of the image';

/** `/entry` with this text, and one program. */
function entry(text: string, program = 'bin/sh'): (own: Buffer) => Tree {
  return (own) => ({ entry: text, [program]: own });
}

const handsOver = entry('#!/bin/sh\nset -e\nexec "$@"\n');

const images: readonly (readonly [string, TestImage, readonly string[]])[] = [
  [
    'that ends its lines as on Windows',
    alike(entry('#!/bin/sh\r\necho\r\n'), start('/entry')),
    ofBoth(`${entrypoint} is a script and its first line ends as on Windows (CRLF)`),
  ],
  [
    'for nothing',
    alike(entry('#! \necho\n'), start('/entry')),
    ofBoth(`${entrypoint} is a script and its first line names no interpreter`),
  ],
  [
    'whose interpreter is missing',
    alike(entry('#!/bin/bash\n'), start('/entry')),
    ofBoth(`/bin/bash, the interpreter of ${entrypoint}, ${noFile}`),
  ],
  [
    'with an interpreter of the wrong machine',
    spoilt(entry('#!/bin/sh -eu\n'), intel, start('/entry')),
    [mismatch(`/bin/sh, the interpreter of ${entrypoint},`, 'amd64')],
  ],
  [
    'through env, whose program is missing',
    alike(entry('#!/bin/env node\n', 'bin/env'), 'ENV PATH=/usr/bin:/bin', start('/entry')),
    ofBoth(
      `node, the interpreter of ${entrypoint}, ${noFile} (looked in /usr/bin/node, /bin/node)`,
    ),
  ],
  [
    'through env, whose program is of the wrong machine',
    two(
      { ...entry('#!/bin/env node\n', 'bin/env')(intel), 'opt/node': intel },
      { ...entry('#!/bin/env node\n', 'bin/env')(arm), 'opt/node': intel },
      ...['ENV PATH=/opt:/bin', start('/entry')],
    ),
    [mismatch(`node (/opt/node), the interpreter of ${entrypoint},`, 'amd64')],
  ],
  [
    'through an env that is missing',
    alike(entry('#!/usr/bin/env sh\n'), start('/entry')),
    ofBoth(`/usr/bin/env, the interpreter of ${entrypoint}, ${noFile}`),
  ],
  [
    'that gives env several words',
    alike(entry('#!/bin/env sh -eu\n', 'bin/env'), start('/entry')),
    ofBoth(
      `${entrypoint} is a script and its first line gives \`env\` several words without \`-S\``,
    ),
  ],
  [
    'for a script for a program of the wrong machine',
    spoilt(
      (sh) => ({ ...entry('#!/middle\n')(sh), middle: '#!/bin/sh\n' }),
      intel,
      start('/entry'),
    ),
    [mismatch(`/bin/sh, the interpreter of /middle, the interpreter of ${entrypoint},`, 'amd64')],
  ],
  [
    'for itself',
    alike(entry('#!/entry\n'), start('/entry')),
    ofBoth(`${entrypoint} is a script for itself`),
  ],
  [
    'that hands over to a command of the wrong machine',
    two(
      { ...handsOver(intel), app: intel },
      { ...handsOver(arm), app: intel },
      ...[start('/entry'), command('/app', '-v')],
    ),
    [mismatch('/app, which it starts,', 'amd64')],
  ],
  [
    'that may not be executed',
    alike(
      (sh) => ({ 'bin/sh': sh, entry: { content: '#!/bin/sh\n', mode: 0o644 } }),
      start('/entry'),
    ),
    ofBoth(`${entrypoint} may not be executed: its mode has no x`),
  ],
  [
    'whose interpreter may not be executed',
    alike(
      (sh) => ({ 'bin/sh': { content: sh, mode: 0o644 }, entry: '#!/bin/sh\n' }),
      start('/entry'),
    ),
    ofBoth(`/bin/sh, the interpreter of ${entrypoint}, may not be executed: its mode has no x`),
  ],
  [
    'whose interpreter lacks its loader',
    two(
      entry('#!/bin/sh\n')(elfFor('amd64', { loader: '/lib/ld.so' })),
      entry('#!/bin/sh\n')(arm),
      start('/entry'),
    ),
    [
      `linux/amd64: /lib/ld.so, the loader of /bin/sh, the interpreter of ${entrypoint}, is not in the image: starting it fails with "no such file or directory". Choose a base image with that C library, or link statically`,
    ],
  ],
];

test.concurrent.each(images)('refuses a script %s', async (_, image, faults) => {
  await expectRefused(image, faults);
});
