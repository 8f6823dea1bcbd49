// What a container starts: its config, where the runtime looks, and what starts what.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasRunShell, lookUp, parseStartConfig, programWords } from '../../src/oci/program.ts';

const defaultPath = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const nothing = {
  ...{ entrypoint: [], command: [], folder: '/', path: defaultPath, hasTriggers: false },
};

describe('an image config', () => {
  it.each<[unknown]>([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ config: null }],
    [{ config: [] }],
    [{ config: { Entrypoint: null, Cmd: 'app', WorkingDir: '', Env: {}, OnBuild: null } }],
    [{ config: { Entrypoint: [1, {}], Cmd: [null], WorkingDir: 7, Env: [1], OnBuild: [] } }],
  ])('%j starts nothing', (config) => {
    expect(parseStartConfig(config)).toEqual(nothing);
  });

  it('says everything', () => {
    const config = {
      ...{ Entrypoint: ['tini', '--'], Cmd: ['app'], WorkingDir: '/srv', OnBuild: ['RUN true'] },
      Env: ['A=1', 'PATH=/a:b::/c', 'XPATH=/x'],
    };
    expect(parseStartConfig({ config })).toEqual({
      ...{ entrypoint: ['tini', '--'], command: ['app'], folder: '/srv', hasTriggers: true },
      path: ['/a', '/c'],
    });
  });

  it('takes the last PATH, also an empty one', () => {
    expect(parseStartConfig({ config: { Env: ['PATH=/a', 'PATH=/b'] } }).path).toEqual(['/b']);
    expect(parseStartConfig({ config: { Env: ['PATH='] } }).path).toEqual([]);
  });

  it('has as many folders to search as anybody needs', () => {
    const folders = Array.from({ length: 5000 }, (_, nth) => `/${nth}`);
    const { path } = parseStartConfig({ config: { Env: [`PATH=${folders.join(':')}`] } });
    expect(path).toEqual(folders.slice(0, 100));
  });

  it.each<[unknown, boolean]>([
    ['RUN /bin/sh -c make # buildkit', true],
    ['RUN |2 A=b C=/bin/x /bin/sh -c make # buildkit', true],
    ['/bin/sh -c make', true],
    ['/bin/sh -c #(nop)  CMD ["sh"]', false],
    ['CMD ["/bin/sh" "-c" "make"]', false],
    ['RUN /bin/bash -c make # buildkit', false],
    ['COPY a /bin/sh -c # buildkit', false],
    [7, false],
  ])('with the history %j has a shell that ran: %j', (created_by, expected) => {
    expect(hasRunShell({ history: [null, { created_by }] })).toBe(expected);
  });

  it('with one empty word has no entrypoint', () => {
    expect(parseStartConfig({ config: { Entrypoint: [''] } }).entrypoint).toEqual([]);
    expect(parseStartConfig({ config: { Entrypoint: ['', 'a'] } }).entrypoint).toEqual(['', 'a']);
  });

  it('may be anything', () => {
    const inner = fc.record(
      Object.fromEntries(
        ['Entrypoint', 'Cmd', 'WorkingDir', 'Env', 'OnBuild'].map((name) => [name, fc.jsonValue()]),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ config: inner })), (config) => {
        const { path, entrypoint, command } = parseStartConfig(config);
        expect(hasRunShell({ history: config })).toBe(false);
        expect(path.every((folder) => folder.startsWith('/'))).toBe(true);
        expect([...entrypoint, ...command].every((word) => typeof word === 'string')).toBe(true);
      }),
    );
  });
});

describe('a word is looked for', () => {
  const start = { folder: '/srv', path: ['/usr/bin', '/bin/', '/bin', '/opt/../a'] };

  it.each<[string, readonly string[]]>([
    ['app', ['/usr/bin/app', '/bin/app', '/a/app']],
    ['/app', ['/app']],
    ['/opt//./x/../app', ['/opt/app']],
    ['./app', ['/srv/app']],
    ['bin/app', ['/srv/bin/app']],
    ['../app', ['/app']],
    ['../../../../etc/app', ['/etc/app']],
    ['/../../etc/app', ['/etc/app']],
    ['a b$c', ['/usr/bin/a b$c', '/bin/a b$c', '/a/a b$c']],
  ])('%s', (word, places) => {
    expect(lookUp(word, start)).toEqual({ word, places });
  });

  it('nowhere when it is empty, in no folder when PATH is', () => {
    expect(lookUp('', start)).toBeUndefined();
    expect(lookUp('app', { ...start, path: [] })).toEqual({ word: 'app', places: [] });
    expect(lookUp('/app', { ...start, path: [] })?.places).toEqual(['/app']);
  });

  it('only in absolute places without dots, whatever the words are', () => {
    const part = fc.constantFrom('..', '.', 'a', '', '/', ' ', '\n', '…');
    const path = fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, fc.array(path), (word, folder, folders) => {
        const lookup = lookUp(word, { folder, path: folders.map((one) => `/${one}`) });
        for (const place of lookup?.places ?? []) {
          expect(place).toMatch(/^\//);
          expect(place.split('/')).not.toContain('..');
        }
      }),
    );
  });
});

