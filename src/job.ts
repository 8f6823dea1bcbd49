// The story of a run, one phase after the other. What a phase makes is all that the next one knows.
import { build } from './build/build.ts';
import { callFrontend } from './build/call.ts';
import { makeExports } from './build/exports.ts';
import { tryReadSteps } from './build/history.ts';
import { load } from './build/load.ts';
import { secretTexts } from './build/secrets.ts';
import type { Facts } from './gather/facts.ts';
import { gather } from './gather/gather.ts';
import { formatPlatforms } from './oci/platform.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Plan } from './plan/plan.ts';
import { prepare } from './prepare/prepare.ts';
import { publish } from './publish/publish.ts';
import type { Story } from './report/outputs.ts';
import type { Phase } from './report/phases.ts';
import { report, reportCall, type Writers } from './report/report.ts';
import type { Doors } from './system/doors.ts';
import { explain, PlanError } from './system/errors.ts';
import { verify } from './verify/verify.ts';

/** Throws when the job fails; no tag has moved then, unless the error lists those that did. */
export async function runJob(doors: Doors, writers: Writers): Promise<void> {
  const phases: Phase[] = [];
  const phase = <T>(title: string, body: () => Promise<T>): Promise<T> =>
    timed({ doors, phases, title, body });
  const facts = await phase('Gather', () => gather(doors));
  const plan = decide(doors, facts);
  const { call } = plan;
  if (call !== undefined) {
    // Nothing runs for these platforms, so the builder need not be able to.
    const builder = await phase('Prepare', () => prepare(doors, { ...plan, platforms: [] }));
    reportCall(writers, { plan, builder });
    await phase('Call', () => callFrontend(doors, { plan, call, builder }));
    return;
  }
  const builder = await phase('Prepare', () => prepare(doors, plan));
  const built = await phase('Build', () => build(doors, { plan, builder }));
  const verified = await phase('Verify', () => verify(doors, { plan, builder, built }));
  const { load: loadPlan } = plan;
  if (loadPlan !== undefined) {
    await phase('Load', () => load(doors, { plan, load: loadPlan, builder }));
  }
  if (plan.exports.length > 0) {
    await phase('Outputs', () => makeExports(doors, { plan, builder }));
  }
  const published = await phase('Publish', () =>
    publish(doors, { plan, builder, built, verified }),
  );
  const story = { plan, builder, built, verified, published };
  await tell(doors, { story, writers, phases });
}

/** The image is where it belongs by now: nothing that goes wrong here fails the job. */
async function tell(
  doors: Doors,
  {
    story,
    writers,
    phases,
  }: {
    readonly story: Story & { readonly plan: Plan };
    readonly writers: Writers;
    readonly phases: readonly Phase[];
  },
): Promise<void> {
  try {
    const { plan, builder, built } = story;
    const steps = await tryReadSteps(doors, { builder, built, platforms: plan.platforms });
    const secrets = secretTexts(plan.build.secrets, doors.env);
    report({ log: doors.log, writers }, { story, steps, phases, secrets });
  } catch (error) {
    doors.log.warning(`The report is incomplete. ${explain(error)}`);
  }
}

async function timed<T>({
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

function decide({ log }: Doors, facts: Facts): Plan {
  const plan = tryPlan(facts);
  const { warnings } = plan;
  for (const warning of warnings) log.warning(warning);
  if (plan instanceof PlanError) throw plan;
  for (const notice of plan.notices) log.notice(notice);
  if (plan.call !== undefined) return plan;
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
