// `images:` alone publishes what docker/metadata-action names; a fork's pull request is built and verified.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newRunner } from '../support/action.ts';
import { commandData } from '../support/runner-commands.ts';
import { world } from '../support/world.ts';
import { expectNothingLeft } from './support/docker.ts';
import { newRepository } from './support/names.ts';
import { configOf, imagesOf, shownBy, stored, tagsOf } from './support/registry.ts';
import { createdBuilder, newStep, type Step, succeed } from './support/step.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const repository = {
  full_name: 'acme/app',
  name: 'app',
  description: 'Says "hello", twice',
  html_url: 'https://github.com/acme/app',
  default_branch: 'main',
  license: { spdx_id: 'Apache-2.0' },
};

// Nothing to run: this is about names.
const files = {
  Dockerfile:
    'FROM busybox:1.37\nARG VERSION\nARG BRANCH=unset\nENV VERSION=$VERSION BRANCH=$BRANCH\n',
};

function stepOn(event: object, env: Readonly<Record<string, string>>): Step {
  const runner = newRunner();
  const path = join(runner.root, 'the-event.json');
  writeFileSync(path, JSON.stringify(event));
  return newStep({ files, runner, env: { GITHUB_EVENT_PATH: path, ...env } });
}

test('images alone: rules, labels, annotations and build arguments of a release', async () => {
  const image = newRepository();
  const step = stepOn({ repository }, { GITHUB_REF: 'refs/tags/v1.2.3' });
  const inputs = createdBuilder({
    images: `name=${image},enable=true`,
    labels: 'org.opencontainers.image.title=Mine\nbuilt-from={{tag}}',
    'build-args': 'VERSION={{version}}',
    'github-token': '',
  });
  const { outputs } = await succeed(step, inputs);

  expect((await tagsOf(image)).toSorted()).toEqual(['latest', 'v1.2.3']);
  for (const tag of ['v1.2.3', 'latest'])
    expect(await shownBy(`${image}:${tag}`)).toBe(outputs.digest);
  expect(outputs).toMatchObject({
    version: 'v1.2.3',
    tags: `${image}:v1.2.3\n${image}:latest`,
    pushed: 'true',
  });
  const { labels, annotations } = JSON.parse(outputs.json ?? '');
  expect(labels).toMatchObject({
    'built-from': 'v1.2.3',
    'org.opencontainers.image.title': 'Mine',
    'org.opencontainers.image.revision': sha,
  });
  const { document } = await stored(`${image}:v1.2.3`);
  for (const digest of Object.values(imagesOf(document))) {
    const { config } = await configOf(image, digest);
    expect(config.Labels).toEqual(labels);
    expect(config.Env).toEqual(expect.arrayContaining(['VERSION=v1.2.3', 'BRANCH=unset']));
    const { document: manifest } = await stored(`${image}@${digest}`);
    const set = Object.entries(manifest.annotations ?? {}).map(
      ([name, value]) => `manifest:${name}=${value}`,
    );
    expect(set.toSorted()).toEqual([...annotations].toSorted());
  }
  await expectNothingLeft(step, inputs.name ?? '');
});

test('a fork’s pull request that asks for a push is verified, not pushed, and told why', async () => {
  const image = newRepository(world().registry);
  const event = {
    repository,
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: 'a'.repeat(40), repo: { full_name: 'eve/app' } },
      base: { ref: 'main', repo: repository },
    },
  };
  const step = stepOn(event, {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/7/merge',
  });
  const inputs = createdBuilder({ images: image, push: 'true', 'github-token': '' });
  const ended = await succeed(step, inputs);
  expect(ended.outputs).toMatchObject({
    pushed: 'false',
    version: 'pr-7',
    tags: `${image}:pr-7`,
    reference: '',
  });
  expect(ended.outputs.layout).not.toBe('');
  expect(ended.outputs['linux-arm64']).toMatch(/^sha256:/);
  expect(commandData(ended.output, 'notice').join()).toContain('from a fork');
  expect(await shownBy(`${image}:pr-7`)).toBe('404');
});
