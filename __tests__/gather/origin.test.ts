// What an image is named after, and what is checked out: real git, events as GitHub sends them.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { readCheckout } from '../../src/gather/checkout.ts';
import { type EventFacts, readEvent } from '../../src/gather/event.ts';
import { readOrigin } from '../../src/gather/origin.ts';
import type { Run } from '../../src/system/command.ts';
import type { Environment } from '../../src/system/doors.ts';
import { doorsTo, journal, newFolder } from '../fakes/log.ts';

const event: EventFacts = {
  ...readEvent({}),
  name: 'push',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  repository: 'acme/app',
  serverUrl: 'https://ghe.acme.test',
};

/** Runs git for real, and only git. */
const realGit: Run = async ({ tool, args }) => {
  try {
    expect(tool).toBe('git');
    const stdout = execFileSync(tool, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, stdout, stderr: '' };
  } catch (error) {
    return { code: 128, stdout: '', stderr: String(error) };
  }
};

const noGit: Run = async () => ({ code: 127, stdout: '', stderr: 'no git' });

function origin(
  given: Partial<EventFacts>,
  { env = {}, run = noGit }: { env?: Environment; run?: Run } = {},
) {
  return readOrigin(doorsTo(run, journal(), env), {
    event: { ...event, ...given },
    source: 'workflow',
    token: '',
    wantsCommitDate: true,
  });
}

describe('an origin', () => {
  it('without payload, git and network has what the variables tell, and now as its date', async () => {
    expect(await origin({ name: 'schedule' })).toEqual({
      event: 'schedule',
      payload: {},
      ref: 'refs/heads/main',
      sha: event.sha,
      now: 0,
      commitDate: 0,
      project: {
        name: 'app',
        description: '',
        url: 'https://ghe.acme.test/acme/app',
        license: '',
        defaultBranch: '',
      },
      shortShaLength: '',
      annotationLevels: '',
    });
  });

  it.each([
    [
      'commits',
      {
        commits: [
          { id: 'x', timestamp: '1999-01-01T00:00:00Z' },
          { id: event.sha, timestamp: '2020-01-10T00:30:00Z' },
        ],
      },
    ],
    [
      'head_commit',
      { commits: null, head_commit: { id: event.sha, timestamp: '2020-01-10T01:30:00+01:00' } },
    ],
  ])('has its date from %s', async (_, payload) => {
    expect((await origin({ payload })).commitDate).toBe(Date.parse('2020-01-10T00:30:00Z'));
  });

  it.each([
    [
      'commits of another kind',
      { commits: 'x', head_commit: 7, repository: [], pull_request: null },
    ],
    ['dates that are none', { head_commit: { id: event.sha, timestamp: 'soon' } }],
  ])('of %s does without', async (_, payload) => {
    expect(await origin({ payload })).toMatchObject({ commitDate: 0, project: { name: 'app' } });
  });

  it('of pull_request_target is the pull request, at its base commit or its head', async () => {
    const payload = { number: 7, pull_request: { head: { sha: 'b'.repeat(40) } } };
    const given = { name: 'pull_request_target', payload };
    expect(await origin(given)).toMatchObject({ ref: 'refs/pull/7/merge', sha: event.sha });
    const env = { DOCKER_METADATA_PR_HEAD_SHA: 'True' };
    expect(await origin(given, { env })).toMatchObject({ sha: 'b'.repeat(40) });
    expect(await origin({ payload }, { env })).toMatchObject({ sha: event.sha });
  });
});

describe('a checkout', () => {
  const target = { ...event, name: 'pull_request_target' };
  const doors = doorsTo(realGit, journal());

  function git(folder: string, ...args: readonly string[]): string {
    const identity = [
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@t',
      '-c',
      'protocol.file.allow=always',
    ];
    return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' }).trim();
  }

  /** A repository whose HEAD merges a branch, as GitHub merges a pull request. */
  function mergedRepository() {
    const folder = newFolder();
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'base');
    git(folder, 'checkout', '-q', '-b', 'fork');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'theirs\n\nparent 0123456789');
    const head = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '-q', 'main');
    const base = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'merge', '-q', '--no-ff', '-m', 'merge\n\nparent feed', 'fork');
    return { folder, head, base, merge: git(folder, 'rev-parse', 'HEAD') };
  }

  it('is HEAD and what was merged into it, in a shallow clone as well', async () => {
    const { folder, head, base, merge } = mergedRepository();
    const shallow = newFolder();
    git(shallow, 'clone', '-q', '--depth', '1', `file://${folder}`, '.');
    for (const context of [folder, shallow]) {
      expect(await readCheckout(doors, { event: target, context })).toEqual({
        commits: [merge, base, head],
      });
    }
  });

  it('is not looked at on other events or for a remote context, and unknown without git', async () => {
    const { folder } = mergedRepository();
    expect(await readCheckout(doors, { event, context: folder })).toBeUndefined();
    const context = 'https://github.com/acme/app.git';
    expect(await readCheckout(doors, { event: target, context })).toBeUndefined();
    const without = doorsTo(noGit, journal());
    expect(await readCheckout(without, { event: target, context: folder })).toBeUndefined();
  });
});
