// Where the image goes: tags, repositories, and whether anything is pushed.
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import {
  formatReference,
  parseReference,
  repositoriesOf,
  type TaggedReference,
} from '../oci/reference.ts';
import { isEmptyList, plainLines } from './lists.ts';
import type { Delivery } from './plan.ts';
import { type Reading, readItems, readList } from './reading.ts';

/** Full references; one without a tag means `latest`, as everywhere. */
export function readTags(reading: Reading): readonly TaggedReference[] {
  const rule = plainLines(reading.inputs.tags).find((line) => line.startsWith('type='));
  if (rule !== undefined) {
    reading.report({
      subject: 'tags',
      message: `\`${rule}\` is a rule, and this version knows full references only`,
      edit: 'Write references such as `ghcr.io/acme/app:1.0`, or compute them with docker/metadata-action before',
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
  if (/^v?\d[\w.-]*$/.test(text)) return rejected('it is a tag without a repository');
  const { registry, path, tag, digest } = reference.value;
  return digest === undefined
    ? accepted({ registry, path, tag: tag ?? 'latest' })
    : rejected('a digest cannot be chosen, it follows from the content');
}

export function decideDelivery(
  { inputs, report }: Reading,
  {
    tags,
    canPushUntagged,
  }: { readonly tags: readonly TaggedReference[]; readonly canPushUntagged: boolean },
): Delivery & { readonly notice?: string } {
  const push = inputs.push;
  switch (push) {
    case 'auto':
      return {
        kind: 'layout',
        notice:
          'Nothing will be pushed: `push` is `auto`, and this version pushes only when told to. Write `push: true` to publish.',
      };
    case 'by-digest':
    case 'true':
    case 'True':
    case 'TRUE': {
      if (isEmptyList(inputs.tags)) {
        report({
          subject: 'tags',
          message: `\`push\` is \`${push}\` and there is no reference to push to`,
          edit: 'Name at least one, such as `tags: ghcr.io/acme/app:1.0`, or write `push: false`',
        });
      }
      return {
        kind: canPushUntagged ? 'push' : 'layout-then-push',
        repositories: repositoriesOf(tags),
        tags: push === 'by-digest' ? [] : tags,
      };
    }
    case 'false':
    case 'False':
    case 'FALSE':
      return { kind: 'layout' };
    default:
      report({
        subject: 'push',
        message: `\`${push}\` is not a way to push`,
        edit: 'Write `true`, `false`, `by-digest` or `auto`',
      });
      return { kind: 'layout' };
  }
}
