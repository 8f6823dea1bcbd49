// Which commit came first: a whole checkout knows, GitHub is asked otherwise, and doubt is an answer.
import { describe, expect, it } from '@jest/globals';
import { commitOrder, type Fetch } from '../../src/publish/commit-order.ts';
import { type Command, commandLine, type Run } from '../../src/system/command.ts';

const ours = 'a'.repeat(40);
const theirs = 'b'.repeat(40);
const forge = { apiUrl: 'https://api.test', repository: 'acme/app' };

/** A git that knows which commits are in the history of which. */
function git({
  shallow = 'false\n',
  code = 0,
  ancestors = [] as readonly string[],
}: {
  readonly shallow?: string;
  readonly code?: number;
  readonly ancestors?: readonly string[];
} = {}): Run {
  return async ({ tool, args }: Command) => {
    const line = commandLine(tool, args);
    if (line.startsWith('git rev-parse')) return { code, stdout: shallow, stderr: '' };
    const isAncestor = ancestors.includes(args.slice(-2).join(' '));
    return { code: isAncestor ? 0 : 1, stdout: '', stderr: '' };
  };
}

function github(answer: Partial<Awaited<ReturnType<Fetch>>>) {
  const asked: { readonly url: string; readonly token: string | undefined }[] = [];
  const fetch: Fetch = async (url, { headers }) => {
    asked.push({ url, token: headers.authorization });
    return { ok: true, text: async () => '', ...answer };
  };
  return { asked, fetch };
}

const noFetch: Fetch = () => Promise.reject(new Error('offline'));

it('the same commit, or its beginning, is the same', async () => {
  const order = (one: string) =>
    commitOrder({ run: git(), env: {} }, { ours, theirs: one }, { fetch: noFetch });
  expect(await order(ours)).toBe('same');
  expect(await order(ours.slice(0, 7))).toBe('same');
});

describe('a whole checkout', () => {
  it.each([
    ['newer', [`${theirs} ${ours}`]],
    ['older', [`${ours} ${theirs}`]],
    ['unknown', []],
  ])('knows: %s', async (expected, ancestors) => {
    const run = git({ ancestors });
    expect(await commitOrder({ run, env: {} }, { ours, theirs }, { fetch: noFetch })).toBe(
      expected,
    );
  });
});

describe('GitHub', () => {
  const ask = (given: { readonly run?: Run; readonly fetch: Fetch }) =>
    commitOrder(
      { run: given.run ?? git({ code: 128 }), env: { 'INPUT_GITHUB-TOKEN': 'secret' } },
      { ours, theirs },
      { forge, fetch: given.fetch },
    );

  it.each([
    ['ahead', 'newer'],
    ['behind', 'older'],
    ['identical', 'same'],
    ['diverged', 'unknown'],
  ])('that says %s: ours is %s', async (status, expected) => {
    const { asked, fetch } = github({ text: async () => JSON.stringify({ status }) });
    expect(await ask({ fetch })).toBe(expected);
    expect(asked).toEqual([
      {
        url: `https://api.test/repos/acme/app/compare/${theirs}...${ours}?per_page=1`,
        token: 'Bearer secret',
      },
    ]);
  });

  it('is asked when the checkout is shallow, whatever git would say', async () => {
    const { fetch } = github({ text: async () => '{"status":"behind"}' });
    const run = git({ shallow: 'true\n', ancestors: [`${theirs} ${ours}`] });
    expect(await ask({ run, fetch })).toBe('older');
  });

  it.each([
    ['refuses', { ok: false, text: async () => '{"status":"behind"}' }],
    ['answers nonsense', { text: async () => '<html>' }],
    ['answers something else', { text: async () => '{"status":7}' }],
  ])('that %s tells nothing', async (_, answer) => {
    expect(await ask({ fetch: github(answer).fetch })).toBe('unknown');
  });

  it('that is out of reach tells nothing', async () => {
    expect(await ask({ fetch: noFetch })).toBe('unknown');
  });
});
