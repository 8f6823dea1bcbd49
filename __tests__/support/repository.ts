// Where the repository's files are: tests run from lib/, fixtures and dist/ are in the source tree.
import { readFileSync } from 'node:fs';
import { inRepository } from '../../scripts/repository.ts';

export { inRepository, repositoryRoot } from '../../scripts/repository.ts';

/** The text of a file of the repository, such as `__tests__/fixtures/name.json`. */
export function repositoryText(...path: readonly string[]): string {
  return readFileSync(inRepository(...path), 'utf8');
}

export function fixtureText(name: string): string {
  return repositoryText('__tests__/fixtures', name);
}
