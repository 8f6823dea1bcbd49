// Logins tried at a registry of this machine: passwords, tokens, refusals, and registries in trouble.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Trial, tryLogin } from '../../src/prepare/registry-trial.ts';
import {
  type AuthServer,
  type AuthServerOptions,
  send,
  startAuthServer,
} from '../fakes/auth-server.ts';

const open: AuthServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

async function start(options: AuthServerOptions): Promise<AuthServer> {
  const server = await startAuthServer({ users: ['me:pw'], ...options });
  open.push(server);
  return server;
}

function trial(address: string, password = 'pw'): Promise<Trial> {
  return tryLogin(address, { credentials: { username: 'me', password }, env: {} });
}

describe('a registry that asks for', () => {
  it('a password', async () => {
    const { address, asked } = await start({ scheme: 'basic' });
    expect(await trial(address)).toEqual({ kind: 'accepted' });
    expect(asked).toEqual(['/v2/ nothing', '/v2/ Basic']);
    expect(await trial(address, 'wrong')).toEqual({
      kind: 'refused',
      reason: '401 (authentication required)',
    });
  });

  it('a token', async () => {
    const { address, asked } = await start({ scheme: 'bearer' });
    expect(await trial(address)).toEqual({ kind: 'accepted' });
    expect(asked).toEqual(['/v2/ nothing', '/token Basic', '/v2/ Bearer']);
    expect(await trial(address, 'wrong')).toEqual({
      kind: 'refused',
      reason: '401 (incorrect username or password)',
    });
  });

  it('nothing', async () => {
    const { address, asked } = await start({ scheme: 'none' });
    expect(await trial(address)).toEqual({ kind: 'accepted' });
    expect(asked).toEqual(['/v2/ nothing']);
  });
});

describe('credentials are not sent', () => {
  it.each(['http://tokens.test/token', 'ftp://localhost/token', 'no address', ''])(
    'to the token service %j',
    async (realm) => {
      const { address, asked } = await start({ scheme: 'bearer', realm });
      expect(await trial(address)).toMatchObject({
        kind: 'failed',
        transience: { kind: 'permanent' },
      });
      expect(asked).toEqual(['/v2/ nothing']);
    },
  );

  it('to where a redirect leads', async () => {
    const other = await start({ scheme: 'basic' });
    const { address } = await start({
      scheme: 'basic',
      instead: ({ headers }, response) => {
        if (headers.authorization === undefined) return false;
        response.writeHead(307, { location: `http://${other.address}/v2/` });
        response.end();
        return true;
      },
    });
    expect(await trial(address)).toMatchObject({ kind: 'refused' });
    expect(other.asked).toEqual(['/v2/ nothing']);
  });
});

describe('a proxy', () => {
  // Notes whom it shall connect to, and refuses.
  async function startProxy() {
    const wanted: string[] = [];
    const server = createServer().on('connect', ({ url = '' }, socket) => {
      wanted.push(url);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = async (): Promise<void> => {
      server.close();
    };
    open.push({ address: '', asked: [], close });
    const proxy = `http://localhost:${(server.address() as AddressInfo).port}`;
    return { wanted, env: { HTTPS_PROXY: proxy, HTTP_PROXY: proxy } };
  }

  const credentials = { username: 'me', password: 'pw' };

  it('is asked for a registry elsewhere', async () => {
    const { wanted, env } = await startProxy();
    const failed = await tryLogin('registry.test', { credentials, env });
    expect(failed).toMatchObject({ kind: 'failed', transience: { kind: 'transient' } });
    expect(wanted).toEqual(['registry.test:443']);
  });

  it('is not asked for one that NO_PROXY names, nor for one on this machine', async () => {
    const { wanted, env } = await startProxy();
    const without = { ...env, NO_PROXY: '.invalid' };
    const failed = await tryLogin('registry.invalid', { credentials, env: without });
    expect(failed).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/),
      transience: { kind: 'once' },
    });
    const { address } = await start({ scheme: 'basic' });
    expect(await tryLogin(address, { credentials, env })).toEqual({ kind: 'accepted' });
    expect(wanted).toEqual([]);
  });
});

describe('a registry that answers', () => {
  it.each<[number, object]>([
    [429, { kind: 'transient', isRateLimit: true, asked: 7000 }],
    [500, { kind: 'transient', isRateLimit: false }],
    [503, { kind: 'transient', isRateLimit: false }],
    [408, { kind: 'transient', isRateLimit: false }],
    [404, { kind: 'permanent' }],
    [403, { kind: 'permanent' }],
  ])('%i', async (status, transience) => {
    const { address } = await start({
      scheme: 'basic',
      instead: (_, response) => {
        if (status === 429) response.setHeader('retry-after', '7');
        send(response, status, { errors: [{ message: 'in trouble' }] });
        return true;
      },
    });
    const reason = `${address} answers ${status} (in trouble)`;
    expect(await trial(address)).toMatchObject({ kind: 'failed', reason, transience });
  });

  it('without a token', async () => {
    const { address } = await start({
      scheme: 'bearer',
      instead: ({ url = '' }, response) => {
        if (!url.startsWith('/token')) return false;
        send(response, 200, { token: 7 });
        return true;
      },
    });
    expect(await trial(address)).toMatchObject({
      kind: 'failed',
      transience: { kind: 'permanent' },
    });
  });

  it('by closing the connection, or not at all', async () => {
    const { address, close } = await start({
      scheme: 'basic',
      instead: (_, response) => {
        response.destroy();
        return true;
      },
    });
    expect(await trial(address)).toMatchObject({
      kind: 'failed',
      transience: { kind: 'transient' },
    });
    await close();
    expect(await trial(address)).toMatchObject({
      kind: 'failed',
      transience: { kind: 'transient' },
    });
  });

  it('with a challenge that nobody knows', async () => {
    const { address } = await start({
      scheme: 'basic',
      instead: (_, response) => {
        response.setHeader('www-authenticate', 'Negotiate');
        send(response, 401, {});
        return true;
      },
    });
    expect(await trial(address)).toMatchObject({
      kind: 'failed',
      transience: { kind: 'permanent' },
    });
  });

  it('with words without end: they are cut', async () => {
    const { address } = await start({
      scheme: 'basic',
      instead: ({ headers }, response) => {
        if (headers.authorization === undefined) return false;
        send(response, 401, { errors: [{ message: 'x'.repeat(100_000) }] });
        return true;
      },
    });
    const refused = await trial(address);
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(refused).length).toBeLessThan(400);
  });
});
