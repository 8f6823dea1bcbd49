// The `cleanup/` door against a real registry: what only a tag used goes, what another needs stays.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cleanTarget } from '../../src/cleanup-job.ts';
import { parseReference } from '../../src/oci/reference.ts';
import { parseTagPattern } from '../../src/oci/tag-pattern.ts';
import { openGitHub } from '../../src/system/github.ts';
import { openRegistry } from '../../src/system/registry.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import type { Ended } from '../support/action.ts';
import { world } from '../support/world.ts';
import { shelf } from './support/crafted.ts';
import { expectAsBefore, newDockerConfig } from './support/docker-config.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { startPackages } from './support/packages.ts';
import { startTokenRegistry } from './support/private-registry.ts';
import { refusal, startProxy } from './support/proxy.ts';
import { newStep } from './support/step.ts';

const closed = {
  action: 'closed',
  number: 1,
  pull_request: {
    number: 1,
    state: 'closed',
    head: { sha: 'a'.repeat(40), repo: { full_name: 'acme/app' } },
  },
};

/** One run of the door in a job of the closed pull request 1. */
function clean(inputs: Readonly<Record<string, string>>, event: unknown = closed): Promise<Ended> {
  const step = newStep();
  const path = join(step.runner.files, 'closed.json');
  writeFileSync(path, JSON.stringify(event));
  const again = newStep({
    runner: step.runner,
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path },
  });
  return again.main({ 'github-token': '', ...inputs }, { door: 'cleanup' });
}

test('a preview goes with its own images and attestations, and what others share stays', async () => {
  const repository = newRepository();
  const { image, attestation, index, has, tags } = shelf(repository);
  const shared = await image('amd64', 'shared');
  const own = await image('arm64', 'preview');
  const proof = await attestation(own, 'preview');
  const preview = await index([shared, own, proof], 'pr-1');
  const other = await index([shared], 'pr-12');
  await index([await image('amd64', 'main')], 'latest');

  const dry = await clean({ images: repository, tags: 'pr-{number}*', 'dry-run': 'true' });
  expect([dry.code, await tags()]).toEqual([0, ['latest', 'pr-1', 'pr-12']]);
  expect(dry.outputs.tags).toBe(`${repository}:pr-1`);
  expect(dry.summary).toContain('(dry run)');

  const { code, outputs, output, summary } = await clean({ images: repository });
  expect([code, output]).toEqual([0, output]);
  expect(outputs.tags).toBe(`${repository}:pr-1`);
  expect((outputs.digests ?? '').split('\n').sort()).toEqual(
    [preview, own.digest, proof.digest].map((digest) => `${repository}@${digest}`).sort(),
  );
  expect(dry.outputs).toEqual(outputs);
  expect(output).toContain(`Kept ${shared.digest}: the tag pr-12 needs it.`);
  expect(summary).toContain('2 other tags');
  expect(await tags()).toEqual(['latest', 'pr-12']);
  expect(await Promise.all([preview, own.digest, proof.digest].map(has))).toEqual([
    false,
    false,
    false,
  ]);
  expect(await Promise.all([other, shared.digest, 'latest'].map(has))).toEqual([true, true, true]);

  // The second time there is nothing to do, and that is no failure.
  const again = await clean({ images: repository });
  expect([again.code, again.outputs.tags]).toEqual([0, '']);
});

test('a tag on the digest of another tag goes alone', async () => {
  const repository = newRepository();
  const { image, index, has, tags } = shelf(repository);
  const entries = [await image('amd64', 'one')];
  const digest = await index(entries, 'pr-1');
  await index(entries, '1.0');
  const { code, outputs } = await clean({ images: repository });
  expect([code, outputs.tags, outputs.digests]).toEqual([0, `${repository}:pr-1`, '']);
  expect(await tags()).toEqual(['1.0']);
  expect([await has('1.0'), await has(digest), await has(entries[0]?.digest ?? '')]).toEqual([
    true,
    true,
    true,
  ]);
});

