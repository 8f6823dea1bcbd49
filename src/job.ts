// The story of a run, one phase after the other. What a phase makes is all that the next one knows.
import { build } from './build/build.ts';
import { callFrontend } from './build/call.ts';
import { makeExports } from './build/exports.ts';
import { tryReadSteps } from './build/history.ts';
import { load } from './build/load.ts';
import { buildOnNodes } from './build/nodes.ts';
import { secretTexts } from './build/secrets.ts';
import type { Facts } from './gather/facts.ts';
import { gather } from './gather/gather.ts';
import { formatPlatforms } from './oci/platform.ts';
import { formatReference } from './oci/reference.ts';
import { makePlan } from './plan/make-plan.ts';
import { planNaming } from './plan/naming.ts';
import type { Plan } from './plan/plan.ts';
import { withPreview } from './plan/preview.ts';
import { prepare } from './prepare/prepare.ts';
import { moveOtherTags } from './publish/other-tags.ts';
import { publish } from './publish/publish.ts';
import type { Story } from './report/outputs.ts';
import type { Phase } from './report/phases.ts';
import { report, reportCall, type Writers } from './report/report.ts';
import { announce, timed } from './story.ts';
import type { Doors } from './system/doors.ts';
import { explain } from './system/errors.ts';
import { verify } from './verify/verify.ts';

/** Throws when the job fails; no tag has moved then, unless the error lists those that did. */
export async function runJob(opened: Doors, writers: Writers): Promise<void> {
  const phases: Phase[] = [];
  const phase = <T>(title: string, body: () => Promise<T>): Promise<T> =>
    timed({ doors: opened, phases, title, body });
  const facts = await phase('Gather', () => gather(opened));
  const plan = await decide(opened, facts);
  const doors = { ...opened, attempts: plan.attempts };
  const { call } = plan;
  if (call !== undefined) {
    // Nothing runs for these platforms, so the builder need not be able to.
    const builder = await phase('Prepare', () => prepare(doors, { ...plan, platforms: [] }));
    reportCall(writers, { plan, builder });
    await phase('Call', () => callFrontend(doors, { plan, call, builder }));
    return;
  }
  const builder = await phase('Prepare', () => prepare(doors, plan));
  const built = await phase('Build', () =>
    builder.placements === undefined
      ? build(doors, { plan, builder })
      : buildOnNodes(doors, { plan, builder, placements: builder.placements }),
  );
  const verified = await phase('Verify', () => verify(doors, { plan, builder, built }));
  const { load: loadPlan } = plan;
  if (loadPlan !== undefined) {
    await phase('Load', () => load(doors, { plan, load: loadPlan, builder }));
  }
  if (plan.exports.length > 0) {
    await phase('Outputs', () => makeExports(doors, { plan, builder }));
  }
  const published = await phase('Publish', async () => {
    const done = await publish(doors, { plan, builder, built, verified });
    await moveOtherTags(doors, { plan, builder, verified });
    return done;
  });
  const loaded = loadPlan === undefined ? {} : { loaded: plan.tags.map(formatReference) };
  const story = { plan, builder, built, verified, published, ...loaded };
  const secrets = secretTexts(plan.build.secrets, doors.env);
  await tell(doors, { story, writers, phases, secrets });
}

/** The image is where it belongs by now: nothing that goes wrong here fails the job. */
export async function tell(
  doors: Doors,
  {
    story,
    writers,
    phases,
    secrets = [],
  }: {
    readonly story: Story;
    readonly writers: Writers;
    readonly phases: readonly Phase[];
    /** Texts that no output may hold: the runner would drop it. */
    readonly secrets?: readonly string[];
  },
): Promise<void> {
  try {
    const { plan, builder, built } = story;
    const steps = await tryReadSteps(doors, { builder, built, platforms: plan.platforms });
    report({ log: doors.log, writers }, { story, steps, phases, secrets });
  } catch (error) {
    doors.log.warning(`The report is incomplete. ${explain(error)}`);
  }
  const { comment } = story.plan;
  if (comment === undefined) return;
  const { tryComment } = await import('./report/comment.ts');
  await tryComment(doors, { story, comment });
}

async function decide(doors: Doors, given: Facts): Promise<Plan> {
  const facts = withPreview(given);
  const naming = await planNaming(facts);
  const plan = announce(doors, () => makePlan(facts, naming));
  if (plan.call !== undefined) return plan;
  if (naming.metadata !== undefined) {
    doors.log.info(`Named ${plan.metadata.tags.join(', ') || 'nothing'}.`);
  }
  const emulated = plan.emulators.asked;
  doors.log.info(
    `Building ${formatPlatforms(plan.platforms)} on ${facts.machine.architecture}` +
      `${emulated.length === 0 ? '' : `, emulated: ${formatPlatforms(emulated)}`}.`,
  );
  return plan;
}
