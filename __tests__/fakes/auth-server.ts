// A registry's front door: asks for a password or a token, and counts what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AuthServer {
  /** `localhost:PORT` */
  readonly address: string;
  /** Path, and the scheme of the credentials that came with it. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export interface AuthServerOptions {
  readonly scheme: 'basic' | 'bearer' | 'none';
  /** `name:password`, as many as may enter. */
  readonly users?: readonly string[];
  /** Where tokens are; its own `/token` by default. */
  readonly realm?: string;
  /** Answers in its place; true when it did. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

const token = 'good-token';

export async function startAuthServer(options: AuthServerOptions): Promise<AuthServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const [kind = 'nothing'] = request.headers.authorization?.split(' ') ?? [];
    asked.push(`${path} ${kind}`);
    if (options.instead?.(request, response) === true) return;
    answer(request, response, { ...options, path, address: addressOf() });
  });
  const addressOf = (): string => `localhost:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: addressOf(),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(
  { headers: { authorization = '' } }: IncomingMessage,
  response: ServerResponse,
  {
    scheme,
    users = [],
    realm,
    path,
    address,
  }: AuthServerOptions & { readonly path: string; readonly address: string },
): void {
  const known = users.map((user) => `Basic ${Buffer.from(user).toString('base64')}`);
  const isKnown = known.includes(authorization);
  const isIn =
    scheme === 'none' || (scheme === 'basic' ? isKnown : authorization === `Bearer ${token}`);
  if (path === '/token' && isKnown) send(response, 200, { token });
  else if (path === '/token') send(response, 401, { details: 'incorrect username or password' });
  else if (isIn) send(response, 200, {});
  else {
    const bearer = `Bearer realm="${realm ?? `http://${address}/token`}",service="test"`;
    response.setHeader('www-authenticate', scheme === 'basic' ? 'Basic realm="test"' : bearer);
    const message = 'authentication required';
    send(response, 401, { errors: [{ code: 'UNAUTHORIZED', message }] });
  }
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
