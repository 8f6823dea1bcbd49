// The docker command's own configuration: its folder, its context, and the builder selected in it.
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import type { Environment } from './doors.ts';
import { tryReadText } from './files.ts';

/** Folder of the docker command's configuration. */
export function dockerFolder(env: Environment): string {
  return env.DOCKER_CONFIG || join(env.HOME || homedir(), '.docker');
}

export function configFile(env: Environment): string {
  return join(dockerFolder(env), 'config.json');
}

/** The fields of its config.json; none when there is no such file. */
export function dockerConfig(env: Environment): Readonly<Record<string, unknown>> {
  const config = readConfigFile(env);
  return config.ok ? config.value : {};
}

/** The same, for who must not take a broken file for an empty one. */
export function readConfigFile(env: Environment): Parsed<Readonly<Record<string, unknown>>> {
  const file = configFile(env);
  const text = tryReadText(file) ?? '';
  if (text === '' && existsSync(file) && !isReadable(file)) {
    return rejected(`${file} cannot be read by this user`);
  }
  if (text.trim() === '') return accepted({});
  const config = parseJson(text);
  return isRecord(config) ? accepted(config) : rejected(`${file} is not a JSON object`);
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Folder of buildx's own configuration. */
export function buildxFolder(env: Environment): string {
  return env.BUILDX_CONFIG || join(dockerFolder(env), 'buildx');
}

/**
 * Name of the docker context in force: `default` with DOCKER_HOST, else DOCKER_CONTEXT, else the one
 * selected in config.json. The engine's own builder has that name.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/command/cli.go (resolveContextName)
 */
export function contextName(env: Environment): string {
  if (env.DOCKER_HOST) return 'default';
  const { currentContext } = dockerConfig(env);
  return env.DOCKER_CONTEXT || (typeof currentContext === 'string' && currentContext) || 'default';
}

/**
 * The builder that `buildx use` selected, by buildx's own file; undefined when none is.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/store/store.go (the file `current`)
 */
export function selectedBuilderName(env: Environment): string | undefined {
  const selection = parseJson(tryReadText(join(buildxFolder(env), 'current')) ?? '');
  const name = isRecord(selection) ? selection.Name : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
