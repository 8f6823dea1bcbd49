// The workspace's own checkout: which commit it is, and by which ref one would name it.
import { isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';

export interface Revision {
  /** Empty when git cannot say it. */
  readonly ref: string;
  readonly sha: string;
}

// A container job's workspace belongs to another user, and git would refuse to read it.
const asAnyone = ['-c', 'safe.directory=*'];

/** The answer without its final newline; undefined when git fails or is not there. */
export async function tryGit(
  { run }: Pick<Doors, 'run'>,
  args: readonly string[],
): Promise<string | undefined> {
  const exit = await run({ tool: 'git', args: [...asAnyone, ...args], output: 'captured' });
  return isSuccess(exit) ? exit.stdout.trim() : undefined;
}

/** Ref and commit of HEAD. */
export async function gitRevision(doors: Pick<Doors, 'run'>): Promise<Revision> {
  const [sha, branch] = await Promise.all([
    tryGit(doors, ['rev-parse', 'HEAD']),
    tryGit(doors, ['symbolic-ref', '--quiet', 'HEAD']),
  ]);
  return { sha: sha ?? '', ref: branch || ((await detachedRef(doors)) ?? '') };
}

/**
 * The ref of a detached HEAD: what points to it, else what contains it.
 *
 * Source: getDetachedRef, https://github.com/docker/actions-toolkit/blob/v0.79.0/src/git.ts
 */
async function detachedRef(doors: Pick<Doors, 'run'>): Promise<string | undefined> {
  const names = await tryGit(doors, ['show', '-s', '--pretty=%D', 'HEAD']);
  if (names === undefined) return undefined;
  const [, first = ''] = /^(?:grafted, )?HEAD(?:, (.*))?$/.exec(names) ?? [];
  if (first === '') return containingRef(doors);
  if (first.startsWith('tag: ')) return `refs/tags/${first.slice('tag: '.length).split(',')[0]}`;
  if (/^pull\/\d+\/(?:head|merge)$/.test(first)) return `refs/${first}`;
  // `origin/main, main`, and `origin/main` alone.
  const branch = /^[^/]+\/[^/]+, (.+)$/.exec(first)?.[1] ?? /^[^/]+\/(.+)$/.exec(first)?.[1];
  return branch === undefined ? undefined : `refs/heads/${branch.trim()}`;
}

async function containingRef(doors: Pick<Doors, 'run'>): Promise<string | undefined> {
  const containing = async (scope: string): Promise<string | undefined> => {
    const refs = await tryGit(doors, [
      ...['for-each-ref', '--format=%(refname)', '--contains', 'HEAD', '--sort=-committerdate'],
      scope,
    ]);
    return refs?.split('\n')[0] || undefined;
  };
  const local = await containing('refs/heads/');
  if (local !== undefined) return local;
  const remote = await containing('refs/remotes/');
  if (remote !== undefined) return remote.replace(/^refs\/remotes\/[^/]+\//, 'refs/heads/');
  return containing('refs/tags/');
}
