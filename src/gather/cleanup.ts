// What the `cleanup/` door needs from outside before it can plan.
import type { Doors } from '../system/doors.ts';
import { readEvent } from './event.ts';
import type { Facts } from './facts.ts';
import { doorInputs, readInputs, unknownInputs } from './inputs.ts';
import { readLogins } from './logins.ts';
import { originRequest, readOrigin } from './origin.ts';

export type CleanupFacts = Pick<
  Facts,
  'inputs' | 'event' | 'logins' | 'unknownInputs' | 'knownInputs' | 'origin'
>;

export async function gatherCleanup(doors: Doors): Promise<CleanupFacts> {
  const { env } = doors;
  const inputs = readInputs(env, 'cleanup');
  const event = readEvent(env);
  // Only rules need to know what a build would have been named after.
  const origin = /^\s*type=/m.test(inputs.tags)
    ? await readOrigin(doors, originRequest(inputs, event))
    : undefined;
  return {
    inputs,
    event,
    ...(origin === undefined ? {} : { origin }),
    logins: await readLogins(env, inputs),
    unknownInputs: unknownInputs(env, 'cleanup'),
    knownInputs: doorInputs.cleanup,
  };
}
