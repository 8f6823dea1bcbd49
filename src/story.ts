// What every story does: its phases take time, and its plan has things to say.
import type { JobPlan } from './plan/plan.ts';
import type { Phase } from './report/phases.ts';
import type { Doors } from './system/doors.ts';
import { PlanError } from './system/errors.ts';

/** Runs a phase in a log group of its own, and notes how long it took. */
export async function timed<T>({
  doors: { log, now },
  phases,
  title,
  body,
}: {
  readonly doors: Doors;
  readonly phases: Phase[];
  readonly title: string;
  readonly body: () => Promise<T>;
}): Promise<T> {
  const started = now();
  const made = await log.group(title, body);
  phases.push({ title, started, ended: now() });
  return made;
}

/** The plan, with its warnings and notices said; a plan that cannot be has warnings too. */
export function announce<P extends Pick<JobPlan, 'warnings' | 'notices'>>(
  { log }: Pick<Doors, 'log'>,
  make: () => P,
): P {
  const plan = tryPlan(make);
  for (const warning of plan.warnings) log.warning(warning);
  if (plan instanceof PlanError) throw plan;
  for (const notice of plan.notices) log.notice(notice);
  return plan;
}

function tryPlan<P>(make: () => P): P | PlanError {
  try {
    return make();
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}
