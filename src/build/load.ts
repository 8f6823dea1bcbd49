// Puts the image into the local engine: built again, from the cache of the build that was verified.
import { formatPlatforms } from '../oci/platform.ts';
import type { LoadPlan, Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { assertSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { buildArguments, loadDestination, plainImage, repeated } from './arguments.ts';
import { cacheEnvironment, cacheSources } from './cache.ts';
import { secretEnvironment } from './secrets.ts';

export async function load(
  { run }: Doors,
  {
    plan,
    load: { platforms, withAttestations },
    builder,
  }: { readonly plan: Plan; readonly load: LoadPlan; readonly builder: Builder },
): Promise<void> {
  const exit = await runBuildx(run, builder.buildx, {
    args: buildArguments(
      {
        builder: builder.info.name,
        platforms,
        plan: repeated(withAttestations ? plan.build : plainImage(plan.build)),
      },
      // Layers that only the cache holds are fetched when they are needed, by those who know it.
      [...cacheSources(plan), ...loadDestination(plan.tags)],
    ),
    env: { ...secretEnvironment(plan.build.secrets), ...cacheEnvironment(plan.cache) },
    output: 'shown',
  });
  assertSuccess(exit, {
    what: `The image for ${formatPlatforms(platforms)} was built and verified, and could not be loaded into the engine`,
    hint: 'No tag was moved. Check that the Docker engine is up and has room, or remove `load`.',
  });
}
