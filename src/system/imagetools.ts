// Indexes made of images that are there: composed by buildx, and pushed without a tag.
import { type Digest, digestOf } from '../oci/digest.ts';
import { type Buildx, runBuildx } from './buildx.ts';
import { type Exit, isSuccess } from './command.ts';
import type { Doors } from './doors.ts';

/** How buildx is asked: the builder's configuration says which registries speak plain HTTP. */
export interface Asking {
  readonly buildx: Pick<Buildx, 'words'>;
  readonly builder: string;
}

export type Composed =
  | { readonly kind: 'composed'; readonly text: string; readonly digest: Digest }
  | { readonly kind: 'failed'; readonly exit: Exit };

/**
 * The index of these sources, which may be indexes themselves: their entries, attestations included,
 * follow each other. Nothing is pushed. What is printed ends with a newline that is not part of it.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/commands/imagetools/create.go
 */
export async function composeIndex(
  { run }: Pick<Doors, 'run'>,
  { buildx, builder, sources }: Asking & { readonly sources: readonly string[] },
): Promise<Composed> {
  const exit = await runBuildx(run, buildx, {
    args: ['imagetools', 'create', '--builder', builder, '--dry-run', ...sources],
    output: 'captured',
  });
  if (!isSuccess(exit)) return { kind: 'failed', exit };
  const text = exit.stdout.replace(/\n$/, '');
  return { kind: 'composed', text, digest: digestOf(text) };
}

/** Pushes the index of these sources to `target`, which names it by the digest it will have. */
export function pushIndex(
  { run }: Pick<Doors, 'run'>,
  {
    buildx,
    builder,
    sources,
    target,
  }: Asking & { readonly sources: readonly string[]; readonly target: string },
): Promise<Exit> {
  return runBuildx(run, buildx, {
    args: ['imagetools', 'create', '--builder', builder, '--tag', target, ...sources],
    output: 'captured',
  });
}
