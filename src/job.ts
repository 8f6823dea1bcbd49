// The story of a run, one phase after the other. What a phase makes is all that the next one knows.
import { build } from './build/build.ts';
import { load } from './build/load.ts';
import type { Facts } from './gather/facts.ts';
import { gather } from './gather/gather.ts';
import { formatPlatforms } from './oci/platform.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Plan } from './plan/plan.ts';
import { prepare } from './prepare/prepare.ts';
import { publish } from './publish/publish.ts';
import type { Outputs } from './report/outputs.ts';
import { report } from './report/report.ts';
import type { Doors } from './system/doors.ts';
import { PlanError } from './system/errors.ts';
import { verify } from './verify/verify.ts';

/** Throws when the job fails; no tag has moved then, unless the error lists those that did. */
export async function runJob(
  doors: Doors,
  writeOutputs: (outputs: Outputs) => void,
): Promise<void> {
  const { log } = doors;
  const facts = await log.group('Gather', () => gather(doors));
  const plan = decide(doors, facts);
  const builder = await log.group('Prepare', () => prepare(doors, plan));
  const built = await log.group('Build', () => build(doors, { plan, builder }));
  const verified = await log.group('Verify', () => verify(doors, { plan, builder, built }));
  const published = await log.group('Publish', () =>
    publish(doors, { plan, builder, built, verified }),
  );
  const { load: loadPlan } = plan;
  if (loadPlan !== undefined) {
    await log.group('Load', () => load(doors, { plan, load: loadPlan, builder }));
  }
  report(log, writeOutputs, { plan, builder, built, verified, published });
}

function decide({ log }: Doors, facts: Facts): Plan {
  const plan = tryPlan(facts);
  const { warnings } = plan;
  for (const warning of warnings) log.warning(warning);
  if (plan instanceof PlanError) throw plan;
  for (const notice of plan.notices) log.notice(notice);
  const emulated = plan.emulators.asked;
  log.info(
    `Building ${formatPlatforms(plan.platforms)} on ${facts.machine.architecture}` +
      `${emulated.length === 0 ? '' : `, emulated: ${formatPlatforms(emulated)}`}.`,
  );
  return plan;
}

function tryPlan(facts: Facts): Plan | PlanError {
  try {
    return makePlan(facts);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}
