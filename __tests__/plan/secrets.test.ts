// Secrets: build-push-action's syntax, and no value in any message.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BuildFacts } from '../../src/gather/build.ts';
import { readEvent } from '../../src/gather/event.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { planSecrets } from '../../src/plan/secrets.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';

interface Given {
  readonly inputs: Partial<Inputs>;
  readonly build?: Partial<BuildFacts>;
  readonly contexts?: readonly string[];
}

function planned({ inputs, build = {}, contexts = ['.'] }: Given) {
  const { reading, problems } = readingOf({ 'github-token': '', ...inputs });
  const usual = factsWith();
  const event = readEvent({ GITHUB_SERVER_URL: 'https://github.example:8443' });
  const facts = { ...usual, event, build: { ...usual.build, ...build } };
  const { secrets, warnings } = planSecrets(reading, { facts, contexts });
  return {
    secrets,
    warnings,
    problems: problems.map(({ subject, message, edit }) => `${subject}: ${message}. ${edit}`),
  };
}

function valuesOf(secrets: string) {
  const { secrets: found, problems } = planned({ inputs: { secrets } });
  expect(problems).toEqual([]);
  return Object.fromEntries(
    found.map((secret) => [secret.id, secret.source === 'value' ? secret.value : undefined]),
  );
}

describe('values', () => {
  // https://docs.docker.com/build/ci/github-actions/secrets/
  it('are plain, quoted, of several lines, with blank lines and quotes in them', () => {
    const text = [
      'MYSECRET=aaaa',
      '  # a comment',
      '"LINES=aaaa',
      'bbbb',
      '',
      'cccc"',
      '"JSON={""key"":""value, other""}"',
      '  COMMAS=a,b,c',
      'EQUALS=a=b==',
      'URL=https://x.test/#fragment',
    ].join('\n');
    expect(valuesOf(text)).toEqual({
      MYSECRET: 'aaaa',
      LINES: 'aaaa\nbbbb\n\ncccc',
      JSON: '{"key":"value, other"}',
      COMMAS: 'a,b,c',
      EQUALS: 'a=b==',
      URL: 'https://x.test/#fragment',
    });
  });

  it('that are empty are left out, with a warning that names them', () => {
    const { secrets, warnings, problems } = planned({ inputs: { secrets: 'A=\nB=b' } });
    expect(secrets).toEqual([{ id: 'B', source: 'value', value: 'b' }]);
    expect(warnings).toEqual(['The secret A is empty, so the build does not get it.']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['no equals sign', 'A=a\nhunter2'],
    ['no id', '=hunter2'],
    ['an id of two words', 'hunter2 two=a'],
    ['a line with an equals sign, as base64 ends', 'A=-----\n-----hunter\nhunter2='],
    ['a quote that never ends', 'A=a\n"B=hunter2\n'],
  ])('with %s are a problem that does not show them', (_name, secrets) => {
    const { problems } = planned({ inputs: { secrets } });
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('never come into a message, whatever they are', () => {
    const word = fc.stringMatching(/^[a-z0-9]{8,20}$/);
    const glue = fc.constantFrom('\n', ',', '"', '""', '=', '\n"', '"\n', ' ', '#', '\\');
    const text = fc.array(
      fc.oneof(
        word.map((one) => `s3cr3t${one}`),
        glue,
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const inputs = { secrets: parts.join('') };
        const { problems, warnings } = planned({ inputs });
        const ids = valuesBefore(parts.join(''));
        for (const message of [...problems, ...warnings]) {
          for (const found of message.match(/s3cr3t[a-z0-9]+/g) ?? []) expect(ids).toContain(found);
        }
      }),
    );
  });
});

/** What stands before an equals sign is a name, and may be shown. */
function valuesBefore(text: string): readonly string[] {
  return text.match(/s3cr3t[a-z0-9]+(?=[^\n]*=)/g) ?? [];
}

describe('variables and files', () => {
  it('are named, not read', () => {
    const inputs = { 'secret-envs': 'A=TOKEN, B=OTHER\nC=c', 'secret-files': 'D=a,b/c d' };
    expect(planned({ inputs })).toMatchObject({
      secrets: [
        { id: 'A', source: 'variable', variable: 'TOKEN' },
        { id: 'B', source: 'variable', variable: 'OTHER' },
        { id: 'C', source: 'variable', variable: 'c' },
        { id: 'D', source: 'file', path: 'a,b/c d' },
      ],
      problems: [],
    });
  });

  it.each<[string, Given, RegExp]>([
    [
      'a variable that is not set',
      { inputs: { 'secret-envs': 'A=GONE' }, build: { unsetVariables: ['GONE'] } },
      /^secret-envs: the variable of the secret A is not set/,
    ],
    [
      'a file that is not there',
      { inputs: { 'secret-files': 'A=gone' }, build: { missingPaths: ['gone'] } },
      /^secret-files: there is no file `gone` for the secret A/,
    ],
    [
      'a variable without a name',
      { inputs: { 'secret-envs': 'A=' } },
      /^secret-envs: item 1 is not/,
    ],
    ['a file without an id', { inputs: { 'secret-files': '=a' } }, /^secret-files: item 1 is not/],
    [
      'one id twice',
      { inputs: { secrets: 'A=1', 'secret-envs': 'A=B' } },
      /^secrets: the secret A is given twice/,
    ],
  ])('%s is a problem', (_name, given, problem) => {
    expect(planned(given).problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe("the token for this server's Git contexts", () => {
  const host = 'GIT_AUTH_TOKEN.github.example:8443';
  const token = { 'github-token': 't' };
  it.each<[string, Given, readonly string[]]>([
    ['a folder', { inputs: token }, []],
    [
      'another server',
      { inputs: token, contexts: ['https://github.example:8443.evil.test/a'] },
      [],
    ],
    [
      'this server',
      { inputs: token, contexts: ['.', 'https://github.example:8443/a/b.git'] },
      [host],
    ],
    ['no token', { inputs: {}, contexts: ['https://github.example:8443/a/b.git'] }, []],
    [
      'a token of its own',
      {
        inputs: { ...token, secrets: 'GIT_AUTH_TOKEN=x' },
        contexts: ['https://github.example:8443/a/b.git'],
      },
      ['GIT_AUTH_TOKEN'],
    ],
    [
      'a header for that host',
      {
        inputs: { ...token, 'secret-envs': `${'GIT_AUTH_HEADER.github.example:8443'}=X` },
        contexts: ['https://github.example:8443/a/b.git'],
      },
      ['GIT_AUTH_HEADER.github.example:8443'],
    ],
  ])('with %s', (_name, given, ids) => {
    expect(planned(given).secrets.map(({ id }) => id)).toEqual(ids);
  });
});
