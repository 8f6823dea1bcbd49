// One GET over HTTP or HTTPS, through the machine's proxy: for the small answers of registries.
import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
} from 'node:http';
import { Agent as HttpsAgent, request as requestSecurely } from 'node:https';
import { isLoopback } from '../oci/registry-host.ts';
import type { Environment } from './doors.ts';

export type HttpResult =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly body: string;
    }
  /** Nothing came back, or nothing whole. `code` is the system's: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
  | { readonly kind: 'unanswered'; readonly reason: string; readonly code: string };

export interface HttpQuestion {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly env: Environment;
  /** Milliseconds for the whole of it. */
  readonly limit?: number;
}

const usualLimit = 15_000;
const longestBody = 1_000_000;
const mostRedirects = 5;

/** Follows redirects; credentials go to no other origin, and nothing goes from HTTPS to HTTP. */
export async function tryGet(question: HttpQuestion): Promise<HttpResult> {
  const signal = AbortSignal.timeout(question.limit ?? usualLimit);
  let { url, headers } = question;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const result = await tryOnce({ ...question, url, headers }, signal);
    if (result.kind === 'unanswered') return result;
    const location = result.status >= 300 && result.status < 400 && result.headers.location;
    if (!location || !URL.canParse(location, url.href)) return result;
    const next = new URL(location, url);
    if (url.protocol === 'https:' && next.protocol !== 'https:') return result;
    if (next.origin !== url.origin) {
      const { authorization: _, ...rest } = headers;
      headers = rest;
    }
    url = next;
  }
  return { kind: 'unanswered', reason: `more than ${mostRedirects} redirects`, code: '' };
}

function tryOnce({ url, headers, env }: HttpQuestion, signal: AbortSignal): Promise<HttpResult> {
  return new Promise((resolve) => {
    const fail = (error: Error & { readonly code?: unknown }): void => {
      const code = typeof error.code === 'string' ? error.code : '';
      const reason = signal.aborted ? 'no answer in time' : error.message || code;
      resolve({ kind: 'unanswered', reason, code });
    };
    const options = { headers: { 'user-agent': 'multiplatform-image', ...headers }, signal };
    // The agents read HTTPS_PROXY, HTTP_PROXY and NO_PROXY themselves; docker, too, asks no proxy for
    // what is on this machine.
    const proxies = isLoopback(url) ? {} : { proxyEnv: env };
    const outgoing =
      url.protocol === 'https:'
        ? requestSecurely(url, { ...options, agent: new HttpsAgent(proxies) })
        : request(url, { ...options, agent: new HttpAgent(proxies) });
    outgoing.on('error', fail);
    outgoing.on('response', (answer) => {
      readBody(answer).then((body) => {
        const { statusCode: status = 0, headers: received } = answer;
        resolve({ kind: 'answered', status, headers: received, body });
      }, fail);
    });
    outgoing.end();
  });
}

/** What is longer than any honest answer is cut. */
async function readBody(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    if (!Buffer.isBuffer(chunk)) continue;
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestBody) break;
  }
  return Buffer.concat(chunks).subarray(0, longestBody).toString('utf8');
}
