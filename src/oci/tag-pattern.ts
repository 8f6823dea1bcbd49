// Patterns of tags to clean up: `*` for anything, `{number}` for a pull request's number. Pure.
import { accepted, type Parsed, rejected } from './parsed.ts';

export interface TagPattern {
  /** As it was written. */
  readonly text: string;
  readonly matches: (tag: string) => boolean;
}

/** This tag is what everybody pulls who names none, so it is never cleaned up. */
const untouchable = 'latest';

const placeholder = '{number}';

/**
 * `number` is the pull request's; `any` stands for every number. Digits beside a number never belong
 * to it: `pr-{number}*` of pull request 1 is not `pr-12`.
 */
export function parseTagPattern(
  text: string,
  number: number | 'any' | undefined,
): Parsed<TagPattern> {
  if (text === untouchable) return rejected(`\`${untouchable}\` is never removed`);
  const hasNumber = text.includes(placeholder);
  const own = text.replaceAll(placeholder, '').replaceAll('*', '');
  if (!/^[A-Za-z0-9_.-]*$/.test(own)) {
    return rejected(
      'a tag has letters, digits, _, . and - only, and a pattern * and {number} besides',
    );
  }
  if ((text.includes('*') || hasNumber) && !/[A-Za-z]/.test(own)) {
    return rejected('without a letter of its own it would match what nobody thought of');
  }
  if (hasNumber && number === undefined) {
    return rejected('this event is of no pull request, so `{number}` has no value');
  }
  const digits = number === 'any' ? '\\d+' : String(number);
  const source = text
    .split(/(\*|\{number\})/)
    .map((part) => {
      if (part === '*') return '.*';
      return part === placeholder ? `(?<!\\d)${digits}(?!\\d)` : escapedForRegExp(part);
    })
    .join('');
  const pattern = new RegExp(`^${source}$`);
  return accepted({ text, matches: (tag) => tag !== untouchable && pattern.test(tag) });
}

function escapedForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}

const unitsInHours: Readonly<Record<string, number>> = { h: 1, d: 24, w: 7 * 24 };

/** Milliseconds of `12h`, `30d` or `2w`. */
export function parseAge(text: string): Parsed<number> {
  const [, count, unit = ''] = /^(\d{1,5})\s*([hdw])$/.exec(text) ?? [];
  const hours = unitsInHours[unit];
  if (count === undefined || hours === undefined)
    return rejected('its form is `12h`, `30d` or `2w`');
  const age = Number(count) * hours * 3_600_000;
  return age === 0 ? rejected('it would match images that are being made') : accepted(age);
}
