// Secrets of a build reach the RUN steps that ask for them, and nothing else that anybody can see.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Ended } from '../support/action.ts';
import { runnerView } from '../support/runner-commands.ts';
import { docker } from './support/docker.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { processesOf } from './support/processes.ts';
import { sha256 } from './support/registry.ts';
import { createdBuilder, newStep, type Step, succeed } from './support/step.ts';

const plain = unique('plain-secret');
const quoted = `{"user":"ada","password":"${unique('json-secret')}"}`;
const lines = [unique('first-line'), '', `${unique('last-line')} # no comment`];
const ofVariable = unique('variable-secret');
const ofFile = unique('file-secret');
const planted = [plain, quoted, ...lines.filter((line) => line !== ''), ofVariable, ofFile];

const mounts = ['PLAIN', 'JSON', 'LINES', 'VARIABLE', 'FILE']
  .map((id) => `--mount=type=secret,id=${id},required=true`)
  .join(' ');

/** The step pauses, so that every process can be looked at while it lives. */
const Dockerfile = [
  'FROM busybox:1.37',
  `RUN ${mounts} cd /run/secrets && sha256sum PLAIN JSON LINES VARIABLE FILE > /sums && echo now loo''king && sleep 1`,
  'CMD ["cat", "/sums"]',
].join('\n');

const secrets = [
  `PLAIN=${plain}`,
  `"JSON=${quoted.replaceAll('"', '""')}"`,
  '# a comment between them',
  `"LINES=${lines.join('\n')}"`,
  'EMPTY=',
].join('\n');

/** What anybody could read; the commands that make the runner mask a text are meant to have it. */
function readable({ output, outputs, state, exported, summary }: Ended): string {
  const { commands, text } = runnerView(output);
  const others = commands.filter(({ name }) => name !== 'add-mask');
  return JSON.stringify([text, others, outputs, state, exported, summary]);
}

function expectNone(text: string): void {
  for (const secret of planted) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
  }
}

function filesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

function newSecretStep(text = Dockerfile): Step {
  return newStep({
    files: { Dockerfile: text, 'secrets/file': ofFile },
    env: { THE_SECRET: ofVariable },
  });
}

const asked = {
  secrets,
  'secret-envs': 'VARIABLE=THE_SECRET',
  'secret-files': 'FILE=secrets/file',
};

test('they arrive unchanged, and are in no argument, log, file, output or layer', async () => {
  const tag = `${newRepository()}:1`;
  const step = newSecretStep();
  const commands = new Set<string>();
  let files = '';
  const inputs = createdBuilder({
    ...asked,
    tags: tag,
    push: 'true',
    platforms: 'linux/amd64',
    provenance: 'mode=max',
    outputs: 'type=oci,dest=image.tar',
  });
  const ended = await succeed(step, inputs, {
    watch: (text) => {
      for (const { command } of processesOf(step)) commands.add(command);
      if (text.includes('now looking')) files += filesOf(step.runner.temp);
    },
  });
  expect([...commands].some((command) => /buildx build .*--secret/.test(command))).toBe(true);
  expect(files).not.toBe('');
  expectNone([...commands].join('\n'));
  expectNone(files);
  expectNone(readable(ended));
  expect(ended.output).toMatch(/::warning::The secret EMPTY is empty/);
  const masked = runnerView(ended.output).commands.filter(({ name }) => name === 'add-mask');
  for (const secret of planted.filter((one) => one !== ofFile)) {
    expect(masked.map(({ data }) => data)).toContain(secret);
  }
  const post = await step.post();
  expectNone(readable(post));
  expectNone(filesOf(step.runner.temp));
  const history = '{{json .Image}}{{json .Provenance}}{{json .Manifest}}';
  const shown = ['buildx', 'imagetools', 'inspect', '--format', history, tag];
  expectNone(await docker(shown, { ...step.env, E2E_MARK: '', BUILDX_CONFIG: '' }));
  expectNone(readFileSync(join(step.runner.workspace, 'image.tar'), 'latin1'));
  const sums = await docker(['run', '--rm', '--quiet', '--pull', 'always', tag]);
  await docker(['image', 'rm', '--force', tag]);
  expect(sums).toBe(sumsOf([plain, quoted, lines.join('\n'), ofVariable, ofFile]));
});

function sumsOf(values: readonly string[]): string {
  const ids = ['PLAIN', 'JSON', 'LINES', 'VARIABLE', 'FILE'];
  return values
    .map((value, index) => `${sha256(Buffer.from(value)).slice('sha256:'.length)}  ${ids[index]}`)
    .join('\n');
}

test('a build that fails, and secrets that are malformed or missing, do not show them', async () => {
  const failing = newSecretStep(
    `FROM busybox:1.37\nRUN ${mounts} cat /run/secrets/PLAIN && false\n`,
  );
  const inputs = createdBuilder({ ...asked, platforms: 'linux/amd64', push: 'false' });
  const failed = await failing.main(inputs);
  // The RUN step prints it itself: what the runner gets is masked before.
  const [first] = failed.output.split(plain);
  expect(first).toMatch(/::add-mask::$/);
  expect(onlyError(failed)).toContain('RUN');

  const malformed = await newSecretStep().main({
    platforms: 'linux/amd64',
    secrets: `${plain}\n=${plain}\n"A=1`,
    'secret-envs': `${plain},B=NOT_SET`,
    'secret-files': 'C=no/such/file\nD',
  });
  const message = onlyError(malformed);
  expectNone(readable(malformed));
  expect(message).toMatch(/- secrets: the list cannot be read/);
  expect(message).toMatch(/- secret-envs: item 1 is not `id=VARIABLE`/);
  expect(message).toMatch(/- secret-envs: the variable of the secret B is not set/);
  expect(message).toMatch(/- secret-files: there is no file `no\/such\/file` for the secret C/);
  expect(message).toMatch(/- secret-files: item 2 is not `id=path`/);
});
