// The inputs as the runner hands them over: text by name, nothing interpreted.
import type { Environment } from '../system/doors.ts';

/** How a builder is had, and what it needs; every door that may need one has them. */
const machineryInputs = [
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
] as const;

const loginInputs = [
  'registry',
  'username',
  'password',
  'registry-auth',
  'ecr',
  'logout',
  'github-token',
] as const;

// Each door's action.yml is the source of these names; a contract test holds them together.
export const doorInputs = {
  root: [
    'images',
    'tags',
    'flavor',
    'platform-tags',
    'push',
    'labels',
    'annotations',
    'context',
    'platforms',
    'file',
    'target',
    'build-args',
    'build-contexts',
    'secrets',
    'secret-envs',
    'secret-files',
    'ssh',
    ...loginInputs,
    'provenance',
    'sbom',
    'attests',
    'no-cache',
    'no-cache-filters',
    'pull',
    'network',
    'add-hosts',
    'allow',
    'ulimit',
    'shm-size',
    'cgroup-parent',
    'call',
    'outputs',
    'load',
    'cache-from',
    'cache-to',
    'cache',
    'verify',
    'smoke-test',
    ...machineryInputs,
    'append',
    'allow-missing-nodes',
    'attempts',
    'move-tags',
    'summary',
    'comment',
    'preview',
    'preview-tag',
    'staging-tags',
  ],
  matrix: ['platforms', 'runners'],
  merge: [
    'images',
    'tags',
    'flavor',
    'platform-tags',
    'push',
    'annotations',
    'sources',
    'digests',
    'platforms',
    'verify',
    'smoke-test',
    ...machineryInputs,
    ...loginInputs,
    'attempts',
    'move-tags',
    'summary',
    'staging-tags',
    'comment',
    'preview',
    'preview-tag',
  ],
  inspect: [
    'image',
    'platforms',
    'verify',
    'smoke-test',
    ...machineryInputs,
    ...loginInputs,
    'attempts',
    'summary',
  ],
  cleanup: [
    'images',
    'tags',
    'older-than',
    'dry-run',
    'registry',
    'username',
    'password',
    'registry-auth',
    'logout',
    'github-token',
    'summary',
  ],
  tags: [
    'context',
    'images',
    'tags',
    'flavor',
    'labels',
    'annotations',
    'sep-tags',
    'sep-labels',
    'sep-annotations',
    'bake-target',
    'github-token',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a workflow can name after `uses:`; `root` is the repository itself, the others its folders. */
export type Door = keyof typeof doorInputs;

export type InputName = (typeof doorInputs)[Door][number];

/** Every input of every door, trimmed but for separators; the empty string when it was not given or is another's. */
export type Inputs = Readonly<Record<InputName, string>>;

const prefix = 'INPUT_';

/**
 * Reads the door's inputs from the runner's variables: `INPUT_` and the name in upper case, blanks
 * as `_`.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
export function readInputs(env: Environment, door: Door): Inputs {
  const own = new Set<string>(doorInputs[door]);
  const read = (name: string): string =>
    own.has(name) ? trimmed(name, env[`${prefix}${name.toUpperCase()}`] ?? '') : '';
  const names: readonly string[] = Object.values(doorInputs).flat();
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Inputs;
}

/** A separator may be a blank. */
function trimmed(name: string, text: string): string {
  return name.startsWith('sep-') ? text : text.trim();
}

/** Names under `with:` that this door does not have; the runner passes them on all the same. */
export function unknownInputs(env: Environment, door: Door): readonly string[] {
  const known = new Set<string>(doorInputs[door]);
  return Object.keys(env)
    .filter((variable) => variable.startsWith(prefix))
    .map((variable) => variable.slice(prefix.length).toLowerCase())
    .filter((name) => name !== '' && !known.has(name));
}
