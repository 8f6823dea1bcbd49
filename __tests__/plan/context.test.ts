// Where a build takes its files from, and what a missing one is told.
import { describe, expect, it } from '@jest/globals';
import type { BuildFacts } from '../../src/gather/build.ts';
import { readEvent } from '../../src/gather/event.ts';
import type { Paths } from '../../src/gather/facts.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { planContext } from '../../src/plan/context.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const pushed = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: sha,
};

interface Given {
  readonly inputs?: Partial<Inputs>;
  readonly env?: Readonly<Record<string, string>>;
  readonly build?: Partial<BuildFacts>;
  readonly paths?: Partial<Paths>;
}

function planned({ inputs = {}, env = pushed, build = {}, paths = {} }: Given) {
  const { reading, problems } = readingOf(inputs);
  const usual = factsWith({ inputs });
  const facts = {
    ...usual,
    event: readEvent(env),
    build: { ...usual.build, ...build },
    paths: { ...usual.paths, ...paths },
  };
  const { plan, notice } = planContext(reading, facts);
  return {
    ...plan,
    notice,
    problems: problems.map(({ subject, message }) => `${subject}: ${message}`),
  };
}

const commit = `https://github.com/acme/app.git#${sha}`;
const pull = { ...pushed, GITHUB_REF: 'refs/pull/7/merge' };

describe('the context', () => {
  it.each<[string, Given, string]>([
    ['a folder', { inputs: { context: 'my app' } }, 'my app'],
    [
      'a Git URL',
      { inputs: { context: 'https://x.test/a.git#v1:b' } },
      'https://x.test/a.git#v1:b',
    ],
    ['an archive', { inputs: { context: 'https://x.test/a.tar.gz' } }, 'https://x.test/a.tar.gz'],
    ['nothing, as in build-push-action', { inputs: { context: '' } }, commit],
    ['the commit', { inputs: { context: '{{defaultContext}}' } }, commit],
    ['a folder of it', { inputs: { context: '{{ defaultContext }}:app' } }, `${commit}:app`],
    ['unescaped', { inputs: { context: '{{{defaultContext}}}:a' } }, `${commit}:a`],
    ['an empty workspace', { build: { isWorkspaceEmpty: true } }, commit],
    [
      'a folder in an empty workspace',
      { inputs: { context: 'app' }, build: { isWorkspaceEmpty: true } },
      'app',
    ],
    [
      'a pull request',
      { inputs: { context: '' }, env: pull },
      'https://github.com/acme/app.git#refs/pull/7/merge',
    ],
    [
      'its head',
      { inputs: { context: '' }, env: pull, build: { isHeadOfPull: true } },
      'https://github.com/acme/app.git#refs/pull/7/head',
    ],
    [
      'a branch without a commit, its name with a $',
      { inputs: { context: '' }, env: { ...pushed, GITHUB_SHA: '', GITHUB_REF: 'a$&b' } },
      'https://github.com/acme/app.git#refs/heads/a$&b',
    ],
  ])('is %s', (_name, given, context) => {
    expect(planned(given)).toMatchObject({ context, problems: [] });
  });

  it('of an empty workspace is told, and without a commit stays what it is', () => {
    const build = { isWorkspaceEmpty: true };
    expect(planned({ build }).notice).toContain(commit);
    expect(planned({ build, env: {}, paths: { hasDockerfile: false } })).toMatchObject({
      context: '.',
      notice: undefined,
      problems: ['file: there is no Dockerfile at `./Dockerfile`'],
    });
  });

  it.each<[string, Given, RegExp]>([
    ['no commit', { inputs: { context: '{{defaultContext}}' }, env: {} }, /^context: .*no commit/],
    ['standard input', { inputs: { context: '-' } }, /^context: .*standard input/],
    ['a Dockerfile from there', { inputs: { file: '-' } }, /^file: .*standard input/],
    ['no folder', { paths: { hasContext: false } }, /^context: there is no `\.` in the workspace/],
    [
      'no Dockerfile',
      { inputs: { file: 'a/b' }, paths: { hasDockerfile: false } },
      /^file: there is no Dockerfile at `a\/b`/,
    ],
  ])('with %s is one problem', (_name, given, problem) => {
    expect(planned(given).problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe('named contexts', () => {
  it('are folders, images, layouts and Git, whatever their sources have in them', () => {
    const list = [
      'docs=./my docs',
      '# one more',
      'base=docker-image://alpine:3.22',
      'layout=oci-layout:///tmp/a=b@sha256:1',
      'all={{defaultContext}}:app',
    ];
    expect(planned({ inputs: { 'build-contexts': list.join('\n') } })).toMatchObject({
      buildContexts: [list[0], list[2], list[3], `all=${commit}:app`],
      problems: [],
    });
  });

  it.each([
    ['docs', /`docs` is not `name=source`/],
    ['=docs', /`=docs` is not/],
    ['docs=', /`docs=` is not/],
    ['docs=gone', /`docs` is the folder `gone`, and there is none/],
  ])('such as %j are a problem', (item, problem) => {
    const inputs = { 'build-contexts': item };
    expect(planned({ inputs, build: { missingPaths: ['gone'] } }).problems).toEqual([
      expect.stringMatching(problem),
    ]);
  });
});
