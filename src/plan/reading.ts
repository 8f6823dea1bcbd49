// Reads single inputs into values, reporting what is wrong instead of stopping at it.
import type { InputName, Inputs } from '../gather/inputs.ts';
import type { Parsed } from '../oci/parsed.ts';
import type { Problem } from '../system/errors.ts';
import { listItems, parseBoolean, type Separator } from './lists.ts';

export type Report = (problem: Problem) => void;

export interface Reading {
  readonly inputs: Inputs;
  readonly report: Report;
}

/** False when it is garbage, which is reported: nothing is done with a plan that has a problem. */
export function readBoolean({ inputs, report }: Reading, name: InputName): boolean {
  const parsed = parseBoolean(inputs[name]);
  if (parsed.ok) return parsed.value;
  report({
    subject: name,
    message: `\`${inputs[name]}\` is not a boolean`,
    edit: `Write \`${name}: true\` or \`${name}: false\``,
  });
  return false;
}

export function readList(
  { inputs, report }: Reading,
  { name, separator }: { readonly name: InputName; readonly separator: Separator },
): readonly string[] {
  const items = listItems(inputs[name], separator);
  if (items.ok) return items.value;
  report({
    subject: name,
    message: `the list cannot be read: ${items.reason}`,
    edit: 'Balance the double quotes; a quote inside a quoted value is written twice',
  });
  return [];
}

/** The items that parse; the others are reported, each with its reason. */
export function readItems<T>(
  { report }: Reading,
  {
    name,
    items,
    parse,
    noun,
    edit,
  }: {
    readonly name: InputName;
    readonly items: readonly string[];
    readonly parse: (text: string) => Parsed<T>;
    readonly noun: string;
    readonly edit: string;
  },
): readonly T[] {
  return items.flatMap((item) => {
    const parsed = parse(item);
    if (parsed.ok) return [parsed.value];
    report({ subject: name, message: `\`${item}\` is not ${noun}: ${parsed.reason}`, edit });
    return [];
  });
}
