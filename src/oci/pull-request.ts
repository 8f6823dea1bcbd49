// What an event says of a pull request. Pure.
import { isRecord } from './manifest.ts';

export interface PullRequest {
  readonly number: number;
  /** Whether its code comes from another repository: no secrets, and a token that only reads. */
  readonly isFork: boolean;
  /** Head commit; the event's own sha is that of the merge. */
  readonly headSha: string;
}

/** The pull request that the event is about, of `pull_request` and `pull_request_target`. */
export function pullRequestOf(event: {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** `owner/name` of the repository whose workflow runs. */
  readonly repository: string;
}): PullRequest | undefined {
  if (event.name !== 'pull_request' && event.name !== 'pull_request_target') return undefined;
  const { pull_request: pull, number } = event.payload;
  if (!isRecord(pull)) return undefined;
  const found = typeof pull.number === 'number' ? pull.number : number;
  if (typeof found !== 'number') return undefined;
  const head = isRecord(pull.head) ? pull.head : {};
  // A fork that was deleted has no repository any more, and is still not this one.
  const repository = isRecord(head.repo) ? head.repo.full_name : undefined;
  return {
    number: found,
    isFork:
      typeof repository !== 'string' || repository.toLowerCase() !== event.repository.toLowerCase(),
    headSha: typeof head.sha === 'string' ? head.sha : '',
  };
}
