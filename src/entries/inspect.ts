// The main step of inspect/.
import { runInspectJob } from '../inspect-job.ts';
import { writeArtifacts, writeOutputs, writeSummary } from '../report/outputs.ts';
import { runStep } from './step.ts';

export function inspect(): Promise<void> {
  return runStep((doors) =>
    runInspectJob(doors, {
      outputs: writeOutputs,
      summary: writeSummary,
      artifacts: writeArtifacts,
    }),
  );
}
