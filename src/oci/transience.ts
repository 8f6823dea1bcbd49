// Whether what a registry, or the way to it, did to a command is worth another try. Pure.

/** What another try is good for. */
export type Transience =
  | {
      readonly kind: 'transient';
      /** In the tool's own words, for the log. */
      readonly reason: string;
      /** Too many requests: these need longer than a broken connection. */
      readonly isRateLimit?: boolean;
      /** Milliseconds that the registry asks for. */
      readonly asked?: number;
    }
  /** One more try after `pause` milliseconds, and no second one. */
  | { readonly kind: 'once'; readonly reason: string; readonly pause: number }
  | { readonly kind: 'permanent' };

const permanent: Transience = { kind: 'permanent' };

/** A refusal of GHCR may be a secondary limit, and when it says so, GitHub asks for a minute. */
const ghcrPause = 20_000;
const ghcrLimitPause = 60_000;
const lookupPause = 2_000;

/**
 * Judges what a failed buildx or docker command wrote.
 *
 * A status is lost as soon as the registry explains itself in an OCI error body, and then only the
 * error's code is left, in lower case; so both are looked at.
 *
 * Source: https://github.com/containerd/containerd/blob/v2.1.4/core/remotes/docker/errcode.go
 */
export function judgeFailure(
  text: string,
  { wasPushed = false }: { readonly wasPushed?: boolean } = {},
): Transience {
  const error = lastError(text);
  if (lasting.some((pattern) => pattern.test(error))) return permanent;
  const code = /(?:^|: )([a-z]+(?: [a-z]+)*): /gm;
  const codes = [...error.matchAll(code)].map((match) => match[1] ?? '');
  const status = statusOf(error);
  if (status?.number === 429 || codes.includes('toomanyrequests')) return rateLimit(error);
  if (status !== undefined && (status.number >= 500 || status.number === 408)) {
    return { kind: 'transient', reason: status.words };
  }
  if (status?.number === 403 || codes.includes('denied')) return denied(error);
  if (
    status?.number === 404 ||
    /\bnot found\b|\bunknown$|(?:name|manifest) unknown:/m.test(error)
  ) {
    return wasPushed && !/no builder/.test(error)
      ? { kind: 'transient', reason: 'the registry does not show yet what it took' }
      : permanent;
  }
  if (status !== undefined) return permanent;
  if (codes.includes('unauthorized')) return permanent;
  if (/no such host/.test(error)) {
    return { kind: 'once', reason: 'no such host', pause: lookupPause };
  }
  const passing = codes.find((name) => passingCodes.includes(name));
  if (passing !== undefined) return { kind: 'transient', reason: passing };
  const broken = connectionFault.exec(error)?.[0];
  return broken === undefined ? permanent : { kind: 'transient', reason: broken };
}

/** No other try changes these, whatever else stands beside them. */
const lasting: readonly RegExp[] = [
  // What a RUN step printed is not the registry's word.
  /did not complete successfully/,
  /no space left on device|disk quota exceeded/i,
  /dockerfile parse error|failed to read dockerfile|failed to calculate checksum of ref/,
  /invalid (?:reference|tag)|repository name must/,
  /immutable/i,
  /x509:|first record does not look like a TLS handshake|HTTP response to HTTPS client/,
  /no match for platform/,
  // Docker Hub's allowance lasts for hours: a login or a mirror helps, waiting does not.
  /you have reached your (?:unauthenticated )?pull rate limit/i,
  // The builder is gone, not the registry.
  /code = Unavailable|error reading from server/,
];

/** Codes without a status that come with answers of 500 and more, or with a lost upload. */
const passingCodes = ['unknown', 'unavailable', 'unknown error', 'blob upload unknown'];

const connectionFault = new RegExp(
  [
    'connection (?:reset by peer|refused|timed out)',
    'broken pipe',
    'unexpected EOF',
    '\\bEOF\\b',
    'TLS handshake timeout',
    'i/o timeout',
    'timeout awaiting response headers',
    'context deadline exceeded',
    'Client\\.Timeout',
    'use of closed network connection',
    'server closed idle connection',
    'transport connection broken',
    'http2: [^:]+',
    'stream error',
    'network is unreachable',
    'no route to host',
    'server misbehaving',
    'request must be retried',
    'no answer within [\\d.]+ s',
    'short read|failed size validation|unexpected size',
  ].join('|'),
  'm',
);

/** From the last line that begins like an error: what stands before is progress, or a step's output. */
function lastError(text: string): string {
  const start = /^(?:ERROR: |docker: |Error response)/gm;
  const last = [...text.matchAll(start)].at(-1)?.index ?? 0;
  return text.slice(last);
}

// `unexpected status from PUT request to http://…: 502 Bad Gateway`, and the engine's
// `received unexpected HTTP status: 500 Internal Server Error`. A URL has no blanks.
function statusOf(error: string): { readonly number: number; readonly words: string } | undefined {
  const match = /unexpected (?:HTTP )?status\b[^\n]*? (\d{3})\b(?: ([A-Z][A-Za-z' -]*))?/.exec(
    error,
  );
  if (match?.[1] === undefined) return undefined;
  return { number: Number(match[1]), words: `${match[1]} ${match[2] ?? ''}`.trim() };
}

function rateLimit(error: string): Transience {
  const asked = askedWait(error);
  return {
    kind: 'transient',
    reason: 'too many requests',
    isRateLimit: true,
    ...(asked === undefined ? {} : { asked }),
  };
}

/** A refusal is a refusal, but for a push to GHCR: it answers its secondary limits that way. */
function denied(error: string): Transience {
  if (!/(?:^|[\s/"])ghcr\.io\//.test(error) || /failed to resolve/.test(error)) return permanent;
  return {
    kind: 'once',
    reason: 'denied, as GHCR answers its limits too',
    pause: /rate limit/i.test(error) ? ghcrLimitPause : ghcrPause,
  };
}

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1e3,
  m: 6e4,
  h: 36e5,
};

/** `retry-after: 591.204µs, allowed: 44000/minute` as GHCR says it; a number alone is in seconds. */
function askedWait(error: string): number | undefined {
  const words =
    /(?:retry[- ]after:?|(?:try again|retry) (?:in|after)) *((?:[\d.]+ ?[a-zµ]*)+)/i.exec(
      error,
    )?.[1];
  const parts = [...(words ?? '').matchAll(/(\d+(?:\.\d+)?) ?([a-zµ]*)/gi)];
  const total = parts.reduce((sum, [, number, unit = '']) => {
    const short = /^(?:seconds?|sec)$/i.test(unit) ? 's' : /^minutes?$/i.test(unit) ? 'm' : unit;
    return sum + Number(number) * (units[short === '' ? 's' : short] ?? Number.NaN);
  }, 0);
  return parts.length === 0 || Number.isNaN(total) ? undefined : Math.ceil(total);
}
