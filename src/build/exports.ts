// Makes the user's own exports: built again, from the cache of the build that was verified.
import type { Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { assertSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { buildArguments, exportDestination, repeated } from './arguments.ts';
import { cacheEnvironment, cacheSources } from './cache.ts';
import { secretEnvironment } from './secrets.ts';

/** All in one build; there is none without exports. */
export async function makeExports(
  { run }: Doors,
  { plan, builder }: { readonly plan: Plan; readonly builder: Builder },
): Promise<void> {
  const { build, cache, exports, tags, platforms } = plan;
  const exit = await runBuildx(run, builder.buildx, {
    args: buildArguments({ builder: builder.info.name, platforms, plan: repeated(build) }, [
      ...cacheSources(plan),
      ...exportDestination({ exports, tags }),
    ]),
    env: { ...secretEnvironment(build.secrets), ...cacheEnvironment(cache) },
    output: 'shown',
  });
  assertSuccess(exit, {
    what: `The image was built and verified, and could not be exported to ${exports.join(' and ')}`,
    hint: 'No tag was moved. Check the destination and its attributes: https://docs.docker.com/build/exporters/',
  });
}
