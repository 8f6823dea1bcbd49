// The syntax of inputs: lists with CSV quoting, and booleans.
import { listItems } from '../oci/csv.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';

export { csvField, csvFields, listItems, plainLines, type Separator } from '../oci/csv.ts';

/** Whether there is nothing in the list, not even something wrong. */
export function isEmptyList(text: string): boolean {
  const items = listItems(text, 'comma-or-newline');
  return items.ok && items.value.length === 0;
}

/**
 * `true` and `false` as YAML 1.2's core schema writes them.
 *
 * Source: https://yaml.org/spec/1.2.2/#1032-tag-resolution
 */
export function parseBoolean(text: string): Parsed<boolean> {
  if (['true', 'True', 'TRUE'].includes(text)) return accepted(true);
  if (['false', 'False', 'FALSE'].includes(text)) return accepted(false);
  return rejected('it is neither true nor false');
}
