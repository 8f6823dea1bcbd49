// A self-hosted machine whose runner died in the middle of a step: the next run clears up, and only that.
import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { filesIn, newRunner } from '../support/action.ts';
import { allTracesOf, expectNothingLeft, tracesOf } from './support/docker.ts';
import { expectAsBefore, newDockerConfig } from './support/docker-config.ts';
import { newRepository, unique } from './support/names.ts';
import { startPrivateRegistry } from './support/private-registry.ts';
import { processesOf, until } from './support/processes.ts';
import { tagsOf } from './support/registry.ts';
import { atEnd, createdBuilder, newStep, succeed } from './support/step.ts';

const sleeping = "FROM busybox:1.37\nRUN echo now slee''ping && sleep 60\n";
const copying = { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' };
const builds = { platforms: 'linux/amd64', push: 'false', verify: 'index' };
/** Stands for the runner: it starts the step, and lives until the job ends. A shell drops variables with dashes. */
const runner = [
  process.execPath,
  '--eval',
  "require('node:child_process').spawn(process.argv[1], process.argv.slice(2), { stdio: 'inherit' });",
];

test('what a step left is removed by the next one; what a living job has is not', async () => {
  // Two runners of one user: one that dies, and one that waits between main and post.
  const living = newStep({ files: copying });
  const BUILDX_CONFIG = living.env.BUILDX_CONFIG ?? '';
  const given = createdBuilder({ ...builds, name: unique('living'), use: 'false' });
  await succeed(living, given);

  const deadRunner = newRunner();
  const config = newDockerConfig(deadRunner);
  const user = { username: 'octocat', password: 'correct-horse-battery' };
  const registry = await startPrivateRegistry(user);
  const dying = newStep({
    files: { Dockerfile: sleeping },
    runner: deadRunner,
    env: { BUILDX_CONFIG, DOCKER_CONFIG: config.folder },
  });
  atEnd(async () => rmSync(dying.runner.root, { recursive: true, force: true }));
  const repository = newRepository();
  const name = unique('dying');
  let output = '';
  const main = dying.main(
    createdBuilder({
      ...{ platforms: 'linux/amd64', tags: `${repository}:1`, push: 'true', name },
      ...{ registry, ...user },
    }),
    {
      under: runner,
      watch: (text) => {
        output += text;
      },
    },
  );
  await until('the build is on', () => output.includes('now sleeping'), 60_000).catch((e) => {
    throw new Error(`${e} ${output}`);
  });
  // As a machine that runs out of memory: the runner and main at once, and not what main started.
  for (const { pid, command } of processesOf(dying)) {
    if (/dist\/main\.js/.test(command)) process.kill(pid, 'SIGKILL');
  }
  expect((await main).signal).toBe('SIGKILL');
  expect(await tracesOf(dying, name)).toEqual(allTracesOf(name));
  expect(filesIn(dying.runner.temp)).not.toEqual([]);
  expect(readFileSync(config.file, 'utf8')).toContain(registry);

  const next = newStep({ files: copying, env: { BUILDX_CONFIG } });
  const inputs = createdBuilder({ ...builds, name: unique('next') });
  const ended = await succeed(next, inputs);

  expect(ended.output).toContain(`A step that was killed left the builder ${name} and `);
  expect(await tracesOf(dying, name)).toEqual([]);
  expect(filesIn(dying.runner.temp)).toEqual([]);
  expectAsBefore(config);
  await until('no process of the dead step is left', () => processesOf(dying).length === 0);
  expect(await tagsOf(repository)).toEqual([]);
  expect(await tracesOf(living, given.name ?? '')).toEqual(allTracesOf(given.name ?? ''));
  await expectNothingLeft(next, inputs.name ?? '');
  await expectNothingLeft(living, given.name ?? '');
  expect(filesIn(BUILDX_CONFIG).filter((file) => file.includes('multiplatform-image'))).toEqual([]);
});
