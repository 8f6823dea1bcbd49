// The main step of the door `tags/`.
import { exportVariables, writeOutputs } from '../report/outputs.ts';
import { runTagsJob } from '../tags-job.ts';
import { runStep } from './step.ts';

export function tags(): Promise<void> {
  return runStep((doors) =>
    runTagsJob(doors, { outputs: writeOutputs, variables: exportVariables }),
  );
}
