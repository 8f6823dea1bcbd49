// The faults that the table in docs/reliability.md lists: where, what the registry does, what comes of it.
import { type Answer, isTagPush, type Question, refusal } from './proxy.ts';

/** In the order in which a step comes to them, and the table lists them. */
export const areas = [
  'login',
  'pull of the BuildKit image',
  'pull of a base image',
  'token for the push',
  'push of blobs',
  'push of manifests',
  'reading back',
  'tagging',
  'reading a tag',
] as const;

export type Area = (typeof areas)[number];

export interface FaultCase {
  readonly area: Area;
  /** What the registry does, as the table says it. */
  readonly fault: string;
  /** The registry's part; `undefined` leaves the request alone. */
  readonly instead?: (question: Question) => Misbehaviour | undefined;
  readonly after?: (question: Question, answer: Answer) => Answer;
  /** `passing` ends as soon as the step says that it tries again. */
  readonly lasts: 'passing' | 'for good';
  /** Whether the step itself logs in to the registry. */
  readonly logsIn?: true;
  readonly outcome: Outcome;
}

export type Outcome =
  /** How often the step had to try, whatever the tools under it tried by themselves. */
  | { readonly kind: 'published'; readonly tries: number }
  /** `says` is in the message. */
  | { readonly kind: 'failed'; readonly tries: number; readonly says: string };

type Misbehaviour = Answer | 'close' | 'stall';
type On = (question: Question) => boolean;

const published = (tries: number): Outcome => ({ kind: 'published', tries });
const failed = (tries: number, says: string): Outcome => ({ kind: 'failed', tries, says });

function answer(status: number, body = '', headers: Answer['headers'] = {}): Answer {
  return { status, headers, body: Buffer.from(body) };
}

const page = answer(502, '<html><h1>502 Bad Gateway</h1></html>', { 'content-type': 'text/html' });
const json = { 'content-type': 'application/json' };
const limited = answer(
  429,
  '{"errors":[{"code":"TOOMANYREQUESTS","message":"retry-after: 900ms, allowed: 44000/minute"}]}',
  json,
);
const immutable = answer(
  400,
  '{"errors":[{"code":"TAG_INVALID","message":"the tag exists, and tags are immutable"}]}',
  json,
);

const isDigest = (name: string | undefined): boolean => name?.startsWith('sha256:') === true;

const begins: On = ({ method, path }) => method === 'POST' && path.endsWith('/blobs/uploads/');
const uploads: On = ({ method, path }) =>
  ['PUT', 'PATCH'].includes(method) && path.includes('/blobs/uploads/');
const pushesManifest: On = ({ method, manifest }) => method === 'PUT' && isDigest(manifest);
const readsManifest: On = ({ method, manifest }) => method === 'GET' && isDigest(manifest);
const readsTag: On = ({ method, manifest }) =>
  method !== 'PUT' && manifest !== undefined && !isDigest(manifest);
/** Of the base image, which is the only one that has this tag. */
const asksForBase: On = ({ method, manifest }) => method !== 'PUT' && manifest === 'base';
const readsBlob: On = ({ method, path }) => method === 'GET' && path.includes('/blobs/sha256:');
const asksForBuildkit: On = ({ path }) => /\/manifests\//.test(path);

/** They pass, and the step has to live through them. */
const passing: readonly (readonly [string, Misbehaviour])[] = [
  ['500', answer(500)],
  ['502 with a page of HTML', page],
  ['503', answer(503)],
  ['504', answer(504)],
  ['408', answer(408)],
  ['429', answer(429)],
  ['429, `Retry-After: 1`', answer(429, '', { 'retry-after': '1' })],
  ['`TOOMANYREQUESTS`, saying how long', limited],
  ['500 `UNKNOWN`', refusal(500, 'UNKNOWN')],
  ['503 `UNAVAILABLE`', refusal(503, 'UNAVAILABLE')],
  ['closes the connection', 'close'],
];

const refusals: readonly (readonly [string, Misbehaviour, string])[] = [
  ['401 `UNAUTHORIZED`', refusal(401, 'UNAUTHORIZED'), 'injected UNAUTHORIZED'],
  ['403', answer(403), '403 Forbidden'],
  ['403 `DENIED`', refusal(403, 'DENIED'), 'injected DENIED'],
];

