// Builds that fail: the message names the step that did, no tag moves, and post finds nothing left.
import { expect, test } from '@jest/globals';
import { commandData, runnerView } from '../support/runner-commands.ts';
import { docker, dockerLines, expectNothingLeft } from './support/docker.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { shownBy } from './support/registry.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

test('a failing RUN: its platform, its command and its last words, and the old image stays', async () => {
  const tag = `${newRepository()}:1`;
  const before = await succeed(newStep(), createdBuilder({ tags: tag, push: 'true' }));
  const Dockerfile = [
    'FROM busybox:1.37',
    'RUN echo "the number is $(expr 6 \\* 7)" >&2 && exit 3',
    'CMD ["never"]',
  ].join('\n');
  const step = newStep({ files: { Dockerfile } });
  const inputs = createdBuilder({ tags: tag, push: 'true', platforms: 'linux/arm64' });
  const ended = await step.main(inputs);
  const message = onlyError(ended);
  expect(message).toContain('The build for linux/arm64 failed');
  expect(message).toContain('RUN echo "the number is $(expr 6 \\* 7)" >&2 && exit 3');
  expect(message).toContain('the number is 42');
  expect(message).toContain('exit code: 3');
  const [error] = runnerView(ended.output).commands.filter(({ name }) => name === 'error');
  expect(error?.properties).toMatchObject({ file: 'Dockerfile', line: '2' });
  expect(message).toMatch(/no tag was moved/i);
  expect(ended.outputs).toEqual({});
  expect(await shownBy(tag)).toBe(before.outputs.digest);
  await expectNothingLeft(step, inputs.name ?? '');
});

test.each([
  ['that does not parse', 'FROM busybox:1.37\nRUNN true\n', /unknown instruction: RUNN/],
  // The warning comes in the colours of a terminal, between the failed step and its lines.
  ['whose warnings come too', 'FROM busybox:1.37\nRUN false\nCMD echo shell form\n', /RUN false/],
])('a Dockerfile %s is shown in plain text', async (_, Dockerfile, expected) => {
  const step = newStep({ files: { Dockerfile } });
  const inputs = createdBuilder({ push: 'false' });
  expect(onlyError(await step.main(inputs))).toMatch(expected);
  await expectNothingLeft(step, inputs.name ?? '');
});

test('a base image that has no such platform', async () => {
  const step = newStep({ files: { Dockerfile: 'FROM busybox:1.37\nCOPY Dockerfile /\n' } });
  const inputs = createdBuilder({ push: 'false', emulators: 'none', platforms: 'windows/arm64' });
  const message = onlyError(await step.main(inputs));
  expect(message).toContain('windows/arm64');
  expect(message).toMatch(/busybox:1\.37.*no match for platform/);
  await expectNothingLeft(step, inputs.name ?? '');
});

test('a builder that dies during the build', async () => {
  const tag = `${newRepository()}:1`;
  const Dockerfile = "FROM busybox:1.37\nRUN echo now slee''ping && sleep 60\n";
  const step = newStep({ files: { Dockerfile } });
  const inputs = createdBuilder({ tags: tag, push: 'true', platforms: 'linux/amd64' });
  let killed: Promise<string> | undefined;
  let output = '';
  const ended = await step.main(inputs, {
    limit: 50_000,
    watch: (text) => {
      output += text;
      if (killed === undefined && output.includes('now sleeping')) {
        killed = docker(['kill', `buildx_buildkit_${inputs.name}0`]);
      }
    },
  });
  await killed;
  const message = onlyError(ended);
  expect(message).toContain('The build for linux/amd64 failed');
  expect(message).toMatch(/no tag was moved/i);
  expect(message).toMatch(/connection|EOF|closing|transport|Unavailable|graceful_stop/i);
  // It was not the Dockerfile.
  expect(message).not.toMatch(/correct the Dockerfile/);
  expect(await shownBy(tag)).toBe('404');
  await expectNothingLeft(step, inputs.name ?? '');
});

test('an engine that is not there', async () => {
  const step = newStep({ env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' } });
  const inputs = createdBuilder({ push: 'false', platforms: 'linux/amd64' });
  const ended = await step.main(inputs);
  const message = onlyError(ended);
  expect(message).toContain('/nowhere/docker.sock');
  expect(message).toMatch(/Docker engine/);
  expect(ended.output).not.toMatch(/^::group::Build/m);
  const post = await step.post();
  expect([post.code, post.left]).toEqual([0, []]);
  const names = await dockerLines(['buildx', 'ls', '--format', '{{.Name}}'], {
    ...step.env,
    DOCKER_HOST: '',
  }).catch(() => []);
  expect(names).not.toContain(inputs.name);
});

test('every problem of the inputs at once, with nothing changed, and a slip of the pen explained', async () => {
  const step = newStep();
  const name = unique('e2e');
  const ended = await step.main({
    name,
    platform: 'linux/amd64',
    platforms: 'linux/amd64,x86_64,linux/arm64/v8/x',
    push: 'yes',
    tags: 'ghcr.io/Acme/app:1.0,localhost:1/a/b:1@sha256:1234',
    context: 'nowhere',
    load: 'on',
    emulators: 'linux/vax',
    'buildkitd-config': 'nothing.toml',
    'buildkitd-config-inline': 'debug = true',
    'driver-opts': 'network',
    mirrors: 'mirror gcr io',
    'buildx-version': 'v0.1.0',
    cleanup: 'maybe',
  });
  const message = onlyError(ended);
  const subjects = [...message.matchAll(/^- ([a-z-]+): /gm)].map(([, subject]) => subject);
  expect(new Set(subjects)).toEqual(
    new Set([
      ...['platforms', 'push', 'tags', 'context', 'load', 'emulators', 'buildkitd-config'],
      ...['driver-opts', 'mirrors', 'buildx-version', 'cleanup'],
    ]),
  );
  expect(message).toMatch(new RegExp(`has ${subjects.length} problems; nothing was changed`));
  expect(message).toContain('linux/amd64 is asked for twice');
  expect(message).toContain('a repository is written in lower case');
  const warnings = commandData(ended.output, 'warning');
  expect(warnings).toEqual([expect.stringMatching(/`platform` .*Did you mean `platforms`\?/)]);
  expect(ended.left).toEqual([]);
  expect(ended.state).toEqual({});
  await expectNothingLeft(step, name);
});
