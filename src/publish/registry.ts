// How publishing asks registries: through buildx, with the builder's configuration.
import { type Digest, digestOf } from '../oci/digest.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';

export interface Work {
  readonly builder: Builder;
  readonly digest: Digest;
}

export type Shown =
  | { readonly kind: 'shows'; readonly digest: Digest }
  | { readonly kind: 'unreadable'; readonly reason: string };

export async function readDigest(
  doors: Doors,
  { builder, name }: { readonly builder: Builder; readonly name: string },
): Promise<Shown> {
  const exit = await imagetools(doors, builder, ['inspect', '--raw', name]);
  return isSuccess(exit)
    ? { kind: 'shows', digest: digestOf(exit.stdout) }
    : { kind: 'unreadable', reason: reasonOf(exit) };
}

export function explainShown(shown: Shown): string {
  return shown.kind === 'shows' ? `it shows ${shown.digest}` : shown.reason;
}

export function imagetools(
  { run }: Doors,
  { info, buildx }: Builder,
  [verb = '', ...rest]: readonly string[],
): Promise<Exit> {
  // The builder's configuration says which registries speak plain HTTP and whose CA to trust.
  return runBuildx(run, buildx, {
    args: ['imagetools', verb, '--builder', info.name, ...rest],
    output: 'captured',
  });
}
