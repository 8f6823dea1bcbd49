// A registry's challenge and the answer to it: Basic, or a Bearer token from the server it names.
import type { Challenge } from '../oci/challenge.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import type { Credentials } from './credentials.ts';

/**
 * The Authorization header that the challenge asks for; undefined when there is none to give.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/token/ and .../auth/oauth/
 */
export async function authorization(
  challenge: Challenge,
  {
    credentials,
    registryUrl,
    scope,
    fetch,
  }: {
    readonly credentials: Credentials | undefined;
    readonly registryUrl: string;
    readonly scope: string;
    readonly fetch: typeof globalThis.fetch;
  },
): Promise<string | undefined> {
  if (challenge.scheme === 'basic') return credentials && basic(credentials);
  if (challenge.scheme !== 'bearer') return undefined;
  const { realm = '', service } = challenge.parameters;
  // A password goes over TLS, or stays on this machine as the registry itself does.
  if (!URL.canParse(realm) || (registryUrl.startsWith('https:') && !realm.startsWith('https:'))) {
    return undefined;
  }
  const response = await askForToken(realm, { service, scope, credentials, fetch });
  const body = parseJson(await response.text());
  if (!response.ok || !isRecord(body)) return undefined;
  const token = body.token ?? body.access_token;
  return typeof token === 'string' ? `Bearer ${token}` : undefined;
}

function askForToken(
  realm: string,
  {
    service,
    scope,
    credentials,
    fetch,
  }: {
    readonly service: string | undefined;
    readonly scope: string;
    readonly credentials: Credentials | undefined;
    readonly fetch: typeof globalThis.fetch;
  },
): Promise<Response> {
  const fields = { ...(service === undefined ? {} : { service }), scope };
  if (credentials?.username === '<token>') {
    const body = new URLSearchParams({
      ...fields,
      grant_type: 'refresh_token',
      client_id: 'multiplatform-image',
      refresh_token: credentials.secret,
    });
    return fetch(realm, { method: 'POST', body });
  }
  const url = new URL(realm);
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  return fetch(url, {
    headers: credentials === undefined ? {} : { authorization: basic(credentials) },
  });
}

function basic({ username, secret }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
}
