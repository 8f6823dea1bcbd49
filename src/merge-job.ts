// The story of merge/: as job.ts tells it, with images put together where that one builds.
import { combine } from './build/combine.ts';
import { gather } from './gather/gather.ts';
import { tell } from './job.ts';
import { formatPlatforms } from './oci/platform.ts';
import { makeMergePlan } from './plan/merge.ts';
import { planNaming } from './plan/naming.ts';
import { withPreview } from './plan/preview.ts';
import { prepare } from './prepare/prepare.ts';
import { moveOtherTags } from './publish/other-tags.ts';
import { publish } from './publish/publish.ts';
import type { Phase } from './report/phases.ts';
import type { Writers } from './report/report.ts';
import { announce, timed } from './story.ts';
import type { Doors } from './system/doors.ts';
import { verify } from './verify/verify.ts';

/** Throws when the job fails; no tag has moved then, unless the error lists those that did. */
export async function runMergeJob(opened: Doors, writers: Writers): Promise<void> {
  const phases: Phase[] = [];
  const phase = <T>(title: string, body: () => Promise<T>): Promise<T> =>
    timed({ doors: opened, phases, title, body });
  const facts = withPreview(await phase('Gather', () => gather(opened, 'merge')));
  const naming = await planNaming(facts);
  const plan = announce(opened, () => makeMergePlan(facts, naming));
  const doors = { ...opened, attempts: plan.attempts };
  const { sources, platforms, annotations, delivery, verification } = plan;
  if (plan.suspects.length > 0) {
    const { assertSoundLayouts } = await import('./verify/suspects.ts');
    await phase('Check', async () => assertSoundLayouts(doors, plan.suspects));
  }
  doors.log.info(
    `Merging ${sources.length === 1 ? 'one source' : `${sources.length} sources`} into ${formatPlatforms(platforms)}.`,
  );
  // Without a smoke test nothing is run, so what the builder can run does not matter.
  const run = verification.smokeTest === undefined ? [] : platforms;
  const builder = await phase('Prepare', () => prepare(doors, { ...plan, platforms: run }));
  const built = await phase('Merge', () =>
    combine(doors, { sources, platforms, annotations, delivery, builder }),
  );
  const verified = await phase('Verify', () => verify(doors, { plan, builder, built }));
  const published = await phase('Publish', async () => {
    const done = await publish(doors, { plan, builder, built, verified });
    await moveOtherTags(doors, { plan, builder, verified });
    return done;
  });
  if (plan.stagedTags.length > 0) {
    // Few merges have staging tags, and talking to a registry without buildx is heavy.
    const { removeStagingTags } = await import('./publish/staging-tags.ts');
    await phase('Clean up', () => removeStagingTags(doors, plan.stagedTags));
  }
  await tell(doors, { story: { plan, builder, built, verified, published }, writers, phases });
}
