// Makes the machine ready: buildx, the emulators, and the builder, in that order where it matters.
import type { BuilderInfo } from '../oci/builder.ts';
import type { Placement } from '../oci/placement.ts';
import { formatReference, type Reference } from '../oci/reference.ts';
import type { BuilderPlan, JobPlan } from '../plan/plan.ts';
import type { Buildx } from '../system/buildx.ts';
import { isSuccess } from '../system/command.ts';
import { formatSpace, readSpaces } from '../system/disk.ts';
import type { Doors } from '../system/doors.ts';
import { bootBuilder } from './builder.ts';
import { installEmulators } from './emulators.ts';
import { logIn } from './logins.ts';
import { placeOnNodes, withoutMissing } from './nodes.ts';
import { checkPlatforms } from './platform-check.ts';

/** A builder that is up, and the buildx that talks to it. */
export interface Builder {
  readonly info: BuilderInfo;
  readonly buildx: Buildx;
  /** Who builds what, for a builder of several nodes. */
  readonly placements?: readonly Placement[];
}

export async function prepare(doors: Doors, plan: JobPlan): Promise<Builder> {
  // Before the pulls, which a login may have to open, and before anything that would have to be undone.
  await logIn(doors, plan.logins);
  warnOfFullDisks(doors);
  // A builder looks for emulators when it starts and keeps the answer, so they come first; its image
  // can be on its way meanwhile.
  const [buildx, attempts, builderPlan] = await Promise.all([
    provideBuildx(doors, plan),
    installEmulators(doors, plan.emulators),
    plan.emulators.install.length > 0 ? pullAhead(doors, plan.builder) : plan.builder,
  ]);
  const booted = await bootBuilder(doors, { plan: builderPlan, buildx });
  if (builderPlan.kind === 'idle') return { info: booted, buildx };
  const info = await withoutMissing(doors, { builder: booted, plan: builderPlan, buildx });
  const { warnings } = checkPlatforms(plan, { builder: info, attempts });
  for (const warning of warnings) doors.log.warning(warning);
  doors.log.info(`The builder ${info.name} (${info.driver}) is up.`);
  const placements = await placeOnNodes(doors, {
    builder: info,
    plan: builderPlan,
    buildx,
    platforms: plan.platforms,
  });
  return { info, buildx, ...(placements.length === 0 ? {} : { placements }) };
}

const littleSpace = 2 ** 30;

/** A build that ends for want of room has wasted its time. */
function warnOfFullDisks({ log, env }: Doors): void {
  for (const space of readSpaces(env).filter(({ free }) => free < littleSpace)) {
    log.warning(
      `Only ${formatSpace(space)}: the image and its layers may not fit. \`docker system df\` shows what the engine holds.`,
    );
  }
}

/** The buildx of the plan, downloaded when it has to be. */
export async function provideBuildx(
  { log, folder }: Doors,
  { buildx }: Pick<JobPlan, 'buildx'>,
): Promise<Buildx> {
  if (buildx.kind === 'found') return buildx.buildx;
  // The library asserts that the runner names these; where it does not, the download lasts one job.
  process.env.RUNNER_TEMP ||= folder();
  process.env.RUNNER_TOOL_CACHE ||= folder();
  // Downloading is rare, and its library is heavy.
  const { installBuildx } = await import('./buildx-release.ts');
  return installBuildx(buildx.release, { log });
}

/** Pulls the builder's image; what could not be pulled is not tried again first. */
async function pullAhead({ run }: Doors, plan: BuilderPlan): Promise<BuilderPlan> {
  if (plan.kind !== 'created') return plan;
  const pulled = await firstPulled(plan.images, async (image) =>
    isSuccess(
      await run({
        tool: 'docker',
        args: ['pull', '--quiet', formatReference(image)],
        output: 'captured',
      }),
    ),
  );
  if (pulled === undefined) return plan;
  return { ...plan, images: [pulled, ...plan.images.filter((image) => image !== pulled)] };
}

async function firstPulled(
  images: readonly Reference[],
  tryPull: (image: Reference) => Promise<boolean>,
): Promise<Reference | undefined> {
  for (const image of images) {
    if (await tryPull(image)) return image;
  }
  return undefined;
}
