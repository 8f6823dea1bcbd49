// The story of matrix/: inputs in, JSON out; nothing is asked and nothing started.
import { doorInputs, readInputs, unknownInputs } from './gather/inputs.ts';
import { makeMatrixPlan } from './plan/matrix.ts';
import type { Outputs } from './report/outputs.ts';
import { announce } from './story.ts';
import type { Doors } from './system/doors.ts';

export async function runMatrixJob(
  doors: Pick<Doors, 'env' | 'log'>,
  write: (outputs: Outputs) => void,
): Promise<void> {
  const { legs } = announce(doors, () =>
    makeMatrixPlan({
      inputs: readInputs(doors.env, 'matrix'),
      unknownInputs: unknownInputs(doors.env, 'matrix'),
      knownInputs: doorInputs.matrix,
    }),
  );
  for (const { platforms, runner } of legs) {
    doors.log.info(
      `${platforms} on ${typeof runner === 'string' ? runner : JSON.stringify(runner)}`,
    );
  }
  write({ matrix: JSON.stringify({ include: legs }) });
}
