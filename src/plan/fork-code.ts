// Whether a run with the base repository's rights builds what a fork wrote.
import type { Facts } from '../gather/facts.ts';
import { isRemoteContext } from '../oci/build-context.ts';
import { isRecord } from '../oci/manifest.ts';
import { pullRequestOf } from '../oci/pull-request.ts';

/**
 * True on `pull_request_target` of a fork unless the context surely is something else: a remote one
 * that names neither the fork nor the pull request, or a checkout of neither its head nor a merge of
 * it. Dockerfile and further contexts may name them no more than the context. `{{defaultContext}}` is the base branch's commit on this event.
 *
 * Source: https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
export function buildsForkCode({ event, inputs, checkout }: Facts): boolean {
  const pull = pullRequestOf(event);
  if (event.name !== 'pull_request_target' || pull?.isFork !== true) return false;
  const traces = [pull.headSha, forkName(event.payload)].filter((trace) => trace !== '');
  const sources = [inputs.context, inputs.file, inputs['build-contexts']].map((text) =>
    text.toLowerCase(),
  );
  const isNamed = sources.some(
    (text) => /\bpull\/\d+\b/.test(text) || traces.some((trace) => text.includes(trace)),
  );
  if (isNamed) return true;
  if (isRemoteContext(inputs.context) || inputs.context.startsWith('{{')) return false;
  return checkout === undefined || checkout.commits.includes(pull.headSha);
}

/** `owner/name` in lower case; empty when the fork was deleted. */
function forkName({ pull_request: pull }: Facts['event']['payload']): string {
  const head = isRecord(pull) && isRecord(pull.head) ? pull.head : {};
  const name = isRecord(head.repo) ? head.repo.full_name : undefined;
  return typeof name === 'string' ? name.toLowerCase() : '';
}
