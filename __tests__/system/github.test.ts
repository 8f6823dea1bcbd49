// GitHub's API door against a local server: what is sent, what is retried, and when it gives up.
import { afterEach, describe, expect, test } from '@jest/globals';
import { ActionError } from '../../src/system/errors.ts';
import { apiUrlOf, type GitHub, openGitHub } from '../../src/system/github.ts';
import { type FakeGitHub, type Replies, type Reply, startGitHub } from '../fakes/github.ts';

let server: FakeGitHub | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const now = 1_700_000_000_000;

async function open(replies: Replies): Promise<{
  readonly github: GitHub;
  readonly asked: FakeGitHub['asked'];
  readonly waits: readonly number[];
  readonly lines: readonly string[];
}> {
  server = await startGitHub(replies);
  const waits: number[] = [];
  const lines: string[] = [];
  const github = await openGitHub({
    apiUrl: server.url,
    token: 'ghs_secret',
    log: { info: (text) => lines.push(text) },
    wait: async (duration) => waits.push(duration),
    now: () => now,
  });
  return { github, asked: server.asked, waits, lines };
}

const route = 'GET /repos/{owner}/{repo}';
const app = { owner: 'acme', repo: 'app' };
const good: Reply = { body: { id: 1 } };

test('the base URL is that of the job, an Enterprise server included', () => {
  expect(apiUrlOf({})).toBe('https://api.github.com');
  expect(apiUrlOf({ GITHUB_API_URL: 'https://git.example.com/api/v3/' })).toBe(
    'https://git.example.com/api/v3',
  );
});

test('sends the token and the version, and percent-encodes what a name holds', async () => {
  const { github, asked } = await open({
    'DELETE /orgs/acme/packages/container/a%2Fb': { status: 204 },
  });
  const answer = await github.ask('DELETE /orgs/{org}/packages/container/{name}', {
    org: 'acme',
    name: 'a/b',
  });
  expect(answer.ok).toBe(true);
  expect(asked[0]?.headers).toMatchObject({
    authorization: 'Bearer ghs_secret',
    'x-github-api-version': '2022-11-28',
  });
});

test('sends no authorization without a token', async () => {
  server = await startGitHub({ 'GET /repos/acme/app': good });
  const github = await openGitHub({ apiUrl: server.url, token: '', log: { info: () => {} } });
  expect(await github.ask(route, app)).toEqual({ ok: true, data: { id: 1 } });
  expect(server.asked[0]?.headers.authorization).toBeUndefined();
});

describe('a decision of the server is an answer and is not asked again', () => {
  test.each([401, 403, 404, 409, 422])('%d', async (status) => {
    const reply = { status, body: { message: 'Resource not accessible by integration' } };
    const { github, asked } = await open({ 'GET /repos/acme/app': reply });
    expect(await github.ask(route, app)).toEqual({
      ok: false,
      status,
      message: 'Resource not accessible by integration',
    });
    expect(asked).toHaveLength(1);
  });
});

describe('limits are waited for', () => {
  test.each<[string, Reply, number]>([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '7' } }, 7000],
    ['a secondary limit', { status: 403, headers: { 'retry-after': '30' } }, 30_000],
    [
      'the primary limit',
      {
        status: 403,
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(now / 1000 + 20),
        },
      },
      21_000,
    ],
    [
      'one that says so in words',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
      60_000,
    ],
  ])('%s', async (_name, limit, pause) => {
    const { github, waits, asked, lines } = await open({ 'GET /repos/acme/app': [limit, good] });
    expect(await github.ask(route, app)).toEqual({ ok: true, data: { id: 1 } });
    expect(waits).toEqual([pause]);
    expect(asked).toHaveLength(2);
    expect(lines.join()).not.toContain('ghs_secret');
  });

  test('also before a write, which was not done', async () => {
    const { github, asked } = await open({
      'POST /repos/acme/app/issues/7/comments': [
        { status: 429, headers: { 'retry-after': '1' } },
        { status: 201, body: { id: 5 } },
      ],
    });
    const comment = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const answer = await github.ask(comment, { ...app, issue_number: 7, body: 'x' });
    expect(answer).toEqual({ ok: true, data: { id: 5 } });
    expect(asked.map(({ body }) => body)).toEqual([{ body: 'x' }, { body: 'x' }]);
  });

  test('one that is lifted too late is given up at once', async () => {
    const reply = { status: 429, headers: { 'retry-after': '3600' } };
    const { github, waits } = await open({ 'GET /repos/acme/app': reply });
    await expect(github.ask(route, app)).rejects.toThrow("limits this token's requests");
    expect(waits).toEqual([]);
  });

  test('one that is never lifted ends', async () => {
    const reply = { status: 429, headers: { 'retry-after': '1' } };
    const { github, waits, asked } = await open({ 'GET /repos/acme/app': reply });
    await expect(github.ask(route, app)).rejects.toThrow(ActionError);
    expect([waits.length, asked.length]).toEqual([3, 4]);
  });
});

describe('a server that has no answer', () => {
  test.each<[string, Reply]>([
    ['500', { status: 500, body: { message: 'Server Error' } }],
    ['502', { status: 502 }],
    ['a closed connection', { hangUp: true }],
  ])('%s: a read is asked again', async (_name, fault) => {
    const { github, waits } = await open({ 'GET /repos/acme/app': [fault, fault, good] });
    expect(await github.ask(route, app)).toEqual({ ok: true, data: { id: 1 } });
    expect(waits).toEqual([1000, 2000]);
  });

  test('a write is not: it may have been done', async () => {
    const { github, asked } = await open({ 'POST /repos/acme/app/issues': { status: 502 } });
    await expect(github.ask('POST /repos/{owner}/{repo}/issues', app)).rejects.toThrow(
      'could not be asked',
    );
    expect(asked).toHaveLength(1);
  });

  test('the message has neither token nor stack', async () => {
    const { github } = await open({ 'GET /repos/acme/app': { hangUp: true } });
    const error = await github.ask(route, app).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ActionError);
    expect(String(error)).not.toContain('ghs_secret');
  });
});

describe('a list', () => {
  const path = '/repos/acme/app/pulls?per_page=100&state=open&page=';

  test('is followed page by page', async () => {
    const next = { link: '<https://api.github.com/x?page=2>; rel="next", <y>; rel="last"' };
    const { github, asked } = await open({
      [`GET ${path}1`]: { headers: next, body: [1, 2] },
      [`GET ${path}2`]: { headers: { link: '<z>; rel="first"' }, body: [3] },
    });
    const pulls = await github.list('GET /repos/{owner}/{repo}/pulls', { ...app, state: 'open' });
    expect(pulls).toEqual({ ok: true, items: [1, 2, 3] });
    expect(asked).toHaveLength(2);
  });

  test('that is none is refused', async () => {
    const { github } = await open({ [`GET ${path}1`]: { body: { html: true } } });
    const asked = github.list('GET /repos/{owner}/{repo}/pulls', { ...app, state: 'open' });
    await expect(asked).rejects.toThrow('something other than a list');
  });

  test('passes a refusal on', async () => {
    const { github } = await open({});
    expect(await github.list('GET /repos/{owner}/{repo}/pulls', app)).toMatchObject({
      ok: false,
      status: 404,
    });
  });
});
