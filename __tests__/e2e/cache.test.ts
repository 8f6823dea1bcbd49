// Build caches: what a builder that has never seen the image takes from each of them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Ended } from '../support/action.ts';
import { type GitHubCacheServer, newEntries, startGitHubCache } from './support/github-cache.ts';
import { newRepository } from './support/names.ts';
import { processesOf } from './support/processes.ts';
import { closedAddress, isTagPush, refusal, startProxy } from './support/proxy.ts';
import { shownBy, tagsOf } from './support/registry.ts';
import { createdBuilder, newStep, type Step, succeed } from './support/step.ts';

// Every step that runs makes something that was never there.
const Dockerfile = [
  'FROM busybox:1.37 AS base',
  'RUN cat /proc/sys/kernel/random/uuid > /first',
  'FROM base AS other',
  'RUN cat /proc/sys/kernel/random/uuid > /other',
  'FROM base AS last',
  'COPY --from=other /other /other',
  'RUN cat /proc/sys/kernel/random/uuid > /last',
].join('\n');
const files = { Dockerfile };
const pullRequest = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };

type Inputs = Readonly<Record<string, string>>;

/** A job on a machine of its own: its builder is new and goes with it. */
async function build(
  inputs: Inputs,
  {
    env = {},
    step = newStep({ files, env }),
  }: { readonly env?: Inputs; readonly step?: Step } = {},
): Promise<Ended> {
  const ended = await succeed(
    step,
    createdBuilder({ platforms: 'linux/amd64', emulators: 'none', push: 'true', ...inputs }),
  );
  await step.post();
  return ended;
}

/** What the steps made: the same image twice only when every step came from the cache. */
const imagesOf = ({ outputs }: Ended): unknown => JSON.parse(outputs.digests ?? '');

/** Every command line of the step and of what it started. */
function noteCommands(step: Step, commands: Set<string>): void {
  for (const { command } of processesOf(step)) commands.add(command);
}

const indexes = ({ keys }: Pick<GitHubCacheServer, 'keys'>): readonly string[] =>
  keys().filter((key) => key.startsWith('index-'));

