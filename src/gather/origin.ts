// What an image is named after: ref, commit, dates, and what GitHub says of the repository.
import { isRecord } from '../oci/manifest.ts';
import type { Doors } from '../system/doors.ts';
import { type Answer, apiUrlOf, openGitHub } from '../system/github.ts';
import type { EventFacts } from './event.ts';
import { gitRevision, tryGit } from './git.ts';
import type { Inputs } from './inputs.ts';

export interface Project {
  readonly name: string;
  readonly description: string;
  /** Its page: `https://github.com/acme/app`. */
  readonly url: string;
  /** SPDX identifier. */
  readonly license: string;
  /** Empty when nothing says it. */
  readonly defaultBranch: string;
}

/** Times are in milliseconds since the epoch. Texts are hostile, as those of the event. */
export interface Origin {
  /** Name of the event. */
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** As tags see it: `pull_request_target` counts as the pull request. */
  readonly ref: string;
  /** The pull request's head commit where DOCKER_METADATA_PR_HEAD_SHA asks for it. */
  readonly sha: string;
  readonly now: number;
  readonly commitDate: number;
  readonly project: Project;
  /** DOCKER_METADATA_SHORT_SHA_LENGTH and _ANNOTATIONS_LEVELS as they were given. */
  readonly shortShaLength: string;
  readonly annotationLevels: string;
}

export interface OriginRequest {
  readonly event: EventFacts;
  /** `git` asks the workspace for ref and commit. */
  readonly source: 'workflow' | 'git';
  readonly token: string;
  /** Whether the commit's date is used; it may cost a question to GitHub. */
  readonly wantsCommitDate: boolean;
}

/** Whether an expression needs the commit's date, for which GitHub may have to be asked. */
export function usesCommitDate(inputs: Inputs): boolean {
  return Object.values(inputs).some((text) => text.includes('commit_date'));
}

/** For a step whose inputs may hold rules. */
export function originRequest(inputs: Inputs, event: EventFacts): OriginRequest {
  return {
    event,
    source: 'workflow',
    token: inputs['github-token'],
    wantsCommitDate: usesCommitDate(inputs),
  };
}

/**
 * Never fails: what neither the event nor GitHub nor git says stays empty, a date the present one.
 *
 * Source: https://github.com/docker/metadata-action/blob/v6.0.0/src/context.ts
 */
export async function readOrigin(doors: Doors, request: OriginRequest): Promise<Origin> {
  const { event, source, wantsCommitDate } = request;
  const now = doors.now();
  const revision = source === 'git' ? await gitRevision(doors) : revisionOfEvent(event, doors.env);
  const [commitDate, project] = await Promise.all([
    wantsCommitDate ? readCommitDate(doors, { ...request, sha: revision.sha }) : undefined,
    readProject(doors, request),
  ]);
  return {
    event: event.name,
    payload: event.payload,
    ...revision,
    now,
    commitDate: commitDate ?? now,
    project,
    shortShaLength: doors.env.DOCKER_METADATA_SHORT_SHA_LENGTH ?? '',
    annotationLevels: doors.env.DOCKER_METADATA_ANNOTATIONS_LEVELS ?? '',
  };
}

function revisionOfEvent(
  { name, ref, sha, payload }: EventFacts,
  env: Doors['env'],
): Pick<Origin, 'ref' | 'sha'> {
  const pull = isRecord(payload.pull_request) ? payload.pull_request : {};
  const head = isRecord(pull.head) ? pull.head.sha : undefined;
  const wantsHead =
    /true/i.test(env.DOCKER_METADATA_PR_HEAD_SHA ?? '') && name.includes('pull_request');
  return {
    // The event's own ref is the base branch, and its tag would be that of a push there.
    ref:
      name === 'pull_request_target' && typeof payload.number === 'number'
        ? `refs/pull/${payload.number}/merge`
        : ref,
    sha: wantsHead && typeof head === 'string' ? head : sha,
  };
}

type CommitRequest = OriginRequest & { readonly sha: string };

/** From the event, else from git, else from GitHub. */
async function readCommitDate(
  doors: Doors,
  { event, token, sha }: CommitRequest,
): Promise<number | undefined> {
  const { commits, head_commit: headCommit } = event.payload;
  const listed = [...(Array.isArray(commits) ? commits : []), headCommit];
  const named = listed.find((commit) => isRecord(commit) && commit.id === sha);
  const pushed = timeOf(isRecord(named) ? named.timestamp : undefined);
  if (pushed !== undefined) return pushed;
  const committed = timeOf(await tryGit(doors, ['show', '-s', '--format=%cI', sha, '--']));
  if (committed !== undefined) return committed;
  const data = await tryAsk(doors, { event, token, path: `/commits/${encodeURIComponent(sha)}` });
  const commit = isRecord(data) && isRecord(data.commit) ? data.commit : {};
  return timeOf(isRecord(commit.committer) ? commit.committer.date : undefined);
}

function timeOf(text: unknown): number | undefined {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** The event has it, but for a schedule; then GitHub is asked, and else its name must do. */
async function readProject(doors: Doors, { event, token }: OriginRequest): Promise<Project> {
  const told = event.payload.repository;
  const found =
    isRecord(told) && typeof told.default_branch === 'string'
      ? told
      : await tryAsk(doors, { event, token, path: '' });
  const facts = isRecord(found) ? found : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const page = event.repository === '' ? '' : `${event.serverUrl}/${event.repository}`;
  return {
    name: text(facts.name) || (event.repository.split('/')[1] ?? ''),
    description: text(facts.description),
    url: text(facts.html_url) || page,
    license: text(isRecord(facts.license) ? facts.license.spdx_id : undefined),
    defaultBranch: text(facts.default_branch),
  };
}

// A runner without network, or a limit: nothing of this is worth waiting for.
const impatient = ({ sleep }: Pick<Doors, 'sleep'>) => ({
  fetch: (url: string | URL | Request, init?: RequestInit) =>
    fetch(url, { ...init, signal: AbortSignal.timeout(5000) }),
  wait: (duration: number) => sleep(Math.min(duration, 500)),
});

/** What the API says of the repository; undefined when it cannot be asked, which is said. */
async function tryAsk(
  { env, log, sleep }: Doors,
  {
    event,
    token,
    path,
  }: { readonly event: EventFacts; readonly token: string; readonly path: string },
): Promise<unknown> {
  if (event.repository === '' || token === '') return undefined;
  try {
    const github = await openGitHub({ apiUrl: apiUrlOf(env), token, log, ...impatient({ sleep }) });
    const answer: Answer = await github.ask(`GET /repos/${event.repository}${path}`);
    if (answer.ok) return answer.data;
    log.info(`GitHub's API does not tell about the repository: ${answer.message}`);
  } catch (error) {
    log.info(`GitHub's API does not tell about the repository: ${String(error)}`);
  }
  return undefined;
}
