// Which of two commits came first: asked of the checkout when it has the history, else of GitHub.
import { isRecord, parseJson } from '../oci/manifest.ts';
import { isSuccess } from '../system/command.ts';
import type { Doors, Environment } from '../system/doors.ts';
import { type HttpQuestion, type HttpResult, tryGet } from '../system/http.ts';

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

export type Get = (
  question: HttpQuestion,
) => Promise<
  Pick<Extract<HttpResult, { readonly kind: 'answered' }>, 'kind' | 'status' | 'body'> | Unanswered
>;

type Unanswered = Extract<HttpResult, { readonly kind: 'unanswered' }>;

export async function commitOrder(
  doors: Pick<Doors, 'run' | 'env'>,
  commits: Commits,
  { forge, get = tryGet }: { readonly forge?: Forge; readonly get?: Get },
): Promise<CommitOrder> {
  const { ours, theirs } = commits;
  if (ours.startsWith(theirs) || theirs.startsWith(ours)) return 'same';
  const known = await orderInCheckout(doors, commits);
  if (known !== 'unknown' || forge === undefined) return known;
  return orderOnGithub(doors, { commits, forge, get });
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
  { env }: Pick<Doors, 'env'>,
  {
    commits: { ours, theirs },
    forge: { apiUrl, repository },
    get,
  }: { readonly commits: Commits; readonly forge: Forge; readonly get: Get },
): Promise<CommitOrder> {
  // One commit a page: only the status is read.
  const address = `${apiUrl}/repos/${repository}/compare/${theirs}...${ours}?per_page=1`;
  const url = URL.parse(address);
  if (url === null) return 'unknown';
  const token = tokenOf(env);
  const answer = await get({
    url,
    env,
    limit: patience,
    headers: {
      accept: 'application/vnd.github+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  const comparison =
    answer.kind === 'answered' && answer.status === 200 ? parseJson(answer.body) : undefined;
  switch (isRecord(comparison) ? comparison.status : undefined) {
    case 'ahead':
      return 'newer';
    case 'behind':
      return 'older';
    case 'identical':
      return 'same';
    default:
      return 'unknown';
  }
}

function tokenOf(env: Environment): string | undefined {
  return env['INPUT_GITHUB-TOKEN'] || env.GITHUB_TOKEN || undefined;
}