describe("GitHub's cache", () => {
  test('gives every step to the next job, apart for each image, and its token to nobody', async () => {
    const cache = await startGitHubCache();
    const tags = `${newRepository()}:1`;
    const commands = new Set<string>();
    const step = newStep({ files, env: cache.env });
    const inputs = createdBuilder({ tags, push: 'true' });
    const first = await succeed(step, inputs, {
      watch: () => noteCommands(step, commands),
    });
    await step.post();
    expect([...commands].filter((command) => command.includes('--cache-to'))).not.toEqual([]);
    expect([...commands, first.output].filter((text) => text.includes(cache.token))).toEqual([]);
    expect(indexes(cache)).toHaveLength(1);

    await build({ tags, target: 'other' }, { env: cache.env });
    expect(indexes(cache)).toHaveLength(2);

    const again = await build(
      { tags, platforms: 'linux/arm64,linux/amd64', emulators: 'auto' },
      { env: cache.env },
    );
    expect(imagesOf(again)).toEqual(imagesOf(first));
  });

  test("gives the base branch's steps to a pull request, which writes beside it", async () => {
    const entries = newEntries();
    const tags = `${newRepository()}:1`;
    const main = await startGitHubCache({ entries });
    const first = await build({ tags }, { env: main.env });
    const [written] = indexes(main);
    const refs = ['refs/pull/7/merge', 'refs/heads/main'];
    const pull = await startGitHubCache({ entries, refs });
    const ended = await build({ tags, push: 'false' }, { env: { ...pull.env, ...pullRequest } });
    expect(imagesOf(ended)).toEqual(imagesOf(first));
    expect(indexes(pull).filter((key) => key.startsWith(written ?? ''))).toEqual([written]);
    expect(indexes(pull)).toHaveLength(2);
  });

  test('that refuses to write does not fail the step', async () => {
    const cache = await startGitHubCache({ refuseWrites: true });
    const tags = `${newRepository()}:1`;
    const { outputs, output } = await build({ tags }, { env: cache.env });
    expect(output).toContain('permission_denied');
    expect(await shownBy(tags)).toBe(outputs.digest);
  });

  test('where nobody listens is passed over with a warning', async () => {
    const { env } = await startGitHubCache();
    const dead = {
      ...env,
      ACTIONS_RESULTS_URL: `http://${await closedAddress()}/`.replace('localhost', '127.0.0.1'),
    };
    const { output } = await build({ push: 'false' }, { env: dead });
    expect(output).toContain("::warning::GitHub's cache does not answer (connect ECONNREFUSED");
    expect(output).not.toContain('--cache-to');
  });

  test('fails the step when `cache-to` names it and it refuses; its token is seen nowhere', async () => {
    const cache = await startGitHubCache({ refuseWrites: true });
    const { ACTIONS_RUNTIME_TOKEN: token = '', ...env } = cache.env;
    const step = newStep({ files, env });
    const tags = `${newRepository()}:1`;
    const commands = new Set<string>();
    const { code, output } = await step.main(
      createdBuilder({
        ...{ tags, push: 'true', platforms: 'linux/amd64' },
        'cache-to': `type=gha,scope=named,token=${token}`,
      }),
      { watch: () => noteCommands(step, commands) },
    );
    expect([code, output]).toEqual([1, expect.stringContaining('add `ignore-error=true`')]);
    expect(await shownBy(tags)).toBe('404');
    expect([...commands].join('\n')).toContain('--cache-to type=gha,scope=named ');
    const seen = [...commands, ...output.split('\n')].filter((text) => text.includes(token));
    expect(seen).toEqual([`::add-mask::${token}`]);
  });
});

describe('a cache in a registry', () => {
  test('gives every step to the next job; a pull request reads it only', async () => {
    const tags = `${newRepository()}:1`;
    const cache = `${newRepository()}:buildcache`;
    await build({ tags, cache, push: 'false' }, { env: pullRequest });
    expect(await shownBy(cache)).toBe('404');

    const first = await build({ tags, cache });
    const written = await shownBy(cache);
    expect(written).toMatch(/^sha256:/);
    const pull = await build({ tags, cache, push: 'false' }, { env: pullRequest });
    expect(imagesOf(pull)).toEqual(imagesOf(first));
    expect(await shownBy(cache)).toBe(written);
  });

  test('has a tag for each leg of a matrix', async () => {
    const [repository, cache] = [newRepository(), newRepository()];
    const leg = { tags: repository, push: 'by-digest', cache: `${cache}:legs` };
    const first = await build(leg);
    expect(imagesOf(await build(leg))).toEqual(imagesOf(first));
    expect(await tagsOf(cache)).toEqual(['legs-linux-amd64']);
  });

  test('that refuses to write does not fail the step', async () => {
    const refusing = await startProxy({
      instead: (question) => (isTagPush(question) ? refusal(403, 'DENIED') : undefined),
    });
    const tags = `${newRepository()}:1`;
    const { outputs } = await build({ tags, cache: `${newRepository(refusing)}:buildcache` });
    expect(await shownBy(tags)).toBe(outputs.digest);
  });
});

test('a cache in a folder, whatever its name, is written and read as buildx has it', async () => {
  const step = newStep({ files });
  const folder = join(step.runner.root, 'a, cache');
  const local = (key: string): string => `# a folder\ntype=local,"${key}=${folder}"\n`;
  const tags = `${newRepository()}:1`;
  const first = await build({ tags, 'cache-to': `${local('dest').trim()},mode=max` }, { step });
  expect(existsSync(join(folder, 'index.json'))).toBe(true);
  const again = await build({ tags, 'cache-from': local('src') });
  expect(imagesOf(again)).toEqual(imagesOf(first));
});
