// The builders that were there before this step.
import { join } from 'node:path';
import { type BuilderInfo, parseBuilderInfo } from '../oci/builder.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { runBuildx } from '../system/buildx.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors, Environment } from '../system/doors.ts';
import { tryReadText } from '../system/files.ts';
import { dockerFolder } from './engine.ts';
import type { FoundBuilder, FoundBuildx } from './facts.ts';

/** Looks up a builder by name, without booting it. */
export async function findBuilder(
  { run }: Doors,
  { name, buildx }: { readonly name: string; readonly buildx: FoundBuildx },
): Promise<FoundBuilder> {
  if (buildx.kind === 'missing') return { kind: 'missing', name, reason: buildx.reason };
  const exit = await runBuildx(run, buildx.buildx, {
    args: ['inspect', name],
    output: 'captured',
  });
  const builder = isSuccess(exit) ? parseBuilderInfo(exit.stdout) : undefined;
  return builder === undefined
    ? { kind: 'missing', name, reason: reasonOf(exit) }
    : { kind: 'found', builder };
}

/** The builder that an earlier step selected; the engine's own does not count. */
export async function findSelectedBuilder(
  { run, env }: Doors,
  buildx: FoundBuildx,
): Promise<BuilderInfo | undefined> {
  if (buildx.kind === 'missing' || !maySelectBuilder(env)) return undefined;
  const exit = await runBuildx(run, buildx.buildx, { args: ['inspect'], output: 'captured' });
  const builder = isSuccess(exit) ? parseBuilderInfo(exit.stdout) : undefined;
  return builder === undefined || builder.driver === 'docker' ? undefined : builder;
}

/**
 * False only when surely nothing is selected, which spares the common path a question to buildx.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/store/store.go (the file `current`)
 */
function maySelectBuilder(env: Environment): boolean {
  if (env.BUILDX_BUILDER) return true;
  const folder = env.BUILDX_CONFIG || join(dockerFolder(env), 'buildx');
  const current = tryReadText(join(folder, 'current'));
  if (current === undefined) return false;
  const selection = parseJson(current);
  return !isRecord(selection) || selection.Name !== '';
}
