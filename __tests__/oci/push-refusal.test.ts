// What registries answer to a push that is not permitted, and what is not such an answer.
import { describe, expect, it } from '@jest/globals';
import { refusedPushHint } from '../../src/oci/push-refusal.ts';

describe('a refused push', () => {
  it.each([
    'ERROR: failed to push ghcr.io/acme/app: denied: permission_denied: write_package',
    'ERROR: failed to push ghcr.io/acme/app: unexpected status from POST request to https://ghcr.io/v2/acme/app/blobs/uploads/: 403 Forbidden',
    'failed to push: unexpected status: 403 Forbidden: permission_denied: write_package',
  ])('%s: the permission by its name, and the package’s settings', (text) => {
    expect(refusedPushHint(text)).toMatch(/permissions: packages: write.*Manage Actions access/s);
  });

  it.each([
    'failed to push docker.io/acme/app: push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    'failed to push localhost:5000/app: denied: requested access to the resource is denied',
  ])('%s: a login that may push', (text) => {
    expect(refusedPushHint(text)).toMatch(/Log in with one that may push.*packages: write/s);
  });

  it.each([
    'failed to push localhost:5977/acme/app: unexpected status from HEAD request to http://localhost:5977/v2/acme/app/blobs/sha256:30: 401 Unauthorized',
    'failed to push a.test/app: no basic auth credentials',
  ])('%s: a login', (text) => {
    expect(refusedPushHint(text)).toMatch(/`registry`, `username` and `password`/);
  });

  it('of a package that may not be created names the organisation', () => {
    const text = 'denied: installation not allowed to Create organization package';
    expect(refusedPushHint(text)).toContain('organisation');
  });

  it.each([
    'failed to push localhost:5000/app: dial tcp 127.0.0.1:5000: connect: connection refused',
    'failed to push ghcr.io/acme/app: unexpected status: 503 Service Unavailable',
    '',
  ])('%j is none', (text) => {
    expect(refusedPushHint(text)).toBeUndefined();
  });
});
