// Which commits the workspace's checkout consists of, asked only where a fork's code would be dangerous.
import { isRemoteContext } from '../oci/build-context.ts';
import type { Doors } from '../system/doors.ts';
import type { EventFacts } from './event.ts';
import { tryGit } from './git.ts';

export interface Checkout {
  /** HEAD and its parents: what is checked out, or what was merged into it. */
  readonly commits: readonly string[];
}

/** Undefined on other events, for a remote context, and when git cannot say it. */
export async function readCheckout(
  doors: Doors,
  { event, context }: { readonly event: EventFacts; readonly context: string },
): Promise<Checkout | undefined> {
  if (event.name !== 'pull_request_target' || isRemoteContext(context)) return undefined;
  // Not `rev-list --parents`: the checkout is often shallow, and its log then ends at HEAD.
  const [head, commit] = await Promise.all([
    tryGit(doors, ['-C', context, 'rev-parse', 'HEAD']),
    tryGit(doors, ['-C', context, 'cat-file', 'commit', 'HEAD']),
  ]);
  if (head === undefined || commit === undefined) return undefined;
  const [header = ''] = commit.split('\n\n');
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha = '']) => sha);
  return { commits: [head, ...parents] };
}
