// A server that speaks GitHub's cache protocol, as far as BuildKit uses it, and a runner's token.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './step.ts';

export interface GitHubCacheServer {
  /** What a runner that offers this cache gives to the steps of actions. */
  readonly env: Readonly<Record<string, string>>;
  readonly token: string;
  /** Keys of finished entries, in the order in which they were finished. */
  readonly keys: () => readonly string[];
  /** Keys that were asked for. */
  readonly asked: () => readonly string[];
}

export interface CacheOptions {
  /** Branches whose entries the job may read, its own first. */
  readonly refs?: readonly string[];
  /** Answers to everything that would write. */
  readonly refuseWrites?: boolean;
  /** Another job's server, whose entries this one shares. */
  readonly entries?: Map<string, Entry>;
}

interface Entry {
  readonly key: string;
  readonly version: string;
  bytes: Buffer;
  isFinished: boolean;
  readonly blocks: Map<string, Buffer>;
}

export const newEntries = (): Map<string, Entry> => new Map();

/** Starts it for the rest of the test. */
export async function startGitHubCache({
  refs = ['refs/heads/main'],
  refuseWrites = false,
  entries = newEntries(),
}: CacheOptions = {}): Promise<GitHubCacheServer> {
  const asked: string[] = [];
  let address = '';
  const server = createServer((request, response) => {
    collect(request)
      .then((body) => {
        const answer = reply(request, { body, entries, asked, address, refuseWrites });
        send(response, answer);
      })
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = runtimeToken(refs);
  return {
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${address}/`,
      ACTIONS_RUNTIME_TOKEN: token,
    },
    token,
    keys: () => [...entries.values()].filter(({ isFinished }) => isFinished).map(({ key }) => key),
    asked: () => asked,
  };
}

/** Reads every branch of the list, writes the first: as GitHub makes it for a job. */
function runtimeToken(refs: readonly string[]): string {
  const seconds = Math.floor(Date.now() / 1000);
  const scopes = refs.map((ref, index) => ({ Scope: ref, Permission: index === 0 ? 3 : 1 }));
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { nbf: seconds - 60, exp: seconds + 3600, ac: JSON.stringify(scopes) };
  return [part({ typ: 'JWT', alg: 'RS256' }), part(claims), 'c2lnbmF0dXJl'].join('.');
}

interface Question {
  readonly body: Buffer;
  readonly entries: Map<string, Entry>;
  readonly asked: string[];
  readonly address: string;
  readonly refuseWrites: boolean;
}

interface Answer {
  readonly status: number;
  readonly body?: Buffer | object;
  readonly headers?: Record<string, string>;
}

function reply({ method, url = '', headers }: IncomingMessage, question: Question): Answer {
  const { pathname, searchParams } = new URL(url, 'http://cache.test');
  const [, call] = /CacheService\/(\w+)$/.exec(pathname) ?? [];
  if (call !== undefined) {
    if (!headers.authorization?.startsWith('Bearer ')) return { status: 401 };
    return call === 'GetCacheEntryDownloadURL' ? lookUp(question) : change(call, question);
  }
  const entry = question.entries.get(decodeURIComponent(pathname.slice('/blob/'.length)));
  if (entry === undefined) return { status: 404 };
  return method === 'PUT'
    ? storeBlob(entry, { body: question.body, searchParams })
    : readBlob(entry, String(headers['x-ms-range'] ?? headers.range ?? ''));
}

/** An exact key, else the newest entry whose key begins with one of the restore keys. */
function lookUp({ body, entries, asked, address }: Question): Answer {
  const {
    key,
    restore_keys: prefixes = [],
    version,
  } = JSON.parse(String(body)) as {
    readonly key: string;
    readonly restore_keys?: readonly string[];
    readonly version: string;
  };
  asked.push(key);
  const usable = [...entries.entries()].filter(
    ([, entry]) => entry.isFinished && entry.version === version,
  );
  const [id, entry] =
    usable.find(([, one]) => one.key === key) ??
    usable.findLast(([, one]) => prefixes.some((prefix) => one.key.startsWith(prefix))) ??
    [];
  if (id === undefined || entry === undefined) return { status: 200, body: { ok: false } };
  const link = `${address}/blob/${encodeURIComponent(id)}`;
  return { status: 200, body: { ok: true, signed_download_url: link, matched_key: entry.key } };
}

function change(call: string, { body, entries, address, refuseWrites }: Question): Answer {
  if (refuseWrites) return { status: 403, body: { code: 'permission_denied', msg: 'injected' } };
  const { key, version } = JSON.parse(String(body)) as Pick<Entry, 'key' | 'version'>;
  const id = `${key} ${version}`;
  const entry = entries.get(id);
  if (call === 'CreateCacheEntry') {
    if (entry !== undefined) return { status: 409, body: { code: 'already_exists', msg: key } };
    const bytes = Buffer.alloc(0);
    entries.set(id, { key, version, bytes, isFinished: false, blocks: new Map() });
    const link = `${address}/blob/${encodeURIComponent(id)}`;
    return { status: 200, body: { ok: true, signed_upload_url: link } };
  }
  if (entry === undefined) return { status: 404, body: { code: 'not_found', msg: key } };
  entry.isFinished = true;
  return { status: 200, body: { ok: true, entry_id: '1' } };
}

/** A block blob of Azure: whole, or in blocks and a list of their names. */
function storeBlob(
  entry: Entry,
  { body, searchParams }: { readonly body: Buffer; readonly searchParams: URLSearchParams },
): Answer {
  switch (searchParams.get('comp')) {
    case 'block':
      entry.blocks.set(searchParams.get('blockid') ?? '', body);
      break;
    case 'blocklist': {
      const names = [...String(body).matchAll(/<Latest>([^<]+)<\/Latest>/g)];
      const blocks = names.map(([, name = '']) => entry.blocks.get(name) ?? Buffer.alloc(0));
      entry.bytes = Buffer.concat(blocks);
      break;
    }
    default:
      entry.bytes = body;
  }
  return { status: 201 };
}

function readBlob({ bytes }: Entry, range: string): Answer {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (first === undefined) return { status: 200, body: bytes };
  const end = last === undefined || last === '' ? bytes.length - 1 : Number(last);
  return {
    status: 206,
    body: bytes.subarray(Number(first), end + 1),
    headers: { 'content-range': `bytes ${first}-${end}/${bytes.length}` },
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const isJson = body !== undefined && !Buffer.isBuffer(body);
  const bytes = isJson ? Buffer.from(JSON.stringify(body)) : (body ?? Buffer.alloc(0));
  response.writeHead(status, {
    'content-type': isJson ? 'application/json' : 'application/octet-stream',
    'content-length': bytes.length,
    'x-ms-request-id': 'test',
    ...headers,
  });
  response.end(bytes);
}

async function collect(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
