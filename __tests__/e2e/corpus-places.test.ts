// Images whose program is not where they say, or is a link to a wrong one.
import { test } from '@jest/globals';
import { elfFor } from '../support/elf-file.ts';
import type { TestImage } from './support/corpus.ts';
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

type Row = readonly [name: string, image: TestImage, faults: readonly string[]];

const [intel, arm] = [elfFor('amd64'), elfFor('arm64')];
const entrypoint = 'the entrypoint /app';
const noFile = 'is not a file of the image';

const places: readonly Row[] = [
  ['no program', alike((other) => ({ other }), start('/app')), ofBoth(`${entrypoint} ${noFile}`)],
  [
    'no program, in a folder that is missing too and begins with a dot',
    alike((app) => ({ app }), start('/.venv/bin/app')),
    ofBoth(`the entrypoint /.venv/bin/app ${noFile}`),
  ],
  [
    'no program on one platform',
    two({ app: intel }, { other: arm }, start('/app')),
    [`linux/arm64: ${entrypoint} ${noFile}`],
  ],
  [
    'a folder where the program should be, with the program in it',
    alike((app) => ({ 'app/app': app }), start('/app')),
    ofBoth(`${entrypoint} ${noFile}`),
  ],
  [
    'a program below a file',
    alike((app) => ({ app }), start('/app/app')),
    ofBoth(`the entrypoint /app/app ${noFile}`),
  ],
  [
    'a program that may not be executed',
    alike((content) => ({ app: { content, mode: 0o644 } }), start('/app')),
    ofBoth(`${entrypoint} may not be executed: its mode has no x`),
  ],
  [
    'a wrong program found through PATH',
    spoilt((app) => ({ 'opt/app': app }), intel, 'ENV PATH=/bin:/opt', start('app', '-v')),
    [mismatch('the entrypoint app (/opt/app)', 'amd64')],
  ],
  [
    'a wrong program before a right one in PATH',
    two(
      { 'bin/app': intel, 'opt/app': intel },
      { 'bin/app': arm, 'opt/app': intel },
      ...['ENV PATH=/opt:/bin', start('app')],
    ),
    [mismatch('the entrypoint app (/opt/app)', 'amd64')],
  ],
  [
    'a program in no folder of PATH',
    alike((app) => ({ 'opt/app': app }), 'ENV PATH=/bin:/usr/bin', start('app')),
    ofBoth(`the entrypoint app ${noFile} (looked in /bin/app, /usr/bin/app)`),
  ],
  [
    'an empty PATH',
    alike((app) => ({ app }), 'ENV PATH=', start('app')),
    ofBoth(`the entrypoint app ${noFile} (looked in no folder, since PATH is empty)`),
  ],
  [
    'a wrong program below the working folder',
    spoilt((app) => ({ 'srv/bin/app': app }), intel, 'WORKDIR /srv', start('./bin/app')),
    [mismatch('the entrypoint ./bin/app (/srv/bin/app)', 'amd64')],
  ],
  [
    'a wrong program as its command',
    spoilt((app) => ({ app }), intel, command('/app', '-v')),
    [mismatch('the command /app', 'amd64')],
  ],
  [
    'a wrong program as its command, and an entrypoint that was taken away',
    spoilt((app) => ({ app }), intel, start(''), command('/app')),
    [mismatch('the command /app', 'amd64')],
  ],
  [
    'a wrong program in a line for the shell',
    two(
      { 'bin/sh': intel, app: intel },
      { 'bin/sh': arm, app: intel },
      'ENTRYPOINT A=b exec /app -v',
    ),
    [mismatch('/app, which it starts,', 'amd64')],
  ],
  [
    'a wrong program in a line for the shell, behind words of the shell itself',
    two(
      { 'bin/sh': intel, 'opt/app': intel },
      { 'bin/sh': arm, 'opt/app': intel },
      ...['ENV PATH=/bin:/opt', 'CMD set -eu; cd / && exec app'],
    ),
    [mismatch('app (/opt/app), which it starts,', 'amd64')],
  ],
  [
    'a wrong shell',
    spoilt((sh) => ({ 'bin/sh': sh, app: arm }), intel, 'CMD cd / && ./app'),
    [mismatch('the command /bin/sh', 'amd64')],
  ],
  [
    'a wrong program behind tini',
    two(
      { tini: intel, app: intel },
      { tini: arm, app: intel },
      start('/tini', '-e', '143', '--', '/app'),
    ),
    [mismatch('/app, which it starts,', 'amd64')],
  ],
  [
    'a wrong program behind dumb-init',
    two(
      { 'usr/bin/dumb-init': intel, app: intel },
      { 'usr/bin/dumb-init': arm, app: intel },
      ...[start('dumb-init', '--rewrite', '15:3', '--'), command('/app')],
    ),
    [mismatch('/app, which it starts,', 'amd64')],
  ],
  [
    'no program behind tini',
    alike((tini) => ({ tini }), start('/tini', '-g', '--', '/app')),
    ofBoth(`/app, which it starts, ${noFile}`),
  ],
  [
    'a wrong program behind env',
    two(
      { 'bin/env': intel, app: intel },
      { 'bin/env': arm, app: intel },
      start('env', '-u', 'HOME', 'A=b', '/app'),
    ),
    [mismatch('/app, which it starts,', 'amd64')],
  ],
];

const links: readonly Row[] = [
  [
    'a link to a wrong program',
    spoilt((app) => ({ 'opt/app': app, app: { link: 'opt/app' } }), intel, start('/app')),
    [mismatch(entrypoint, 'amd64')],
  ],
  [
    'a chain of links to a wrong program',
    spoilt(
      (real) => ({ 'a/real': real, 'b/next': { link: '../a/real' }, app: { link: '/b/next' } }),
      ...[intel, start('/app')],
    ),
    [mismatch(entrypoint, 'amd64')],
  ],
  [
    'a wrong program in a linked folder',
    spoilt((app) => ({ 'usr/bin/app': app, bin: { link: 'usr/bin' } }), intel, start('/bin/app')),
    [mismatch('the entrypoint /bin/app', 'amd64')],
  ],
  [
    'a wrong program in a linked folder of PATH',
    spoilt(
      (app) => ({ 'usr/bin/app': app, bin: { link: '/usr/bin' } }),
      ...[intel, 'ENV PATH=/sbin:/bin', start('app')],
    ),
    [mismatch('the entrypoint app (/bin/app)', 'amd64')],
  ],
  [
    'a link to nowhere',
    two({ app: { link: 'nowhere' } }, { app: arm }, start('/app')),
    [`linux/amd64: ${entrypoint} ${noFile}`],
  ],
  [
    'a link to itself',
    two({ app: { link: 'app' } }, { app: arm }, start('/app')),
    [`linux/amd64: ${entrypoint} ${noFile}`],
  ],
  [
    'a link out of the image, to what this machine has',
    two({ app: { link: '../../../../../bin/sh' } }, { app: arm }, start('/app')),
    [`linux/amd64: ${entrypoint} ${noFile}`],
  ],
];

test.concurrent.each([...places, ...links])('refuses %s', async (_, image, faults) => {
  await expectRefused(image, faults);
});
