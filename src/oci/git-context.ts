// The Git context of the commit that the workflow runs for, and the expression that names it. Pure.

export interface Commit {
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  /** Whether a pull request means its own head, and not its merge with the base. */
  readonly isHeadOfPull: boolean;
}

const expression = /\{\{\{?\s*defaultContext\s*\}?\}\}/g;

/** Whether the text has a `{{defaultContext}}` in it. */
export function namesDefaultContext(text: string): boolean {
  return text.search(expression) >= 0;
}

/** A function, so that a `$` in the name of a branch means itself. */
export function withDefaultContext(text: string, context: string): string {
  return text.replace(expression, () => context);
}

/**
 * `https://github.com/acme/app.git#<commit>`; a pull request by its ref, since its merge commit is
 * on no branch. Undefined where the runner does not say which commit it is.
 *
 * Source: gitContext, https://github.com/docker/actions-toolkit/blob/main/src/buildx/build.ts; its
 * form with a fragment, which takes `:folder` after it.
 */
export function gitContextOf(commit: Commit): string | undefined {
  const { serverUrl, repository, ref, sha, isHeadOfPull } = commit;
  if (serverUrl === '' || repository === '') return undefined;
  const full = ref === '' || ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
  const isPull = full.startsWith('refs/pull/');
  const pull = isHeadOfPull ? full.replace(/\/merge$/, '/head') : full;
  const fragment = isPull ? pull : sha || full;
  return fragment === '' ? undefined : `${serverUrl}/${repository}.git#${fragment}`;
}
