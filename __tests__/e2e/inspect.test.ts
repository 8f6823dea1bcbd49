// inspect/ on images of every shape in a real registry, and on layouts: what it shows and refuses.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { elfFor } from '../support/elf-file.ts';
import { createBuilder } from './support/builders.ts';
import { allTracesOf, tracesOf } from './support/docker.ts';
import { newRepository, unique } from './support/names.ts';
import {
  putAttestation,
  putImage,
  putIndex,
  type RawPlatform,
  type Style,
} from './support/raw-images.ts';
import type { Descriptor } from './support/registry.ts';
import { createdBuilder, givenBuilder, newStep, type Step, succeed } from './support/step.ts';

const amd64 = { os: 'linux', architecture: 'amd64' };
const arm64 = { os: 'linux', architecture: 'arm64', variant: 'v8' };

function inspect(step: Step, inputs: Readonly<Record<string, string>>) {
  return step.main({ ...inputs }, { door: 'inspect' });
}

async function putImages(
  repository: string,
  platforms: readonly RawPlatform[],
  style: Style,
): Promise<readonly Descriptor[]> {
  const images: Descriptor[] = [];
  for (const platform of platforms) images.push(await putImage(repository, platform, { style }));
  return images;
}

describe('without a builder', () => {
  test('a public-style index shows every platform, and nothing is created', async () => {
    const repository = newRepository();
    const platforms = [
      amd64,
      { os: 'linux', architecture: 'arm', variant: 'v6' },
      { os: 'linux', architecture: 'arm', variant: 'v7' },
      arm64,
      { os: 'linux', architecture: '386' },
      { os: 'windows', architecture: 'amd64', 'os.version': '10.0.26100.7171' },
      { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.4405' },
    ];
    const images = await putImages(repository, platforms, 'oci');
    const attestations: Descriptor[] = [];
    for (const image of images.slice(0, 5)) {
      attestations.push(await putAttestation(repository, image));
    }
    const { digest } = await putIndex(repository, [...images, ...attestations], { tag: '1' });
    const step = newStep();
    const ended = await inspect(step, {
      image: `${repository}:1`,
      platforms: 'linux/arm/v6, aarch64, windows/amd64',
    });
    expect(ended).toMatchObject({ code: 0, state: {}, left: [] });
    const names = [
      'linux/amd64',
      'linux/arm/v6',
      'linux/arm/v7',
      'linux/arm64',
      'linux/386',
      'windows(10.0.26100.7171)/amd64',
      'windows(10.0.20348.4405)/amd64',
    ];
    const digests = images.map((image) => image.digest);
    const { outputs, summary } = ended;
    expect(outputs).toMatchObject({
      digest,
      platforms: names.join(','),
      'linux-arm-v6': digests[1],
      'windows-10.0.20348.4405-amd64': digests[6],
    });
    expect(Object.entries(JSON.parse(outputs.digests ?? ''))).toEqual(
      names.map((name, index) => [name, digests[index]]),
    );
    const report = JSON.parse(outputs.report ?? '');
    expect(report).toMatchObject({ version: 1, digest, attestations: 5, faults: [] });
    expect(report.platforms[3]).toMatchObject({
      platform: 'linux/arm64',
      config: { entrypoint: ['/app'], command: ['--on=arm64'] },
      binary: null,
      smokeTest: null,
    });
    expect(report.platforms[3].size).toBeGreaterThan(1500);
    expect(summary).toContain('| platform | digest | size | starts |');
    expect(summary.match(/^\| <code>/gm)).toHaveLength(names.length);
  });

  test.each<[Style, string]>([
    ['docker', 'Docker manifest list'],
    ['untyped', 'OCI index'],
  ])('an index in the style %s is a %s', async (style, kind) => {
    const repository = newRepository();
    const images = await putImages(repository, [amd64, arm64], style);
    const { digest } = await putIndex(repository, images, { style, tag: 'old' });
    const ended = await inspect(newStep(), { image: `${repository}:old@${digest}` });
    expect(ended.code).toBe(0);
    expect(ended.output).toContain(`${digest} (${kind})`);
    expect(ended.outputs).toMatchObject({
      digest,
      platforms: 'linux/amd64,linux/arm64',
      'linux-arm64': images[1]?.digest,
    });
  });

  test.each<[Style, string]>([
    ['oci', 'OCI image'],
    ['docker', 'Docker image'],
  ])('a single image in the style %s is a %s', async (style, kind) => {
    const repository = newRepository();
    const platform = { os: 'linux', architecture: 'arm', variant: 'v7' };
    const { digest } = await putImage(repository, platform, { style });
    const ended = await inspect(newStep(), {
      image: `${repository}@${digest}`,
      platforms: 'linux/arm/v7',
    });
    expect(ended).toMatchObject({ code: 0, outputs: { digest, 'linux-arm-v7': digest } });
    expect(ended.output).toContain(`${digest} (${kind})`);
  });

  test('whatever is wrong is listed, below a table of what is there', async () => {
    const repository = newRepository();
    const right = await putImage(repository, amd64);
    const wrong = await putImage(repository, arm64, { stated: amd64 });
    const inner = await putIndex(repository, [right]);
    const nested = { ...inner, platform: { os: 'linux', architecture: 's390x' } };
    await putIndex(repository, [right, wrong, nested], { tag: 'wrong' });
    const ended = await inspect(newStep(), {
      image: `${repository}:wrong`,
      platforms: 'linux/amd64,linux/riscv64',
      verify: 'binaries',
    });
    expect(ended).toMatchObject({ code: 1, state: {}, left: [] });
    expect(JSON.parse(ended.outputs.report ?? '').faults).toEqual([
      `the index holds another index in the place of linux/s390x, ${inner.digest}: most clients take only images there`,
      'the image config of linux/arm64 says linux/amd64',
      'linux/riscv64 is not in the image, which has linux/amd64, linux/arm64',
    ]);
    expect(ended.output).toMatch(/^::error::.* is not as it should be:.*riscv64/m);
    expect(ended.summary).toContain('[!CAUTION]');
    expect(ended.outputs['linux-amd64']).toBe(right.digest);
  });

  const armV7 = { os: 'linux', architecture: 'arm', variant: 'v7' };
  const says = (platform: string, found: string): string =>
    `the image config of ${platform} says ${found}`;

  test.each<[string, (repository: string) => Promise<readonly Descriptor[]>, string | RegExp]>([
    [
      'a config of another variant',
      async (to) => [await putImage(to, armV7, { stated: { ...armV7, variant: 'v6' } })],
      says('linux/arm/v7', 'linux/arm/v6'),
    ],
    [
      'a config of another level of the architecture',
      async (to) => [
        await putImage(to, { ...amd64, variant: 'v3' }, { stated: { ...amd64, variant: 'v2' } }),
      ],
      says('linux/amd64/v3', 'linux/amd64/v2'),
    ],
    [
      'a config of another system',
      async (to) => [await putImage(to, amd64, { stated: { ...amd64, os: 'windows' } })],
      says('linux/amd64', 'windows/amd64'),
    ],
    [
      'a config of another Windows',
      async (to) => {
        const version = (name: string) => ({
          os: 'windows',
          architecture: 'amd64',
          'os.version': name,
        });
        return [await putImage(to, version('10.0.1'), { stated: version('10.0.2') })];
      },
      says('windows(10.0.1)/amd64', 'windows(10.0.2)/amd64'),
    ],
    [
      'a config that states nothing',
      async (to) => [await putImage(to, amd64, { stated: {} })],
      'the image config of linux/amd64 is not one: it states no os and architecture',
    ],
    [
      'a platform twice',
      async (to) => [
        await putImage(to, amd64),
        { ...(await putImage(to, amd64, { style: 'docker' })), platform: amd64 },
      ],
      'linux/amd64 is in the index 2 times',
    ],
    [
      'one image for two platforms',
      async (to) => {
        const image = await putImage(to, amd64);
        return [image, { ...image, platform: { os: 'linux', architecture: '386' } }];
      },
      /^linux\/amd64 and linux\/386 are the same image/,
    ],
    [
      'an image without a platform',
      async (to) => {
        const { platform: _, ...bare } = await putImage(to, amd64);
        return [bare];
      },
      /^the index holds sha256:\w+ without a platform$/,
    ],
    [
      'an attestation that a pull would take for the image',
      async (to) => {
        const image = await putImage(to, amd64);
        return [image, { ...(await putAttestation(to, image)), platform: amd64 }];
      },
      /^the attestation sha256:\w+ calls itself linux\/amd64/,
    ],
    [
      'an attestation about an image that is not there',
      async (to) => [await putAttestation(to, await putImage(to, amd64))],
      /^the attestation sha256:\w+ is about sha256:\w+, which is not in the index$/,
    ],
    ['nothing', async () => [], 'the index is empty'],
  ])('%s is refused', async (_name, make, fault) => {
    const repository = newRepository();
    const { digest } = await putIndex(repository, await make(repository));
    const ended = await inspect(newStep(), { image: `${repository}@${digest}` });
    expect(ended).toMatchObject({ code: 1, left: [], outputs: { digest } });
    const { faults } = JSON.parse(ended.outputs.report ?? '');
    expect(faults).toContainEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });

  test('a tag that is not there is an error that says so', async () => {
    const image = `${newRepository()}:none`;
    const ended = await inspect(newStep(), { image });
    expect(ended).toMatchObject({ code: 1, outputs: {}, left: [] });
    expect(ended.output).toMatch(/^::error::.*:none cannot be read: .*not found.*Check the name/m);
  });
});

test('programs and smoke tests: of a layout, of the platforms asked for, with a builder of its own', async () => {
  const name = unique('e2e');
  const Dockerfile =
    'FROM busybox:1.37\nARG TARGETARCH\nCOPY $TARGETARCH /app\nENTRYPOINT ["/app"]\n';
  const build = newStep({ files: { Dockerfile } });
  writeFileSync(join(build.runner.workspace, 'amd64'), elfFor('amd64'), { mode: 0o755 });
  writeFileSync(join(build.runner.workspace, 'arm64'), elfFor('amd64'), { mode: 0o755 });
  await createBuilder(build, name);
  const builder = givenBuilder({ builder: name });
  const built = await succeed(build, { ...builder, push: 'false', verify: 'index' });
  const image = `oci-layout://${built.outputs.layout}`;
  const look = newStep({ runner: build.runner, env: build.env });

  const shown = await inspect(look, { image });
  expect(shown).toMatchObject({ code: 0, state: {} });
  expect(shown.outputs).toMatchObject({
    digest: built.outputs.digest,
    digests: built.outputs.digests,
  });

  const all = { image, verify: 'binaries', 'smoke-test': 'uname -m' };
  const refused = await inspect(look, { ...builder, ...all });
  const fault =
    'linux/arm64: the entrypoint /app is a program for linux/amd64, and linux/arm64 was expected: it fails with "exec format error"';
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.outputs.report ?? '')).toMatchObject({
    faults: [fault],
    // What is wrong is not started.
    platforms: [{ smokeTest: null }, { smokeTest: null }],
  });
  expect(refused.output).toContain(`- ${fault}.`);

  const own = createdBuilder({ ...all, platforms: 'linux/amd64', use: 'false' });
  const passed = await inspect(look, own);
  expect(passed.code).toBe(0);
  expect(JSON.parse(passed.outputs.report ?? '').platforms).toMatchObject([
    { binary: { files: [{ path: '/app' }] }, smokeTest: { result: 'passed', exitStatus: 0 } },
    { binary: null, smokeTest: null },
  ]);
  expect(await tracesOf(look, own.name ?? '')).toEqual(allTracesOf(own.name ?? ''));
  await look.post();
  expect(await tracesOf(look, own.name ?? '')).toEqual([]);
});
