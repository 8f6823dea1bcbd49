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
