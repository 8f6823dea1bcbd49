// Whether anything is pushed: what the user says, and what the event and its actor allow.
import type { Facts } from '../gather/facts.ts';
import { isRecord } from '../oci/manifest.ts';
import { pullRequestOf } from '../oci/pull-request.ts';
import { buildsForkCode } from './fork-code.ts';
import { previewedPull } from './preview.ts';
import type { Reading } from './reading.ts';

export interface Push {
  readonly kind: 'tags' | 'by-digest' | 'no';
  /** Why nothing is pushed, when that was not asked for. */
  readonly notice?: string;
}

type Asked = Pick<Push, 'kind'> & { readonly isAuto: boolean };

export function decidePush(reading: Reading, facts: Facts): Push {
  const asked = readPush(reading);
  if (asked.kind === 'no' || (asked.isAuto && asksForNoPush(reading))) return { kind: 'no' };
  const reason = asked.isAuto ? reasonOfAuto(reading, facts) : reasonOfPullRequest(facts);
  if (reason !== undefined) {
    const { push } = reading.inputs;
    return { kind: 'no', notice: `Nothing will be pushed: \`push\` is \`${push}\`, and ${reason}` };
  }
  if (!asked.isAuto) reportForkCode(reading, facts);
  return { kind: asked.kind };
}

function readPush({ inputs: { push }, report }: Reading): Asked {
  switch (push) {
    case 'auto':
      return { kind: 'tags', isAuto: true };
    case 'auto-by-digest':
      return { kind: 'by-digest', isAuto: true };
    case 'true':
    case 'True':
    case 'TRUE':
      return { kind: 'tags', isAuto: false };
    case 'by-digest':
      return { kind: 'by-digest', isAuto: false };
    case 'false':
    case 'False':
    case 'FALSE':
      return { kind: 'no', isAuto: false };
    default:
      report({
        subject: 'push',
        message: `\`${push}\` is not a way to push`,
        edit: 'Write `true`, `false`, `by-digest`, `auto` or `auto-by-digest`',
      });
      return { kind: 'no', isAuto: false };
  }
}

/** A whole sentence after "and", with the edit that publishes all the same. */
function reasonOfAuto({ inputs }: Reading, facts: Facts): string | undefined {
  if (inputs.images === '') {
    return '`images` names no repository. Write `push: true` to publish the references of `tags`.';
  }
  const elsewhere = inputThatGoesElsewhere(inputs);
  if (elsewhere !== undefined) {
    return `\`${elsewhere}\` says where the image goes. Write \`push: true\` to publish it as well.`;
  }
  const { event } = facts;
  switch (event.name) {
    case 'pull_request':
      return (
        reasonOfPullRequest(facts) ??
        (previewedPull(facts) === undefined ? 'this is a pull request.' : undefined)
      );
    case 'pull_request_target':
    // They run for the pull request's merge as well, and give a fork the same token.
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return 'this is a pull request.';
    case 'workflow_run':
      return isForksRun(facts) && previewedPull(facts) === undefined
        ? 'this workflow runs after one of a fork. A trusted job can publish what that left behind.'
        : undefined;
    default:
      return isDependabot(facts)
        ? 'this run is Dependabot’s, whose token may not write packages.'
        : undefined;
  }
}

/** Why a run for a pull request may not push: GitHub gives it a token that only reads. */
function reasonOfPullRequest(facts: Facts): string | undefined {
  const { event } = facts;
  if (event.name !== 'pull_request') return undefined;
  if (pullRequestOf(event)?.isFork === true) {
    return 'this pull request comes from a fork, whose token may not write packages. The image is built and verified all the same.';
  }
  return isDependabot(facts)
    ? 'this pull request is Dependabot’s, whose token may not write packages. The image is built and verified all the same.'
    : undefined;
}

/** Who builds for another end, and names nothing to publish, need not hear that nothing is. */
function asksForNoPush({ inputs }: Reading): boolean {
  const elsewhere = inputThatGoesElsewhere(inputs);
  return elsewhere === 'call' || (elsewhere !== undefined && inputs.images === '');
}

// Inputs by which an image goes elsewhere or is not built at all.
function inputThatGoesElsewhere(inputs: Reading['inputs']): string | undefined {
  const given: Readonly<Record<string, string>> = inputs;
  if (given.call && given.call !== 'build') return 'call';
  if (/^true$/i.test(inputs.load)) return 'load';
  return given.outputs ? 'outputs' : undefined;
}

// https://docs.github.com/en/code-security/reference/supply-chain-security/troubleshoot-dependabot/dependabot-on-actions
function isDependabot({ event }: Facts): boolean {
  return event.actor === 'dependabot[bot]';
}

/** A deleted fork has no repository any more, and was not this one. */
export function isForksRun({ event }: Pick<Facts, 'event'>): boolean {
  const { workflow_run: run } = event.payload;
  const head = isRecord(run) && isRecord(run.head_repository) ? run.head_repository.full_name : '';
  return String(head ?? '').toLowerCase() !== event.repository.toLowerCase();
}

function reportForkCode({ inputs, report }: Reading, facts: Facts): void {
  if (!buildsForkCode(facts)) return;
  report({
    subject: 'push',
    message: `\`push\` is \`${inputs.push}\` and this run of pull_request_target would publish, with this repository's token, what a fork's code makes`,
    edit: 'Build the fork on `pull_request` (nothing is pushed there), or check out and build the base branch',
  });
}
