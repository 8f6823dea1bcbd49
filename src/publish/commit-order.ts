// Which of two commits came first: asked of the checkout when it has the history, else of GitHub.
import { isRecord, parseJson } from '../oci/manifest.ts';
import { isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';

/** How `ours` stands to `theirs`; `unknown` when neither is in the other's history, or nobody knows. */
export type CommitOrder = 'same' | 'newer' | 'older' | 'unknown';

export interface Commits {
  readonly ours: string;
  readonly theirs: string;
}

/** Where GitHub's API is, and the repository that the commits are in. */
export interface Forge {
  readonly apiUrl: string;
  readonly repository: string;
}

export type Fetch = (
  url: string,
  options: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
) => Promise<Pick<Response, 'ok' | 'text'>>;

export async function commitOrder(
  doors: Pick<Doors, 'run' | 'env'>,
  commits: Commits,
  { forge, fetch = globalThis.fetch }: { readonly forge?: Forge; readonly fetch?: Fetch },
): Promise<CommitOrder> {
  const { ours, theirs } = commits;
  if (ours.startsWith(theirs) || theirs.startsWith(ours)) return 'same';
  const known = await orderInCheckout(doors, commits);
  if (known !== 'unknown' || forge === undefined) return known;
  return orderOnGithub(commits, { forge, fetch, token: tokenOf(doors) });
}

/** A shallow checkout knows nothing of what it left out, and git would answer no. */
async function orderInCheckout(
  { run }: Pick<Doors, 'run'>,
  commits: Commits,
): Promise<CommitOrder> {
  const git = (...args: readonly string[]) => run({ tool: 'git', args, output: 'captured' });
  const shallow = await git('rev-parse', '--is-shallow-repository');
  if (!isSuccess(shallow) || shallow.stdout.trim() !== 'false') return 'unknown';
  const isAncestor = async (one: string, other: string): Promise<boolean> =>
    isSuccess(await git('merge-base', '--is-ancestor', one, other));
  if (await isAncestor(commits.theirs, commits.ours)) return 'newer';
  if (await isAncestor(commits.ours, commits.theirs)) return 'older';
  return 'unknown';
}

const patience = 10_000;

/**
 * Source: https://docs.github.com/en/rest/commits/commits#compare-two-commits (`status` says how the
 * head stands to the base)
 */
async function orderOnGithub(
  { ours, theirs }: Commits,
  {
    forge: { apiUrl, repository },
    fetch,
    token,
  }: { readonly forge: Forge; readonly fetch: Fetch; readonly token: string | undefined },
): Promise<CommitOrder> {
  try {
    // One commit a page: only the status is read.
    const url = `${apiUrl}/repos/${repository}/compare/${theirs}...${ours}?per_page=1`;
    const response = await fetch(url, {
      headers: {
        accept: 'application/vnd.github+json',
        'user-agent': 'multiplatform-image',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(patience),
    });
    const answer = response.ok ? parseJson(await response.text()) : undefined;
    switch (isRecord(answer) ? answer.status : undefined) {
      case 'ahead':
        return 'newer';
      case 'behind':
        return 'older';
      case 'identical':
        return 'same';
      default:
        return 'unknown';
    }
  } catch {
    return 'unknown';
  }
}

function tokenOf({ env }: Pick<Doors, 'env'>): string | undefined {
  return env['INPUT_GITHUB-TOKEN'] || env.GITHUB_TOKEN || undefined;
}
