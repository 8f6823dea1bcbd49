// Lists as Docker's actions and buildx write them: one item per line or between commas, quoted as CSV.
import { parse } from 'csv-parse/sync';
import { accepted, type Parsed, rejected } from './parsed.ts';

export type Separator = 'comma-or-newline' | 'newline';

/**
 * Items of a list input, trimmed, without blank lines and `#` comment lines. A quoted field may
 * hold commas and newlines.
 *
 * Source: getList, https://github.com/docker/actions-toolkit/blob/main/src/util.ts; comment lines
 * are this action's addition, and only whole lines: values such as `a#b` stay what they are.
 */
export function listItems(text: string, separator: Separator): Parsed<readonly string[]> {
  try {
    const rows = parse(text, {
      raw: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly raw: string; readonly record: readonly string[] }[];
    const records = rows
      .filter(({ raw }) => !raw.trimStart().startsWith('#'))
      .map(({ record }) => record);
    const items =
      separator === 'newline' ? records.map((record) => record.join(',')) : records.flat();
    return accepted(items.map((item) => item.trim()).filter((item) => item !== ''));
  } catch (error) {
    return rejected(error instanceof Error ? error.message : String(error));
  }
}

/** Lines without any quoting, such as driver options, which buildx reads as CSV itself. */
export function plainLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Fields of one line of CSV. */
export function csvFields(line: string): Parsed<readonly string[]> {
  try {
    return accepted((parse(line, { relax_quotes: false }) as string[][])[0] ?? []);
  } catch (error) {
    return rejected(error instanceof Error ? error.message : String(error));
  }
}

/** One field of a line of CSV, quoted where it must be. */
export function csvField(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
