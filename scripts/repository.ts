// Where the repository's files are, for code that runs from the source tree and from lib/ alike.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const repositoryRoot = rootAbove(import.meta.dirname);

/** A path of the repository, from its root. */
export function inRepository(...path: readonly string[]): string {
  return join(repositoryRoot, ...path);
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'action.yml')) && existsSync(join(folder, 'package.json'))) {
    return folder;
  }
  const parent = dirname(folder);
  if (parent === folder) {
    throw new Error(
      `No folder above ${import.meta.dirname} holds action.yml; run this from a checkout.`,
    );
  }
  return rootAbove(parent);
}
