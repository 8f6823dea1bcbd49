// The pull request behind a `workflow_run`: looked up, since a fork's run lists none.
import { isRecord } from '../oci/manifest.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError, CancelledError } from '../system/errors.ts';
import { apiUrlOf, type GitHub, openGitHub } from '../system/github.ts';
import type { EventFacts } from './event.ts';

export type RunPull =
  | {
      readonly kind: 'found';
      readonly number: number;
      readonly headSha: string;
      /** Whether its code comes from another repository. */
      readonly isFork: boolean;
      /** The pull request as GitHub's API has it. */
      readonly payload: Readonly<Record<string, unknown>>;
    }
  /** `reason` is a whole sentence without its full stop. */
  | { readonly kind: 'none'; readonly reason: string };

interface Run {
  readonly owner: string;
  readonly repository: string;
  readonly branch: string;
  readonly sha: string;
}

/**
 * The open pull request whose head is exactly what the finished run was started for: repository,
 * branch and commit. Nothing that the run itself left behind is believed. Never throws for what
 * GitHub refuses.
 *
 * Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run and
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 */
export async function findRunPull(github: GitHub, event: EventFacts): Promise<RunPull> {
  const run = parseRun(event.payload.workflow_run);
  if (typeof run === 'string') return none(run);
  const [owner = '', repo = ''] = event.repository.split('/');
  const listed = await github.list('GET /repos/{owner}/{repo}/pulls', {
    owner,
    repo,
    state: 'open',
    head: `${run.owner}:${run.branch}`,
  });
  if (!listed.ok) {
    return none(
      `GitHub's API answers ${listed.status} ${listed.message} when it is asked for pull requests; the job needs \`permissions: pull-requests: read\``,
    );
  }
  const candidates = listed.items.flatMap((item) => parsePull(item, { run, event }));
  const current = candidates.filter(({ headSha }) => headSha === run.sha);
  const [pull, ...others] = current;
  const where = `${run.branch} of ${run.repository}`;
  if (pull === undefined) {
    return none(
      candidates.length === 0
        ? `no open pull request comes from ${where}: it may have been closed since`
        : `the pull request from ${where} is at another commit by now than ${run.sha}`,
    );
  }
  if (others.length > 0) {
    const numbers = current.map(({ number }) => number).join(' and ');
    return none(`pull requests ${numbers} both come from ${where}`);
  }
  return pull;
}

/** The same; that GitHub cannot be asked is a reason like the others. */
export async function tryFindRunPull(
  { env, log, sleep: wait }: Pick<Doors, 'env' | 'log' | 'sleep'>,
  { event, token }: { readonly event: EventFacts; readonly token: string },
): Promise<RunPull> {
  try {
    return await findRunPull(await openGitHub({ apiUrl: apiUrlOf(env), token, log, wait }), event);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    if (error instanceof ActionError) return none(error.message.replace(/\.$/, ''));
    throw error;
  }
}

function none(reason: string): RunPull {
  return { kind: 'none', reason };
}

function parseRun(value: unknown): Run | string {
  if (!isRecord(value)) return 'the event tells of no workflow run';
  const { head_repository: head, head_branch: branch, head_sha: sha, event, conclusion } = value;
  if (event !== 'pull_request') return `the run was started by ${String(event)}`;
  if (conclusion !== 'success') return `the run ended with ${String(conclusion)}`;
  const owner = isRecord(head) && isRecord(head.owner) ? head.owner.login : undefined;
  const repository = isRecord(head) ? head.full_name : undefined;
  const texts = [owner, repository, branch, sha];
  if (!texts.every((text) => typeof text === 'string' && text !== '')) {
    return 'the repository of the run is gone';
  }
  return {
    owner: String(owner),
    repository: String(repository),
    branch: String(branch),
    sha: String(sha),
  };
}

/** Only one from that repository and branch to this repository. */
function parsePull(
  item: unknown,
  { run, event }: { readonly run: Run; readonly event: EventFacts },
): readonly Extract<RunPull, { readonly kind: 'found' }>[] {
  if (!isRecord(item) || !isRecord(item.head) || !isRecord(item.base)) return [];
  const { number, state, head, base } = item;
  const isFrom = isSameName(nameOf(head.repo), run.repository) && head.ref === run.branch;
  const isHere = isSameName(nameOf(base.repo), event.repository) && state === 'open';
  if (typeof number !== 'number' || typeof head.sha !== 'string' || !isFrom || !isHere) return [];
  const isFork = !isSameName(run.repository, event.repository);
  return [{ kind: 'found', number, headSha: head.sha, isFork, payload: item }];
}

function nameOf(repository: unknown): string {
  const name = isRecord(repository) ? repository.full_name : undefined;
  return typeof name === 'string' ? name : '';
}

/** GitHub's names are the same in any case of letters. */
function isSameName(one: string, other: string): boolean {
  return one !== '' && one.toLowerCase() === other.toLowerCase();
}
