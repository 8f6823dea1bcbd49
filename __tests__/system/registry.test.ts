// The registry client against a local server: logins, pages, retries, and answers that lie.
import { afterEach, describe, expect, test } from '@jest/globals';
import { parseChallenges } from '../../src/oci/challenge.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { Credentials } from '../../src/system/credentials.ts';
import { openRegistry, type RegistryDoor, registryUrl } from '../../src/system/registry.ts';
import { type Asked, type FakeGitHub, type Reply, startGitHub } from '../fakes/github.ts';

let server: FakeGitHub | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

type Answers = (asked: Asked, url: string) => Reply | undefined;

async function open(
  answers: Answers,
  credentials?: Credentials,
): Promise<{
  readonly registry: RegistryDoor;
  readonly asked: readonly Asked[];
  readonly waits: readonly number[];
}> {
  const started = await startGitHub(async (asked) => answers(asked, started.url));
  server = started;
  const waits: number[] = [];
  const repository = { registry: new URL(started.url).host, path: 'acme/app' };
  const wait = async (duration: number) => waits.push(duration);
  return { registry: openRegistry({ repository, credentials, wait }), asked: started.asked, waits };
}

test.each([
  ['localhost:5000', 'http://localhost:5000'],
  ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
  ['ghcr.io', 'https://ghcr.io'],
  ['localhost.example.com', 'https://localhost.example.com'],
  ['docker.io', 'https://registry-1.docker.io'],
])('%s is asked at %s', (registry, url) => {
  expect(registryUrl(registry)).toBe(url);
});

test('reads a challenge as registries write it', () => {
  const header =
    'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:a/b:pull"';
  expect(parseChallenges(header)).toEqual([
    {
      scheme: 'bearer',
      parameters: {
        realm: 'https://ghcr.io/token',
        service: 'ghcr.io',
        scope: 'repository:a/b:pull',
      },
    },
  ]);
  expect(parseChallenges('Basic realm="x"')).toEqual([
    { scheme: 'basic', parameters: { realm: 'x' } },
  ]);
  expect(parseChallenges('')).toEqual([]);
});

describe('a login', () => {
  const octocat = { username: 'octocat', secret: 's3cret' };
  const basic = `Basic ${Buffer.from('octocat:s3cret').toString('base64')}`;

  test('gets a token for what it does, once', async () => {
    const { registry, asked } = await open(({ path, headers }, url) => {
      if (path.startsWith('/token')) return { body: { token: `for ${path.split('scope=')[1]}` } };
      if (headers.authorization?.startsWith('Bearer for')) return { body: { tags: ['1'] } };
      const challenge = `Bearer realm="${url}/token",service="reg",scope="x"`;
      return { status: 401, headers: { 'www-authenticate': challenge } };
    }, octocat);
    expect(await registry.listTags()).toEqual({ kind: 'found', value: ['1'] });
    expect(await registry.listTags()).toEqual({ kind: 'found', value: ['1'] });
    const tokens = asked.filter(({ path }) => path.startsWith('/token'));
    expect(tokens.map(({ path }) => path)).toEqual([
      '/token?service=reg&scope=repository%3Aacme%2Fapp%3Apull',
    ]);
    expect(tokens[0]?.headers.authorization).toBe(basic);
  });

  test('is given as it is to a registry that asks for Basic', async () => {
    const { registry } = await open(({ headers }) => {
      if (headers.authorization === basic) return { body: { tags: null } };
      return { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } };
    }, octocat);
    expect(await registry.listTags()).toEqual({ kind: 'found', value: [] });
  });

  test('by identity token is exchanged without a password', async () => {
    const { registry, asked } = await open(
      ({ path, headers }, url) => {
        if (path === '/token') return { body: { access_token: 'ok' } };
        if (headers.authorization === 'Bearer ok') return { body: { tags: [] } };
        return { status: 401, headers: { 'www-authenticate': `Bearer realm="${url}/token"` } };
      },
      { username: '<token>', secret: 'refresh' },
    );
    expect((await registry.listTags()).kind).toBe('found');
    const form = asked.find(({ path }) => path === '/token');
    expect(form).toMatchObject({ method: 'POST' });
    expect(String(form?.body)).toContain('refresh_token=refresh');
    expect(form?.headers.authorization).toBeUndefined();
  });

  test('that is refused is an answer with the status', async () => {
    const { registry } = await open(() => ({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="x"' },
      body: { errors: [{ code: 'UNAUTHORIZED', message: 'who are you' }] },
    }));
    expect(await registry.listTags()).toEqual({
      kind: 'refused',
      status: 401,
      reason: '401 UNAUTHORIZED: who are you',
    });
  });
});

test('a list of tags is followed to its end, and never to another host', async () => {
  const { registry, asked } = await open(({ path }) => {
    if (path.includes('last=b')) {
      const link = '<https://elsewhere.example/v2/x/tags/list>; rel="next"';
      return { body: { tags: ['c'] }, headers: { link } };
    }
    const link = '</v2/acme/app/tags/list?n=1000&last=b>; rel="next"';
    return { body: { tags: ['a', 'b'] }, headers: { link } };
  });
  expect(await registry.listTags()).toEqual({ kind: 'found', value: ['a', 'b', 'c'] });
  expect(asked).toHaveLength(2);
});

test('an upload that is to go to another host does not take the login there', async () => {
  const elsewhere = await startGitHub(async () => ({ status: 201 }));
  const basic = 'Basic realm="x"';
  const octocat = { username: 'octocat', secret: 's3cret' };
  const { registry } = await open(({ headers }) => {
    if (headers.authorization === undefined) {
      return { status: 401, headers: { 'www-authenticate': basic } };
    }
    return { status: 202, headers: { location: `${elsewhere.url}/upload?x=1` } };
  }, octocat);
  expect(await registry.writeBlob('{}')).toMatchObject({ kind: 'found' });
  expect(elsewhere.asked.map(({ method, headers }) => [method, headers.authorization])).toEqual([
    ['PUT', undefined],
  ]);
  await elsewhere.close();
});

test('content that does not have the digest it was asked for is refused', async () => {
  const { registry } = await open(() => ({ body: { schemaVersion: 2 } }));
  const text = JSON.stringify({ schemaVersion: 2 });
  expect(await registry.readManifest(digestOf('other'))).toMatchObject({ kind: 'refused' });
  expect(await registry.readManifest('1.0')).toEqual({
    kind: 'found',
    value: { digest: digestOf(text), text },
  });
  expect(await registry.readManifest(digestOf(text))).toMatchObject({ kind: 'found' });
});

describe('trouble', () => {
  test.each<[string, Reply, number]>([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '3' } }, 3000],
    ['503', { status: 503 }, 1000],
    ['a closed connection', { hangUp: true }, 1000],
  ])('%s is waited for', async (_name, fault, pause) => {
    let turn = 0;
    const { registry, waits } = await open(() => {
      turn += 1;
      return turn === 1 ? fault : { body: { tags: ['a'] } };
    });
    expect(await registry.listTags()).toEqual({ kind: 'found', value: ['a'] });
    expect(waits).toEqual([pause]);
  });

  test('that does not end is a failure with its reason', async () => {
    const { registry, waits } = await open(() => ({ hangUp: true }));
    await expect(registry.listTags()).rejects.toThrow('could not be asked');
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  test('404 is missing', async () => {
    const { registry } = await open(() => undefined);
    expect(await registry.listTags()).toEqual({ kind: 'missing' });
  });
});
