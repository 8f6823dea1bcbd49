// A real registry of its own that asks for a password, and a front door before it that asks for a token.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashSync } from 'bcryptjs';
import { world } from '../../support/world.ts';
import { closedAddress } from './proxy.ts';
import { atEnd } from './step.ts';

export interface User {
  readonly username: string;
  readonly password: string;
}

/** Runs for the rest of the test; returns its address. */
export async function startPrivateRegistry({ username, password }: User): Promise<string> {
  const folder = mkdtempSync(join(process.env.MULTIPLATFORM_IMAGE_TEST_FOLDER ?? tmpdir(), 'hub-'));
  const address = await closedAddress();
  const users = join(folder, 'htpasswd');
  writeFileSync(users, `${username}:${hashSync(password, 4)}\n`);
  // YAML is a superset of JSON, so the registry reads this.
  const configuration = {
    version: 0.1,
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    auth: { htpasswd: { realm: 'test', path: users } },
    http: { addr: address.replace('localhost', '127.0.0.1') },
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(configuration));
  const program = world().tools.registryBinary ?? 'registry';
  const child = spawn(program, ['serve', join(folder, 'config.json')], {
    stdio: 'ignore',
    env: { ...process.env, OTEL_TRACES_EXPORTER: 'none' },
  });
  atEnd(async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const status = await fetch(`http://${address}/v2/`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 401) return address;
    await sleep(100);
  }
  throw new Error('The private registry does not come up.');
}

/** The world's registry behind tokens, which name what they are good for, as GHCR's and Docker Hub's do. */
export async function startTokenRegistry({ username, password }: User): Promise<string> {
  const basic = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const server = createServer((incoming, response) => {
    const { method, url = '', headers } = incoming;
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const home = `http://${headers.host}`;
    const refuse = (): void => {
      const realm = `Bearer realm="${home}/token",service="test",scope="${scopeOf(pathname, method)}"`;
      response.writeHead(401, { 'www-authenticate': realm, 'content-type': 'application/json' });
      response.end('{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}');
    };
    if (pathname === '/token') {
      if (headers.authorization !== basic) return refuse();
      const scopes = searchParams.getAll('scope').join(' ');
      const token = `token-${Buffer.from(scopes).toString('hex')}`;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ token, expires_in: 300 }));
      return;
    }
    const [, hex] = /^Bearer token-([0-9a-f]*)$/.exec(headers.authorization ?? '') ?? [];
    const granted = hex === undefined ? undefined : Buffer.from(hex, 'hex').toString();
    if (granted === undefined || !isGranted(granted, scopeOf(pathname, method))) return refuse();
    forward(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `localhost:${(server.address() as AddressInfo).port}`;
}

function scopeOf(path: string, method = 'GET'): string {
  const repository = /^\/v2\/(.+)\/(?:manifests|blobs|tags)\//.exec(path)?.[1];
  if (repository === undefined) return '';
  return `repository:${repository}:${['GET', 'HEAD'].includes(method) ? 'pull' : 'pull,push'}`;
}

function isGranted(granted: string, wanted: string): boolean {
  const [, repository, actions = ''] = wanted.split(':');
  if (repository === undefined) return true;
  const own = granted.split(' ').filter((scope) => scope.startsWith(`repository:${repository}:`));
  return actions.split(',').every((action) => own.some((scope) => scope.includes(action)));
}

function forward(incoming: IncomingMessage, response: import('node:http').ServerResponse): void {
  const [host, port] = world().registry.split(':');
  const { authorization: _, ...headers } = incoming.headers;
  const outgoing = request(
    { host, port, method: incoming.method, path: incoming.url, headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}
