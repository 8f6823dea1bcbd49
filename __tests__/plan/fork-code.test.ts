// A fork's code on pull_request_target, wherever the inputs name it.
import { expect, test } from '@jest/globals';
import { readEvent } from '../../src/gather/event.ts';
import { buildsForkCode } from '../../src/plan/fork-code.ts';
import { factsWith } from '../fakes/facts.ts';

const sha = '0123456789012345678901234567890123456789';
const event = {
  ...readEvent({ GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_REPOSITORY: 'acme/app' }),
  payload: {
    pull_request: { number: 7, head: { sha, repo: { full_name: 'Mallory/app' } } },
  },
};
const base = { commits: ['fedcba'] };

test.each([
  ['the base branch is built', {}, false],
  [
    'the fork is a further context',
    { 'build-contexts': 'pr=https://github.com/mallory/app.git' },
    true,
  ],
  [
    'its pull request is one',
    { 'build-contexts': 'pr=https://github.com/acme/app.git#refs/pull/7/head' },
    true,
  ],
  ['its Dockerfile is used', { file: `https://example.com/${sha}/Dockerfile` }, true],
  [
    'another repository is a context',
    { 'build-contexts': 'pr=https://github.com/acme/lib.git' },
    false,
  ],
])('%s', (_what, inputs, expected) => {
  expect(buildsForkCode(factsWith({ inputs, event, checkout: base }))).toBe(expected);
});
