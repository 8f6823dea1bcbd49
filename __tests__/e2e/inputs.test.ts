// What the build inputs do to the image, read from the configs in the registry.
import { describe, expect, test } from '@jest/globals';
import { newRepository } from './support/names.ts';
import { configOf, type ImageConfig, stored } from './support/registry.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

const Dockerfile = [
  'FROM busybox:1.37 AS base',
  'ARG NAME=nobody',
  'ARG FROM_ENVIRONMENT',
  'ARG TARGETPLATFORM',
  'ENV NAME=$NAME PLATFORM=$TARGETPLATFORM FROM_ENVIRONMENT=$FROM_ENVIRONMENT',
  'COPY marker /marker',
  'FROM base AS wanted',
  'CMD ["echo", "wanted"]',
  'FROM base AS last',
  'CMD ["last"]',
].join('\n');
const files = { Dockerfile, marker: 'root' };

interface Result {
  readonly amd64: ImageConfig['config'];
  readonly arm64: ImageConfig['config'];
}

async function configsWith(
  inputs: Readonly<Record<string, string>>,
  step = newStep({ files }),
): Promise<Result> {
  const repository = newRepository();
  const { outputs } = await succeed(
    step,
    createdBuilder({ tags: `${repository}:1`, push: 'true', ...inputs }),
  );
  expect((await stored(`${repository}:1`)).digest).toBe(outputs.digest);
  const [amd64, arm64] = await Promise.all(
    ['linux-amd64', 'linux-arm64'].map((name) => configOf(repository, outputs[name] ?? '')),
  );
  if (amd64 === undefined || arm64 === undefined) throw new Error('A config is missing.');
  return { amd64: amd64.config, arm64: arm64.config };
}

describe('the image has', () => {
  test('build arguments, also those of the environment and with commas, on every platform', async () => {
    const step = newStep({ files, env: { FROM_ENVIRONMENT: 'from the runner' } });
    const given = '# who\nNAME=Ada, Grace = "both"\n\nFROM_ENVIRONMENT';
    const { amd64, arm64 } = await configsWith({ 'build-args': given }, step);
    for (const [config, platform] of [
      [amd64, 'linux/amd64'],
      [arm64, 'linux/arm64'],
    ] as const) {
      expect(config.Env).toEqual(
        expect.arrayContaining([
          'NAME=Ada, Grace = "both"',
          `PLATFORM=${platform}`,
          'FROM_ENVIRONMENT=from the runner',
        ]),
      );
    }
  });

  test('labels, and the stage that `target` names', async () => {
    const labels = 'org.example.title=Hello, world\norg.example.url=https://example.com/?a=b#c';
    const { amd64, arm64 } = await configsWith({ labels, target: 'wanted' });
    for (const config of [amd64, arm64]) {
      expect(config.Cmd).toEqual(['echo', 'wanted']);
      expect(config.Labels).toMatchObject({
        'org.example.title': 'Hello, world',
        'org.example.url': 'https://example.com/?a=b#c',
      });
    }
  });

  test('the last stage without `target`', async () => {
    const { amd64, arm64 } = await configsWith({});
    expect([amd64.Cmd, arm64.Cmd]).toEqual([['last'], ['last']]);
  });

  test('what another Dockerfile says, in a context and a folder with blanks in their names', async () => {
    const step = newStep({
      files: {
        'my app/marker': 'inner',
        'docker files/Other.dockerfile':
          'FROM busybox:1.37\nCOPY marker /\nCMD ["echo", "other"]\n',
      },
    });
    const { amd64 } = await configsWith(
      { context: 'my app', file: 'docker files/Other.dockerfile' },
      step,
    );
    expect(amd64.Cmd).toEqual(['echo', 'other']);
  });
});
