// A local server in place of GitHub's API: plays back answers and keeps what it was asked.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** With the query: `/repos/acme/app/pulls?state=open`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Closes the connection in place of an answer. */
  readonly hangUp?: boolean;
}

export type Replies = Readonly<
  Record<string, Reply | readonly Reply[] | ((asked: Asked) => Reply)>
>;

export interface FakeGitHub {
  readonly url: string;
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

/**
 * Replies by `METHOD /path`, with the query or without; a list is played back one by one, its last
 * one again and again. What has no reply is answered as GitHub does, 404.
 */
export async function startGitHub(replies: Replies): Promise<FakeGitHub> {
  const asked: Asked[] = [];
  const played = new Map<string, number>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const { method = '', url = '', headers } = incoming;
      const one = { method, path: url, headers, body: text === '' ? undefined : parsed(text) };
      asked.push(one);
      const key = [`${method} ${url}`, `${method} ${url.split('?')[0]}`].find((k) => k in replies);
      send(response, replyTo(one, { key, replies, played }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function replyTo(
  asked: Asked,
  {
    key,
    replies,
    played,
  }: {
    readonly key: string | undefined;
    readonly replies: Replies;
    readonly played: Map<string, number>;
  },
): Reply {
  const given = key === undefined ? undefined : replies[key];
  if (key === undefined || given === undefined) return notFound;
  if (typeof given === 'function') return given(asked);
  if (!isList(given)) return given;
  const turn = played.get(key) ?? 0;
  played.set(key, turn + 1);
  return given[Math.min(turn, given.length - 1)] ?? notFound;
}

// https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
const notFound: Reply = {
  status: 404,
  body: {
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest',
    status: '404',
  },
};

function isList(reply: Reply | readonly Reply[]): reply is readonly Reply[] {
  return Array.isArray(reply);
}

function send(response: ServerResponse, { status = 200, headers, body, hangUp }: Reply): void {
  if (hangUp === true) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
