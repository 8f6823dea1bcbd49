// Other shapes of image: one platform, three, an untagged one.
import { describe, expect, test } from '@jest/globals';
import { docker, expectNothingLeft, machines, runImage } from './support/docker.ts';
import { newRepository } from './support/names.ts';
import { attestationsOf, configOf, imagesOf, stored, tagsOf } from './support/registry.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

const index = 'application/vnd.oci.image.index.v1+json';
const manifest = 'application/vnd.oci.image.manifest.v1+json';

describe('a single platform', () => {
  test('with attestations is an index of one image', async () => {
    const tag = `${newRepository()}:1`;
    const step = newStep();
    const { outputs } = await succeed(
      step,
      createdBuilder({ tags: tag, push: 'true', platforms: 'linux/arm64' }),
    );
    const { digest, document } = await stored(tag);
    expect(document.mediaType).toBe(index);
    expect(attestationsOf(document)).toHaveLength(1);
    expect(Object.keys(imagesOf(document))).toEqual(['linux/arm64']);
    expect(outputs).toMatchObject({
      digest,
      'linux-arm64': imagesOf(document)['linux/arm64'],
      'linux-arm64-index': digest,
    });
    expect(outputs['linux-amd64']).toBeUndefined();
    expect(JSON.parse(outputs.digests ?? '')).toEqual(imagesOf(document));
    expect(await runImage(tag, 'linux/arm64')).toBe('aarch64 aarch64');
    await docker(['image', 'rm', '--force', tag]);
  });

  test('without attestations stays a single manifest, under two tags', async () => {
    const repository = newRepository();
    const step = newStep({ env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' } });
    const { outputs } = await succeed(
      step,
      createdBuilder({
        tags: `${repository}:1,${repository}:latest`,
        push: 'true',
        platforms: 'linux/arm64',
      }),
    );
    for (const tag of ['1', 'latest']) {
      const { digest, document } = await stored(`${repository}:${tag}`);
      expect(document.mediaType).toBe(manifest);
      expect(outputs).toMatchObject({
        digest,
        'linux-arm64': digest,
        'linux-arm64-index': digest,
        imageid: document.config?.digest,
      });
    }
    expect(JSON.parse(outputs.digests ?? '')).toEqual({ 'linux/arm64': outputs.digest });
    const { architecture } = await configOf(repository, outputs.digest ?? '');
    expect(architecture).toBe('arm64');
  });
});

test('three platforms, named by aliases, in the order asked', async () => {
  const tag = `${newRepository()}:1`;
  const step = newStep();
  const inputs = createdBuilder({ tags: tag, push: 'true', platforms: 'armhf, x86_64, aarch64' });
  const { outputs } = await succeed(step, inputs);
  const { digest, document } = await stored(tag);
  const images = imagesOf(document);
  const digests = JSON.parse(outputs.digests ?? '') as Record<string, string>;
  expect(Object.keys(digests)).toEqual(['linux/arm/v7', 'linux/amd64', 'linux/arm64']);
  expect(digests).toEqual(images);
  expect(outputs).toMatchObject({
    digest,
    'linux-arm-v7': images['linux/arm/v7'],
    'linux-arm-v7-index': digest,
  });
  for (const platform of Object.keys(digests)) {
    const machine = machines[platform];
    expect([platform, await runImage(tag, platform)]).toEqual([platform, `${machine} ${machine}`]);
  }
  await docker(['image', 'rm', '--force', tag]);
  await expectNothingLeft(step, inputs.name ?? '');
});

test('two variants of one architecture are two platforms', async () => {
  const tag = `${newRepository()}:1`;
  const Dockerfile = 'FROM scratch\nARG TARGETVARIANT\nLABEL variant=$TARGETVARIANT\nCOPY a /\n';
  const step = newStep({ files: { Dockerfile, a: 'a' } });
  const { outputs } = await succeed(
    step,
    createdBuilder({ tags: tag, push: 'true', platforms: 'linux/arm/v7,linux/arm/v6' }),
  );
  const digests = JSON.parse(outputs.digests ?? '') as Record<string, string>;
  expect(digests).toEqual(imagesOf((await stored(tag)).document));
  expect([outputs['linux-arm-v7'], outputs['linux-arm-v6']]).toEqual(Object.values(digests));
  for (const [platform, digest] of Object.entries(digests)) {
    const { variant, config } = await configOf(tag.replace(/:1$/, ''), digest);
    expect(variant).toBe(platform.split('/').at(-1));
    expect(config.Labels?.variant).toBe(variant);
  }
});

test('`push: by-digest` leaves images that no tag names', async () => {
  const repository = newRepository();
  const step = newStep();
  const inputs = createdBuilder({ tags: `${repository}:never`, push: 'by-digest' });
  const { outputs, output } = await succeed(step, inputs);
  expect(await tagsOf(repository)).toEqual([]);
  const { status, digest, document } = await stored(`${repository}@${outputs.digest}`);
  expect([status, digest]).toEqual([200, outputs.digest]);
  expect(outputs).toMatchObject({ pushed: 'true', reference: `${repository}@${digest}` });
  expect(JSON.parse(outputs.digests ?? '')).toEqual(imagesOf(document));
  expect(output).toContain(`Pushed untagged ${repository}@${digest}`);
  await expectNothingLeft(step, inputs.name ?? '');
});
