// Builders that were there before the step: used as they are, and never removed.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createBuilder, selectedBuilder } from './support/builders.ts';
import { allTracesOf, dockerLines, tracesOf } from './support/docker.ts';
import { newRepository, unique } from './support/names.ts';
import { shownBy } from './support/registry.ts';
import { givenBuilder, newStep, type Step, succeed, unmarked } from './support/step.ts';

function builders(step: Step): Promise<readonly string[]> {
  return dockerLines(['buildx', 'ls', '--format', '{{.Name}}'], unmarked(step.env));
}

/** Publishes, and finds that this builder built and that nothing was made or removed. */
async function expectUsed(
  step: Step,
  name: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<string> {
  const before = await builders(step);
  const tag = `${newRepository()}:1`;
  const given = givenBuilder({ tags: tag, push: 'true', ...inputs });
  const { outputs, output } = await succeed(step, given);
  expect(outputs).toMatchObject({ name, driver: 'docker-container' });
  expect(await shownBy(tag)).toBe(outputs.digest);
  expect(await builders(step)).toEqual(before);
  expect((await step.post()).left).toEqual([]);
  expect(await builders(step)).toEqual(before);
  expect(await tracesOf(step, name)).toEqual(allTracesOf(name));
  return output;
}

describe('a builder that was there', () => {
  test('is used when `builder` names it, and stays', async () => {
    const [step, name] = [newStep(), unique('e2e')];
    await createBuilder(step, name);
    const selected = await selectedBuilder(step);
    await expectUsed(step, name, { builder: name });
    expect(await selectedBuilder(step)).toBe(selected);
  });

  test('is used when an earlier step selected it, which is said, and stays selected', async () => {
    const [step, name] = [newStep(), unique('e2e')];
    await createBuilder(step, name, '--use', '--bootstrap');
    const output = await expectUsed(step, name);
    expect(output).toMatch(new RegExp(`^::notice::.*${name}`, 'm'));
    expect(await selectedBuilder(step)).toBe(name);
  });

  test('is used when BUILDX_BUILDER names it, and stays', async () => {
    const name = unique('e2e');
    const step = newStep({ env: { BUILDX_BUILDER: name } });
    await createBuilder(step, name);
    await expectUsed(step, name);
  });

  test('is used when an earlier step selected it in the configuration of docker itself', async () => {
    const { runner, env } = newStep();
    const config = join(runner.root, 'docker-config');
    mkdirSync(config);
    if (env.DOCKER_CONFIG !== undefined) {
      symlinkSync(join(env.DOCKER_CONFIG, 'cli-plugins'), join(config, 'cli-plugins'));
    }
    const step = newStep({ runner, env: { ...env, DOCKER_CONFIG: config, BUILDX_CONFIG: '' } });
    const name = unique('e2e');
    await createBuilder(step, name, '--use');
    expect(existsSync(join(config, 'buildx/instances', name))).toBe(true);
    await expectUsed(step, name);
  });

  test('is used when `name` is its name, which is said', async () => {
    const [step, name] = [newStep(), unique('e2e')];
    await createBuilder(step, name);
    const output = await expectUsed(step, name, { name });
    expect(output).toMatch(new RegExp(`^::notice::.*${name} is there already`, 'm'));
  });

  test('wins by `builder` over one that an earlier step selected', async () => {
    const [step, named, other] = [newStep(), unique('e2e'), unique('e2e-other')];
    await createBuilder(step, named);
    await createBuilder(step, other, '--use');
    await expectUsed(step, named, { builder: named });
    expect(await selectedBuilder(step)).toBe(other);
  });

  test('is left to the next step of the job as well', async () => {
    const [first, name] = [newStep(), unique('e2e')];
    await createBuilder(first, name, '--use');
    const second = newStep({ runner: first.runner, env: first.env });
    const tags = [`${newRepository()}:1`, `${newRepository()}:2`];
    for (const [index, step] of [first, second].entries()) {
      const inputs = givenBuilder({ tags: tags[index] ?? '', push: 'true' });
      expect((await succeed(step, inputs)).outputs.name).toBe(name);
    }
    await second.post();
    await first.post();
    expect(await tracesOf(first, name)).toEqual(allTracesOf(name));
  });
});

test('a builder that is not there is a problem of the plan, before anything is made', async () => {
  const step = newStep();
  const before = await builders(step);
  const inputs = givenBuilder({ builder: unique('nobody'), tags: 'localhost:1/a/b:1' });
  const { code, output } = await step.main(inputs);
  expect(code).toBe(1);
  expect(output).toMatch(/^::error::.*builder: there is no builder `nobody-/m);
  expect(await builders(step)).toEqual(before);
});
