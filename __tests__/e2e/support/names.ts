// Names that no other test, and no other run of the same tests, has.
import { randomBytes } from 'node:crypto';
import { world } from '../../support/world.ts';

export function unique(word: string): string {
  return `${word}-${randomBytes(4).toString('hex')}`;
}

/** A repository of its own in the local registry. */
export function newRepository(registry = world().registry): string {
  return `${registry}/${unique('e2e/app')}`;
}
