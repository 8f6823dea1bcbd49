// Asking registries through `buildx imagetools`, the one way to do it.
import { type Buildx, runBuildx } from './buildx.ts';
import type { Command, Exit } from './command.ts';
import type { Doors } from './doors.ts';
import { longestAnswer } from './retry.ts';

/**
 * What asks registries. No builder needs to be up for it; the one of that name says by its
 * configuration which registries speak plain HTTP and whose CA to trust.
 */
export interface RegistryAccess {
  readonly buildx: Pick<Buildx, 'words'>;
  readonly info?: { readonly name: string };
}

/** A copy takes as long as its layers do, unless `limit` says otherwise; an answer does not. */
export function imagetools(
  { run }: Pick<Doors, 'run'>,
  { buildx, info }: RegistryAccess,
  { args: [verb = '', ...rest], ...command }: Omit<Command, 'tool' | 'output'>,
): Promise<Exit> {
  const builder = info === undefined ? [] : ['--builder', info.name];
  return runBuildx(run, buildx, {
    args: ['imagetools', verb, ...builder, ...rest],
    output: 'captured',
    ...(verb === 'inspect' ? { limit: longestAnswer } : {}),
    ...command,
  });
}
