// A build that talks to the runner: nothing of what it prints is obeyed.
import { describe, expect, test } from '@jest/globals';
import type { Ended } from '../support/action.ts';
import { type RunnerCommand, runnerView } from '../support/runner-commands.ts';
import { expectNothingLeft } from './support/docker.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { isTagPush, startProxy } from './support/proxy.ts';
import { shownBy } from './support/registry.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

const hostile = [
  '::error::pwned',
  '::warning file=pwned::pwned',
  '::set-output name=digest::sha256:pwned',
  '::save-state name=leftovers::pwned',
  '::set-env name=PATH::/pwned',
  '::add-path::/pwned',
  '::add-mask::sha256',
  '::stop-commands::pwned',
  '::pwned::',
  '##[error]pwned',
  '##[add-path]/pwned',
  'text ##[set-env name=PWNED;]pwned',
  '::endgroup::',
  '::group::pwned',
];

// Through both streams, with the line ends that a runner might take for one.
const printing = [
  'FROM busybox:1.37',
  'COPY words /words',
  'RUN cat /words && cat /words >&2 && tr "\\n" "\\r" < /words',
].join('\n');

function expectHarmless({ output, outputs, exported, path, state }: Ended): void {
  const { commands, stopped } = runnerView(output);
  expect(stopped).toBeUndefined();
  const obeyed = commands.filter(
    (command) => !isOwnError(command) && JSON.stringify(command).includes('pwned'),
  );
  expect(obeyed).toEqual([]);
  const ours = ['group', 'endgroup', 'notice', 'warning', 'error', 'debug'];
  expect(commands.filter(({ name }) => !ours.includes(name))).toEqual([]);
  expect({ exported, path }).toEqual({ exported: {}, path: [] });
  expect(JSON.stringify([outputs, state])).not.toContain('pwned');
  const groups = commands.filter(({ name }) => name === 'group').length;
  expect(commands.filter(({ name }) => name === 'endgroup')).toHaveLength(groups);
}

/** The message of a failure quotes what failed. */
function isOwnError({ name, data }: RunnerCommand): boolean {
  return name === 'error' && /^(The build for|Not every tag) /.test(data);
}

describe('a build that prints commands of the runner', () => {
  test('prints text, and the outputs are right', async () => {
    const tag = `${newRepository()}:1`;
    const files = { Dockerfile: printing, words: `${hostile.join('\n')}\n` };
    const step = newStep({ files });
    const inputs = createdBuilder({ tags: tag, push: 'true' });
    const ended = await succeed(step, inputs);
    expectHarmless(ended);
    // They were printed indeed.
    for (const word of hostile) expect(ended.output).toContain(word);
    expect(ended.outputs.digest).toBe(await shownBy(tag));
    await expectNothingLeft(step, inputs.name ?? '');
  });

  test('prints text as well when it fails and the message quotes it', async () => {
    const files = { Dockerfile: `${printing} && false\n`, words: `${hostile.join('\n')}\n` };
    const step = newStep({ files });
    const inputs = createdBuilder({ push: 'false', platforms: 'linux/amd64' });
    const ended = await step.main(inputs);
    expect(onlyError(ended)).toContain('::error::pwned');
    expectHarmless(ended);
    await expectNothingLeft(step, inputs.name ?? '');
  });

  test('in the names of its stages and files, and in the inputs, does no better', async () => {
    const Dockerfile =
      'FROM busybox:1.37 AS base\nCOPY ["##[error]pwned", "/"]\nRUN false "##[error]pwned"\n';
    const step = newStep({ files: { Dockerfile, '##[error]pwned': '' } });
    const inputs = createdBuilder({
      push: 'false',
      platforms: 'linux/amd64',
      labels: 'a=##[add-path]/pwned\nb=::add-path::/pwned',
      'build-args': 'A=##[set-env name=PWNED;]pwned',
      '##[add-path]/pwned': 'an input',
    });
    const ended = await step.main(inputs);
    const { commands } = runnerView(ended.output);
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(1);
    expect(commands.map(({ name }) => name)).not.toContain('add-path');
    expect(commands.map(({ name }) => name)).not.toContain('set-env');
    expect({ exported: ended.exported, path: ended.path }).toEqual({ exported: {}, path: [] });
    await expectNothingLeft(step, inputs.name ?? '');
  });
});

test('a registry that puts commands of the runner into its answers is only quoted', async () => {
  const says = `sorry\n${hostile.join('\n')}`;
  const body = Buffer.from(JSON.stringify({ errors: [{ code: 'DENIED', message: says }] }));
  const headers = { 'content-type': 'application/json' };
  const address = await startProxy({
    instead: (question) => (isTagPush(question) ? { status: 403, headers, body } : undefined),
  });
  const step = newStep({ files: { Dockerfile: 'FROM busybox:1.37\nCOPY Dockerfile /\n' } });
  const inputs = createdBuilder({ push: 'true', tags: `${address}/${unique('e2e/app')}:1` });
  const ended = await step.main(inputs);
  expect(onlyError(ended)).toContain('::add-path::/pwned');
  expectHarmless(ended);
  await expectNothingLeft(step, inputs.name ?? '');
});
