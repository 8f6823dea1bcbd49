// What the `cleanup/` door needs from outside before it can plan.
import type { Doors } from '../system/doors.ts';
import { readEvent } from './event.ts';
import type { Facts } from './facts.ts';
import { doorInputs, readInputs, unknownInputs } from './inputs.ts';

export type CleanupFacts = Pick<Facts, 'inputs' | 'event' | 'unknownInputs' | 'knownInputs'>;

export function gatherCleanup({ env }: Pick<Doors, 'env'>): CleanupFacts {
  return {
    inputs: readInputs(env, 'cleanup'),
    event: readEvent(env),
    unknownInputs: unknownInputs(env, 'cleanup'),
    knownInputs: doorInputs.cleanup,
  };
}
