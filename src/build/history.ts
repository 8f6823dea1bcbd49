// Asks the builder how long each step of the build took. For the report only: never fails.
import { type BuildStep, parseBuildSteps } from '../oci/build-steps.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import type { Platform } from '../oci/platform.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import type { Built } from './build.ts';

/** The steps; none when the builder, or an old buildx, keeps no history. */
export async function tryReadSteps(
  { run }: Doors,
  {
    builder,
    built,
    platforms,
  }: {
    readonly builder: Builder;
    readonly built: Built;
    readonly platforms: readonly Platform[];
  },
): Promise<readonly BuildStep[]> {
  const metadata = parseJson(built.metadata);
  if (!isRecord(metadata)) return [];
  const parts = builder.placements?.map((placement) => placement.platforms) ?? [platforms];
  const references = metadata['buildx.build.refs'] ?? [metadata['buildx.build.ref']];
  const ids = Array.isArray(references) ? references.map(buildId) : [];
  const steps = await Promise.all(
    parts.map(async (own, index) => {
      const id = ids[index];
      if (id === undefined) return [];
      const exit = await runBuildx(run, builder.buildx, {
        args: ['--builder', builder.info.name, 'history', 'logs', '--progress', 'rawjson', id],
        output: 'captured',
        // What the steps printed, up to megabytes of it.
        without: ['{"logs"', '{"statuses"'],
      });
      return isSuccess(exit) ? parseBuildSteps(`${exit.stderr}\n${exit.stdout}`, own) : [];
    }),
  );
  return steps.flat();
}

// `builder/node/id`: https://docs.docker.com/reference/cli/docker/buildx/build/#metadata-file
function buildId(reference: unknown): string | undefined {
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
}
