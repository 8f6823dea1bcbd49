// Keeps one comment per image and pull request up to date. Never fails the job.
import { isRecord } from '../oci/manifest.ts';
import { repositoriesOf } from '../oci/reference.ts';
import type { CommentPlan } from '../plan/comment.ts';
import type { Doors } from '../system/doors.ts';
import { explain } from '../system/errors.ts';
import { type Answer, apiUrlOf, type GitHub, openGitHub } from '../system/github.ts';
import { tryReadBaseSizes } from './base-sizes.ts';
import { commentBody, commentMarker } from './comment-body.ts';
import type { Story } from './outputs.ts';
import { reportOf } from './platform-report.ts';

export async function tryComment(
  doors: Doors,
  { story, comment }: { readonly story: Story; readonly comment: CommentPlan },
): Promise<void> {
  const { log, env, sleep: wait } = doors;
  try {
    const { plan, builder, published } = story;
    const [repository] = repositoriesOf([...published.repositories, ...plan.tags]);
    const base =
      repository === undefined
        ? undefined
        : await tryReadBaseSizes(doors, { builder, repository, tags: comment.baseTags });
    const marker = commentMarker(plan);
    const report = reportOf({ ...story, steps: [] });
    const body = commentBody({ marker, plan: comment, report, base });
    const github = await openGitHub({ apiUrl: apiUrlOf(env), token: comment.token, log, wait });
    const outcome = await keepComment(github, { comment, marker, body });
    if (outcome.ok) log.info(`The comment on pull request ${comment.number} is up to date.`);
    else log.notice(refusalNotice(comment, outcome));
  } catch (error) {
    log.warning(`Pull request ${comment.number} got no comment. ${explain(error)}`);
  }
}

function refusalNotice(
  { number }: CommentPlan,
  { status, message }: Extract<Answer, { readonly ok: false }>,
): string {
  return status === 403 || status === 404
    ? `Pull request ${number} got no comment: the token may not write one (${message}). Give the job \`permissions: pull-requests: write\`; a fork's pull request cannot have it.`
    : `Pull request ${number} got no comment: GitHub's API answered ${status} ${message}`;
}

/** Updates the comment that this token wrote for the image, or writes the first one. */
export async function keepComment(
  github: GitHub,
  {
    comment,
    marker,
    body,
  }: { readonly comment: CommentPlan; readonly marker: string; readonly body: string },
): Promise<Answer> {
  const [owner = '', repo = ''] = comment.repository.split('/');
  const place = { owner, repo };
  const author = await authorOf(github);
  const existing = await github.list('GET /repos/{owner}/{repo}/issues/{number}/comments', {
    ...place,
    number: comment.number,
  });
  if (!existing.ok) return existing;
  const own = existing.items.find((item) => isOwn(item, { author, marker }));
  if (isRecord(own) && typeof own.id === 'number') {
    if (own.body === body) return { ok: true, data: own };
    return github.ask('PATCH /repos/{owner}/{repo}/issues/comments/{id}', {
      ...place,
      id: own.id,
      body,
    });
  }
  return github.ask('POST /repos/{owner}/{repo}/issues/{number}/comments', {
    ...place,
    number: comment.number,
    body,
  });
}

// A token that may write comments may change everybody's, and a marker is easily copied.
function isOwn(
  item: unknown,
  { author, marker }: { readonly author: string; readonly marker: string },
): boolean {
  if (!isRecord(item) || typeof item.body !== 'string' || !isRecord(item.user)) return false;
  return item.user.login === author && item.body.startsWith(marker);
}

/**
 * A user's token tells whose it is; the job's own may not ask.
 *
 * Source: https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
async function authorOf(github: GitHub): Promise<string> {
  const answer = await github.ask('GET /user');
  const login = answer.ok && isRecord(answer.data) ? answer.data.login : undefined;
  return typeof login === 'string' ? login : 'github-actions[bot]';
}
