// An engine with the classic image store, which holds one platform per tag and exports none.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { type ClassicEngine, startClassicEngine } from '../../sandbox/classic-engine.ts';
import { commandData } from '../support/runner-commands.ts';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { docker, expectNothingLeft } from './support/docker.ts';
import { unique } from './support/names.ts';
import { createdBuilder, newStep, type Step, succeed } from './support/step.ts';

const reason =
  world().kind === 'sandbox' ? undefined : 'a second engine is only started beside the sandbox';
const native = process.arch === 'arm64' ? 'arm64' : 'amd64';
const foreign = native === 'arm64' ? 'amd64' : 'arm64';

let engine: ClassicEngine | undefined;

function classicStep(): Step {
  return newStep({
    files: { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' },
    env: { DOCKER_HOST: engine?.host ?? '' },
  });
}

describe('with the classic image store', () => {
  beforeAll(async () => {
    if (reason !== undefined) return;
    engine = await startClassicEngine();
    // It reaches no registry: buildx falls back to an image of that name that is there.
    const image = world().buildkitImage ?? '';
    const file = join(process.env.MULTIPLATFORM_IMAGE_TEST_FOLDER ?? '/tmp', 'buildkit.tar');
    await docker(['pull', '--quiet', image]);
    await docker(['save', '--output', file, image]);
    await docker(['load', '--input', file], { ...world().env, DOCKER_HOST: engine.host });
  }, 120_000);

  afterAll(() => engine?.stop());

  testUnless(reason, "`load` brings the engine's own platform under every tag", async () => {
    const step = classicStep();
    const tags = [`${unique('e2e/classic')}:1`, `${unique('e2e/classic')}:2`];
    const inputs = createdBuilder({ tags: tags.join('\n'), push: 'false', load: 'true' });
    const { outputs } = await succeed(step, inputs);
    expect(Object.keys(JSON.parse(outputs.digests ?? ''))).toEqual(['linux/amd64', 'linux/arm64']);
    for (const tag of tags) {
      const format = ['--format', '{{.Os}}/{{.Architecture}}'];
      const shown = await docker(['image', 'inspect', ...format, tag], step.env);
      expect(shown).toBe(`linux/${native}`);
    }
    await expectNothingLeft(step, inputs.name ?? '');
  });

  testUnless(
    reason,
    '`load` brings a foreign platform that is the only one asked for',
    async () => {
      const step = classicStep();
      const tag = `${unique('e2e/classic')}:1`;
      const platforms = `linux/${foreign}`;
      await succeed(step, createdBuilder({ tags: tag, push: 'false', load: 'true', platforms }));
      const shown = await docker(
        ['image', 'inspect', '--format', '{{.Architecture}}', tag],
        step.env,
      );
      expect(shown).toBe(foreign);
    },
  );

  testUnless(reason, 'the docker driver is a problem of the plan', async () => {
    const ended = await classicStep().main({ driver: 'docker', push: 'false' });
    expect(ended.code).toBe(1);
    expect(commandData(ended.output, 'error').join()).toMatch(
      /classic image store.*Remove `driver: docker`, or turn on/,
    );
  });
});
