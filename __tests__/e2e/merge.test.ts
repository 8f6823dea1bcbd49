// merge/ on a real registry: every kind of source becomes one verified image, and wrong ones none.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { architectureOfNode } from '../../src/oci/platform.ts';
import type { Ended } from '../support/action.ts';
import { docker, machines, runImage } from './support/docker.ts';
import { onlyError } from './support/failure.ts';
import { buildMergeSources, type MergeSources } from './support/merge-sources.ts';
import { newRepository } from './support/names.ts';
import { startProxy } from './support/proxy.ts';
import { attestationsOf, imagesOf, shownBy, stored, tagsOf } from './support/registry.ts';
import { givenBuilder, newStep, succeed } from './support/step.ts';

const both = ['linux/amd64', 'linux/arm64'];
let given: MergeSources;
/** The image of each platform, as the legs' indexes name it. */
let images: Readonly<Record<string, string>>;

beforeAll(async () => {
  given = await buildMergeSources();
  const legs = await Promise.all(
    Object.values(given.legs).map((digest) => stored(`${given.repository}@${digest}`)),
  );
  images = Object.assign({}, ...legs.map(({ document }) => imagesOf(document)));
}, 300_000);

afterAll(() => given.remove());

async function runMerge(inputs: Readonly<Record<string, string>>): Promise<Ended> {
  const step = newStep({ env: { BUILDX_CONFIG: given.env.BUILDX_CONFIG ?? '' } });
  return step.main(inputs, { door: 'merge' });
}

async function merge(inputs: Readonly<Record<string, string>>): Promise<Ended> {
  const ended = await runMerge(inputs);
  if (ended.code !== 0) throw new Error(`Merging failed:\n${ended.output}`);
  return ended;
}

/** What `toJSON(needs.build.outputs)` is when each leg wrote its own two outputs. */
function outputsOfLegs(...platforms: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    platforms.flatMap((platform) => {
      const name = platform.replaceAll('/', '-');
      return [
        [name, images[platform] ?? ''],
        [`${name}-index`, given.legs[platform] ?? ''],
      ];
    }),
  );
}

test('the digests of two legs become one image, looked into, with what was attested of each', async () => {
  const [one, other] = [given.repository, newRepository()];
  const tags = [`${one}:2.0`, `${one}:2`, `${other}:2.0`];
  const { outputs, output, summary } = await merge({
    builder: given.builder,
    tags: tags.join('\n'),
    annotations: 'org.opencontainers.image.title=Merged, and verified',
    digests: JSON.stringify({ ...outputsOfLegs(...both), digest: 'x', 'linux-s390x': '' }),
  });
  const { digest, document } = await stored(tags[0] ?? '');
  for (const tag of tags) expect([tag, await shownBy(tag)]).toEqual([tag, digest]);
  expect(imagesOf(document)).toEqual(images);
  expect(document).toMatchObject({
    mediaType: 'application/vnd.oci.image.index.v1+json',
    annotations: { 'org.opencontainers.image.title': 'Merged, and verified' },
  });
  expect(outputs).toMatchObject({
    digest,
    digests: JSON.stringify(images),
    'linux-arm64': images['linux/arm64'],
    'linux-arm64-index': digest,
    reference: [one, other].map((name) => `${name}@${digest}`).join('\n'),
    tags: tags.join('\n'),
    pushed: 'true',
    layout: '',
    name: given.builder,
  });
  expect(summary).toContain('Published');
  expect(output).toContain('linux/arm64: read /bin/uname');
  const bound = (document.manifests ?? []).flatMap(
    ({ annotations }) => annotations?.['vnd.docker.reference.digest'] ?? [],
  );
  expect(bound).toEqual(Object.values(images));
  for (const repository of [one, other]) {
    const reference = `${repository}@${digest}`;
    const format = ['--format', '{{json .Provenance}}'];
    const provenance = await docker(['buildx', 'imagetools', 'inspect', ...format, reference]);
    expect(Object.keys(JSON.parse(provenance) as object)).toEqual(both);
  }
  for (const platform of both) {
    expect(await runImage(`${other}:2.0`, platform)).toBe(machines[platform]);
  }
  await docker(['image', 'rm', '--force', `${other}:2.0`]);
});

