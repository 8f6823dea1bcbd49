// A repository with a workflow, run whole by act on this machine, as a self-hosted runner would.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { stringify } from 'yaml';
import { doorFiles } from '../../../scripts/action-interface.ts';
import { newRunner } from '../../support/action.ts';
import { inRepository } from '../../support/repository.ts';
import type { RunnerFolders } from '../../support/runner-environment.ts';
import { runnerPath } from '../../support/runner-environment.ts';
import { world } from '../../support/world.ts';

export interface WorkflowRun {
  readonly code: number | null;
  readonly output: string;
}

/** What the doors consist of when a workflow says `uses: ./`, and the example that is built. */
const doors = doorFiles().map(({ folder }) => join(folder, 'action.yml'));
const shipped = [...doors, 'dist', 'examples'];

export interface WorkflowOptions {
  readonly runner?: RunnerFolders;
  /** A folder whose files the repository has as well. */
  readonly project?: string;
  /** Variables of the repository, which workflows name `vars`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** For every step, as the environment of a self-hosted runner. */
  readonly env?: Readonly<Record<string, string>>;
  /** What starts the workflow; a push to main when absent. */
  readonly event?: { readonly name: string; readonly payload: unknown };
}

/**
 * Commits the action and the workflow, text or its content, to a repository of their own, and pushes
 * it through act.
 */
export async function runWorkflow(
  workflow: unknown,
  { runner = newRunner(), project, variables = {}, env: own = {}, event }: WorkflowOptions = {},
): Promise<WorkflowRun> {
  const folder = join(runner.root, 'repository');
  const file = join(folder, '.github/workflows/image.yml');
  mkdirSync(dirname(file), { recursive: true });
  for (const name of shipped) cpSync(inRepository(name), join(folder, name), { recursive: true });
  if (project !== undefined) cpSync(project, folder, { recursive: true });
  writeFileSync(file, typeof workflow === 'string' ? workflow : stringify(workflow));
  const env = { ...environment(runner), ...own };
  const git = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  await run('git', { args: ['init', '--quiet', '--initial-branch', 'main'], folder, env });
  await run('git', { args: ['add', '--all', '--force'], folder, env });
  await run('git', { args: [...git, 'commit', '--quiet', '--message', 'All'], folder, env });
  const remote = ['remote', 'add', 'origin', 'https://github.com/acme/app.git'];
  await run('git', { args: remote, folder, env });
  const payload = join(runner.root, 'act-event.json');
  if (event !== undefined) writeFileSync(payload, JSON.stringify(event.payload));
  return run(world().tools.act ?? 'act', {
    args: [
      ...(event === undefined ? ['push'] : [event.name, '--eventpath', payload]),
      ...['-P', 'ubuntu-latest=-self-hosted', '--action-offline-mode'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ],
    folder,
    env,
  });
}

/** Workflows run with the Node of a runner: the one that runs this test, by the name `node`. */
function environment({ root, home }: RunnerFolders): Record<string, string> {
  const { env } = world();
  const bin = join(root, 'bin');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  return {
    ...env,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    BUILDX_CONFIG: join(root, 'buildx'),
    PATH: [bin, runnerPath(env.PATH ?? process.env.PATH)].join(delimiter),
  };
}

interface Start {
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

function run(program: string, { args, folder, env }: Start): Promise<WorkflowRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 || program !== 'git') resolve({ code, output });
      else reject(new Error(`git ${args.join(' ')} failed:\n${output}`));
    });
  });
}
