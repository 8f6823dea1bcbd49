// The configuration of the BuildKit daemon, read when this step has something to add to it.
import { join } from 'node:path';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { buildxFolder } from '../system/docker-config.ts';
import type { Environment } from '../system/doors.ts';
import { tryReadText } from '../system/files.ts';
import type { Inputs } from './inputs.ts';

/** Its fields; undefined when there is nothing to add. */
export async function readDaemonConfig(
  env: Environment,
  inputs: Inputs,
): Promise<Parsed<Readonly<Record<string, unknown>>> | undefined> {
  if (['', 'auto'].includes(inputs.mirrors)) return undefined;
  const { parse, TomlError } = await import('smol-toml');
  try {
    return accepted(parse(daemonConfigText(env, inputs), { integersAsBigInt: 'asNeeded' }));
  } catch (error) {
    // Its own message quotes the lines in question, which may hold passwords of a proxy.
    return rejected(
      error instanceof TomlError ? `line ${error.line} is not TOML` : 'it is not TOML',
    );
  }
}

function daemonConfigText(env: Environment, inputs: Inputs): string {
  const file = inputs['buildkitd-config'];
  if (inputs['buildkitd-config-inline'] !== '') return inputs['buildkitd-config-inline'];
  if (file !== '') return tryReadText(file) ?? '';
  // What buildx takes when it is given none:
  // https://github.com/docker/buildx/blob/v0.36.1/util/confutil/config.go (BuildKitConfigFile)
  return tryReadText(join(buildxFolder(env), 'buildkitd.default.toml')) ?? '';
}
