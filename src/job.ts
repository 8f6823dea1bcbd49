// The story of a run, one phase after the other. What a phase makes is all that the next one knows.
import { build } from './build/build.ts';
import { tryReadSteps } from './build/history.ts';
import { load } from './build/load.ts';
import type { Facts } from './gather/facts.ts';
import { gather } from './gather/gather.ts';
import { formatPlatforms } from './oci/platform.ts';
import { makePlan } from './plan/make-plan.ts';
import { type Naming, planNaming } from './plan/naming.ts';
import type { Plan } from './plan/plan.ts';
import { withPreview } from './plan/preview.ts';
import { prepare } from './prepare/prepare.ts';
import { publish } from './publish/publish.ts';
import type { Story } from './report/outputs.ts';
import type { Phase } from './report/phases.ts';
import { report, type Writers } from './report/report.ts';
import type { Doors } from './system/doors.ts';
import { explain, PlanError } from './system/errors.ts';
import { verify } from './verify/verify.ts';

/** Throws when the job fails; no tag has moved then, unless the error lists those that did. */
export async function runJob(doors: Doors, writers: Writers): Promise<void> {
  const phases: Phase[] = [];
  const phase = <T>(title: string, body: () => Promise<T>): Promise<T> =>
    timed({ doors, phases, title, body });
  const facts = await phase('Gather', () => gather(doors));
  const plan = await decide(doors, facts);
  const builder = await phase('Prepare', () => prepare(doors, plan));
  const built = await phase('Build', () => build(doors, { plan, builder }));
  const verified = await phase('Verify', () => verify(doors, { plan, builder, built }));
  const { load: loadPlan } = plan;
  if (loadPlan !== undefined) {
    await phase('Load', () => load(doors, { plan, load: loadPlan, builder }));
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
    readonly story: Story;
    readonly writers: Writers;
    readonly phases: readonly Phase[];
  },
): Promise<void> {
  try {
    const { plan, builder, built } = story;
    const steps = await tryReadSteps(doors, { builder, built, platforms: plan.platforms });
    report({ log: doors.log, writers }, { story, steps, phases });
  } catch (error) {
    doors.log.warning(`The report is incomplete. ${explain(error)}`);
  }
  const { comment } = story.plan;
  if (comment === undefined) return;
  const { tryComment } = await import('./report/comment.ts');
  await tryComment(doors, { story, comment });
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

async function decide({ log }: Doors, given: Facts): Promise<Plan> {
  const facts = withPreview(given);
  const naming = await planNaming(facts);
  const plan = tryPlan(facts, naming);
  const { warnings } = plan;
  for (const warning of warnings) log.warning(warning);
  if (plan instanceof PlanError) throw plan;
  for (const notice of plan.notices) log.notice(notice);
  if (naming.metadata !== undefined)
    log.info(`Named ${plan.metadata.tags.join(', ') || 'nothing'}.`);
  const emulated = plan.emulators.asked;
  log.info(
    `Building ${formatPlatforms(plan.platforms)} on ${facts.machine.architecture}` +
      `${emulated.length === 0 ? '' : `, emulated: ${formatPlatforms(emulated)}`}.`,
  );
  return plan;
}

function tryPlan(facts: Facts, naming: Naming): Plan | PlanError {
  try {
    return makePlan(facts, naming);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}
