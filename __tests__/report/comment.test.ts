// The comment on a pull request: its text, whose it is, and that it never fails the job.
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommentPlan } from '../../src/plan/comment.ts';
import { keepComment } from '../../src/report/comment.ts';
import { commentBody, commentMarker } from '../../src/report/comment-body.ts';
import type { Report } from '../../src/report/platform-report.ts';
import { openGitHub } from '../../src/system/github.ts';
import { type FakeGitHub, type Replies, startGitHub } from '../fakes/github.ts';
import { digest } from '../fakes/parsed.ts';

const comment: CommentPlan = {
  number: 7,
  repository: 'acme/app',
  token: 't',
  commit: 'abcdef0123456789',
  commitUrl: 'https://github.com/acme/app/pull/7/commits/abcdef0123456789',
  runUrl: 'https://github.com/acme/app/actions/runs/42',
  baseTags: ['main'],
};
const image = {
  execution: 'native',
  seconds: 1,
  steps: 1,
  cachedSteps: 0,
  config: { entrypoint: [], command: [], folder: '' },
  binary: null,
  smokeTest: null,
} as const;
const report: Report = {
  version: 1,
  digest: digest('0'),
  references: [`ghcr.io/acme/app@${digest('0')}`],
  tags: ['ghcr.io/acme/app:pr-7'],
  pushed: true,
  attestations: 0,
  platforms: [
    { ...image, platform: 'linux/amd64', digest: digest('a'), size: 5_000_000 },
    { ...image, platform: 'linux/arm64', digest: digest('b'), size: 4_000_000 },
    { ...image, platform: 'linux/arm/v7', digest: digest('c'), size: 3_000_000 },
  ],
};
const marker = '<!-- multiplatform-image: ghcr.io/acme/app -->';
const text = (given: Partial<Parameters<typeof commentBody>[0]> = {}): string =>
  commentBody({ marker, plan: comment, report, base: undefined, ...given });

