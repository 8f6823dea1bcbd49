// The templates in rules, labels and build arguments: Handlebars, with dates as moment writes them.
import Handlebars from 'handlebars/dist/handlebars.min.js';
import type { Origin } from '../../gather/origin.ts';
import { isRecord } from '../../oci/manifest.ts';
import { accepted, type Parsed, rejected } from '../../oci/parsed.ts';
import { baseRefOf, isDefaultBranch, refWords } from './origin.ts';

/** `time` is in milliseconds, `format` has moment's tokens; without, as ISO 8601. Throws for an unknown zone. */
export type FormatDate = (date: {
  readonly time: number;
  readonly format: string | undefined;
  readonly zone: string;
}) => string;

/** Texts that a template may name. */
export type Words = Readonly<Record<string, string>>;

export interface Expressions {
  /** With the global expressions. */
  readonly render: (template: string) => Parsed<string>;
  /** With these words and the dates only: the pattern of a rule. */
  readonly renderPattern: (template: string, words: Words) => Parsed<string>;
  /** Replaces the expressions it knows by plain text and leaves everything else as it is. */
  readonly expand: (text: string, words: Words) => Parsed<string>;
}

/**
 * Dates, `tz` included, and results are those of docker/metadata-action, HTML escapes among them:
 * a tag's other characters become dashes, so `a=b` in an expression must become the same dashes.
 *
 * Source: setGlobalExp, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
export function expressionsOf(
  origin: Origin,
  { shortSha, formatDate }: { readonly shortSha: string; readonly formatDate: FormatDate },
): Expressions {
  const isDefault = isDefaultBranch(origin);
  const { branch, tag } = refWords(origin.ref);
  const global: Words = {
    branch,
    tag,
    sha: shortSha,
    base_ref: baseRefOf(origin),
    is_default_branch: String(isDefault),
    is_not_default_branch: String(!isDefault),
  };
  const helpers = {
    date: dateHelper(origin.now, formatDate),
    commit_date: dateHelper(origin.commitDate, formatDate),
    // Handlebars' own prints to the console, where a pull request's title would be a command.
    log: () => '',
  };
  const fill = (template: string, words: Words, noEscape = false): Parsed<string> => {
    // Most texts are no templates, and compiling one costs more than all the rest of a rule.
    if (!template.includes('{{')) return accepted(template);
    try {
      return accepted(Handlebars.compile(template, { noEscape })(words, { helpers }));
    } catch (error) {
      return rejected(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    render: (template) => fill(template, global),
    renderPattern: fill,
    expand: (text, words) => {
      const known = { ...global, ...words };
      const names = [...Object.keys(known), 'date', 'commit_date'];
      const problems: string[] = [];
      const expanded = text.replace(/\{\{\s*([a-z_]+)\b[^{}]*\}\}/g, (expression, name: string) => {
        if (!names.includes(name)) return expression;
        const filled = fill(expression, known, true);
        if (filled.ok) return filled.value;
        problems.push(filled.reason);
        return expression;
      });
      const [problem] = problems;
      return problem === undefined ? accepted(expanded) : rejected(problem);
    },
  };
}

/** The only option is a time zone. */
function dateHelper(time: number, formatDate: FormatDate) {
  return (...given: readonly unknown[]): string => {
    const [format, ...rest] = given;
    const options = rest.at(-1);
    // A format without quotes is a name that stands for nothing, and moment then writes ISO 8601.
    if (rest.length === 0 || !(format === undefined || typeof format === 'string')) {
      throw new Error("a date needs a format in quotes, such as 'YYYYMMDD'");
    }
    const hash = isRecord(options) && isRecord(options.hash) ? options.hash : {};
    const unknown = Object.keys(hash).find((name) => name !== 'tz');
    if (unknown !== undefined) throw new Error(`a date has no option \`${unknown}\`, only \`tz\``);
    const zone = hash.tz ?? 'UTC';
    return formatDate({ time, format, zone: String(zone) });
  };
}

const globalNames = [
  'branch',
  'tag',
  'sha',
  'base_ref',
  'is_default_branch',
  'is_not_default_branch',
];
const patternNames = ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'];

/** Names in double braces that stand for nothing in this input: most are misspelt. */
export function unknownNames(input: string, { isRules }: { readonly isRules: boolean }) {
  const known = [...globalNames, ...(isRules ? patternNames : []), 'date', 'commit_date', 'else'];
  const found = [...input.matchAll(/\{\{\{?\s*([A-Za-z_][\w.-]*)\s*\}\}/g)];
  return [...new Set(found.map(([, name = '']) => name))].filter((name) => !known.includes(name));
}

/** Whether a pattern is `{{raw}}` and nothing else: then a pre-release keeps its own spelling. */
export function isRawPattern(pattern: string): boolean {
  return /^\{\{\s*raw\s*\}\}$|^\{\{\{\s*raw\s*\}\}\}$/.test(pattern);
}
