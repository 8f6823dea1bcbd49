// Tries a login where it counts: at the registry, and at the token service that it names.
import { type Challenge, parseChallenges } from '../oci/challenge.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { isLoopback, registryUrl } from '../oci/registry-host.ts';
import type { Transience } from '../oci/transience.ts';
import type { Environment } from '../system/doors.ts';
import { type HttpResult, tryGet } from '../system/http.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export type Trial =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** This process cannot tell, and the builder may well know better. */
  | { readonly kind: 'untold'; readonly reason: string }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly transience: Transience;
    };

/**
 * Asks for `/v2/`, with what the registry's challenge asks for.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/token/ and
 * https://github.com/moby/moby/blob/v28.5.2/registry/auth.go (loginV2)
 */
export async function tryLogin(
  registry: string,
  { credentials, env }: { readonly credentials: Credentials; readonly env: Environment },
): Promise<Trial> {
  const url = registryUrl(registry);
  const first = await tryGet({ url, headers: {}, env });
  if (first.kind === 'unanswered') return unanswered(first);
  if (isGood(first.status)) return { kind: 'accepted' };
  if (first.status !== 401) return unexpected(first, registry);
  const challenges = parseChallenges(String(first.headers['www-authenticate'] ?? ''));
  const challenge = challenges.find(({ scheme }) => ['bearer', 'basic'].includes(scheme));
  if (challenge === undefined) {
    return failed(`${registry} asks neither for a password nor for a token`);
  }
  const authorization =
    challenge.scheme === 'basic'
      ? ({ kind: 'header', header: basic(credentials) } as const)
      : await getToken(challenge, { registryUrl: url, credentials, env });
  if (authorization.kind !== 'header') return authorization;
  const second = await tryGet({ url, headers: { authorization: authorization.header }, env });
  if (second.kind === 'unanswered') return unanswered(second);
  if (isGood(second.status)) return { kind: 'accepted' };
  return isRefusal(second.status) ? refused(second) : unexpected(second, registry);
}

async function getToken(
  { parameters: { realm = '', service } }: Challenge,
  {
    registryUrl,
    credentials,
    env,
  }: { readonly registryUrl: URL; readonly credentials: Credentials; readonly env: Environment },
): Promise<Trial | { readonly kind: 'header'; readonly header: string }> {
  if (!URL.canParse(realm)) return failed('it names no token service');
  const url = new URL(realm);
  const isLocal = isLoopback(url) && isLoopback(registryUrl);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    return failed(`its token service ${url.origin} is not reached over HTTPS`);
  }
  url.searchParams.set('account', credentials.username);
  url.searchParams.set('client_id', 'docker');
  if (service !== undefined) url.searchParams.set('service', service);
  const answer = await tryGet({ url, headers: { authorization: basic(credentials) }, env });
  if (answer.kind === 'unanswered') return unanswered(answer);
  if (isRefusal(answer.status) || answer.status === 400) return refused(answer);
  if (!isGood(answer.status)) return unexpected(answer, url.host);
  const body = parseJson(answer.body);
  const token = isRecord(body) ? (body.token ?? body.access_token) : undefined;
  return typeof token === 'string' && token !== ''
    ? { kind: 'header', header: `Bearer ${token}` }
    : failed(`its token service ${url.host} answers without a token`);
}

function basic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

type Answered = Extract<HttpResult, { readonly kind: 'answered' }>;
type Unanswered = Extract<HttpResult, { readonly kind: 'unanswered' }>;

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

function refused(answer: Answered): Trial {
  return { kind: 'refused', reason: describe(answer) };
}

function failed(reason: string): Trial {
  return { kind: 'failed', reason, transience: { kind: 'permanent' } };
}

function unexpected(answer: Answered, host: string): Trial {
  const { status, headers } = answer;
  const reason = `${host} answers ${describe(answer)}`;
  const seconds = Number(headers['retry-after']);
  const asked = seconds > 0 ? { asked: seconds * 1000 } : {};
  if (status < 500 && status !== 408 && status !== 429) return failed(reason);
  const transience = { kind: 'transient', reason, isRateLimit: status === 429, ...asked } as const;
  return { kind: 'failed', reason, transience };
}

// A registry's certificate may be one that the engine and the builder know, and Node does not.
const certificateFault = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/;

function unanswered({ reason, code }: Unanswered): Trial {
  if (certificateFault.test(code)) return { kind: 'untold', reason };
  // A name that nobody knows is most often a wrong one.
  const transience = /ENOTFOUND|EAI_AGAIN/.test(code)
    ? ({ kind: 'once', reason, pause: lookupPause } as const)
    : ({ kind: 'transient', reason } as const);
  return { kind: 'failed', reason, transience };
}

const lookupPause = 2_000;

const longestWords = 200;

/** Status, and what the registry or its token service says about it. */
function describe({ status, body }: Answered): string {
  const said = parseJson(body);
  const fields = isRecord(said) ? said : {};
  const [first] = Array.isArray(fields.errors) ? fields.errors : [];
  const words = [isRecord(first) ? first.message : undefined, fields.message, fields.details];
  const text = words.find((word) => typeof word === 'string' && word !== '');
  return text === undefined ? String(status) : `${status} (${String(text).slice(0, longestWords)})`;
}
