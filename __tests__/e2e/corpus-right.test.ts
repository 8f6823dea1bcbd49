// Images that are right although they look odd: each passes, and what was read of it is said.
import { describe, expect, test } from '@jest/globals';
import { elfFor } from '../support/elf-file.ts';
import type { TestImage } from './support/corpus.ts';
import { alike, command, expectRight, ofBoth, start, two } from './support/corpus-images.ts';

const [intel, arm] = [elfFor('amd64'), elfFor('arm64')];
const read = (path: string): string => `read ${path} (static program)`;
const nothing = 'the image has no entrypoint and no command, so there is nothing to check';
/** Every character that a Dockerfile, a wildcard or a quotation gives a meaning. */
const odd = '$HOME "a" \'b\' \\n\\ *?[c]{d}] #^-~é<<EOF';

type Row = readonly [name: string, image: TestImage, said: readonly string[]];

const starts: readonly Row[] = [
  ['no entrypoint and no command', alike((app) => ({ app })), ofBoth(nothing)],
  ['an empty command', alike((app) => ({ app }), 'CMD []'), ofBoth(nothing)],
  ['a command only', alike((app) => ({ app }), command('/app', '-v')), ofBoth(read('/app'))],
  [
    'a line for the shell that begins with a word of the shell',
    alike((sh) => ({ 'bin/sh': sh, 'srv/app': sh }), 'ENTRYPOINT cd /srv && ./app'),
    ofBoth(read('/bin/sh')),
  ],
  [
    'a line for another shell',
    alike(
      (bash) => ({ 'bin/bash': bash, app: bash }),
      ...['SHELL ["/bin/bash", "-euo", "pipefail", "-c"]', 'CMD exec /app -v'],
    ),
    ofBoth('read /bin/bash (static program), /app (static program)'),
  ],
  [
    'variables before the program',
    alike((own) => ({ 'usr/bin/env': own, app: own }), start('/usr/bin/env', 'A=1', 'B=2', '/app')),
    ofBoth('read /usr/bin/env (static program), /app (static program)'),
  ],
  [
    'tini before the program',
    alike(
      (own) => ({ 'sbin/tini': own, app: own }),
      start('tini', '-e', '143', '--'),
      command('/app'),
    ),
    ofBoth('read /sbin/tini (static program), /app (static program)'),
  ],
  [
    'a script with blanks before its interpreter and no line end',
    alike((sh) => ({ 'bin/sh': sh, entry: '#! \t/bin/sh -eu' }), start('/entry')),
    ofBoth('read /entry (script for /bin/sh), /bin/sh (static program)'),
  ],
  [
    'a script through `env -S`',
    alike(
      (sh) => ({ 'bin/sh': sh, 'bin/env': sh, entry: '#!/bin/env -S A=b sh -eu\n' }),
      start('/entry'),
    ),
    ofBoth(
      'read /entry (script for /bin/env), /bin/env (static program), /bin/sh (static program)',
    ),
  ],
  [
    'a script that may hand over to a file which is no program',
    alike(
      (sh) => ({
        ...{ 'bin/sh': sh, entry: '#!/bin/sh\nexec "$@"\n' },
        'app.conf': { content: 'port 80\n', mode: 0o644 },
      }),
      ...[start('/entry'), command('/app.conf')],
    ),
    ['linux/amd64', 'linux/arm64'].flatMap((platform) => [
      `${platform}: read /entry (script for /bin/sh), /bin/sh (static program)`,
      `${platform}: /app.conf, which it starts, is a text without a #! line, which the kernel cannot start`,
    ]),
  ],
];

const places: readonly Row[] = [
  [
    'a name of odd characters',
    alike((app) => ({ [odd]: app }), start(`/${odd}`)),
    ofBoth(read(`/${odd}`)),
  ],
  [
    'odd folders, one of them a link',
    alike(
      (app) => ({ 'real one/$x/app': app, 'a link': { link: 'real one' } }),
      start('/a link/$x/app'),
    ),
    ofBoth(read('/a link/$x/app')),
  ],
  [
    'a name that other names resemble',
    two({ 'a?p': intel, app: arm }, { 'a?p': arm, app: intel }, start('/a?p')),
    ofBoth(read('/a?p')),
  ],
  [
    'a program in a linked folder',
    alike((app) => ({ 'usr/bin/app': app, bin: { link: 'usr/bin' } }), start('/bin/app')),
    ofBoth(read('/bin/app')),
  ],
  [
    'an absolute link through a relative one',
    alike(
      (app) => ({ 'opt/v1/app': app, 'opt/now': { link: 'v1' }, app: { link: '/opt/now/app' } }),
      start('/app'),
    ),
    ofBoth(read('/app')),
  ],
  [
    'folders in PATH that are missing, one of them with a dot',
    alike(
      (app) => ({ 'usr/bin/app': app, bin: { link: 'usr/bin' } }),
      ...['ENV PATH=/root/.cargo/bin:/.venv/bin:/-x:bin:/bin', start('app')],
    ),
    ofBoth(read('/bin/app')),
  ],
  [
    'a right program before a wrong one in PATH',
    two(
      { 'bin/app': intel, 'opt/app': intel },
      { 'bin/app': arm, 'opt/app': intel },
      ...['ENV PATH=/bin:/opt', start('app')],
    ),
    ofBoth(read('/bin/app')),
  ],
  [
    'a file that may not be executed, a folder and a link to nowhere before the program in PATH',
    alike(
      (app) => ({
        'a/app': { content: 'text', mode: 0o644 },
        ...{ 'b/app/app': 'text', 'c/app': { link: 'nowhere' }, 'd/app': app },
      }),
      ...['ENV PATH=/a:/b:/c:/d', start('app')],
    ),
    ofBoth(read('/d/app')),
  ],
  [
    'a program below the working folder',
    alike((app) => ({ 'srv/app': app }), 'WORKDIR /srv/new', start('../app')),
    ofBoth(read('/srv/app')),
  ],
];

describe('lets pass', () => {
  test.concurrent.each([...starts, ...places])('%s', async (_, image, said) => {
    const { outputs } = await expectRight(image, said);
    expect(Object.keys(JSON.parse(outputs.digests ?? ''))).toEqual(Object.keys(image.trees));
  });
});
