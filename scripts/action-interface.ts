// Reads the interface of the action from action.yml: inputs with their section, outputs, entries.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { ScriptError } from './process.ts';
import { inRepository } from './repository.ts';

export interface Field {
  readonly name: string;
  readonly description: string;
  /** Only inputs have one. */
  readonly default?: string;
  /** The comment above this field: the heading of the section that it opens. */
  readonly heading?: string;
}

export interface ActionInterface {
  readonly inputs: readonly Field[];
  readonly outputs: readonly Field[];
  /** Files from the repository's root, such as `dist/main.js`. */
  readonly main: string;
  /** Empty for an action that leaves nothing. */
  readonly post: string;
}

export interface DoorFile {
  /** `root`, or the folder that a workflow names behind the repository. */
  readonly door: string;
  /** The folder from the repository's root; `.` for `root`. */
  readonly folder: string;
  readonly action: ActionInterface;
}

/** Every action.yml of this repository, the root's first. */
export function doorFiles(): readonly DoorFile[] {
  const folders = readdirSync(inRepository('.'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(inRepository(entry.name, 'action.yml')))
    .map(({ name }) => name)
    .sort();
  return ['.', ...folders].map((folder) => ({
    door: folder === '.' ? 'root' : folder,
    folder,
    action: actionInterface(readFileSync(inRepository(folder, 'action.yml'), 'utf8'), folder),
  }));
}

/** `folder` is where the file is, from the repository's root. */
export function actionInterface(text: string, folder = '.'): ActionInterface {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw new ScriptError(`action.yml is no valid YAML: ${error.message}`);
  const root = document.contents;
  if (!isMap(root))
    throw new ScriptError('action.yml holds no map; it needs inputs, outputs, runs.');
  const runs = mapAt(root, 'runs');
  const file = (name: string): string => {
    const path = textAt(runs, name, 'runs');
    return path === undefined ? '' : join(folder, path);
  };
  return {
    inputs: fields(mapAt(root, 'inputs')),
    outputs: fields(mapAt(root, 'outputs')),
    main: file('main'),
    post: file('post'),
  };
}

function fields(map: YAMLMap): readonly Field[] {
  return map.items.map(({ key, value }, index) => {
    if (!isScalar(key) || !isMap(value)) {
      throw new ScriptError(`action.yml: '${String(key)}' needs a map with a description.`);
    }
    const name = String(key.value);
    const description = textAt(value, 'description', name);
    if (description === undefined) {
      throw new ScriptError(`action.yml: '${name}' has no description; add one.`);
    }
    const preset = textAt(value, 'default', name);
    // The comment above the first key belongs to the map in YAML's own tree.
    const comment = key.commentBefore ?? (index === 0 ? map.commentBefore : undefined);
    return {
      name,
      description,
      ...(preset === undefined ? {} : { default: preset }),
      ...(comment == null ? {} : { heading: headingText(comment) }),
    };
  });
}

function headingText(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

function mapAt(map: YAMLMap, name: string): YAMLMap {
  const value = map.get(name);
  if (!isMap(value)) throw new ScriptError(`action.yml has no map '${name}'; add one.`);
  return value;
}

/** The runner takes every value as text, so a bare `true` would only mislead its reader. */
function textAt(map: YAMLMap, name: string, owner: string): string | undefined {
  const value = map.get(name);
  if (value === undefined || typeof value === 'string') return value;
  throw new ScriptError(
    `action.yml: ${name} of '${owner}' is ${String(value)}, not text; put it in quotes.`,
  );
}
