// A repository of a registry over its HTTP API, for what buildx cannot do: listing and deleting.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseChallenges } from '../oci/challenge.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { isRecord, mediaTypes, parseJson } from '../oci/manifest.ts';
import { formatRepository, type Repository } from '../oci/reference.ts';
import type { Credentials } from './credentials.ts';
import { ActionError } from './errors.ts';
import { authorization } from './registry-login.ts';

export type Found<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

export interface StoredManifest {
  /** Of the bytes that came. */
  readonly digest: Digest;
  readonly text: string;
}

export interface RegistryDoor {
  readonly listTags: () => Promise<Found<readonly string[]>>;
  /** By tag or digest; a digest's content is checked. */
  readonly readManifest: (reference: string) => Promise<Found<StoredManifest>>;
  /** Small ones only, such as image configs. */
  readonly readBlob: (digest: Digest) => Promise<Found<string>>;
  readonly writeBlob: (content: string) => Promise<Found<Digest>>;
  readonly writeManifest: (reference: string, manifest: string) => Promise<Found<Digest>>;
  /** Removes the content, and with it every tag on it. */
  readonly deleteManifest: (digest: Digest) => Promise<Found<Digest>>;
}

export interface RegistryOptions {
  readonly repository: Repository;
  readonly credentials?: Credentials | undefined;
  readonly fetch?: typeof globalThis.fetch;
  /** Takes milliseconds; throws once the step is cancelled. */
  readonly wait?: (duration: number) => Promise<unknown>;
}

/** How often whatever is transient is tried. */
export const registryAttempts = 4;
const longestWaitMs = 60_000;
const requestLimitMs = 30_000;
const mostPages = 1000;
const accepted = Object.values(mediaTypes).flat().join(', ');

/** `localhost` speaks plain HTTP, as for the docker command. */
export function registryUrl(registry: string): string {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);
  return `${isLocal ? 'http' : 'https'}://${host}`;
}

