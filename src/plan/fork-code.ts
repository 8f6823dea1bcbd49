// Whether a run with the base repository's rights builds what a fork wrote.
import type { Facts } from '../gather/facts.ts';
import { isRemoteContext } from '../oci/build-context.ts';
import { isRecord } from '../oci/manifest.ts';
import { pullRequestOf } from '../oci/pull-request.ts';

/**
 * True on `pull_request_target` of a fork unless the context surely is something else: a remote one
 * that names neither the fork nor the pull request, or a checkout of neither its head nor a merge of
 * it. `{{defaultContext}}` is the base branch's commit on this event.
 *
 * Source: https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
export function buildsForkCode({ event, inputs, checkout }: Facts): boolean {
  const pull = pullRequestOf(event);
  if (event.name !== 'pull_request_target' || pull?.isFork !== true) return false;
  if (isRemoteContext(inputs.context) || inputs.context.startsWith('{{')) {
    const context = inputs.context.toLowerCase();
    const traces = [pull.headSha, forkName(event.payload)].filter((trace) => trace !== '');
    return /\bpull\/\d+\b/.test(context) || traces.some((trace) => context.includes(trace));
  }
  return checkout === undefined || checkout.commits.includes(pull.headSha);
}

/** `owner/name` in lower case; empty when the fork was deleted. */
function forkName({ pull_request: pull }: Facts['event']['payload']): string {
  const head = isRecord(pull) && isRecord(pull.head) ? pull.head : {};
  const name = isRecord(head.repo) ? head.repo.full_name : undefined;
  return typeof name === 'string' ? name.toLowerCase() : '';
}
