// Buildx as this step calls it, and the one way to run it.
import type { Command, Exit, Run } from './command.ts';
import { longestAnswer } from './retry.ts';

export interface Buildx {
  /** The words that start it: the path of a plug-in or of a download, `docker buildx` or `buildx`. */
  readonly words: readonly string[];
  /** As it reports it, without the `v`; absent for a build that does not know its version. */
  readonly version?: string;
}

export function runBuildx(
  run: Run,
  buildx: Pick<Buildx, 'words'>,
  { args, ...rest }: Omit<Command, 'tool'>,
): Promise<Exit> {
  const [tool = 'buildx', ...first] = buildx.words;
  return run({ tool, args: [...first, ...args], ...rest });
}

/** What asks registries: buildx, with the registry configuration of the builder of that name. */
export interface RegistryAccess {
  readonly buildx: Pick<Buildx, 'words'>;
  readonly info: { readonly name: string };
}

/** Runs `buildx imagetools`; it needs no builder to be up. */
export function runImagetools(
  run: Run,
  { buildx, info }: RegistryAccess,
  [verb = '', ...rest]: readonly string[],
): Promise<Exit> {
  return runBuildx(run, buildx, {
    args: ['imagetools', verb, '--builder', info.name, ...rest],
    output: 'captured',
    // Copying takes as long as its layers do; reading does not.
    ...(verb === 'inspect' ? { limit: longestAnswer } : {}),
  });
}
