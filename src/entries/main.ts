// The step itself: opens the doors, calls the story, and is the only place that catches.
import * as core from '@actions/core';
import { runJob } from '../job.ts';
import { writeArtifacts, writeOutputs, writeSummary } from '../report/outputs.ts';
import { exitCodeOf, listenForCancel } from '../system/cancel.ts';
import { realRun } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { CancelledError, explain } from '../system/errors.ts';
import { stepFolder } from '../system/files.ts';
import { runnerLog } from '../system/log.ts';
import { runnerState } from '../system/state.ts';

const cancellation = listenForCancel();
const log = runnerLog(Date.now);
const state = runnerState();
const doors: Doors = {
  run: realRun({ log, cancellation }),
  log,
  state,
  env: process.env,
  now: Date.now,
  folder: stepFolder(process.env, state),
};

try {
  await runJob(doors, {
    outputs: writeOutputs,
    summary: writeSummary,
    artifacts: writeArtifacts,
  });
} catch (error) {
  core.setFailed(explain(error));
  cancellation.stopChildren();
  if (error instanceof CancelledError) process.exitCode = exitCodeOf(error.signal);
}
