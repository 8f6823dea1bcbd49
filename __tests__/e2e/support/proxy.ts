// A door before the real registry that answers some requests itself, or answers them wrongly.
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { world } from '../../support/world.ts';
import { atEnd } from './step.ts';

export interface Question {
  readonly method: string;
  /** `/v2/e2e/app/manifests/1.0` */
  readonly path: string;
  /** Tag or digest of a manifest request. */
  readonly manifest: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  /** `cut`: the connection closes after half of the body; `slow`: it comes in pieces, over a second. */
  readonly delivery?: 'cut' | 'slow';
}

export interface Faults {
  /**
   * Answers in the registry's place, which never sees the request: with an answer, by closing the
   * connection, or not at all.
   */
  readonly instead?: (question: Question) => Answer | 'close' | 'stall' | undefined;
  /** Changes what the registry answered. */
  readonly after?: (question: Question, answer: Answer) => Answer;
}

/** Starts it for the rest of the test; returns its address, `localhost:PORT`. */
export async function startProxy({ instead, after }: Faults): Promise<string> {
  const server = createServer((incoming, response) => {
    const question = questionOf(incoming);
    collect(incoming)
      .then(async (body) => {
        const own = instead?.(question);
        if (own === 'close') return response.destroy();
        if (own === 'stall') return undefined;
        if (own !== undefined) return send(response, own);
        const answer = await ask(incoming, body);
        return send(response, after?.(question, answer) ?? answer);
      })
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `localhost:${(server.address() as AddressInfo).port}`;
}

/** A registry's refusal as the distribution specification has it. */
export function refusal(status: number, code: string): Answer {
  const body = JSON.stringify({ errors: [{ code, message: `injected ${code}` }] });
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
}

/** Whether the request stores a manifest under a tag. */
export function isTagPush({ method, manifest }: Question): boolean {
  return method === 'PUT' && manifest !== undefined && !manifest.startsWith('sha256:');
}

/** An address where nobody listens. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `localhost:${port}`;
}

function questionOf({ method = '', url = '', headers }: IncomingMessage): Question {
  const path = url.split('?')[0] ?? '';
  return { method, path, manifest: /\/manifests\/([^/]+)$/.exec(path)?.[1], headers };
}

function ask({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const [host, port] = world().registry.split(':');
  return new Promise((resolve, reject) => {
    // The client's Host goes on as it is, so that the registry's Location headers lead back here.
    const outgoing = request({ host, port, method, path: url, headers }, (answer) => {
      collect(answer).then((bytes) => {
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes });
      }, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function send(response: ServerResponse, { status, headers, body, delivery }: Answer): void {
  // A HEAD's answer keeps the length of what GET would bring.
  const length = body.length > 0 ? { 'content-length': body.length } : {};
  response.writeHead(status, { ...headers, ...length });
  switch (delivery) {
    case undefined:
      response.end(body);
      break;
    case 'cut':
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      break;
    case 'slow':
      sendSlowly(response, body).catch(() => response.destroy());
      break;
  }
}

async function sendSlowly(response: ServerResponse, body: Buffer): Promise<void> {
  const size = Math.ceil(body.length / 10);
  for (let start = 0; start < body.length; start += size) {
    response.write(body.subarray(start, start + size));
    await sleep(100);
  }
  response.end();
}

async function collect(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
