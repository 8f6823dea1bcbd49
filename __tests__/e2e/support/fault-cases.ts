// The faults that the table in docs/reliability.md lists: where, what the registry does, what comes of it.
import { type Answer, isTagPush, type Question, refusal } from './proxy.ts';

export const areas = [
  'pull of the builder',
  'pull of the base image',
  'login',
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
  readonly instead?: (question: Question) => Answer | 'close' | 'stall' | undefined;
  readonly after?: (question: Question, answer: Answer) => Answer;
  /** `passing` ends as soon as the step says that it tries again, or after so many requests. */
  readonly lasts: 'passing' | 'for good' | number;
  readonly outcome: Outcome;
}

export type Outcome =
  /** How often the step had to try, whatever the tools under it tried by themselves. */
  | { readonly kind: 'published'; readonly tries: number }
  | { readonly kind: 'failed'; readonly tries: number; readonly says: RegExp };

type Misbehaviour = Answer | 'close' | 'stall';

const plain = (status: number, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers,
  body: Buffer.from(''),
});

const page: Answer = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<html><h1>502 Bad Gateway</h1></html>'),
};

const limited: Answer = {
  status: 429,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(
    '{"errors":[{"code":"TOOMANYREQUESTS","message":"retry-after: 900ms, allowed: 44000/minute"}]}',
  ),
};

/** They pass, and the step has to live through them. */
const transient: readonly (readonly [string, Misbehaviour])[] = [
  ['500', plain(500)],
  ['502 with a page of HTML', page],
  ['503', plain(503)],
  ['504', plain(504)],
  ['408', plain(408)],
  ['429', plain(429)],
  ['429, `Retry-After: 1`', plain(429, { 'retry-after': '1' })],
  ['`TOOMANYREQUESTS`, which says how long', limited],
  ['500 `UNKNOWN`', refusal(500, 'UNKNOWN')],
  ['503 `UNAVAILABLE`', refusal(503, 'UNAVAILABLE')],
  ['closes the connection', 'close'],
];

const permanent: readonly (readonly [string, Misbehaviour, RegExp])[] = [
  ['401 `UNAUTHORIZED`', refusal(401, 'UNAUTHORIZED'), /UNAUTHORIZED|401|authorization failed/i],
  ['403', plain(403), /403 Forbidden/],
  ['403 `DENIED`', refusal(403, 'DENIED'), /injected DENIED/],
  ['400 `MANIFEST_INVALID`', refusal(400, 'MANIFEST_INVALID'), /injected MANIFEST_INVALID|400/],
];

interface Place {
  readonly area: Area;
  readonly on: (question: Question) => boolean;
}

const isDigest = (name: string | undefined): boolean => name?.startsWith('sha256:') === true;

const places: readonly Place[] = [
  {
    area: 'push of blobs',
    on: ({ method, path }) => method === 'POST' && path.endsWith('/blobs/uploads/'),
  },
  {
    area: 'push of manifests',
    on: ({ method, manifest }) => method === 'PUT' && isDigest(manifest),
  },
  {
    area: 'reading back',
    on: ({ method, manifest }) => method === 'GET' && isDigest(manifest),
  },
  { area: 'tagging', on: isTagPush },
];

const published = (tries: number): Outcome => ({ kind: 'published', tries });
const failed = (tries: number, says: RegExp): Outcome => ({ kind: 'failed', tries, says });

function answering(
  { area, on }: Place,
  fault: string,
  does: Misbehaviour,
): Omit<FaultCase, 'lasts' | 'outcome'> {
  return { area, fault, instead: (question) => (on(question) ? does : undefined) };
}

export const faultCases: readonly FaultCase[] = [
  ...places.flatMap((place): readonly FaultCase[] => [
    ...transient.map(
      ([fault, does]): FaultCase => ({
        ...answering(place, fault, does),
        lasts: 'passing',
        outcome: published(2),
      }),
    ),
    ...permanent.map(
      ([fault, does, says]): FaultCase => ({
        ...answering(place, fault, does),
        lasts: 'for good',
        outcome: failed(1, says),
      }),
    ),
    {
      ...answering(place, '502 for good', page),
      lasts: 'for good',
      outcome: failed(2, /502 Bad Gateway/),
    },
  ]),
];
