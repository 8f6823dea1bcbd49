// Buildx and the builders that were there before this step.
import { join } from 'node:path';
import { type BuilderInfo, parseBuilderInfo } from '../oci/builder.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { type Buildx, runBuildx } from '../system/buildx.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors, Environment } from '../system/doors.ts';
import { tryReadText } from '../system/files.ts';
import { dockerFolder } from './engine.ts';
import type { FoundBuilder, FoundBuildx } from './facts.ts';

/** Finds the plug-in of the docker command or, without it, a stand-alone buildx. */
export async function findBuildx({ run }: Doors): Promise<FoundBuildx> {
  const failures: string[] = [];
  for (const words of [['docker', 'buildx'], ['buildx']]) {
    const exit = await runBuildx(run, { words }, { args: ['version'], output: 'captured' });
    if (isSuccess(exit)) return { kind: 'found', buildx: { words, ...versionField(exit.stdout) } };
    failures.push(`${words.join(' ')}: ${reasonOf(exit)}`);
  }
  return { kind: 'missing', reason: failures.join('\n') };
}

// `github.com/docker/buildx v0.36.1 54b8df0…`; Debian's: `… 0.29.1+ds1 0.29.1+ds1-1`. A build that
// was not given its version says v0.0.0+unknown.
function versionField(text: string): Pick<Buildx, 'version'> {
  const version = /\sv?(\d+\.\d+\.\d+)/.exec(text)?.[1];
  return version === undefined || version === '0.0.0' ? {} : { version };
}

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
