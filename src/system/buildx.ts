// Buildx as this step calls it, and the one way to run it.
import type { Command, Exit, Run } from './command.ts';

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
