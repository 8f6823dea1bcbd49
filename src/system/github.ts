// The one door to GitHub's REST API: base URL and token of the job, limits waited for, pages followed.
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord } from '../oci/manifest.ts';
import type { Environment } from './doors.ts';
import { ActionError } from './errors.ts';
import type { Log } from './log.ts';

/** Whatever the server decided; that it could not be asked is thrown. */
export type Answer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly status: number; readonly message: string };

export type Parameters = Readonly<Record<string, string | number | boolean>>;

export interface GitHub {
  /** `route` is as GitHub documents it: `GET /repos/{owner}/{repo}/pulls`. */
  readonly ask: (route: string, parameters?: Parameters) => Promise<Answer>;
  /** Every item of every page; `data` is the list. */
  readonly list: (route: string, parameters?: Parameters) => Promise<ListAnswer>;
}

export type ListAnswer =
  | { readonly ok: true; readonly items: readonly unknown[] }
  | Extract<Answer, { readonly ok: false }>;

export interface GitHubOptions {
  /** `https://api.github.com`, or what an Enterprise server says of itself. */
  readonly apiUrl: string;
  readonly token: string;
  readonly log: Pick<Log, 'info'>;
  readonly fetch?: typeof globalThis.fetch;
  /** Takes milliseconds; throws once the step is cancelled. */
  readonly wait?: (duration: number) => Promise<unknown>;
  readonly now?: () => number;
}

/** Where the job's server has its API. */
export function apiUrlOf(env: Environment): string {
  return (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '');
}

const attempts = 4;
// A limit that is lifted later than this is not worth a runner's minutes.
const longestWaitMs = 120_000;
const requestLimitMs = 30_000;
const mostPages = 200;

/** The library is loaded with the first client: most runs never talk to the API. */
export async function openGitHub(options: GitHubOptions): Promise<GitHub> {
  const { request } = await import('@octokit/request');
  const client = request.defaults({
    baseUrl: options.apiUrl,
    headers: {
      'user-agent': 'multiplatform-image',
      'x-github-api-version': '2022-11-28',
      ...(options.token === '' ? {} : { authorization: `Bearer ${options.token}` }),
    },
    request: {
      fetch: (url: string, init: RequestInit) =>
        (options.fetch ?? fetch)(url, { ...init, signal: AbortSignal.timeout(requestLimitMs) }),
    },
  });
  const send = async (route: string, parameters: Parameters): Promise<Response> => {
    try {
      const { data, headers, status } = await client(route, { ...parameters });
      return { status, data, headers, message: '' };
    } catch (error) {
      return responseOf(error);
    }
  };
  const exchange = (route: string, parameters: Parameters): Promise<Response> =>
    withPatience(() => send(route, parameters), { ...options, route });
  return {
    ask: async (route, parameters = {}) => answerOf(await exchange(route, parameters)),
    list: async (route, parameters = {}) => {
      const items: unknown[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const response = await exchange(route, { per_page: 100, ...parameters, page });
        const answer = answerOf(response);
        if (!answer.ok) return answer;
        items.push(...itemsOf(answer.data, route));
        if (!/<[^>]*>;\s*rel="next"/.test(String(response.headers.link ?? ''))) break;
        if (page === mostPages) throw tooMany(route);
      }
      return { ok: true, items };
    },
  };
}

interface Response {
  /** Undefined when there was no answer at all. */
  readonly status: number | undefined;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

function responseOf(error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error);
  const response = isRecord(error) && isRecord(error.response) ? error.response : undefined;
  if (response === undefined || typeof response.status !== 'number') {
    return { status: undefined, data: undefined, headers: {}, message };
  }
  const headers = isRecord(response.headers)
    ? Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const)
    : [];
  return {
    status: response.status,
    data: response.data,
    headers: Object.fromEntries(headers),
    message,
  };
}

function answerOf({ status = 0, data, message }: Response): Answer {
  return status >= 200 && status < 300 ? { ok: true, data } : { ok: false, status, message };
}

async function withPatience(
  send: () => Promise<Response>,
  { route, log, wait = sleep, now = Date.now }: GitHubOptions & { readonly route: string },
): Promise<Response> {
  const isRead = route.startsWith('GET ');
  for (let attempt = 1; ; attempt += 1) {
    const response = await send();
    const pause = pauseBefore(response, { attempt, isRead, now });
    if (pause === undefined) {
      if (response.status === undefined || response.status >= 500) throw noAnswer(route, response);
      return response;
    }
    if (attempt === attempts || pause > longestWaitMs) {
      throw isLimit(response) ? limited(route, response) : noAnswer(route, response);
    }
    log.info(
      `GitHub's API: ${response.message || 'no answer'}; asking again in ${(pause / 1000).toFixed(0)} s.`,
    );
    await wait(pause);
  }
}

/**
 * Milliseconds to wait before asking again, or undefined when that would change nothing. What
 * writes is repeated only when it surely was not done: a limit is checked before anything else.
 *
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 * (Handle rate limit errors appropriately)
 */
function pauseBefore(
  response: Response,
  {
    attempt,
    isRead,
    now,
  }: { readonly attempt: number; readonly isRead: boolean; readonly now: () => number },
): number | undefined {
  const { status, headers } = response;
  const growing = 1000 * 2 ** (attempt - 1);
  if (isLimit(response)) {
    const after = Number(headers['retry-after']);
    if (Number.isFinite(after) && headers['retry-after'] !== undefined) return after * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) {
      return Math.max(reset * 1000 - now(), 0) + 1000;
    }
    return 60_000 * 2 ** (attempt - 1);
  }
  return isRead && (status === undefined || status >= 500) ? growing : undefined;
}

function isLimit({ status, headers, message }: Response): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /\brate limit\b/i.test(message)
  );
}

function itemsOf(data: unknown, route: string): readonly unknown[] {
  if (Array.isArray(data)) return data;
  throw new ActionError({
    message: `GitHub's API answered ${route} with something other than a list.`,
    hint: 'Check GITHUB_API_URL, and what a proxy before it does.',
  });
}

function limited(route: string, { message }: Response): ActionError {
  return new ActionError({
    message: `GitHub's API limits this token's requests (${route}): ${message}`,
    hint: 'Run the job again later, or give `github-token` a token of its own.',
  });
}

function noAnswer(route: string, { status, message }: Response): ActionError {
  return new ActionError({
    message: `GitHub's API could not be asked (${route}): ${status === undefined ? '' : `${status} `}${message}`,
    hint: 'Run the job again; when it happens twice, see https://www.githubstatus.com and check GITHUB_API_URL.',
  });
}

function tooMany(route: string): ActionError {
  return new ActionError({
    message: `GitHub's API has more than ${mostPages * 100} answers for ${route}.`,
    hint: 'Please report this: nothing that large was expected.',
  });
}
