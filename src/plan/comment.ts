// The pull request that gets a comment, and what its links point to. Pure.
import type { Facts } from '../gather/facts.ts';
import { isRecord } from '../oci/manifest.ts';
import { pullRequestOf } from '../oci/pull-request.ts';
import { type Reading, readBoolean } from './reading.ts';

export interface CommentPlan {
  readonly number: number;
  /** `owner/name` of the repository that the pull request is in. */
  readonly repository: string;
  readonly token: string;
  /** Head commit of the pull request. */
  readonly commit: string;
  readonly commitUrl: string;
  readonly runUrl: string;
  /** Tags that the base branch's image may have, the likeliest first. */
  readonly baseTags: readonly string[];
}

/** Undefined when none was asked for, or when the run is of no pull request. */
export function planComment(
  reading: Reading,
  { event, inputs, runPull }: Pick<Facts, 'event' | 'inputs' | 'runPull'>,
): CommentPlan | undefined {
  const found = runPull?.kind === 'found' ? runPull : undefined;
  const pull = found ?? pullRequestOf(event);
  if (!readBoolean(reading, 'comment') || pull === undefined) return undefined;
  const { serverUrl, repository, runId, runAttempt } = event;
  const page = `${serverUrl}/${repository}`;
  const attempt = runAttempt === '' ? '' : `/attempts/${runAttempt}`;
  return {
    number: pull.number,
    repository,
    token: inputs['github-token'],
    commit: pull.headSha,
    commitUrl: `${page}/pull/${pull.number}/commits/${pull.headSha}`,
    runUrl: `${page}/actions/runs/${runId}${attempt}`,
    baseTags: baseTags(found?.payload ?? event.payload.pull_request),
  };
}

/** What docker/metadata-action's usual rules call the image of a branch. */
function baseTags(pull: unknown): readonly string[] {
  const base = isRecord(pull) && isRecord(pull.base) ? pull.base : {};
  if (typeof base.ref !== 'string') return [];
  const branch = base.ref.replace(/[^a-zA-Z0-9._-]+/g, '-');
  const isDefault = isRecord(base.repo) && base.repo.default_branch === base.ref;
  return isDefault ? [branch, 'edge', 'latest'] : [branch];
}
