// The doors to the outside that phases get as a parameter; a test passes its own.
import type { Run } from './command.ts';
import type { Log } from './log.ts';
import type { State } from './state.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Doors {
  readonly run: Run;
  readonly log: Log;
  readonly state: State;
  readonly env: Environment;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Waits so many milliseconds; throws as soon as the step is cancelled. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** How often what a registry fails at is tried at most. */
  readonly attempts: number;
  /** The folder for this step's files; made when first asked for, removed by post. */
  readonly folder: () => string;
}
