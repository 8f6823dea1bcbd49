// Which commit came first: a whole checkout knows, GitHub is asked otherwise, and doubt is an answer.
import { describe, expect, it } from '@jest/globals';
import { commitOrder, type Get } from '../../src/publish/commit-order.ts';
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

function github(body: string, status = 200) {
  const asked: { readonly url: string; readonly token: string | undefined }[] = [];
  const get: Get = async ({ url, headers }) => {
    asked.push({ url: url.href, token: headers.authorization });
    return { kind: 'answered', status, body };
  };
  return { asked, get };
}

const offline: Get = async () => ({ kind: 'unanswered', reason: 'offline', code: '' });

it('the same commit, or its beginning, is the same', async () => {
  const order = (one: string) =>
    commitOrder({ run: git(), env: {} }, { ours, theirs: one }, { get: offline });
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
    expect(await commitOrder({ run, env: {} }, { ours, theirs }, { get: offline })).toBe(expected);
  });
});

describe('GitHub', () => {
  const ask = (given: { readonly run?: Run; readonly get: Get }) =>
    commitOrder(
      { run: given.run ?? git({ code: 128 }), env: { 'INPUT_GITHUB-TOKEN': 'secret' } },
      { ours, theirs },
      { forge, get: given.get },
    );

  it.each([
    ['ahead', 'newer'],
    ['behind', 'older'],
    ['identical', 'same'],
    ['diverged', 'unknown'],
  ])('that says %s: ours is %s', async (status, expected) => {
    const { asked, get } = github(JSON.stringify({ status }));
    expect(await ask({ get })).toBe(expected);
    expect(asked).toEqual([
      {
        url: `https://api.test/repos/acme/app/compare/${theirs}...${ours}?per_page=1`,
        token: 'Bearer secret',
      },
    ]);
  });

  it('is asked when the checkout is shallow, whatever git would say', async () => {
    const { get } = github('{"status":"behind"}');
    const run = git({ shallow: 'true\n', ancestors: [`${theirs} ${ours}`] });
    expect(await ask({ run, get })).toBe('older');
  });

  it.each([
    ['refuses', '{"status":"behind"}', 404],
    ['answers nonsense', '<html>', 200],
    ['answers something else', '{"status":7}', 200],
  ])('that %s tells nothing', async (_, body, status) => {
    expect(await ask({ get: github(body, status).get })).toBe('unknown');
  });

  it('that is out of reach tells nothing', async () => {
    expect(await ask({ get: offline })).toBe('unknown');
  });
});
