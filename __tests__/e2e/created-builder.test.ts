// The builder that the step creates: what of it later steps see, and what remains of it.
import { describe, expect, test } from '@jest/globals';
import { runPost } from '../support/action.ts';
import { commandData } from '../support/runner-commands.ts';
import { createBuilder, removeBuilder, selectedBuilder } from './support/builders.ts';
import { allTracesOf, docker, expectNothingLeft, tracesOf } from './support/docker.ts';
import { newRepository, unique } from './support/names.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

function build(inputs: Readonly<Record<string, string>> = {}): Record<string, string> {
  return createdBuilder({ push: 'false', platforms: 'linux/amd64', ...inputs });
}

describe('later steps of the job', () => {
  test('build with it too, until the job ends', async () => {
    const [step, inputs] = [newStep(), build()];
    const before = await selectedBuilder(step);
    await succeed(step, inputs);
    expect(await selectedBuilder(step)).toBe(inputs.name);
    await expectNothingLeft(step, inputs.name ?? '');
    expect(await selectedBuilder(step)).toBe(before);
  });

  test('do not see it with `use: false`', async () => {
    const [step, inputs] = [newStep(), build({ use: 'false' })];
    const before = await selectedBuilder(step);
    await succeed(step, inputs);
    expect(await selectedBuilder(step)).toBe(before);
    await expectNothingLeft(step, inputs.name ?? '');
  });

  test('have the builder that was selected before, after post', async () => {
    const [step, inputs, earlier] = [newStep(), build(), unique('e2e-earlier')];
    await createBuilder(step, earlier, '--use');
    const { outputs } = await succeed(step, inputs);
    expect(outputs.name).toBe(inputs.name);
    expect(await selectedBuilder(step)).toBe(inputs.name);
    await expectNothingLeft(step, inputs.name ?? '');
    expect(await selectedBuilder(step)).toBe(earlier);
  });

  test('of this action use it as well, and only its maker removes it', async () => {
    const [first, inputs] = [newStep(), build()];
    const second = newStep({ runner: first.runner, env: first.env });
    await succeed(first, inputs);
    const { outputs } = await succeed(second, {
      push: 'true',
      tags: `${newRepository()}:1`,
      platforms: 'linux/amd64',
    });
    expect(outputs.name).toBe(inputs.name);
    await second.post();
    expect(await tracesOf(first, inputs.name ?? '')).toEqual(allTracesOf(inputs.name ?? ''));
    await expectNothingLeft(first, inputs.name ?? '');
  });
});

test('a builder without a name given has one of its own, and goes as well', async () => {
  const step = newStep();
  const { outputs } = await succeed(step, build({ name: '' }));
  const { name = '' } = outputs;
  expect(name).toMatch(/^multiplatform-image-[0-9a-f]{8}-[0-9a-f]{8}$/);
  expect(await tracesOf(step, name)).toEqual(allTracesOf(name));
  await expectNothingLeft(step, name);
});

test('`keep-state` gives the next builder of that name the cache of the last', async () => {
  const step = newStep({
    files: {
      Dockerfile: 'FROM busybox:1.37\nRUN date +%N > /when && echo "$(expr 6 \\* 7) done"\n',
    },
  });
  const inputs = build({ 'keep-state': 'true' });
  const first = await succeed(step, inputs);
  expect(first.output).toContain('42 done');
  await step.post();
  const volume = `buildx_buildkit_${inputs.name}0_state`;
  expect(await tracesOf(step, inputs.name ?? '')).toEqual([`volume ${volume}`]);
  const second = await succeed(step, inputs);
  expect(second.output).toMatch(/^#\d+ CACHED$/m);
  expect(second.output).not.toContain('42 done');
  expect(second.outputs.digests).toBe(first.outputs.digests);
  await step.post();
  await docker(['volume', 'rm', volume]);
});

test('`cleanup: false` leaves the builder, and no file', async () => {
  const step = newStep();
  const inputs = build({ cleanup: 'false' });
  await succeed(step, inputs);
  expect((await step.post()).left).toEqual([]);
  expect(await tracesOf(step, inputs.name ?? '')).toEqual(allTracesOf(inputs.name ?? ''));
  await removeBuilder(step, inputs.name ?? '');
  expect(await tracesOf(step, inputs.name ?? '')).toEqual([]);
});

test('its options, flags and configuration reach the daemon', async () => {
  const step = newStep({ files: { 'daemon.toml': '[worker.oci]\n  max-parallelism = 3\n' } });
  const inputs = build({
    'buildkitd-flags': '--allow-insecure-entitlement network.host --debug',
    'buildkitd-config-inline': '',
    'buildkitd-config': 'daemon.toml',
    // It needs nothing from Docker Hub, for which this configuration has no mirror.
    file: 'scratch.dockerfile',
  });
  const files = { 'scratch.dockerfile': 'FROM scratch\nCOPY daemon.toml /\n' };
  newStep({ runner: step.runner, files });
  const { outputs } = await succeed(step, {
    ...inputs,
    'driver-opts': `${inputs['driver-opts']}\n"env.NOTE=a,b"`,
  });
  const container = `buildx_buildkit_${inputs.name}0`;
  const [environment, config] = await Promise.all([
    docker(['inspect', '--format', '{{json .Config.Env}} {{json .Args}}', container]),
    docker(['exec', container, 'cat', '/etc/buildkit/buildkitd.toml']),
  ]);
  expect(environment).toContain('NOTE=a,b');
  expect(environment).toContain('--debug');
  expect(config).toContain('max-parallelism = 3');
  const [node] = JSON.parse(outputs.nodes ?? '') as readonly Record<string, unknown>[];
  expect(node?.['buildkitd-flags']).toContain('--debug');
  await expectNothingLeft(step, inputs.name ?? '');
});

test('post says what it could not remove, and does not fail the job', async () => {
  const step = newStep();
  const inputs = build();
  const { state } = await succeed(step, inputs);
  const leftovers = JSON.parse(state.leftovers ?? '') as Record<string, Record<string, unknown>>;
  // As when a later step of the job removed the buildx that main had found.
  const builder = { ...leftovers.builder, buildx: ['/nowhere/buildx'] };
  const broken = { leftovers: JSON.stringify({ ...leftovers, builder }) };
  const post = await runPost({ state: broken, env: step.env, runner: step.runner });
  expect(post.code).toBe(0);
  expect(commandData(post.output, 'warning')).toEqual([
    expect.stringMatching(new RegExp(`${inputs.name} could not be removed[\\s\\S]*by hand`)),
  ]);
  expect(post.left).toEqual([]);
  await expectNothingLeft(step, inputs.name ?? '');
});
