// The root action's main step.
import { runJob } from '../job.ts';
import { writeArtifacts, writeOutputs, writeSummary } from '../report/outputs.ts';
import { runStep } from './step.ts';

export function main(): Promise<void> {
  return runStep((doors) =>
    runJob(doors, { outputs: writeOutputs, summary: writeSummary, artifacts: writeArtifacts }),
  );
}
