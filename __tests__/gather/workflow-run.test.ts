// Which pull request a finished run belongs to: repository, branch and commit have to match.
import { afterEach, describe, expect, test } from '@jest/globals';
import { type EventFacts, readEvent } from '../../src/gather/event.ts';
import { findRunPull } from '../../src/gather/workflow-run.ts';
import { openGitHub } from '../../src/system/github.ts';
import { type FakeGitHub, type Reply, startGitHub } from '../fakes/github.ts';

let server: FakeGitHub | undefined;
afterEach(async () => server?.close());

const sha = 'a'.repeat(40);
const run = {
  event: 'pull_request',
  conclusion: 'success',
  head_sha: sha,
  head_branch: 'topic',
  head_repository: { full_name: 'mallory/app', owner: { login: 'mallory' }, fork: true },
  // GitHub leaves it empty for a fork, and nobody may fill it in.
  pull_requests: [],
};
const pull = {
  number: 7,
  state: 'open',
  head: { ref: 'topic', sha, repo: { full_name: 'mallory/app' } },
  base: { ref: 'main', repo: { full_name: 'acme/app', default_branch: 'main' } },
};

async function find(listed: readonly unknown[] | Reply, given: unknown = run) {
  const reply: Reply = Array.isArray(listed) ? { body: listed } : (listed as Reply);
  server = await startGitHub({ 'GET /repos/acme/app/pulls': reply });
  const event: EventFacts = {
    ...readEvent({}),
    name: 'workflow_run',
    repository: 'acme/app',
    payload: { workflow_run: given },
  };
  const github = await openGitHub({ apiUrl: server.url, token: 't', log: { info: () => {} } });
  return findRunPull(github, event);
}

test('is asked of GitHub by owner and branch', async () => {
  expect(await find([pull])).toEqual({
    kind: 'found',
    number: 7,
    headSha: sha,
    isFork: true,
    payload: pull,
  });
  expect(server?.asked.map(({ path }) => path)).toEqual([
    '/repos/acme/app/pulls?per_page=100&state=open&head=mallory%3Atopic&page=1',
  ]);
});

test('may come from the repository itself', async () => {
  const own = { full_name: 'Acme/App', owner: { login: 'acme' } };
  const found = await find([{ ...pull, head: { ...pull.head, repo: { full_name: 'acme/app' } } }], {
    ...run,
    head_repository: own,
  });
  expect(found).toMatchObject({ kind: 'found', isFork: false });
});

describe('is none', () => {
  const from = (head: object) => ({ ...pull, head: { ...pull.head, ...head } });
  test.each<[string, readonly unknown[] | Reply, unknown, string]>([
    ['closed since', [], run, 'it may have been closed since'],
    ['pushed to since', [from({ sha: 'b'.repeat(40) })], run, 'at another commit by now'],
    ['of another branch', [from({ ref: 'other' })], run, 'no open pull request comes from topic'],
    [
      'of another fork with that branch',
      [from({ repo: { full_name: 'mallory/other' } })],
      run,
      'no open pull request',
    ],
    ['of a fork that is gone', [from({ repo: null })], run, 'no open pull request'],
    [
      'to another repository',
      [{ ...pull, base: { repo: { full_name: 'mallory/app' } } }],
      run,
      'no open pull request',
    ],
    ['two at once', [pull, { ...pull, number: 8 }], run, 'pull requests 7 and 8 both come from'],
    ['of a push', [pull], { ...run, event: 'push' }, 'was started by push'],
    ['of a run that failed', [pull], { ...run, conclusion: 'failure' }, 'ended with failure'],
    [
      'without a head',
      [pull],
      { ...run, head_repository: null },
      'the repository of the run is gone',
    ],
    ['not told of', [pull], undefined, 'the event tells of no workflow run'],
    [
      'refused',
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      run,
      'pull-requests: read',
    ],
  ])('%s', async (_name, listed, given, reason) => {
    expect(await find(listed, given ?? 'nothing')).toEqual({
      kind: 'none',
      reason: expect.stringContaining(reason),
    });
  });
});
