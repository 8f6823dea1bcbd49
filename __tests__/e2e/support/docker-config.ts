// A docker configuration of a test's own, in which somebody logged in elsewhere before.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { RunnerFolders } from '../../support/runner-environment.ts';
import { world } from '../../support/world.ts';

export interface DockerConfig {
  /** For DOCKER_CONFIG. */
  readonly folder: string;
  readonly file: string;
  /** Its text before any step. */
  readonly before: string;
}

/** Lives as long as the runner. */
export function newDockerConfig(runner: RunnerFolders): DockerConfig {
  const folder = join(runner.root, 'docker');
  mkdirSync(folder);
  const { DOCKER_CONFIG = join(process.env.HOME ?? '', '.docker') } = world().env;
  const plugins = join(DOCKER_CONFIG, 'cli-plugins');
  // As the docker command writes it, with what only a user has.
  const settings = {
    auths: { 'other.test': { auth: Buffer.from('somebody:else').toString('base64') } },
    ...(existsSync(plugins) ? { cliPluginsExtraDirs: [plugins] } : {}),
    detachKeys: 'ctrl-e,e',
  };
  const file = join(folder, 'config.json');
  const before = `${JSON.stringify(settings, null, '\t')}\n`;
  writeFileSync(file, before);
  chmodSync(file, 0o644);
  return { folder, file, before };
}

/** Every byte and every permission, and no file of ours beside it. */
export function expectAsBefore({ folder, file, before }: DockerConfig): void {
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(statSync(file).mode & 0o777).toBe(0o644);
  // Buildx keeps its state there, and what it makes its tokens from.
  const ours = readdirSync(folder).filter((name) => !/^buildx$|^\.token_seed/.test(name));
  expect(ours).toEqual(['config.json']);
}
