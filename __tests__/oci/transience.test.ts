// Which failures are worth another try: words of the real tools, with and without a status.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeFailure } from '../../src/oci/transience.ts';
import { buildxText } from '../fakes/docker.ts';

const url = 'http://localhost:5000/v2/a/b/manifests/sha256:500';
const push = (words: string): string =>
  `#9 ERROR: failed to push x\nERROR: failed to build: failed to solve: failed to push localhost:5000/a/b: ${words}`;
const put = (status: string): string =>
  push(`unexpected status from PUT request to ${url}: ${status}`);

describe('transient', () => {
  it.each([
    [put('500 Internal Server Error'), '500 Internal Server Error'],
    [put('502 Bad Gateway'), '502 Bad Gateway'],
    [put('503 Service Unavailable'), '503 Service Unavailable'],
    [put('504 Gateway Timeout'), '504 Gateway Timeout'],
    [put('520 '), '520'],
    [put('408 Request Timeout'), '408 Request Timeout'],
    [put('429 Too Many Requests'), 'too many requests'],
    [push('unknown: injected'), 'unknown'],
    [push('unavailable: come back'), 'unavailable'],
    [push('toomanyrequests: slow down'), 'too many requests'],
    [push('blob upload unknown: blob upload unknown to registry'), 'blob upload unknown'],
    [push(`failed to do request: Put "${url}": EOF`), 'EOF'],
    [push(`failed to do request: Put "${url}": unexpected EOF`), 'unexpected EOF'],
    [
      push(
        `failed to do request: Put "${url}": write tcp 1.2.3.4:5: write: connection reset by peer`,
      ),
      'connection reset by peer',
    ],
    [push(`Head "${url}": dial tcp 1.2.3.4:443: i/o timeout`), 'i/o timeout'],
    [push(`Head "${url}": net/http: TLS handshake timeout`), 'TLS handshake timeout'],
    [buildxText('build-push-dead.stderr'), 'connection refused'],
    [buildxText('imagetools-create-dead.stderr'), 'connection refused'],
    [
      'Error response from daemon: received unexpected HTTP status: 500 Internal Server Error',
      '500 Internal Server Error',
    ],
    [
      'docker: Error response from daemon: Get "https://registry-1.docker.io/v2/": context deadline exceeded',
      'context deadline exceeded',
    ],
    ['\nERROR: no answer within 60 s', 'no answer within 60 s'],
    [
      'ERROR: failed to authorize: failed to fetch oauth token: unexpected status from POST request to https://ghcr.io/token: 503 Service Unavailable',
      '503 Service Unavailable',
    ],
  ])('%s', (text, reason) => {
    expect(judgeFailure(text)).toMatchObject({ kind: 'transient', reason });
  });
});

describe('permanent', () => {
  it.each([
    buildxText('build-failed-run.stderr'),
    buildxText('build-exec-format.stderr'),
    buildxText('build-copy-missing.stderr'),
    buildxText('build-no-dockerfile.stderr'),
    buildxText('build-lint.stderr'),
    buildxText('build-base-denied.stderr'),
    buildxText('build-push-denied.stderr'),
    buildxText('imagetools-create-denied.stderr'),
    buildxText('imagetools-inspect-missing.stderr'),
    buildxText('inspect-pull-failed.stderr'),
    buildxText('inspect-missing.stderr'),
    put('400 Bad Request'),
    put('401 Unauthorized'),
    put('403 Forbidden'),
    put('404 Not Found'),
    put('413 Request Entity Too Large'),
    push('unauthorized: authentication required'),
    push(
      'tag invalid: The image tag 1 already exists and cannot be overwritten because the repository is immutable.',
    ),
    push('write /var/lib/buildkit/x: no space left on device'),
    `ERROR: failed to solve: process "/bin/sh -c curl http://x: 502 Bad Gateway" did not complete successfully: exit code: 7`,
    '#5 0.1 connection reset by peer\nERROR: failed to solve: process "/bin/sh -c x" did not complete successfully: exit code: 1',
    'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
    'Error response from daemon: toomanyrequests: You have reached your unauthenticated pull rate limit.',
    `ERROR: Get "${url}": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    'docker: Error response from daemon: failed to resolve reference "a": Head "https://a": tls: first record does not look like a TLS handshake',
    'ERROR: no builder "x" found',
    buildxText('build-base-denied.stderr').replaceAll('localhost:5001/private', 'ghcr.io/private'),
    'Error response from daemon: failed to resolve reference "ghcr.io/a/b:1": denied: no',
    '',
  ])('%s', (text) => {
    expect(judgeFailure(text)).toEqual({ kind: 'permanent' });
  });
});

describe('a name that is not found', () => {
  it.each([
    'ERROR: localhost:5000/a/b@sha256:1: not found',
    'ERROR: manifest unknown: manifest unknown',
    `ERROR: unexpected status from HEAD request to ${url}: 404 Not Found`,
  ])('%s is a lag right after a push, and missing otherwise', (text) => {
    expect(judgeFailure(text)).toEqual({ kind: 'permanent' });
    expect(judgeFailure(text, { wasPushed: true })).toMatchObject({ kind: 'transient' });
  });
});

describe('one more try, after a pause', () => {
  it.each([
    push('denied: x').replace('localhost:5000/', 'ghcr.io/'),
    'ERROR: copy sha256:1 from ghcr.io/a/b@sha256:1: unexpected status from PUT request to https://ghcr.io/v2/a/b/manifests/1: 403 Forbidden',
  ])('a refusal of GHCR, which its secondary limits look like: %s', (text) => {
    expect(judgeFailure(text)).toMatchObject({ kind: 'once', pause: 20_000 });
  });

  it('a longer one when GHCR says that it is a limit', () => {
    const text = push('denied: You have exceeded a secondary rate limit');
    expect(judgeFailure(text.replace('localhost:5000/', 'ghcr.io/'))).toMatchObject({
      kind: 'once',
      pause: 60_000,
    });
  });

  it('a host that has no address', () => {
    const text = push(`Head "${url}": dial tcp: lookup registry.test on 1.1.1.1:53: no such host`);
    expect(judgeFailure(text)).toMatchObject({ kind: 'once', reason: 'no such host' });
  });

  it.each(['notghcr.io/a/b', 'localhost:5000/ghcr.io-mirror'])('not of %s', (name) => {
    expect(judgeFailure(push('denied: x').replaceAll('localhost:5000/a/b', name))).toEqual({
      kind: 'permanent',
    });
  });
});

describe('how long a registry asks to wait', () => {
  it.each([
    ['retry-after: 591.204µs, allowed: 44000/minute', 1],
    ['retry-after: 10.305464ms, allowed: 2000/minute', 11],
    ['Retry-After: 3', 3_000],
    ['retry after 1m30s', 90_000],
    ['please try again in 20 seconds', 20_000],
    ['try again in 2 minutes', 120_000],
    ['slow down', undefined],
    ['retry-after: soon', undefined],
  ])('%s: %j ms', (words, asked) => {
    const judged = judgeFailure(push(`toomanyrequests: ${words}`));
    expect(judged.kind === 'transient' ? judged.asked : judged).toBe(asked);
  });
});

it('any text is judged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, wasPushed) => {
      expect(['transient', 'once', 'permanent']).toContain(judgeFailure(text, { wasPushed }).kind);
    }),
  );
});
