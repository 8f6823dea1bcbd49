// What the door `tags/` needs from outside.
import type { Doors } from '../system/doors.ts';
import { readEvent } from './event.ts';
import { doorInputs, type Inputs, readInputs, unknownInputs } from './inputs.ts';
import { type Origin, readOrigin, usesCommitDate } from './origin.ts';

export interface TagFacts {
  readonly inputs: Inputs;
  readonly unknownInputs: readonly string[];
  readonly knownInputs: readonly string[];
  readonly origin: Origin;
  /** DOCKER_METADATA_SET_OUTPUT_ENV as it was given. */
  readonly exports: string;
}

/** Never fails, as `gather`. */
export async function gatherTags(doors: Doors): Promise<TagFacts> {
  const inputs = readInputs(doors.env, 'tags');
  return {
    inputs,
    unknownInputs: unknownInputs(doors.env, 'tags'),
    knownInputs: doorInputs.tags,
    origin: await readOrigin(doors, {
      event: readEvent(doors.env),
      source: inputs.context === 'git' ? 'git' : 'workflow',
      token: inputs['github-token'],
      wantsCommitDate: usesCommitDate(inputs),
    }),
    exports: doors.env.DOCKER_METADATA_SET_OUTPUT_ENV ?? '',
  };
}
