// Renders the README's tables of inputs and outputs, and puts them between their markers.
import type { ActionInterface, Field } from './action-interface.ts';
import { ScriptError } from './process.ts';

/** The README with both tables as action.yml has them now. */
export function withTables(readme: string, { inputs, outputs }: ActionInterface): string {
  const withInputs = replaced(readme, 'inputs', inputTable(inputs));
  return replaced(withInputs, 'outputs', outputTable(outputs));
}

export function inputTable(inputs: readonly Field[]): string {
  const rows = inputs.flatMap((input) => [
    ...(input.heading === undefined ? [] : [row([`**${input.heading}**`, '', ''])]),
    row([
      code(input.name),
      input.default === undefined ? '' : code(input.default),
      input.description,
    ]),
  ]);
  return [row(['input', 'default', 'meaning']), '|---|---|---|', ...rows].join('\n');
}

export function outputTable(outputs: readonly Field[]): string {
  const rows = outputs.flatMap((output) => [
    ...(output.heading === undefined ? [] : [row([`*${output.heading}*`, ''])]),
    row([code(output.name), output.description]),
  ]);
  return [row(['output', 'value']), '|---|---|', ...rows].join('\n');
}

function replaced(readme: string, name: string, table: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = readme.indexOf(opening);
  const end = readme.indexOf(closing);
  if (start < 0 || end < start) {
    throw new ScriptError(
      `The README has no place for the table of ${name}; add the lines ${opening} and ${closing}.`,
    );
  }
  return `${readme.slice(0, start)}${opening}\n${table}\n${readme.slice(end)}`;
}

function row(cells: readonly string[]): string {
  const line = cells.map((cell) => (cell === '' ? ' ' : ` ${cellText(cell)} `)).join('|');
  return `|${line}|`;
}

/** A pipe ends a cell, in code spans too, and a line break ends the row. */
function cellText(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, '<br>');
}

function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}
