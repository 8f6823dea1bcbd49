// Clears what steps left whose runner died before their post, on a machine that goes on.
import { CancelledError, explain } from '../system/errors.ts';
import type { Leftovers } from '../system/state.ts';
import { type PostDoors, removeLeftovers } from './post.ts';

export async function clearAbandoned(
  doors: PostDoors,
  abandoned: readonly Leftovers[],
): Promise<void> {
  for (const leftovers of abandoned) {
    const { builder, folder, logins } = leftovers;
    const things = [
      ...(builder === undefined ? [] : [`the builder ${builder.name}`]),
      ...(folder === undefined ? [] : [folder]),
      ...(logins === undefined ? [] : ['logins']),
    ];
    doors.log.info(`A step that was killed left ${things.join(' and ')} on this machine.`);
    try {
      await removeLeftovers(doors, leftovers);
    } catch (error) {
      // What another job left is no reason for this one to fail.
      if (error instanceof CancelledError) throw error;
      doors.log.warning(`Not all of it could be removed. ${explain(error)}`);
    }
  }
}
