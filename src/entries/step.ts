// What every entry does around its story: opens the doors, and is the only place that catches.
import { exitCodeOf, listenForCancel } from '../system/cancel.ts';
import { realRun } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError, CancelledError, explain } from '../system/errors.ts';
import { stepFolder } from '../system/files.ts';
import { withKnownCause } from '../system/known-causes.ts';
import { runnerLog } from '../system/log.ts';
import { recordedState, takeAbandoned } from '../system/records.ts';
import { runnerState } from '../system/state.ts';

/** Runs the story of a step that may fail; what it throws becomes the step's one error. */
export async function runStep(story: (doors: Doors) => Promise<void>): Promise<void> {
  const cancellation = listenForCancel();
  const log = runnerLog(Date.now);
  const state = recordedState(runnerState(), process.env);
  const doors: Doors = {
    run: realRun({ log, cancellation }),
    log,
    state,
    env: process.env,
    now: Date.now,
    sleep: cancellation.sleep,
    // Until a plan says otherwise.
    attempts: 1,
    folder: stepFolder(process.env, state),
  };
  try {
    const abandoned = takeAbandoned(process.env);
    if (abandoned.length > 0) {
      // Rare, so not in the part that every step loads.
      const { clearAbandoned } = await import('../post/abandoned.ts');
      await clearAbandoned(doors, abandoned);
    }
    await story(doors);
  } catch (error) {
    const failure = await withKnownCause(doors, error);
    // One error, which the runner shows beside the line of a Dockerfile when it is about one.
    log.error(explain(failure), error instanceof ActionError ? error.place : undefined);
    process.exitCode = 1;
    cancellation.stopChildren();
    if (error instanceof CancelledError) process.exitCode = exitCodeOf(error.signal);
  }
}
