// Which line of the user's Dockerfile a failure is about. Pure.
import { join } from 'node:path';
import { isRemoteContext } from '../oci/build-context.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import type { Place } from '../system/log.ts';

/** The Dockerfile's path in the workspace; undefined when it comes from elsewhere. */
export function dockerfileOf({ context, file }: BuildPlan): string | undefined {
  if (isRemoteContext(context) || (file !== undefined && isRemoteContext(file))) return undefined;
  return file ?? join(context, 'Dockerfile');
}

/**
 * What buildx prints below a failure: `Dockerfile:4` and the lines around it, with or without a ruler.
 * It names the file without its folder; errors of other files, such as an included one, have none.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/solver/errdefs/source.go
 */
export function placeOf(excerpt: string, plan: BuildPlan): Place | undefined {
  const file = dockerfileOf(plan);
  // A failed step's own output stands before it.
  const line = [...excerpt.matchAll(/^\S.*:(\d+)\n(?:-+\n)?\s+\d+ \| /gm)].at(-1)?.[1];
  return file === undefined || line === undefined ? undefined : { file, line: Number(line) };
}
