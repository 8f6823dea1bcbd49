// The story of inspect/: an image that is there already is read, looked into if asked, and shown.
import { gather } from './gather/gather.ts';
import { formatImagePlace } from './oci/image-place.ts';
import { makeInspectPlan } from './plan/inspect.ts';
import type { LoginPlan } from './plan/login-plan.ts';
import type { InspectPlan } from './plan/plan.ts';
import { logIn } from './prepare/logins.ts';
import { prepare, provideBuildx } from './prepare/prepare.ts';
import { type InspectionStory, inspectionError, reportInspection } from './report/inspection.ts';
import type { Phase } from './report/phases.ts';
import type { Writers } from './report/report.ts';
import { announce, timed } from './story.ts';
import type { Doors } from './system/doors.ts';
import type { RegistryAccess } from './system/imagetools.ts';
import { inspectImage, type LookInside, lookInside } from './verify/inspect.ts';

/** Throws when the image is not what was expected, after its table was shown. */
export async function runInspectJob(opened: Doors, writers: Writers): Promise<void> {
  const phases: Phase[] = [];
  const phase = <T>(title: string, body: () => Promise<T>): Promise<T> =>
    timed({ doors: opened, phases, title, body });
  const facts = await phase('Gather', () => gather(opened, 'inspect'));
  const plan = announce(opened, () => makeInspectPlan(facts));
  const doors = { ...opened, attempts: plan.attempts };
  const { place, expected, verification } = plan;
  doors.log.info(`Inspecting ${formatImagePlace(place)}.`);
  const inspection = await phase('Read', async () =>
    inspectImage(doors, { place, expected, builder: await accessOf(doors, plan) }),
  );
  const found = inspection.images.map(({ platform }) => platform);
  // What has to run is known only now.
  const full = makeInspectPlan(facts, found);
  const looksInside = verification.binaries || verification.smokeTest !== undefined;
  const show = (look: LookInside): InspectionStory => {
    const story = { plan: full, inspection, look };
    reportInspection({ log: doors.log, writers }, story);
    return story;
  };
  // What lacks a platform is refused for that; its layers need not be fetched.
  if (!looksInside || inspection.faults.length > 0) return assertSound(show(nothing));
  const look = await phase('Look inside', async () => {
    const platforms = verification.smokeTest === undefined ? [] : full.platforms;
    const builder = await prepare(doors, { ...full, platforms, logins: noLogins });
    return lookInside(doors, {
      ...{ inspection, wanted: expected, verification, builder },
      emulated: full.emulators.asked,
    });
  }).catch((error: unknown) => {
    show(nothing);
    throw error;
  });
  assertSound(show(look));
}

// They were made before the image was read.
const noLogins: LoginPlan = { logins: [], logout: true, notices: [] };

const nothing: LookInside = { binaries: [], smokeTests: [], faults: [], lastLines: [] };

function assertSound(story: InspectionStory): void {
  const error = inspectionError(story);
  if (error !== undefined) throw error;
}

/** Registries are asked with the configuration of a builder that is there, which need not be up. */
async function accessOf(doors: Doors, plan: InspectPlan): Promise<RegistryAccess> {
  await logIn(doors, plan.logins);
  const buildx =
    plan.place.kind === 'registry'
      ? await provideBuildx(doors, plan)
      : { words: ['docker', 'buildx'] };
  switch (plan.builder.kind) {
    case 'existing':
      return { buildx, info: plan.builder.builder };
    case 'idle':
    case 'engine':
      return { buildx, info: { name: plan.builder.name } };
    case 'created':
      return { buildx };
  }
}
