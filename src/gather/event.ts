// What started the workflow, as the runner tells it: variables, and the event's payload.
import { isRecord, parseJson } from '../oci/manifest.ts';
import type { Environment } from '../system/doors.ts';
import { tryReadText } from '../system/files.ts';

/** Empty texts where the runner says nothing, as outside of GitHub. */
export interface EventFacts {
  /** `push`, `pull_request`, `workflow_run`, … */
  readonly name: string;
  /** The webhook's payload; empty when there is none. Its texts are hostile in a public repository. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** `refs/heads/main`, `refs/tags/v1.0.0`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly workflow: string;
  readonly job: string;
  readonly runId: string;
  readonly runAttempt: string;
}

/**
 * Reads the default variables of a job.
 *
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function readEvent(env: Environment): EventFacts {
  const read = (name: string): string => env[name] ?? '';
  const payload = parseJson(tryReadText(read('GITHUB_EVENT_PATH')) ?? '');
  return {
    name: read('GITHUB_EVENT_NAME'),
    payload: isRecord(payload) ? payload : {},
    ref: read('GITHUB_REF'),
    sha: read('GITHUB_SHA'),
    actor: read('GITHUB_ACTOR'),
    repository: read('GITHUB_REPOSITORY'),
    serverUrl: read('GITHUB_SERVER_URL'),
    apiUrl: read('GITHUB_API_URL'),
    workflow: read('GITHUB_WORKFLOW'),
    job: read('GITHUB_JOB'),
    runId: read('GITHUB_RUN_ID'),
    runAttempt: read('GITHUB_RUN_ATTEMPT'),
  };
}
