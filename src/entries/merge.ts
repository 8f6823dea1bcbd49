// The main step of merge/.
import { runMergeJob } from '../merge-job.ts';
import { writeArtifacts, writeOutputs, writeSummary } from '../report/outputs.ts';
import { runStep } from './step.ts';

export function merge(): Promise<void> {
  return runStep((doors) =>
    runMergeJob(doors, { outputs: writeOutputs, summary: writeSummary, artifacts: writeArtifacts }),
  );
}
