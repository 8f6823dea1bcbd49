// The only step of matrix/.
import { runMatrixJob } from '../matrix-job.ts';
import { writeOutputs } from '../report/outputs.ts';
import { runStep } from './step.ts';

export function matrix(): Promise<void> {
  return runStep((doors) => runMatrixJob(doors, writeOutputs));
}
