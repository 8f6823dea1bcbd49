// The inputs as the runner hands them over: text by name, nothing interpreted.
import type { Environment } from '../system/doors.ts';

// action.yml is the source of these names; a contract test holds the two together.
export const inputNames = [
  'tags',
  'push',
  'labels',
  'context',
  'platforms',
  'file',
  'target',
  'build-args',
  'load',
  'verify',
  'smoke-test',
  'emulators',
  'binfmt-image',
  'mirrors',
  'buildx-version',
  'driver',
  'driver-opts',
  'buildkitd-flags',
  'buildkitd-config',
  'buildkitd-config-inline',
  'endpoint',
  'builder',
  'name',
  'use',
  'cleanup',
  'keep-state',
  'summary',
] as const;

export type InputName = (typeof inputNames)[number];

/** Every input, trimmed; the empty string when it was not given. */
export type Inputs = Readonly<Record<InputName, string>>;

const prefix = 'INPUT_';

/**
 * Reads the inputs from the runner's variables: `INPUT_` and the name in upper case, blanks as `_`.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
export function readInputs(env: Environment): Inputs {
  const read = (name: InputName): string => (env[`${prefix}${name.toUpperCase()}`] ?? '').trim();
  return Object.fromEntries(inputNames.map((name) => [name, read(name)])) as Inputs;
}

/** Names under `with:` that this action does not have; the runner passes them on all the same. */
export function unknownInputs(env: Environment): readonly string[] {
  const known = new Set<string>(inputNames);
  return Object.keys(env)
    .filter((variable) => variable.startsWith(prefix))
    .map((variable) => variable.slice(prefix.length).toLowerCase())
    .filter((name) => name !== '' && !known.has(name));
}
