// The `cleanup/` door's main step.
import { runCleanup } from '../cleanup-job.ts';
import { writeOutputs, writeSummary } from '../report/outputs.ts';
import { runStep } from './step.ts';

export function cleanup(): Promise<void> {
  return runStep((doors) => runCleanup(doors, { outputs: writeOutputs, summary: writeSummary }));
}
