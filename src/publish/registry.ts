// What a registry shows under a name.
import { type Digest, digestOf } from '../oci/digest.ts';
import type { Builder } from '../prepare/prepare.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { imagetools } from '../system/imagetools.ts';

/** A verified image, and the builder whose configuration leads to its registries. */
export interface Work {
  readonly builder: Builder;
  readonly digest: Digest;
}

export type Shown =
  | { readonly kind: 'shows'; readonly digest: Digest }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly exit: Exit };

export async function readDigest(
  doors: Doors,
  { builder, name }: { readonly builder: Builder; readonly name: string },
): Promise<Shown> {
  const exit = await imagetools(doors, builder, { args: ['inspect', '--raw', name] });
  return isSuccess(exit)
    ? { kind: 'shows', digest: digestOf(exit.stdout) }
    : { kind: 'unreadable', reason: reasonOf(exit), exit };
}

/** Whether the registry says that it has nothing of that name. */
export function isMissing({ stderr }: Exit): boolean {
  return /\bnot found\b|(?:manifest|name) unknown/.test(stderr);
}

export function explainShown(shown: Shown): string {
  return shown.kind === 'shows' ? `it shows ${shown.digest}` : shown.reason;
}
