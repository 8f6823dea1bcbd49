// What the `cleanup/` door needs from outside before it can plan.
import type { Doors } from '../system/doors.ts';
import { readEvent } from './event.ts';
import type { Facts } from './facts.ts';
import { doorInputs, readInputs, unknownInputs } from './inputs.ts';
import { readLogins } from './logins.ts';

export type CleanupFacts = Pick<
  Facts,
  'inputs' | 'event' | 'logins' | 'unknownInputs' | 'knownInputs'
>;

export async function gatherCleanup({ env }: Pick<Doors, 'env'>): Promise<CleanupFacts> {
  const inputs = readInputs(env, 'cleanup');
  return {
    inputs,
    event: readEvent(env),
    logins: await readLogins(env, inputs),
    unknownInputs: unknownInputs(env, 'cleanup'),
    knownInputs: doorInputs.cleanup,
  };
}
