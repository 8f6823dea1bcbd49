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
 * Reads one line: plain names, or one image with attributes.
 *
 * Source: https://github.com/docker/metadata-action/blob/v6.0.0/src/image.ts, where plain names with
 * commas are several images in the only line, and the last of them in one of several lines.
 */
export function parseImageLine(line: string): Parsed<readonly ImageName[]> {
  const fields = namedFields(line);
  if (!fields.ok) return fields;
  if (fields.value.every(({ name }) => name === undefined)) {
    const names = fields.value.map(({ value }) => value).filter((name) => name !== '');
    return allOf(names.map((name) => imageName(name, true)));
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
  return allOf([imageName(found, enable)]);
}

/** All of them, or what is wrong with the first that is. */
function allOf<T>(parsed: readonly Parsed<T>[]): Parsed<readonly T[]> {
  const values: T[] = [];
  for (const one of parsed) {
    if (!one.ok) return one;
    values.push(one.value);
  }
  return accepted(values);
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
