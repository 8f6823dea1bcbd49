// GitHub's cache service, as far as this runner offers it and BuildKit can use it.
import { isRecord, parseJson } from '../oci/manifest.ts';
import type { Environment } from '../system/doors.ts';

export type GitHubCache =
  | { readonly kind: 'offered'; readonly isWritable: boolean }
  /** The runner offers none, or one whose token BuildKit does not understand. */
  | { readonly kind: 'missing' }
  /** It is offered, and nobody answers there. */
  | { readonly kind: 'silent'; readonly reason: string };

const missing: GitHubCache = { kind: 'missing' };

type Fetch = (
  url: string,
  init: { readonly method: 'HEAD'; readonly signal: AbortSignal },
) => Promise<unknown>;

/**
 * Knocks at the cache's door: BuildKit would wait for a service that is silent as long as the job
 * lasts. Any answer will do, a refusal as well.
 */
export async function askGitHubCache(
  env: Environment,
  now: number,
  { ask = fetch, patience = 10_000 }: { readonly ask?: Fetch; readonly patience?: number } = {},
): Promise<GitHubCache> {
  const offer = readGitHubCache(env, now);
  // Node's own client knows no proxy, so it could not tell.
  const isProxied = Boolean(env.HTTPS_PROXY || env.https_proxy);
  if (offer.kind !== 'offered' || isProxied) return offer;
  try {
    await ask(addressOf(env), { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return offer;
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'silent', reason: (cause instanceof Error && cause.message) || message };
  }
}

/**
 * Buildx itself takes address and token from these variables, so neither is ever on a command line.
 * They are looked at because a token that BuildKit cannot read fails the build whatever
 * `ignore-error` says, and runners other than GitHub's hand out such tokens.
 *
 * Source: addGithubToken and isActive, https://github.com/docker/buildx/blob/v0.36.1/build/opt.go;
 * New, https://github.com/tonistiigi/go-actions-cache/blob/54bc28c26fd2/cache.go
 */
export function readGitHubCache(env: Environment, now: number): GitHubCache {
  const claims = claimsOf(env.ACTIONS_RUNTIME_TOKEN ?? '');
  if (addressOf(env) === '' || claims === undefined) return missing;
  const { ac, exp, nbf } = claims;
  const scopes = typeof ac === 'string' ? parseJson(ac) : undefined;
  if (!Array.isArray(scopes) || typeof exp !== 'number' || typeof nbf !== 'number') return missing;
  const seconds = now / 1000;
  if (seconds < nbf || seconds > exp) return missing;
  return { kind: 'offered', isWritable: scopes.some(isWritableScope) };
}

/** The old service is still the one of GitHub Enterprise Server. */
function addressOf(env: Environment): string {
  const isNew = /^(?:1|t|true)$/i.test(env.ACTIONS_CACHE_SERVICE_V2 ?? '');
  return (!isNew && env.ACTIONS_CACHE_URL) || env.ACTIONS_RESULTS_URL || '';
}

/** What a JSON Web Token claims; its signature is the cache service's affair. */
function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const [header = '', payload = '', signature, ...more] = token.split('.');
  if (signature === undefined || more.length > 0) return undefined;
  const [first, claims] = [header, payload].map((part) =>
    parseJson(Buffer.from(part, 'base64url').toString('utf8')),
  );
  return isRecord(first) && isRecord(claims) ? claims : undefined;
}

const writing = 2;

function isWritableScope(scope: unknown): boolean {
  const permission = isRecord(scope) ? scope.Permission : undefined;
  return typeof permission === 'number' && (permission & writing) !== 0;
}
