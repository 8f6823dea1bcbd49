// Failures of any phase whose cause is known: a full disk, and a registry that limits requests.
import { describe, expect, it } from '@jest/globals';
import { ActionError, CancelledError, explain, PlanError } from '../../src/system/errors.ts';
import { withKnownCause } from '../../src/system/known-causes.ts';
import { newFolder } from '../fakes/log.ts';

const usage = 'TYPE     TOTAL   SIZE\nImages   3       12GB';

async function told(error: unknown, code = 0): Promise<string> {
  const run = async () => ({ code, stdout: code === 0 ? usage : '', stderr: 'no engine' });
  return explain(await withKnownCause({ run, env: { RUNNER_TEMP: newFolder() } }, error));
}

const failure = (message: string): ActionError => new ActionError({ message, hint: 'Usual hint.' });

describe('a full disk', () => {
  it.each([
    failure('The build failed: write /blobs/x: no space left on device'),
    failure('The build failed: disk quota exceeded'),
    Object.assign(new Error("ENOSPC: no space left on device, open 'x'"), { code: 'ENOSPC' }),
  ])('%s', async (error) => {
    const text = await told(error);
    expect(text).toContain(error.message);
    expect(text).toMatch(/A disk is full\. On this machine .* of .* are free in \/.*fast-/);
    expect(text).toContain(usage);
    expect(text).toContain('docker system prune');
    expect(text).not.toContain('Usual hint');
    expect(text).not.toContain('a bug');
  });

  it('is told without an engine as well', async () => {
    const text = await told(failure('no space left on device'), 1);
    expect(text).toContain('A disk is full');
    expect(text).not.toContain('system df');
  });
});

describe('a rate limit', () => {
  it.each([
    'docker.io/x: toomanyrequests: You have reached your unauthenticated pull rate limit',
    'unexpected status from HEAD request to https://registry-1.docker.io/v2/: 429 Too Many Requests',
  ])('of Docker Hub has two ways out: %s', async (message) => {
    expect(await told(failure(message))).toMatch(/log in \(`username`.*`mirrors: mirror\.gcr\.io`/);
  });

  it('of another registry', async () => {
    const message = 'unexpected status from PUT request to https://a.test/: 429 Too Many Requests';
    expect(await told(failure(message))).toMatch(/limits how many requests/);
  });
});

it.each<unknown>([
  failure('The build failed: exit status 1'),
  new PlanError([{ subject: 'tags', message: 'no space left on device', edit: 'x' }]),
  new CancelledError('SIGTERM', ' 429 Too Many Requests'),
  new Error('429 Too Many Requests'),
  'text',
])('anything else stays what it is: %s', async (error) => {
  const doors = { run: async () => ({ code: 0, stdout: '', stderr: '' }), env: {} };
  expect(await withKnownCause(doors, error)).toBe(error);
});
