// `images`: the repositories that get the tags.
import { accepted, type Parsed, rejected } from '../../oci/parsed.ts';
import { formatRepository, parseReference, type Repository } from '../../oci/reference.ts';
import { namedFields } from './attributes.ts';

export interface ImageName {
  /** As it was written, in lower case: `acme/app`. */
  readonly name: string;
  readonly repository: Repository;
  readonly enable: boolean;
}

/**
 * Reads one line. `only` says that it is the only one: then it may also be a plain list with commas.
 *
 * Source: https://github.com/docker/metadata-action/blob/v6.0.0/src/image.ts
 */
export function parseImageLine(
  line: string,
  { only }: { readonly only: boolean },
): Parsed<readonly ImageName[]> {
  const fields = namedFields(line);
  if (!fields.ok) return fields;
  const isPlain = fields.value.every(({ name }) => name === undefined);
  if (isPlain && only) {
    const images = fields.value
      .filter(({ value }) => value !== '')
      .map(({ value }) => imageName(value, true));
    const wrong = images.find((image) => !image.ok);
    if (wrong !== undefined && !wrong.ok) return wrong;
    return accepted(images.flatMap((image) => (image.ok ? [image.value] : [])));
  }
  let [found, enable] = ['', true];
  for (const { name, value } of fields.value) {
    switch (name) {
      case undefined:
      case 'name':
        found = value;
        break;
      case 'enable':
        if (value !== 'true' && value !== 'false') return rejected('enable must be true or false');
        enable = value === 'true';
        break;
      default:
        return rejected(`it has an attribute \`${name}\`; there are name and enable`);
    }
  }
  const image = imageName(found, enable);
  return image.ok ? accepted([image.value]) : image;
}

function imageName(text: string, enable: boolean): Parsed<ImageName> {
  if (text === '') return rejected('it has no name');
  const name = text.toLowerCase();
  const reference = parseReference(name);
  if (!reference.ok) return reference;
  const { registry, path, tag, digest } = reference.value;
  if (tag !== undefined || digest !== undefined) {
    return rejected(
      `it names more than a repository; write \`${formatRepository({ registry, path })}\` and put the tag into \`tags\``,
    );
  }
  return accepted({ name, repository: { registry, path }, enable });
}