function cases(area: Area, on: On) {
  const instead = (does: Misbehaviour) => (question: Question) => (on(question) ? does : undefined);
  return {
    passes: (fault: string, does: Misbehaviour, tries = 2): FaultCase => {
      return { area, fault, instead: instead(does), lasts: 'passing', outcome: published(tries) };
    },
    fails: (fault: string, does: Misbehaviour, outcome: Outcome): FaultCase => {
      return {
        area,
        fault: `${fault}, for good`,
        instead: instead(does),
        lasts: 'for good',
        outcome,
      };
    },
    changes: (
      fault: string,
      change: (given: Answer) => Answer,
      rest: Pick<FaultCase, 'lasts' | 'outcome'>,
    ): FaultCase => {
      const after = (question: Question, given: Answer): Answer =>
        on(question) && given.status < 300 ? change(given) : given;
      const suffix = rest.lasts === 'for good' ? ', for good' : '';
      return { area, fault: `${fault}${suffix}`, after, ...rest };
    },
  };
}

/** What every kind of request has to live through, or to fail at. */
function usualCases(area: Area, on: On): readonly FaultCase[] {
  const { passes, fails } = cases(area, on);
  return [
    ...passing.map(([fault, does]) => passes(fault, does)),
    ...refusals.map(([fault, does, says]) => fails(fault, does, failed(1, says))),
    fails('502', page, failed(2, '502 Bad Gateway')),
  ];
}

const blobs = cases('push of blobs', uploads);
const manifests = cases('push of manifests', pushesManifest);
const back = cases('reading back', readsManifest);
const tags = cases('tagging', isTagPush);
const tagReads = cases('reading a tag', readsTag);
const base = cases('pull of a base image', asksForBase);
const baseBlob = cases('pull of a base image', readsBlob);
const buildkit = cases('pull of the BuildKit image', asksForBuildkit);

const forGood = (outcome: Outcome) => ({ lasts: 'for good', outcome }) as const;
const forNow = (outcome: Outcome) => ({ lasts: 'passing', outcome }) as const;
const withBody =
  (text: (body: string) => string) =>
  (given: Answer): Answer => ({
    ...given,
    body: Buffer.from(text(given.body.toString('utf8'))),
  });

/** A registry that wants a token, whose endpoint does this to the builder. */
function tokenCase(
  fault: string,
  does: Misbehaviour,
  rest: Pick<FaultCase, 'lasts' | 'outcome' | 'logsIn'>,
): FaultCase {
  const suffix = rest.lasts === 'for good' ? ', for good' : '';
  return {
    area: 'token for the push',
    fault: `the token endpoint: ${fault}${suffix}`,
    instead: ({ path, headers }) => {
      if (path === '/token') return does;
      if (headers.authorization !== undefined) return undefined;
      const realm = `Bearer realm="http://${headers.host}/token",service="registry.test"`;
      return { ...refusal(401, 'UNAUTHORIZED'), headers: { ...json, 'www-authenticate': realm } };
    },
    ...rest,
  };
}

/** The same while the step logs in. */
function loginCase(
  fault: string,
  does: Misbehaviour,
  rest: Pick<FaultCase, 'lasts' | 'outcome'>,
): FaultCase {
  return { ...tokenCase(fault, does, { ...rest, logsIn: true }), area: 'login' };
}

const asksAtAll = { ...cases('login', ({ path }) => path === '/v2/') };
const loggingIn = (fault: FaultCase): FaultCase => ({ ...fault, logsIn: true });