test('legs of this action are kept alive by tags, which merging takes away, and platforms get their own', async () => {
  const repository = newRepository();
  const env = { BUILDX_CONFIG: given.env.BUILDX_CONFIG ?? '' };
  const staged = { tags: `${repository}:1.0`, 'staging-tags': 'true', builder: given.builder };
  const needs: Record<string, unknown> = {};
  for (const platform of both) {
    const step = newStep({
      files: { Dockerfile: 'FROM busybox:1.37\nCMD ["uname", "-m"]\n' },
      env,
    });
    const { outputs, output } = await succeed(
      step,
      givenBuilder({ ...staged, platforms: platform, push: 'by-digest' }),
    );
    needs[platform] = { result: 'success', outputs };
    expect(output.includes('Check the job')).toBe(
      platform !== `linux/${architectureOfNode(process.arch)}`,
    );
  }
  const before = await tagsOf(repository);
  expect(before).toHaveLength(2);
  for (const tag of before) expect(tag).toMatch(/^staging-.*-linux-a/);
  const { outputs } = await merge({
    ...staged,
    digests: JSON.stringify(needs),
    'platform-tags': '{tag}-{arch}',
    'smoke-test': 'test "$(uname -m)" != ""',
  });
  expect([...(await tagsOf(repository))].sort()).toEqual(['1.0', '1.0-amd64', '1.0-arm64']);
  const { document, digest } = await stored(`${repository}:1.0`);
  expect(outputs.digest).toBe(digest);
  expect(await shownBy(`${repository}:1.0-arm64`)).toBe(imagesOf(document)['linux/arm64']);
  expect(await runImage(`${repository}:1.0-arm64`, 'linux/arm64')).toBe(machines['linux/arm64']);
  // What the legs pushed is still there, without a name.
  for (const leg of Object.values(needs) as { outputs: Record<string, string> }[]) {
    const name = `${repository}@${leg.outputs.digest}`;
    expect(await shownBy(name)).toBe(leg.outputs.digest);
  }
  await docker(['image', 'rm', '--force', `${repository}:1.0-arm64`]);
});

