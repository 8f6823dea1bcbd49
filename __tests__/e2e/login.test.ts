// Logins at real registries: this step and later ones can push, and post puts back what was there.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newRunner } from '../support/action.ts';
import { commandData } from '../support/runner-commands.ts';
import { world } from '../support/world.ts';
import { docker, expectNothingLeft } from './support/docker.ts';
import { type DockerConfig, expectAsBefore, newDockerConfig } from './support/docker-config.ts';
import { onlyError } from './support/failure.ts';
import { unique } from './support/names.ts';
import { startPrivateRegistry, startTokenRegistry } from './support/private-registry.ts';
import { refusal, startProxy } from './support/proxy.ts';
import { shownBy } from './support/registry.ts';
import { createdBuilder, newStep, type Step, succeed, unmarked } from './support/step.ts';

const user = { username: 'octocat', password: 'correct-horse-battery' };
const wrong = 'wrong-horse-battery';
const files = { Dockerfile: 'FROM busybox:1.37\nCOPY note /\n', note: unique('note') };

interface Place {
  readonly step: Step;
  readonly config: DockerConfig;
}

/** A step on a machine with a docker configuration of its own. */
function newPlace(): Place {
  const runner = newRunner();
  const config = newDockerConfig(runner);
  return { step: newStep({ files, runner, env: { DOCKER_CONFIG: config.folder } }), config };
}

function withoutMasks(output: string): string {
  return output.replaceAll(/^::add-mask::.*$/gm, '');
}

test('two private registries, by password and by token: published, open to later steps, closed after', async () => {
  const place = newPlace();
  const { step, config } = place;
  const [hub, tokens] = await Promise.all([startPrivateRegistry(user), startTokenRegistry(user)]);
  const path = unique('e2e/app');
  const tags = [hub, tokens].map((host) => `${host}/${path}:1`);
  const inputs = createdBuilder({
    tags: tags.join('\n'),
    push: 'true',
    // The second is for one repository only, where buildx alone looks.
    'registry-auth': [`registry: ${hub}`, `registry: ${tokens}\n  scope: ${path}`]
      .map((where) => `- ${where}\n  username: ${user.username}\n  password: "${user.password}"`)
      .join('\n'),
  });
  const { output, outputs } = await succeed(step, inputs);

  expect(commandData(output, 'add-mask')).toContain(user.password);
  expect(withoutMasks(output)).not.toContain(user.password);
  expect(output).toContain(`Logged in to ${hub} as ${user.username}.`);
  expect(outputs.pushed).toBe('true');
  expect(statSync(config.file).mode & 0o777).toBe(0o600);

  for (const tag of tags) {
    const source = tag.replace(/:1$/, `@${outputs.digest}`);
    const later = tag.replace(/:1$/, ':signed');
    const create = ['buildx', 'imagetools', 'create', '--tag', later, source];
    await docker(create, unmarked(step.env));
  }
  await expectNothingLeft(step, inputs.name ?? '');
  expectAsBefore(place.config);
  expect(existsSync(join(step.runner.root, 'buildx', 'config'))).toBe(false);
  const [first = ''] = tags;
  const inspect = ['buildx', 'imagetools', 'inspect', first];
  await expect(docker(inspect, unmarked(step.env))).rejects.toThrow(/authoriz/i);
});

test('a wrong password fails before anything is made, and is never shown', async () => {
  const place = newPlace();
  const hub = await startPrivateRegistry(user);
  const inputs = createdBuilder({
    tags: `${hub}/acme/app:1`,
    push: 'true',
    registry: hub,
    username: user.username,
    password: wrong,
  });
  const ended = await place.step.main(inputs);
  const message = onlyError(ended);
  expect(message).toContain(`${hub} refused the login of ${user.username}: 401`);
  expect(withoutMasks(ended.output)).not.toContain(wrong);
  expect(ended.output).not.toContain('Creating the builder');
  await expectNothingLeft(place.step, inputs.name ?? '');
  expectAsBefore(place.config);
});

test('a login that may only read: the push fails, no tag moves, and the login goes', async () => {
  const place = newPlace();
  const path = unique('e2e/app');
  const readOnly = await startProxy({
    instead: ({ method }) =>
      method === 'GET' || method === 'HEAD' ? undefined : refusal(403, 'DENIED'),
  });
  const inputs = createdBuilder({
    tags: `${readOnly}/${path}:1`,
    push: 'true',
    registry: readOnly,
    ...user,
  });
  const message = onlyError(await place.step.main(inputs));
  expect(message).toMatch(/denied|403/i);
  expect(message).toMatch(/Log in with one that may push/);
  expect(await shownBy(`${world().registry}/${path}:1`)).toBe('404');
  await expectNothingLeft(place.step, inputs.name ?? '');
  expectAsBefore(place.config);
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a main that ends by %s leaves its login to post',
  async (signal) => {
    const place = newPlace();
    const hub = await startPrivateRegistry(user);
    const inputs = createdBuilder({ push: 'false', registry: hub, ...user });
    const interrupt = { at: 'Logged in to', signal };
    const ended = await place.step.main(inputs, { interrupt });
    expect(ended.code).not.toBe(0);
    expect(readFileSync(place.config.file, 'utf8')).not.toBe(place.config.before);
    await expectNothingLeft(place.step, inputs.name ?? '');
    expectAsBefore(place.config);
  },
);