describe('the text', () => {
  test('has tag, digests, sizes with their change, commands and links', () => {
    const sizes = new Map([
      ['linux/amd64', 4_000_000],
      ['linux/arm64', 4_000_000],
    ]);
    const lines = text({ base: { name: 'ghcr.io/acme/app:main', sizes } }).split('\n');
    expect(lines[0]).toBe(marker);
    expect(lines).toContain('### Image <code>ghcr.io/acme/app&#58;pr-7</code>');
    const shown = (letter: string): string => `<code>sha256&#58;${letter.repeat(64)}</code>`;
    expect(lines).toEqual(
      expect.arrayContaining([
        '| platform | size | change | digest |',
        `| <code>linux/amd64</code> | 5.0 MB | +1.0 MB (+25.0 %) | ${shown('a')} |`,
        `| <code>linux/arm64</code> | 4.0 MB | none | ${shown('b')} |`,
        `| <code>linux/arm/v7</code> | 3.0 MB | new | ${shown('c')} |`,
        'docker pull ghcr.io/acme/app:pr-7',
        'docker run --rm ghcr.io/acme/app:pr-7',
      ]),
    );
    expect(lines.at(-2)).toContain(`[<code>abcdef0</code>](${comment.commitUrl})`);
    expect(lines.at(-2)).toContain(`[this run](${comment.runUrl})`);
  });

  test('says that nothing was pushed, and has no change without a base', () => {
    const unpushed = text({ report: { ...report, pushed: false, tags: [], references: [] } });
    expect(unpushed).toContain('not pushed');
    expect(unpushed).not.toContain('docker pull');
    expect(unpushed).not.toContain('change');
  });

  test('lets no name out of its place', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const [platform] = report.platforms;
        if (platform === undefined) return;
        const hostile = `${name}|<b>@everyone[x](y)\`-->`;
        const shown = text({
          report: { ...report, platforms: [{ ...platform, platform: hostile }] },
        });
        const rows = shown.split('\n').filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(3);
        expect(rows[2]).not.toMatch(/<b>|@|`|-->|\[/);
      }),
    );
  });

  test('has a marker per image, whatever the order of its names', () => {
    const one = { registry: 'ghcr.io', path: 'acme/app', tag: '1' };
    const other = { registry: 'docker.io', path: 'acme/app', tag: '1' };
    const delivery = { kind: 'layout' } as const;
    const of = commentMarker({ tags: [one, other], delivery });
    expect(of).toBe('<!-- multiplatform-image: docker.io/acme/app ghcr.io/acme/app -->');
    expect(commentMarker({ tags: [other, one], delivery })).toBe(of);
  });
});

describe("on GitHub's side", () => {
  let server: FakeGitHub | undefined;
  afterEach(async () => server?.close());

  const list = 'GET /repos/acme/app/issues/7/comments';
  const theirs = { id: 1, body: `${marker}\nforged`, user: { login: 'mallory' } };
  const ours = { id: 2, body: `${marker}\nold`, user: { login: 'github-actions[bot]' } };
  const another = { id: 3, body: '<!-- multiplatform-image: x -->', user: ours.user };
  const may = { 'POST /repos/acme/app/issues/7/comments': { status: 201, body: { id: 9 } } };
  // What GitHub answers to the token of a job.
  const jobToken = {
    'GET /user': { status: 403, body: { message: 'Resource not accessible by integration' } },
  };

  async function keep(replies: Replies) {
    server = await startGitHub(replies);
    const github = await openGitHub({ apiUrl: server.url, token: 't', log: { info: () => {} } });
    const answer = await keepComment(github, { comment, marker, body: `${marker}\nnew` });
    const writes = server.asked.filter(({ method }) => method !== 'GET');
    return { answer, writes: writes.map(({ method, path, body }) => ({ method, path, body })) };
  }

  test('the first one is created', async () => {
    const { writes } = await keep({ ...jobToken, ...may, [list]: { body: [another] } });
    expect(writes).toEqual([
      {
        method: 'POST',
        path: '/repos/acme/app/issues/7/comments',
        body: { body: `${marker}\nnew` },
      },
    ]);
  });

  test('it is updated in place, on whatever page it is', async () => {
    const { answer, writes } = await keep({
      ...jobToken,
      [`${list}?per_page=100&page=1`]: {
        headers: { link: '<https://x/?page=2>; rel="next"' },
        body: [theirs, another],
      },
      [`${list}?per_page=100&page=2`]: { body: [ours] },
      'PATCH /repos/acme/app/issues/comments/2': { body: { id: 2 } },
    });
    expect(answer.ok).toBe(true);
    expect(writes).toEqual([
      {
        method: 'PATCH',
        path: '/repos/acme/app/issues/comments/2',
        body: { body: `${marker}\nnew` },
      },
    ]);
  });

  test('one that says the same already is left alone', async () => {
    const same = { ...ours, body: `${marker}\nnew` };
    expect((await keep({ ...jobToken, [list]: { body: [same] } })).writes).toEqual([]);
  });

  test("somebody else's with our marker is never changed", async () => {
    const { writes } = await keep({ ...jobToken, ...may, [list]: { body: [theirs] } });
    expect(writes.map(({ method }) => method)).toEqual(['POST']);
  });

  test("a user's token changes that user's comment, and not the job's", async () => {
    const { writes } = await keep({
      'GET /user': { body: { login: 'octocat' } },
      [list]: { body: [ours, { ...ours, id: 4, user: { login: 'octocat' } }] },
      'PATCH /repos/acme/app/issues/comments/4': { body: { id: 4 } },
    });
    expect(writes.map(({ path }) => path)).toEqual(['/repos/acme/app/issues/comments/4']);
  });

  test('a refusal is an answer', async () => {
    const refused = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const { answer } = await keep({
      ...jobToken,
      [list]: { body: [] },
      'POST /repos/acme/app/issues/7/comments': refused,
    });
    expect(answer).toMatchObject({ ok: false, status: 403 });
  });
});