test('signatures in tags go with what they sign', async () => {
  const repository = newRepository();
  const { image, index, tags } = shelf(repository);
  const digest = await index([await image('amd64', 'signed')], 'pr-1');
  const kept = await index([await image('amd64', 'kept')], '1.0');
  for (const signed of [digest, kept]) {
    await index([await image('amd64', signed)], `${signed.replace(':', '-')}.sig`);
  }
  expect((await clean({ images: repository })).code).toBe(0);
  expect(await tags()).toEqual(['1.0', `${kept.replace(':', '-')}.sig`]);
});

test('only what is old goes by age, and what has no date stays', async () => {
  const repository = newRepository();
  const { image, index, tags } = shelf(repository);
  const day = 24 * 3_600_000;
  const ago = (days: number) => ({ created: new Date(Date.now() - days * day).toISOString() });
  await index([await image('amd64', 'a', ago(40)), await image('arm64', 'a', ago(39))], 'pr-3');
  await index([await image('amd64', 'b', ago(40)), await image('arm64', 'b', ago(2))], 'pr-4');
  await index([await image('amd64', 'c', { created: '1970-01-01T00:00:00Z' })], 'pr-5');
  await index([await image('amd64', 'd', ago(40))], '1.0');
  const { code, output } = await clean(
    { images: repository, 'older-than': '30d' },
    { schedule: '' },
  );
  expect([code, output]).toEqual([0, output]);
  expect(await tags()).toEqual(['1.0', 'pr-4', 'pr-5']);
  expect(output).toContain('Kept pr-5: its age is not known.');
});

test('a private registry: the login is tried first, used, and gone after post', async () => {
  const user = { username: 'octocat', password: 'correct-horse-battery' };
  const path = unique('e2e/app');
  const { image, index, tags } = shelf(`${world().registry}/${path}`);
  await index([await image('amd64', 'preview')], 'pr-1');
  await index([await image('amd64', 'main')], 'latest');
  const registry = await startTokenRegistry(user);
  const { runner } = newStep();
  const config = newDockerConfig(runner);
  const step = newStep({ runner, env: { DOCKER_CONFIG: config.folder } });
  const given = { images: `${registry}/${path}`, tags: 'pr-1', 'github-token': '' };
  const run = (login: Readonly<Record<string, string>>): Promise<Ended> =>
    step.main({ ...given, ...login }, { door: 'cleanup' });

  const wrong = await run({ registry, ...user, password: 'wrong' });
  expect(onlyError(wrong)).toContain(`${registry} refused the login of octocat: 401`);
  expectAsBefore(config);
  const without = await run({});
  expect(onlyError(without)).toContain('cannot be read: 401');
  expect(await tags()).toEqual(['latest', 'pr-1']);

  // For this repository alone, which no later command of docker's could use.
  const entry = { registry, ...user, scope: `${path}@push,delete` };
  const scoped = await run({ 'registry-auth': JSON.stringify([entry]), 'dry-run': 'true' });
  expect([scoped.code, scoped.outputs.tags]).toEqual([0, `${registry}/${path}:pr-1`]);
  await step.post();

  const { code, output } = await run({ registry, ...user });
  expect([code, output]).toEqual([0, output]);
  expect(await tags()).toEqual(['latest']);
  expect(readFileSync(config.file, 'utf8')).not.toBe(config.before);
  await step.post();
  expectAsBefore(config);
});

