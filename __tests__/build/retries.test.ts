// A build that fails at a registry: tried again, and once built only the export of it.
import { describe, expect, it } from '@jest/globals';
import { buildxText, type Exception } from '../fakes/docker.ts';
import { messageOf, tell } from '../fakes/story.ts';

const push = { push: 'true', tags: 'one.test/acme/app:1' };
const failing = (stderr: string, times?: number): Exception => ({
  on: /^buildx build/,
  answer: { code: 1, stderr },
  ...(times === undefined ? {} : { times }),
});
const badGateway =
  'ERROR: failed to build: failed to solve: failed to push one.test/acme/app: unexpected status from PUT request to https://one.test/v2/acme/app/manifests/x: 502 Bad Gateway';

async function buildsOf(exceptions: readonly Exception[], inputs = {}) {
  const told = await tell({ ...push, ...inputs }, exceptions);
  return { ...told, builds: told.commands.filter((line) => line.startsWith('buildx build ')) };
}

describe('a push that fails', () => {
  it('for a moment is tried again with the same builder, and told', async () => {
    const { error, builds, lines } = await buildsOf([failing(badGateway, 2)]);
    expect(error).toBeUndefined();
    expect(builds).toHaveLength(3);
    expect(new Set(builds).size).toBe(1);
    const told = lines.filter((line) => line.includes('Trying again'));
    expect(told).toEqual([
      expect.stringMatching(/^info: The build failed: 502 Bad Gateway\. .* \(try 2 of 5\)\.$/),
      expect.stringMatching(/\(try 3 of 5\)\.$/),
    ]);
  });

  it('for good is tried as often as `attempts` says, and is one error', async () => {
    const { error, builds } = await buildsOf([failing(badGateway)], { attempts: '3' });
    expect(builds).toHaveLength(3);
    expect(messageOf(error)).toMatch(
      /failed \(exit status 1\); no tag was moved.*502 Bad Gateway/s,
    );
  });

  it('with a refusal is tried once, but on GHCR, which answers its limits that way', async () => {
    const denied = buildxText('build-push-denied.stderr');
    expect((await buildsOf([failing(denied)])).builds).toHaveLength(1);
    const ghcr = denied.replaceAll('localhost:5001/a/b', 'ghcr.io/acme/app');
    const tags = 'ghcr.io/acme/app:1';
    expect((await buildsOf([failing(ghcr)], { tags })).builds).toHaveLength(2);
  });
});

it.each(['build-failed-run', 'build-copy-missing', 'build-no-dockerfile', 'build-base-denied'])(
  '%s is tried once',
  async (name) => {
    const { builds } = await buildsOf([failing(buildxText(`${name}.stderr`))]);
    expect(builds).toHaveLength(1);
  },
);

it('a retried export neither builds, nor pulls, nor exports the cache again', async () => {
  const { error, builds } = await buildsOf([failing(badGateway, 1)], {
    'no-cache': 'true',
    pull: 'true',
    'cache-from': 'type=registry,ref=one.test/acme/cache',
    'cache-to': 'type=registry,ref=one.test/acme/cache',
  });
  expect(error).toBeUndefined();
  const [first = '', second = ''] = builds;
  for (const flag of ['--no-cache', '--pull', '--cache-to']) {
    expect(first).toContain(` ${flag} `);
    expect(second).not.toContain(` ${flag} `);
  }
  expect(second).toContain(' --cache-from ');
});
