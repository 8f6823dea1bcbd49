// Publishing with the defaults: two platforms, verified, under every tag.
import { describe, expect, test } from '@jest/globals';
import { world } from '../support/world.ts';
import {
  allTracesOf,
  docker,
  expectNothingLeft,
  machines,
  runImage,
  tracesOf,
} from './support/docker.ts';
import { newRepository } from './support/names.ts';
import { attestationsOf, configOf, imagesOf, shownBy, stored, tagsOf } from './support/registry.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

describe('with nothing but tags and `push: true`', () => {
  test('a user gets both platforms, the digests that the registry shows, and a clean machine', async () => {
    const repository = newRepository();
    const tag = `${repository}:1.0`;
    const inputs = createdBuilder({ tags: tag, push: 'true' });
    const step = newStep();

    const { outputs, output } = await succeed(step, inputs);

    const { digest, document } = await stored(tag);
    const images = imagesOf(document);
    expect(Object.keys(images)).toEqual(['linux/amd64', 'linux/arm64']);
    expect(outputs).toMatchObject({
      digest,
      'linux-amd64': images['linux/amd64'],
      'linux-arm64': images['linux/arm64'],
      'linux-amd64-index': digest,
      'linux-arm64-index': digest,
      reference: `${repository}@${digest}`,
      tags: tag,
      pushed: 'true',
      layout: '',
      imageid: digest,
      name: inputs.name,
      driver: 'docker-container',
    });
    expect(Object.entries(JSON.parse(outputs.digests ?? ''))).toEqual(Object.entries(images));
    const metadata = JSON.parse(outputs.metadata ?? '') as Record<string, unknown>;
    expect(metadata['containerimage.digest']).toBe(digest);
    expect(outputs.platforms?.split(',')).toEqual(expect.arrayContaining(Object.keys(images)));
    const nodes = JSON.parse(outputs.nodes ?? '') as readonly Record<string, unknown>[];
    expect(nodes).toEqual([
      expect.objectContaining({
        name: `${inputs.name}0`,
        status: 'running',
        platforms: outputs.platforms,
        'driver-opts': expect.arrayContaining(['network=host']),
      }),
    ]);
    expect(output).toContain(`Published ${tag}`);
    expect(await tracesOf(step, inputs.name ?? '')).toEqual(allTracesOf(inputs.name ?? ''));

    await expectNothingLeft(step, inputs.name ?? '');
    for (const platform of Object.keys(images)) {
      const machine = machines[platform];
      expect([platform, await runImage(tag, platform)]).toEqual([
        platform,
        `${machine} ${machine}`,
      ]);
    }
    await docker(['image', 'rm', '--force', tag]);
  });

  test('attestations are in the registry and never in `digests`', async () => {
    const repository = newRepository();
    const step = newStep();
    const { outputs } = await succeed(
      step,
      createdBuilder({ tags: `${repository}:1`, push: 'true' }),
    );
    const { document } = await stored(`${repository}:1`);
    const attestations = attestationsOf(document);
    expect(attestations.length).toBeGreaterThan(0);
    const images = Object.values(JSON.parse(outputs.digests ?? '') as Record<string, string>);
    expect(images).toHaveLength(2);
    expect(images.filter((digest) => attestations.includes(digest))).toEqual([]);
    for (const [platform, digest] of Object.entries(imagesOf(document))) {
      const { os, architecture } = await configOf(repository, digest);
      expect(`${os}/${architecture}`).toBe(platform);
    }
  });
});

test('several tags in two repositories all show the same digest', async () => {
  const [one, other] = [newRepository(), newRepository()];
  const tags = [`${one}:1.0`, `${one}:latest`, `${other}:1.0`];
  const step = newStep();
  const { outputs } = await succeed(
    step,
    createdBuilder({ tags: `${tags[0]},${tags[1]}\n${tags[2]}`, push: 'true' }),
  );
  for (const tag of tags) expect([tag, await shownBy(tag)]).toEqual([tag, outputs.digest]);
  expect([...(await tagsOf(one))].sort()).toEqual(['1.0', 'latest']);
  expect(await tagsOf(other)).toEqual(['1.0']);
  expect(outputs.tags).toBe(tags.join('\n'));
  expect(outputs.reference).toBe(
    [one, other].map((name) => `${name}@${outputs.digest}`).join('\n'),
  );
});

test('a tag that was there before moves to the new image', async () => {
  const tag = `${newRepository(world().registry)}:latest`;
  const first = await succeed(newStep(), createdBuilder({ tags: tag, push: 'true' }));
  const second = await succeed(newStep(), createdBuilder({ tags: tag, push: 'true' }));
  expect(first.outputs.digest).not.toBe(second.outputs.digest);
  expect(await shownBy(tag)).toBe(second.outputs.digest);
});
