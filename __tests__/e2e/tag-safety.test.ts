// Two runs for one tag: the older commit's ends later, or is run again.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { runnerView } from '../support/runner-commands.ts';
import { world } from '../support/world.ts';
import { createBuilder } from './support/builders.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { isTagPush, refusal, startProxy } from './support/proxy.ts';
import { shownBy } from './support/registry.ts';
import { atEnd, newStep, type Step, succeed } from './support/step.ts';

const files = { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' };

function git(step: Step, ...words: readonly string[]): string {
  const identity = ['-c', 'user.name=me', '-c', 'user.email=me@example.test'];
  return execFileSync('git', ['-C', step.runner.workspace, ...identity, ...words], {
    encoding: 'utf8',
  }).trim();
}

/** Stands for GitHub's API: the head that is asked about is behind the base. */
async function startApi(): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end('{"status":"behind"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => server.close());
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, asked };
}

function warningsOf(output: string): readonly string[] {
  const { commands } = runnerView(output);
  return commands.filter(({ name }) => name === 'warning').map(({ data }) => data);
}

test('a tag with the newer commit is warned about, and stays with `move-tags: forward`', async () => {
  const api = await startApi();
  const step = newStep({ files, env: { GITHUB_API_URL: api.url } });
  const name = unique('tags');
  await createBuilder(step, name, '--bootstrap');
  git(step, 'init', '--quiet');
  const commit = (): string => {
    git(step, 'commit', '--quiet', '--allow-empty', '--message', 'x');
    return git(step, 'rev-parse', 'HEAD');
  };
  const [older, newer] = [commit(), commit()];
  const tag = `${newRepository()}:latest`;
  const publish = (revision: string, inputs: Readonly<Record<string, string>> = {}) =>
    succeed(step, {
      builder: name,
      platforms: 'linux/amd64',
      verify: 'index',
      push: 'true',
      tags: tag,
      labels: `org.opencontainers.image.revision=${revision}`,
      ...inputs,
    });

  const first = await publish(newer);
  expect(warningsOf(first.output)).toEqual([]);

  const second = await publish(older, { 'move-tags': 'forward' });
  expect(await shownBy(tag)).toBe(first.outputs.digest);
  expect(warningsOf(second.output)).toEqual([
    expect.stringContaining(`${tag} stays on ${first.outputs.digest}: `),
  ]);
  expect(second.output).toContain(`newer commit ${newer}, and this one from ${older}`);

  const third = await publish(older);
  expect(await shownBy(tag)).toBe(third.outputs.digest);
  expect(warningsOf(third.output)).toEqual([expect.stringContaining(`${tag} moves back: `)]);

  const fourth = await publish(newer, { 'move-tags': 'forward' });
  expect(await shownBy(tag)).toBe(fourth.outputs.digest);
  expect(warningsOf(fourth.output)).toEqual([]);
  expect(api.asked).toEqual([]);

  // A shallow checkout, where git knows nothing of what came before.
  git(step, 'commit', '--quiet', '--allow-empty', '--message', 'x');
  execFileSync('sh', ['-c', 'git rev-parse HEAD > .git/shallow'], { cwd: step.runner.workspace });
  await publish(older, { 'move-tags': 'forward' });
  expect(await shownBy(tag)).toBe(fourth.outputs.digest);
  expect(api.asked).toEqual([`/repos/acme/app/compare/${newer}...${older}?per_page=1`]);
});

test('tags that may not be overwritten are no obstacle for the same image, and one error for another', async () => {
  const taken = new Set<string>();
  const address = await startProxy({
    instead: (question) => {
      if (!isTagPush(question)) return undefined;
      if (taken.has(question.path)) return refusal(400, 'TAG_INVALID: tags are immutable');
      taken.add(question.path);
      return undefined;
    },
  });
  const path = unique('e2e/immutable');
  // Provenance has times of its own: without it the same build is the same image.
  const step = newStep({ files, env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' } });
  const name = unique('tags');
  await createBuilder(step, name, '--bootstrap');
  const inputs = {
    builder: name,
    platforms: 'linux/amd64',
    verify: 'index',
    push: 'true',
    tags: `${address}/${path}:1.0`,
  };
  const first = await succeed(step, inputs);
  const again = await succeed(step, inputs);
  expect(again.outputs.digest).toBe(first.outputs.digest);
  expect(again.output).toContain(`${inputs.tags} shows ${first.outputs.digest} already.`);

  const message = onlyError(await step.main({ ...inputs, labels: 'other=yes' }));
  expect(message).toContain(`- not moved: ${inputs.tags} (it shows ${first.outputs.digest})`);
  expect(message).toContain('immutable');
  expect(await shownBy(`${world().registry}/${path}:1.0`)).toBe(first.outputs.digest);
});
