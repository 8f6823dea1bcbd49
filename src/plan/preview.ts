// Previews: on a pull request only the preview's tag moves. Pure.
import type { Facts } from '../gather/facts.ts';
import type { Inputs } from '../gather/inputs.ts';
import { previewTag } from '../oci/preview-tag.ts';
import { pullRequestOf } from '../oci/pull-request.ts';
import { isEmptyList, parseBoolean } from './lists.ts';
import { type Reading, readBoolean } from './reading.ts';

/** Number of the pull request that this run makes a preview of; undefined without one. */
export function previewedPull({
  inputs,
  event,
  runPull,
}: Pick<Facts, 'inputs' | 'event' | 'runPull'>): number | undefined {
  const isAsked = parseBoolean(inputs.preview);
  if (!isAsked.ok || !isAsked.value) return undefined;
  if (runPull !== undefined) return runPull.kind === 'found' ? runPull.number : undefined;
  return event.name === 'pull_request' ? pullRequestOf(event)?.number : undefined;
}

/**
 * The same facts with the one rule that gives the preview's tag, so that labels, outputs and
 * expressions are the preview's as well. A fork's pull request gets them too: its image is published
 * under that tag by a trusted workflow.
 */
export function withPreview(facts: Facts): Facts {
  const number = previewedPull(facts);
  return number === undefined ? facts : { ...facts, inputs: previewInputs(facts.inputs, number) };
}

/**
 * Nothing else may give a tag, and no prefix of `flavor` changes it. Platform tags that do not follow
 * from it would be those of the released image.
 */
function previewInputs(inputs: Inputs, number: number): Inputs {
  const tag = previewTag(inputs['preview-tag'], number);
  if (!tag.ok) return inputs;
  const followsTag = inputs['platform-tags'].includes('{tag}');
  return {
    ...inputs,
    ...(followsTag ? {} : { 'platform-tags': '' }),
    tags: `type=raw,value=${tag.value},prefix=,suffix=`,
    flavor: 'latest=false',
  };
}

/** Reported on every event, so that a mistake does not wait for the first pull request. */
export function checkPreview(reading: Reading): void {
  if (!readBoolean(reading, 'preview')) return;
  const { inputs, report } = reading;
  if (isEmptyList(inputs.images)) {
    report({
      subject: 'preview',
      message: 'it is `true`, and `images` names no repository for the preview',
      edit: 'Name it, such as `images: ghcr.io/acme/app`',
    });
  }
  const tag = previewTag(inputs['preview-tag'], 1);
  if (tag.ok) return;
  report({
    subject: 'preview-tag',
    message: `\`${inputs['preview-tag']}\` is no tag for previews: ${tag.reason}`,
    edit: 'Write one such as `pr-{number}`',
  });
}
