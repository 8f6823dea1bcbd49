// Pull requests as webhook payloads tell of them.
import { describe, expect, test } from '@jest/globals';
import { pullRequestOf } from '../../src/oci/pull-request.ts';

const own = { number: 7, head: { sha: 'abc', repo: { full_name: 'Acme/app' } } };

function found(name: string, pull: unknown, number?: number) {
  const payload = { pull_request: pull, ...(number === undefined ? {} : { number }) };
  return pullRequestOf({ name, payload, repository: 'acme/app' });
}

describe('the pull request of an event', () => {
  test.each(['pull_request', 'pull_request_target'])('is that of %s', (name) => {
    expect(found(name, own)).toEqual({ number: 7, isFork: false, headSha: 'abc' });
  });

  test.each([
    ['another repository', { full_name: 'mallory/app' }],
    ['a deleted one', null],
    ['none that is named', {}],
  ])('comes from a fork with %s', (_what, repo) => {
    expect(found('pull_request', { number: 7, head: { sha: 'abc', repo } })?.isFork).toBe(true);
  });

  test('takes its number from the payload where the pull request has none', () => {
    expect(found('pull_request', { head: {} }, 8)).toEqual({
      number: 8,
      isFork: true,
      headSha: '',
    });
  });

  test.each([
    ['push', own],
    ['pull_request', undefined],
    ['pull_request', { head: {} }],
  ])('is none for %s with %j', (name, pull) => {
    expect(found(name, pull)).toBeUndefined();
  });
});
