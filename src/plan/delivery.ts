// Where the image goes: tags, repositories, and whether anything is pushed.
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import {
  formatReference,
  parseReference,
  type Repository,
  repositoriesOf,
  type TaggedReference,
} from '../oci/reference.ts';
import { isEmptyList, plainLines } from './lists.ts';
import type { Delivery } from './plan.ts';
import type { Push } from './push.ts';
import { type Reading, readItems, readList } from './reading.ts';

/** Full references; one without a tag means `latest`, as everywhere. */
export function readTags(reading: Reading): readonly TaggedReference[] {
  const rule = plainLines(reading.inputs.tags).find((line) => line.startsWith('type='));
  if (rule !== undefined) {
    reading.report({
      subject: 'tags',
      message: `\`${rule}\` is a rule, and rules need \`images\``,
      edit: 'Name the repositories in `images`, or write full references such as `ghcr.io/acme/app:1.0`',
    });
    return [];
  }
  const references = readItems(reading, {
    name: 'tags',
    items: readList(reading, { name: 'tags', separator: 'comma-or-newline' }),
    parse: parseTaggedReference,
    noun: 'a reference to publish',
    edit: 'Write it like `ghcr.io/acme/app:1.0`',
  });
  const byName = new Map(references.map((reference) => [formatReference(reference), reference]));
  return [...byName.values()];
}

function parseTaggedReference(text: string): Parsed<TaggedReference> {
  const reference = parseReference(text);
  if (!reference.ok) return reference;
  // `1.0` alone would be the repository docker.io/library/1.0.
  if (/^v?\d[\w.-]*$/.test(text))
    return rejected('it is a tag without a repository; name that in `images`');
  const { registry, path, tag, digest } = reference.value;
  return digest === undefined
    ? accepted({ registry, path, tag: tag ?? 'latest' })
    : rejected('a digest cannot be chosen, it follows from the content');
}

/** `images` are pushed to even when no tag moves there. */
export function decideDelivery(
  reading: Reading,
  {
    push,
    tags,
    images,
    canPushUntagged,
  }: {
    readonly push: Push;
    readonly tags: readonly TaggedReference[];
    readonly images: readonly Repository[];
    readonly canPushUntagged: boolean;
  },
): Delivery & { readonly notice?: string } {
  const { inputs } = reading;
  if (push.kind === 'no') {
    return { kind: 'layout', ...(push.notice === undefined ? {} : { notice: push.notice }) };
  }
  const repositories = repositoriesOf([...images, ...tags]);
  const hasTarget = push.kind === 'by-digest' ? repositories.length > 0 : tags.length > 0;
  if (!hasTarget && inputs.push.startsWith('auto')) {
    return {
      kind: 'layout',
      notice: `Nothing will be pushed: ${missingTarget(images)}, and \`push\` is \`${inputs.push}\`.`,
    };
  }
  if (!hasTarget && isEmptyList(inputs.tags)) {
    reading.report({
      subject: 'tags',
      message: `\`push\` is \`${inputs.push}\` and ${images.length === 0 ? 'there is no reference to push to' : missingTarget(images)}`,
      edit:
        images.length === 0
          ? 'Name at least one, such as `tags: ghcr.io/acme/app:1.0`, or write `push: false`'
          : 'Add a rule for this event, such as `type=ref,event=branch`, or write `push: auto`: then an event without a tag is built and not pushed',
    });
  }
  return {
    kind: canPushUntagged ? 'push' : 'layout-then-push',
    repositories,
    tags: push.kind === 'by-digest' ? [] : tags,
  };
}

function missingTarget(images: readonly Repository[]): string {
  return images.length === 0
    ? 'no image of `images` is enabled'
    : 'no rule of `tags` gives a tag for this event';
}
