// Lines of attributes, `name=value,name=value` in CSV, as metadata-action's inputs have them.
import { accepted, type Parsed } from '../../oci/parsed.ts';
import { csvFields } from '../lists.ts';

/** Name and value of each field, in order; the name is undefined when the field has none. */
export function namedFields(
  line: string,
): Parsed<readonly { readonly name: string | undefined; readonly value: string }[]> {
  const fields = csvFields(line);
  if (!fields.ok) return fields;
  return accepted(
    fields.value.map((field) => {
      // A field that begins with = is a value, and a value may have more of them.
      const at = field.startsWith('=') ? -1 : field.indexOf('=');
      return at === -1
        ? { name: undefined, value: field.trim() }
        : { name: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1).trim() };
    }),
  );
}

/** The last value of every name; a field without a name has the one given. */
export function attributesOf(line: string, unnamed: string): Parsed<ReadonlyMap<string, string>> {
  const fields = namedFields(line);
  if (!fields.ok) return fields;
  return accepted(new Map(fields.value.map(({ name, value }) => [name ?? unnamed, value])));
}
