// What BuildKit lacks, in its own words, and the input that has it.
import { describe, expect, it } from '@jest/globals';
import { inputHint } from '../../src/build/input-hint.ts';

describe('a build that lacks', () => {
  it.each([
    ['ERROR: failed to build: failed to solve: secret X: not found', /add `X=…` to `secrets`/],
    ['ERROR: failed to build: failed to solve: unset ssh forward key default', /`ssh: default`/],
    [
      'ERROR: failed to build: failed to solve: granting entitlement security.insecure is not allowed by build daemon configuration',
      /`allow: security\.insecure`.*--allow-insecure-entitlement security\.insecure/,
    ],
    [
      'ERROR: failed to build: failed to solve: failed to load LLB: network.host is not allowed',
      /`allow: network\.host`/,
    ],
    [
      'ERROR: failed to fetch remote https://github.com/acme/app.git: git stderr:\nfatal: could not read Username',
      /^https:\/\/github\.com\/acme\/app\.git is private\. .*`github-token`/,
    ],
    [
      'ERROR: failed to fetch remote https://localhost:1/x.git: git stderr:\nfatal: Failed to connect',
      /^Check the address https:\/\/localhost:1\/x\.git, in `context`/,
    ],
    [
      'ERROR: failed to build: failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set',
      /`ssh: default=<path of a key>`/,
    ],
    [
      'ERROR: failed to build: failed to solve: target stage "nope" could not be found',
      /no stage nope: correct `target`/,
    ],
    [
      `ERROR: invalid argument "big" for "--shm-size" flag: invalid size: 'big'`,
      /correct the input `shm-size`/,
    ],
    [
      'ERROR: invalid argument "a" for "-o, --output" flag: invalid value a',
      /correct the input `outputs`/,
    ],
  ])('%j', (excerpt, hint) => {
    expect(inputHint(excerpt)).toMatch(hint);
  });

  it.each([
    'ERROR: failed to solve: process "/bin/sh -c exit 3" did not complete successfully: exit code: 3',
    '',
  ])('nothing: %j', (excerpt) => {
    expect(inputHint(excerpt)).toBeUndefined();
  });
});