describe('a registry that does not go along', () => {
  test('one tag that cannot be read keeps every image', async () => {
    const path = newRepository().replace(/^[^/]+\//, '');
    const proxy = await startProxy({
      instead: ({ method, manifest }) =>
        method === 'GET' && manifest === '1.0' ? refusal(403, 'DENIED') : undefined,
    });
    const { image, index, has, tags } = shelf(`${proxy}/${path}`);
    const own = await image('amd64', 'own');
    const digest = await index([own], 'pr-1');
    await index([own], '1.0');
    const { code, output } = await clean({ images: `${proxy}/${path}` });
    expect([code, output]).toEqual([0, output]);
    expect(output).toContain('it may be needed: the tag 1.0 cannot be read: 403 DENIED');
    expect(await tags()).toEqual(['1.0']);
    expect([await has(digest), await has(own.digest)]).toEqual([true, true]);
  });

  test('one that does not delete is left as it was', async () => {
    const path = newRepository().replace(/^[^/]+\//, '');
    const proxy = await startProxy({
      instead: ({ method }) => (method === 'DELETE' ? refusal(405, 'UNSUPPORTED') : undefined),
    });
    const { image, index, tags } = shelf(`${proxy}/${path}`);
    const entries = [await image('amd64', 'x')];
    const digest = await index(entries, 'pr-1');
    await index(entries, '1.0');
    const message = onlyError(await clean({ images: `${proxy}/${path}` }));
    expect(message).toContain('this registry does not delete (405 UNSUPPORTED');
    expect(await tags()).toEqual(['1.0', 'pr-1']);
    expect(await index(entries)).toBe(digest);
  });
});

describe("GitHub's registry, which deletes versions over GitHub's API", () => {
  /** The story of one repository, with the API in front of the real registry. */
  async function cleanPackage(
    repository: string,
    {
      api,
      patterns = ['pr-1'],
    }: { readonly api: FakeGitHub; readonly patterns?: readonly string[] },
  ) {
    const parsed = parseReference(repository);
    if (!parsed.ok) throw new Error(parsed.reason);
    const { registry, path } = parsed.value;
    const target = { repository: { registry, path }, kind: 'github' } as const;
    const github = await openGitHub({ apiUrl: api.url, token: 't', log: { info: () => {} } });
    const wait = async () => {};
    const places = { registry: openRegistry(target), github, now: Date.now, wait };
    return cleanTarget(places, {
      target,
      plan: {
        targets: [target],
        patterns: patterns.map((text) => {
          const pattern = parseTagPattern(text, 1);
          if (!pattern.ok) throw new Error(pattern.reason);
          return pattern.value;
        }),
        dryRun: false,
        summary: false,
        token: '',
        logins: { logins: [], logout: true, notices: [] },
        notices: [],
        warnings: [],
      },
    });
  }

  const madeFor = (tag: string) => ({ labels: { 'org.opencontainers.image.version': tag } });

  test('a preview goes with what it superseded; what is shared, tagged or young stays', async () => {
    const repository = newRepository();
    const own = shelf(repository);
    const { api, know } = await startPackages({ repository, shelf: own, late: ['new'] });
    const shared = await own.image('amd64', 'shared', madeFor('pr-1'));
    const [first, second] = [
      await own.image('arm64', 'first', madeFor('pr-1')),
      await own.image('arm64', 'second', madeFor('pr-1')),
    ];
    const superseded = await own.index([shared, first]);
    const preview = await own.index([shared, second], 'pr-1');
    // The registry shows this tag, and the API does not yet.
    const late = await own.index([shared], 'new');
    const on = await own.image('arm64', 'on its way');
    const young = await own.index([on, second]);
    for (const entry of [shared, first, second, on]) know(entry.digest);
    know(superseded);
    know(young, new Date().toISOString());

    const { removed, kept } = await cleanPackage(repository, { api });
    expect(removed.failures).toEqual([]);
    expect(removed.tags).toEqual(['pr-1']);
    expect([...removed.digests].sort()).toEqual([preview, superseded, first.digest].sort());
    expect(kept).toEqual([
      { name: shared.digest, why: 'the tag new needs it' },
      { name: second.digest, why: `the untagged ${young}, young enough to get a tag, needs it` },
    ]);
    expect(await own.tags()).toEqual(['new']);
    for (const digest of [late, shared.digest, second.digest, young]) {
      expect([digest, await own.has(digest)]).toEqual([digest, true]);
    }
    expect(await own.has(first.digest)).toBe(false);
  });

  test('a tag on the version of another tag is taken off it', async () => {
    const repository = newRepository();
    const own = shelf(repository);
    const { api } = await startPackages({ repository, shelf: own });
    const entries = [await own.image('amd64', 'release')];
    const digest = await own.index(entries, '1.0');
    await own.index(entries, 'pr-1');
    const { removed } = await cleanPackage(repository, { api });
    expect(removed).toEqual({ tags: ['pr-1'], digests: [], failures: [] });
    expect([await own.tags(), await own.has(digest)]).toEqual([['1.0'], true]);
  });
});