describe('a command line starts', () => {
  const shell = (script: string) => ['/bin/sh', '-c', script];

  it.each<[readonly string[], readonly string[]]>([
    [[], []],
    [['/app', '-v'], ['/app']],
    [
      ['tini', '--', '/app', '--', 'b'],
      ['tini', '/app'],
    ],
    [
      ['/sbin/tini', '-g', '-e', '143', '-p', 'SIGTERM', '/app'],
      ['/sbin/tini', '/app'],
    ],
    [
      ['dumb-init', '--rewrite', '15:3', '--', 'app'],
      ['dumb-init', 'app'],
    ],
    [
      ['docker-init', '--', 'tini', '--', 'env', 'A=1', 'app'],
      ['docker-init', 'tini', 'env', 'app'],
    ],
    [
      ['env', '-i', '-u', 'HOME', '-C', '/srv', 'A=', 'B=c d', '/app'],
      ['env', '/app'],
    ],
    [['env', 'A=1'], ['env']],
    [['tini'], ['tini']],
    [['tini', '--'], ['tini']],
    [
      ['catatonit', '--', ...shell('exec app')],
      ['catatonit', '/bin/sh', 'app'],
    ],
  ])('%j', (line, words) => {
    expect(programWords(line).map(({ word }) => word)).toEqual(words);
  });

  it.each<[string, string | undefined]>([
    ['app', 'app'],
    ['  exec /app/x --y', '/app/x'],
    ['A=1 B=/x exec app', 'app'],
    ['app|cat', 'app'],
    ['app&& b', 'app'],
    ['cd / && app', 'app'],
    ['cd /srv && exec ./app', undefined],
    ['cd /srv; /srv/app', '/srv/app'],
    ['set -e; export A=b\numask 022 && exec app -v', 'app'],
    ['[ -f /a ] && app', 'app'],
    ['echo "a; b" && app', undefined],
    ["echo 'a && b' && app", undefined],
    ['echo $(a; b)', undefined],
    ['true || app', undefined],
    ['true', undefined],
    ['if true; then app; fi', undefined],
    ['. /env && app', undefined],
    [`${'true;'.repeat(1000)}app`, undefined],
    ['./bin/a.out', './bin/a.out'],
    ['"/my app"', undefined],
    ['$APP', undefined],
    ['exec "$@"', undefined],
    ['(app)', undefined],
    ['', undefined],
    ['# app', undefined],
    [`${' '.repeat(100_000)}!`, undefined],
    ['A=1 '.repeat(20_000), undefined],
  ])('in a shell: %.40j', (script, word) => {
    expect(programWords(shell(script))[1]?.word).toBe(word);
  });

  it.each<[readonly string[]]>([
    [['bash', '-euo', 'pipefail', '-c', 'app']],
    [['/usr/bin/zsh', '-lc', 'app']],
    [['ash', '-c', 'app', 'name', '-c', 'other']],
  ])('through any shell and options: %j', (line) => {
    expect(programWords(line)[1]).toEqual({ word: 'app', isSure: false });
  });

  it('certainly what a starter is given, perhaps what a shell is told', () => {
    const sure = (line: readonly string[]) => programWords(line).map(({ isSure }) => isSure);
    expect(sure(['tini', '--', 'env', 'app'])).toEqual([true, true, true]);
    expect(sure(['tini', '--', 'sh', '-c', 'app'])).toEqual([true, true, false]);
  });

  it('not a script that a shell is given, and nothing of an interactive shell', () => {
    expect(programWords(['sh', '/entry.sh', '-c'])).toHaveLength(1);
    expect(programWords(['sh'])).toHaveLength(1);
  });

  it('something among its own words', () => {
    const word = fc.oneof(
      fc.constantFrom('tini', 'env', 'sh', '-c', '--', '-u', 'A=1', 'exec app', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (line) => {
        const all = line.join('\n');
        for (const { word: found } of programWords(line)) expect(all).toContain(found);
      }),
    );
  });
});