export function openRegistry({
  repository,
  credentials,
  fetch: given = fetch,
  wait = sleep,
}: RegistryOptions): RegistryDoor {
  const base = registryUrl(repository.registry);
  const root = `${base}/v2/${repository.path}`;
  const limited: typeof fetch = (url, init) =>
    given(url, { ...init, signal: AbortSignal.timeout(requestLimitMs) });
  const logins = new Map<string, string>();
  const scopes = {
    pull: `repository:${repository.path}:pull`,
    push: `repository:${repository.path}:pull,push`,
    delete: `repository:${repository.path}:pull,push,delete`,
  };
  const once = async (url: string, init: Request): Promise<Response> => {
    const { scope, headers, ...rest } = init;
    const send = (login: string | undefined): Promise<Response> =>
      limited(url, { ...rest, headers: { ...headers, ...(login && { authorization: login }) } });
    // An upload's address elsewhere, such as a signed one of a storage, is none of this registry's.
    if (!url.startsWith(`${base}/`)) return send(undefined);
    const response = await send(logins.get(scope));
    const [challenge] = parseChallenges(response.headers.get('www-authenticate') ?? '');
    if (response.status !== 401 || challenge === undefined) return response;
    const login = await authorization(challenge, {
      credentials,
      registryUrl: base,
      scope: scopes[scope],
      fetch: limited,
    });
    if (login === undefined) return response;
    await response.arrayBuffer();
    logins.set(scope, login);
    return send(login);
  };
  const send = (url: string, init: Request): Promise<Response> =>
    withPatience(() => once(url, init), { wait, name: formatRepository(repository) });
  const read = (path: string, accept: string): Promise<Response> =>
    send(`${root}${path}`, { method: 'GET', scope: 'pull', headers: { accept } });

  return {
    listTags: async () => {
      const tags: string[] = [];
      let next: string | undefined = `${root}/tags/list?n=1000`;
      for (let page = 0; next !== undefined && page < mostPages; page += 1) {
        const url: string = next;
        const response = await send(url, { method: 'GET', scope: 'pull', headers: {} });
        const text = await response.text();
        if (!response.ok) return refusal(response, text);
        const body = parseJson(text);
        const listed = isRecord(body) && Array.isArray(body.tags) ? body.tags : [];
        tags.push(...listed.filter((tag) => typeof tag === 'string'));
        const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1];
        next = link === undefined ? undefined : String(new URL(link, url));
        // A page elsewhere is none of this registry's, and would get its login.
        if (next !== undefined && !next.startsWith(`${base}/`)) next = undefined;
      }
      return found(tags);
    },
    readManifest: async (reference) => {
      const response = await read(`/manifests/${reference}`, accepted);
      const text = await response.text();
      if (!response.ok) return refusal(response, text);
      const digest = digestOf(text);
      return reference.includes(':') && reference !== digest
        ? { kind: 'refused', status: 200, reason: `it hands out ${digest} under that name` }
        : found({ digest, text });
    },
    readBlob: async (digest) => {
      const response = await read(`/blobs/${digest}`, '*/*');
      const text = await response.text();
      return response.ok ? found(text) : refusal(response, text);
    },
    writeBlob: async (content) => {
      const digest = digestOf(content);
      const headers = { 'content-length': '0' };
      const begun = await send(`${root}/blobs/uploads/`, {
        method: 'POST',
        scope: 'push',
        headers,
      });
      const location = begun.headers.get('location');
      if (begun.status !== 202 || location === null) return refusal(begun, await begun.text());
      const url = new URL(location, base);
      url.searchParams.set('digest', digest);
      const type = { 'content-type': 'application/octet-stream' };
      const init = { method: 'PUT', scope: 'push', headers: type, body: content } as const;
      const response = await send(String(url), init);
      const text = await response.text();
      return response.ok ? found(digest) : refusal(response, text);
    },
    writeManifest: async (reference, manifest) => {
      const response = await send(`${root}/manifests/${reference}`, {
        method: 'PUT',
        scope: 'push',
        headers: { 'content-type': mediaTypes.manifest[0] },
        body: manifest,
      });
      const text = await response.text();
      return response.ok ? found(digestOf(manifest)) : refusal(response, text);
    },
    deleteManifest: async (digest) => {
      const url = `${root}/manifests/${digest}`;
      const response = await send(url, { method: 'DELETE', scope: 'delete', headers: {} });
      const text = await response.text();
      return response.ok ? found(digest) : refusal(response, text);
    },
  };
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly scope: 'pull' | 'push' | 'delete';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

function found<T>(value: T): Found<T> {
  return { kind: 'found', value };
}

/** Everything that is asked here can be asked twice, deletions too: the second finds nothing. */
async function withPatience(
  send: () => Promise<Response>,
  { wait, name }: { readonly wait: (duration: number) => Promise<unknown>; readonly name: string },
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send().catch((error: unknown) => error);
    const isAnswer = response instanceof Response;
    if (isAnswer && response.status !== 429 && response.status < 500) return response;
    const after = isAnswer ? Number(response.headers.get('retry-after') ?? Number.NaN) : Number.NaN;
    const pause = Number.isFinite(after) ? after * 1000 : 500 * 2 ** attempt;
    if (attempt === registryAttempts || pause > longestWaitMs) {
      if (isAnswer) return response;
      const cause = response instanceof Error ? (response.cause ?? response) : response;
      throw new ActionError({
        message: `The registry of ${name} could not be asked: ${cause instanceof Error ? cause.message : String(cause)}`,
        hint: 'Check that the registry is up and reachable from this runner.',
        cause,
      });
    }
    if (isAnswer) await response.arrayBuffer();
    await wait(pause);
  }
}

function refusal(
  { status }: Response,
  body: string,
): Extract<Found<never>, { readonly kind: 'missing' | 'refused' }> {
  if (status === 404) return { kind: 'missing' };
  const json = parseJson(body);
  const [error] = isRecord(json) && Array.isArray(json.errors) ? json.errors : [];
  const code = isRecord(error) ? `${String(error.code)}: ${String(error.message)}` : '';
  return { kind: 'refused', status, reason: `${status} ${code}`.trim() };
}
