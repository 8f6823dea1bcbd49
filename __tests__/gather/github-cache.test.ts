// What a runner offers, and whether BuildKit can use it.
import { describe, expect, it } from '@jest/globals';
import { askGitHubCache, readGitHubCache } from '../../src/gather/github-cache.ts';

const now = 1_800_000_000_000;
const seconds = now / 1000;
const main = { Scope: 'refs/heads/main', Permission: 3 };
const claims = { nbf: seconds - 10, exp: seconds + 10, ac: JSON.stringify([main]) };
const url = { ACTIONS_RESULTS_URL: 'https://results.test/' };

function token(payload: unknown, header: unknown = { alg: 'RS256' }): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.c2ln`;
}

const read = (payload: unknown, env: Record<string, string> = url) =>
  readGitHubCache({ ...env, ACTIONS_RUNTIME_TOKEN: token(payload) }, now);

describe("GitHub's cache is offered", () => {
  it.each([
    ['by the new service', url],
    [
      'by the old one, as on GitHub Enterprise Server',
      { ACTIONS_CACHE_URL: 'https://cache.test/' },
    ],
  ])('%s', (_name, env) => {
    expect(read(claims, env)).toEqual({ kind: 'offered', isWritable: true });
  });

  it.each([
    ['with a scope that only reads', [{ ...main, Permission: 1 }], false],
    ['without a scope', [], false],
    ['with strange scopes', [null, 'x', { Permission: '3' }], false],
    ['when one of its scopes can be written', [{ Permission: 1 }, main], true],
  ])('%s', (_name, scopes, isWritable) => {
    const ac = JSON.stringify(scopes);
    expect(read({ ...claims, ac })).toEqual({ kind: 'offered', isWritable });
  });
});

describe("GitHub's cache is missing", () => {
  it.each([
    ['without an address', claims, {}],
    ['without access rights in the token', { ...claims, ac: undefined }, url],
    ['with access rights in another form', { ...claims, ac: [main] }, url],
    ['with access rights that are no list', { ...claims, ac: '{}' }, url],
    ['without an end', { ...claims, exp: undefined }, url],
    ['without a beginning', { ...claims, nbf: 'x' }, url],
    ['with a token that is over', { ...claims, exp: seconds - 1 }, url],
    ['with a token of the future', { ...claims, nbf: seconds + 5 }, url],
    ['with claims that are no object', 'x', url],
  ])('%s', (_name, payload, env) => {
    expect(read(payload, env)).toEqual({ kind: 'missing' });
  });

  it.each(['', 'token', 'a.b.c', 'a.b', `${token(claims)}.x`, token(claims, 'x')])(
    'with %j for a token, which BuildKit could not read',
    (text) => {
      expect(readGitHubCache({ ...url, ACTIONS_RUNTIME_TOKEN: text }, now)).toEqual({
        kind: 'missing',
      });
    },
  );
});

describe("GitHub's cache is asked", () => {
  const env = { ...url, ACTIONS_RUNTIME_TOKEN: token(claims) };

  it('whether somebody is there, by any answer', async () => {
    const asked: string[] = [];
    const ask = async (address: string) => asked.push(address);
    expect(await askGitHubCache(env, now, { ask })).toEqual({ kind: 'offered', isWritable: true });
    expect(asked).toEqual(['https://results.test/']);
  });

  it.each([
    ['True', 'https://results.test/'],
    ['false', 'https://old.test/'],
    ['', 'https://old.test/'],
  ])('where buildx will, with ACTIONS_CACHE_SERVICE_V2=%s', async (version, address) => {
    const asked: string[] = [];
    const both = { ...env, ACTIONS_CACHE_URL: 'https://old.test/' };
    await askGitHubCache({ ...both, ACTIONS_CACHE_SERVICE_V2: version }, now, {
      ask: async (to) => asked.push(to),
    });
    expect(asked).toEqual([address]);
  });

  it('only where the runner offers one', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    expect(await askGitHubCache(url, now, { ask })).toEqual({ kind: 'missing' });
  });

  it('not behind a proxy, which would not be gone through', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    const proxied = { ...env, HTTPS_PROXY: 'http://proxy.test:3128' };
    expect(await askGitHubCache(proxied, now, { ask })).toMatchObject({ kind: 'offered' });
  });

  it.each([
    ['it refuses', new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })],
    ['it is silent', new Error('The operation was aborted due to timeout')],
  ])('and is silent when %s', async (_name, error) => {
    const ask = () => Promise.reject(error);
    expect(await askGitHubCache(env, now, { ask })).toEqual({
      kind: 'silent',
      reason: expect.stringMatching(/ECONNREFUSED|timeout/),
    });
  });

  it('and is silent when nothing comes in time', async () => {
    const ask = (_address: string, { signal }: { readonly signal: AbortSignal }) =>
      new Promise((_resolve, reject) => {
        // What a pending connection does to a process: it keeps it alive until it ends.
        const open = setInterval(() => {}, 1000);
        signal.addEventListener('abort', () => {
          clearInterval(open);
          reject(signal.reason);
        });
      });
    expect(await askGitHubCache(env, now, { ask, patience: 1 })).toMatchObject({ kind: 'silent' });
  });
});
