// Other drivers than docker-container, and a buildx that is not a plug-in of docker.
import { mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { createBuilder, selectedBuilder } from './support/builders.ts';
import { docker, dockerLines, engineBase, expectNothingLeft, runImage } from './support/docker.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { imagesOf, shownBy, stored } from './support/registry.ts';
import { createdBuilder, givenBuilder, newStep, succeed, unmarked } from './support/step.ts';

const engineDockerfile = `FROM ${engineBase}\nRUN uname -m > /built-on\nCMD cat /built-on\n`;

describe('`driver: docker`', () => {
  testUnless(
    world().kind === 'sandbox' ? undefined : 'the engine may have the classic image store',
    'publishes both platforms from the engine itself, tags and all',
    async () => {
      const [one, other] = [newRepository(), newRepository()];
      const step = newStep({ files: { Dockerfile: engineDockerfile } });
      const tags = [`${one}:1`, `${one}:2`, `${other}:1`];
      const { outputs } = await succeed(
        step,
        givenBuilder({ driver: 'docker', tags: tags.join('\n'), push: 'true' }),
      );
      for (const tag of tags) expect([tag, await shownBy(tag)]).toEqual([tag, outputs.digest]);
      const images = imagesOf((await stored(`${one}:1`)).document);
      expect(Object.keys(images)).toEqual(['linux/amd64', 'linux/arm64']);
      expect(JSON.parse(outputs.digests ?? '')).toEqual(images);
      expect(outputs).toMatchObject({ driver: 'docker', pushed: 'true', layout: '' });
      expect((await step.post()).left).toEqual([]);
      const loaded = await dockerLines(['image', 'ls', '--format', '{{.Repository}}']);
      expect(loaded.filter((name) => [one, other].includes(name))).toEqual([]);
      expect(await runImage(`${one}:1`, 'linux/arm64')).toBe('aarch64');
      await docker(['image', 'rm', '--force', `${one}:1`]);
    },
  );

  testUnless(
    world().kind === 'sandbox' ? undefined : 'the engine may have the classic image store',
    'keeps a single manifest single',
    async () => {
      const tag = `${newRepository()}:1`;
      const step = newStep({
        files: { Dockerfile: engineDockerfile },
        env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' },
      });
      const inputs = { driver: 'docker', platforms: 'linux/amd64', tags: tag, push: 'true' };
      const { outputs } = await succeed(step, givenBuilder(inputs));
      const { digest, document } = await stored(tag);
      expect(document.mediaType).toBe('application/vnd.oci.image.manifest.v1+json');
      expect(outputs).toMatchObject({ digest, 'linux-amd64': digest });
    },
  );
});

test('`driver: remote` builds with the daemon at `endpoint`, and leaves it alone', async () => {
  const [daemonStep, daemon] = [newStep(), unique('e2e-daemon')];
  await createBuilder(daemonStep, daemon, '--bootstrap');
  const container = `buildx_buildkit_${daemon}0`;
  const tag = `${newRepository()}:1`;
  const step = newStep();
  const name = unique('e2e');
  const { outputs } = await succeed(step, {
    name,
    driver: 'remote',
    endpoint: `docker-container://${container}`,
    tags: tag,
    push: 'true',
  });
  expect(outputs).toMatchObject({ name, driver: 'remote' });
  expect(imagesOf((await stored(tag)).document)).toEqual(JSON.parse(outputs.digests ?? ''));
  await expectNothingLeft(step, name);
  expect(await dockerLines(['ps', '--format', '{{.Names}}'])).toContain(container);
});

test('a remote daemon that is not there is one clear failure', async () => {
  const [step, name] = [newStep(), unique('e2e')];
  const ended = await step.main({
    name,
    driver: 'remote',
    endpoint: 'tcp://127.0.0.1:1',
    push: 'false',
    platforms: 'linux/amd64',
  });
  expect(onlyError(ended)).toMatch(/`endpoint`/);
  await expectNothingLeft(step, name);
  expect(await selectedBuilder(step)).not.toBe(name);
});

testUnless(
  world().tools.oldBuildx === undefined ? 'there is no buildx 0.29 here' : undefined,
  'buildx 0.29 publishes as well, by itself and without the plug-in of docker',
  async () => {
    const tag = `${newRepository()}:1`;
    const step = newStep();
    const folder = join(step.runner.root, 'old');
    mkdirSync(folder);
    symlinkSync(world().tools.oldBuildx ?? '', join(folder, 'buildx'));
    const config = join(step.runner.root, 'docker-config');
    mkdirSync(config);
    const path = [folder, step.env.PATH ?? process.env.PATH].join(delimiter);
    const old = newStep({
      runner: step.runner,
      env: { ...step.env, PATH: path, DOCKER_CONFIG: config },
    });
    await expect(docker(['buildx', 'version'], unmarked(old.env))).rejects.toThrow();
    const inputs = createdBuilder({ tags: tag, push: 'true', load: 'true' });
    const { outputs, output } = await succeed(old, inputs);
    expect(output).toContain('$ buildx build ');
    const { digest, document } = await stored(tag);
    expect(outputs.digest).toBe(digest);
    expect(JSON.parse(outputs.digests ?? '')).toEqual(imagesOf(document));
    expect((await old.post()).left).toEqual([]);
    const names = await dockerLines(['ps', '--all', '--format', '{{.Names}}']);
    expect(names).not.toContain(`buildx_buildkit_${inputs.name}0`);
    await docker(['image', 'rm', '--force', tag]);
  },
);
