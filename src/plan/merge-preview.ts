// What merge/ may do with what an untrusted run left behind. Pure.
import type { Facts } from '../gather/facts.ts';
import type { MergeSource } from '../oci/merge-source.ts';
import { parseBoolean } from './lists.ts';
import { decidePush, isForksRun, type Push } from './push.ts';
import type { Reading } from './reading.ts';

/** As `push` says; but nothing for a run whose pull request is not there any more. */
export function decideMergePush(reading: Reading, facts: Facts): Push {
  const { runPull } = facts;
  if (!isPreview(facts) || runPull?.kind !== 'none') return decidePush(reading, facts);
  return { kind: 'no', notice: `Nothing will be pushed: ${runPull.reason}.` };
}

/**
 * Folders of layouts that another workflow left, which are checked before anything else is done with
 * them. After a fork's run only a preview may come of it, of that layout alone, and none of it runs.
 */
export function suspectLayouts(
  { inputs, report }: Reading,
  { facts, sources }: { readonly facts: Facts; readonly sources: readonly MergeSource[] },
): readonly string[] {
  if (facts.event.name !== 'workflow_run') return [];
  const folders = sources.flatMap(({ place }) => (place.kind === 'layout' ? [place.folder] : []));
  if (!isForksRun(facts) || folders.length === 0) return folders;
  if (inputs['smoke-test'] !== '') {
    report({
      subject: 'smoke-test',
      message: 'it would run what a fork made, in a job that may write packages',
      edit: "Leave it out here; the fork's own run may have it",
    });
  }
  if (!isPreview(facts)) {
    report({
      subject: 'preview',
      message: 'it is not `true`, and what a fork made would get a tag of this repository',
      edit: 'Write `preview: true`, so that it becomes the preview of its pull request and nothing else',
    });
  }
  const [only, ...others] = sources;
  const isPlain =
    only?.place.kind === 'layout' &&
    only.place.tag === undefined &&
    only.place.digest === undefined &&
    only.platform === undefined;
  if (others.length > 0 || !isPlain) {
    report({
      subject: 'sources',
      message:
        'what a fork made is published as it is, and this puts it together with something else',
      edit: 'Name the one layout, such as `oci-layout://image-layout`, without platform, tag or digest',
    });
  }
  return folders;
}

function isPreview({ inputs }: Facts): boolean {
  const isAsked = parseBoolean(inputs.preview);
  return isAsked.ok && isAsked.value;
}