/** Those that wait longest come first: they run beside all the others. */
export const faultCases: readonly FaultCase[] = [
  back.passes('never answers', 'stall'),
  tags.passes('never answers', 'stall'),
  tagReads.passes('never answers', 'stall'),
  ...usualCases('push of blobs', begins),
  blobs.passes('500 to the upload itself', answer(500)),
  blobs.passes('`BLOB_UPLOAD_UNKNOWN`', refusal(404, 'BLOB_UPLOAD_UNKNOWN')),
  blobs.passes('closes the connection during the upload', 'close'),
  blobs.fails('413', answer(413), failed(1, '413 Payload Too Large')),
  ...usualCases('push of manifests', pushesManifest),
  manifests.fails('201 without keeping it', answer(201), failed(2, 'cannot be read back')),
  manifests.fails(
    '404 `NAME_UNKNOWN`',
    refusal(404, 'NAME_UNKNOWN'),
    failed(2, 'injected NAME_UNKNOWN'),
  ),
  manifests.changes(
    'a wrong `Docker-Content-Digest`',
    (given) => ({
      ...given,
      headers: { ...given.headers, 'docker-content-digest': `sha256:${'0'.repeat(64)}` },
    }),
    forGood(failed(1, 'got digest sha256:0000')),
  ),
  ...usualCases('reading back', readsManifest),
  back.passes('404 until it is asked again', refusal(404, 'MANIFEST_UNKNOWN')),
  back.fails('404', refusal(404, 'MANIFEST_UNKNOWN'), failed(2, 'cannot be read back')),
  back.changes(
    'the body slowly',
    (given) => ({ ...given, delivery: 'slow' }),
    forGood(published(1)),
  ),
  back.changes(
    'half of the body, then closes the connection',
    (given) => ({ ...given, delivery: 'cut' }),
    forNow(published(2)),
  ),
  back.changes(
    'half of the body as if it were all',
    withBody((body) => body.slice(0, body.length / 2)),
    forGood(failed(1, 'No tag was moved')),
  ),
  back.changes(
    'another body than the digest says',
    withBody((body) => `${body} `),
    forGood(failed(1, 'has other content than its name says')),
  ),
  back.changes(
    'the `Content-Type` of a page',
    (given) => ({ ...given, headers: { ...given.headers, 'content-type': 'text/html' } }),
    forGood(published(1)),
  ),
  ...usualCases('tagging', isTagPush),
  tags.fails('a tag that may not be overwritten', immutable, failed(1, 'immutable')),
  tags.fails('201 without moving it', answer(201), failed(2, 'not moved')),
  tagReads.passes('503', answer(503)),
  tagReads.passes('429', answer(429)),
  tagReads.passes('closes the connection', 'close'),
  tagReads.passes('404 until it is asked again', refusal(404, 'MANIFEST_UNKNOWN')),
  base.passes('500', answer(500)),
  base.passes('503 `UNAVAILABLE`', refusal(503, 'UNAVAILABLE')),
  base.passes('`TOOMANYREQUESTS`, saying how long', limited),
  base.passes('closes the connection', 'close'),
  base.fails('404', refusal(404, 'MANIFEST_UNKNOWN'), failed(1, 'not found')),
  base.fails('403 `DENIED`', refusal(403, 'DENIED'), failed(1, '403 Forbidden')),
  baseBlob.passes('503 for a layer', answer(503)),
  baseBlob.changes(
    'half of a layer, then closes the connection',
    (given) => ({ ...given, delivery: 'cut' }),
    forNow(published(2)),
  ),
  baseBlob.changes(
    'a layer slowly',
    (given) => ({ ...given, delivery: 'slow' }),
    forGood(published(1)),
  ),
  ...[
    asksAtAll.passes('503', answer(503)),
    asksAtAll.passes('429, `Retry-After: 1`', answer(429, '', { 'retry-after': '1' })),
    asksAtAll.passes('closes the connection', 'close'),
    asksAtAll.fails('502', page, failed(2, 'answers 502')),
    asksAtAll.fails('404', answer(404), failed(1, 'answers 404')),
  ].map(loggingIn),
  loginCase('503', answer(503), forNow(published(2))),
  loginCase('429', answer(429), forNow(published(2))),
  loginCase('closes the connection', 'close', forNow(published(2))),
  loginCase('401', refusal(401, 'UNAUTHORIZED'), forGood(failed(1, 'refused the login of me'))),
  loginCase('403', refusal(403, 'DENIED'), forGood(failed(1, 'refused the login of me'))),
  loginCase(
    'no token in the answer',
    answer(200, '{}', json),
    forGood(failed(1, 'without a token')),
  ),
  tokenCase('503', answer(503), forNow(published(2))),
  tokenCase('429', answer(429), forNow(published(2))),
  tokenCase('closes the connection', 'close', forNow(published(2))),
  tokenCase('401', refusal(401, 'UNAUTHORIZED'), forGood(failed(1, '401 Unauthorized'))),
  tokenCase('403', refusal(403, 'DENIED'), forGood(failed(1, '403 Forbidden'))),
  tokenCase(
    'no token in the answer',
    answer(200, '{}', json),
    forGood(failed(1, 'did not include a token')),
  ),
  tokenCase(
    'a page instead of JSON',
    { ...page, status: 200 },
    forGood(failed(1, 'unable to decode token response')),
  ),
  buildkit.passes('503', answer(503)),
  buildkit.passes('`TOOMANYREQUESTS`, saying how long', limited),
  buildkit.passes('closes the connection', 'close'),
  buildkit.fails('404', refusal(404, 'MANIFEST_UNKNOWN'), failed(1, 'not found')),
  buildkit.fails('403 `DENIED`', refusal(403, 'DENIED'), failed(1, 'could not be created')),
];
