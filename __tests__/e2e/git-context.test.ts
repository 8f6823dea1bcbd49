// Builds from Git: the commit that the workflow runs for, and other contexts of the same server.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runnerView } from '../support/runner-commands.ts';
import { createBuilder } from './support/builders.ts';
import { onlyError } from './support/failure.ts';
import { startGitServer } from './support/git-server.ts';
import { unique } from './support/names.ts';
import { processesOf } from './support/processes.ts';
import { givenBuilder, newStep, succeed } from './support/step.ts';

test('the commit itself in an empty workspace, `{{defaultContext}}` with a folder, and no token', async () => {
  const step = newStep();
  const builder = unique('e2e');
  await createBuilder(step, builder);
  const token = unique('git-token');
  const git = await startGitServer(step, {
    token,
    files: {
      Dockerfile: 'FROM scratch\nCOPY at /\n',
      at: 'the root',
      'inner/Dockerfile': 'FROM scratch\nCOPY at /\nCOPY --from=all at /outer\n',
      'inner/at': 'a folder',
    },
  });
  const empty = join(step.runner.root, 'empty');
  mkdirSync(empty);
  const onServer = newStep({
    runner: step.runner,
    env: {
      BUILDX_CONFIG: step.env.BUILDX_CONFIG ?? '',
      GITHUB_SERVER_URL: git.url,
      GITHUB_SHA: git.commit,
    },
  });
  const out = join(step.runner.root, 'out');
  const built = (path: string): string => readFileSync(join(out, path), 'utf8');
  const asked = {
    ...{ builder, platforms: 'linux/amd64', push: 'false', verify: 'index' },
    ...{ outputs: `type=local,dest=${out}`, 'github-token': token },
  };

  const commands = new Set<string>();
  const commit = await succeed(onServer, givenBuilder(asked), {
    cwd: empty,
    watch: () => {
      for (const { command } of processesOf(onServer)) commands.add(command);
    },
  });
  expect(built('at')).toBe('the root');
  expect(commit.output).toContain(`${git.url}/acme/app.git#${git.commit}`);
  const { text, commands: obeyed } = runnerView(commit.output);
  expect(JSON.stringify([text, obeyed.filter(({ name }) => name !== 'add-mask')])).not.toContain(
    token,
  );
  expect([...commands].join('\n')).not.toContain(token);
  expect([...git.authorizations]).toHaveLength(1);
  await onServer.post();

  const folder = {
    context: '{{defaultContext}}:inner',
    'build-contexts': 'all={{ defaultContext }}',
  };
  await succeed(onServer, givenBuilder({ ...asked, ...folder }));
  expect([built('at'), built('outer')]).toEqual(['a folder', 'the root']);
  await onServer.post();

  // BuildKit has the commit by now; a branch it must ask for.
  const branch = { ...asked, context: `${git.url}/acme/app.git#main`, 'github-token': '' };
  const refused = await onServer.main(givenBuilder({ ...branch, 'no-cache': 'true' }));
  const message = onlyError(refused);
  expect(message).toContain('acme/app.git is private. On this GitHub server `github-token`');
  expect(message).toMatch(/could not read Username|Authentication failed|terminal prompts/);
});