describe('without looking into the images no builder is needed', () => {
  const quick = { verify: 'index', 'smoke-test': '' };

  test('`:1.0-intel` and `:1.0-mac` become `:1.0`, of the kind that they are', async () => {
    const tag = `${given.repository}:1.0`;
    const { output, outputs } = await merge({
      ...quick,
      tags: tag,
      sources: `# as docker manifest create\n${given.intel}\n${given.mac}`,
    });
    const { digest, document } = await stored(tag);
    expect(document.mediaType).toBe('application/vnd.docker.distribution.manifest.list.v2+json');
    expect(imagesOf(document)).toEqual({
      'linux/amd64': await shownBy(given.intel),
      'linux/arm64': await shownBy(given.mac),
    });
    expect(outputs).toMatchObject({ digest, tags: tag, pushed: 'true' });
    expect(output).not.toMatch(/Creating the builder|buildx build/);
  });

  test('a registry that fails now and then is asked again, for sources and for the index', async () => {
    const failing = new Set(['HEAD', 'PUT']);
    const proxy = await startProxy({
      instead: ({ method, manifest }) =>
        manifest !== undefined && failing.delete(method)
          ? { status: 502, headers: {}, body: Buffer.from('') }
          : undefined,
    });
    const path = given.repository.replace(/^[^/]+\//, '');
    const tag = `${proxy}/${path}:again`;
    const digests = JSON.stringify(outputsOfLegs(...both));
    const { output } = await merge({ ...quick, tags: tag, digests });
    expect(output).toMatch(/Reading \S+ failed: 502 .*Trying again/);
    expect(output).toMatch(/Copying \S+ to \S+ failed: 502 .*Trying again/);
    expect(imagesOf((await stored(`${given.repository}:again`)).document)).toEqual(images);
  });

  test('an index that has it all keeps its digest in another repository', async () => {
    const [first, second] = [newRepository(), newRepository()];
    const merged = await merge({
      ...quick,
      tags: `${given.repository}:legs,${first}:1`,
      // The `digest` output of each leg under the name of its platform.
      digests: JSON.stringify({ build: { result: 'success', outputs: given.legs } }),
    });
    const promoted = await merge({ ...quick, tags: `${second}:1`, sources: `${first}:1` });
    expect(promoted.outputs.digest).toBe(merged.outputs.digest);
    expect(attestationsOf((await stored(`${second}:1`)).document)).toHaveLength(2);
    const arm = await merge({
      ...quick,
      platforms: 'linux/arm64',
      tags: `${second}:arm`,
      sources: `linux/arm64=${first}:1`,
    });
    expect(arm.outputs.digests).toBe(JSON.stringify({ 'linux/arm64': images['linux/arm64'] }));
    expect(attestationsOf((await stored(`${second}:arm`)).document)).toHaveLength(1);
  });

  test('layouts are sources, and the result of `push: false` is one', async () => {
    const repository = newRepository();
    const sources = `${given.intel}\noci-layout://${given.layout}`;
    const dry = await merge({ ...quick, push: 'false', sources });
    expect(dry.outputs).toMatchObject({ pushed: 'false', reference: '' });
    const layout = `oci-layout://${dry.outputs.layout}`;
    const pushed = await merge({ ...quick, tags: `${repository}:1`, sources: layout });
    expect(pushed.outputs.digest).toBe(dry.outputs.digest);
    expect(await shownBy(`${repository}:1`)).toBe(dry.outputs.digest);
  });

  test('a platform written twice holds against the image config', async () => {
    const tag = `${newRepository()}:1`;
    const line = `linux/riscv64=${given.intel}`;
    const inputs = { ...quick, platforms: 'linux/riscv64', tags: tag };
    expect(onlyError(await runMerge({ ...inputs, sources: line }))).toContain(
      `${line} is to be linux/riscv64, and its image config says linux/amd64`,
    );
    await merge({ ...inputs, sources: `linux/riscv64=${line}` });
    expect(Object.keys(imagesOf((await stored(tag)).document))).toEqual(['linux/riscv64']);
  });

  test.each<[string, () => Readonly<Record<string, string>>, RegExp]>([
    [
      'a leg that is missing',
      () => ({ digests: JSON.stringify({ ...outputsOfLegs('linux/amd64'), 'linux-arm64': '' }) }),
      /digests: there is none for linux\/arm64/,
    ],
    [
      'a platform that comes twice',
      () => ({ sources: [given.intel, given.intel, given.mac].join('\n') }),
      /linux\/amd64 comes 2 times/,
    ],
    [
      'a platform that was not asked for',
      () => ({ platforms: 'linux/amd64', sources: `${given.intel}\n${given.mac}` }),
      /1\.0-mac has linux\/arm64, which was not asked for/,
    ],
    [
      'the same image for two platforms',
      () => ({ sources: `linux/arm64=linux/arm64=${given.intel}\n${given.intel}` }),
      /are the same image, sha256:/,
    ],
    [
      'an index that has another image than the digests say',
      () => ({
        digests: JSON.stringify({
          ...outputsOfLegs(...both),
          'linux-arm64': images['linux/amd64'],
        }),
      }),
      /and the digests say sha256:/,
    ],
    [
      'an image that is not there',
      () => ({ sources: `${given.intel}\n${given.repository}:nothing` }),
      /:nothing cannot be read: /,
    ],
  ])('%s moves no tag', async (_name, inputs, message) => {
    const repository = given.repository;
    const before = await tagsOf(repository);
    const ended = await runMerge({ ...quick, tags: `${repository}:wrong`, ...inputs() });
    expect(onlyError(ended)).toMatch(message);
    expect(await tagsOf(repository)).toEqual(before);
  });
});
