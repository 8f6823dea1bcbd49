// The tag under which the image of a pull request can be tried. Pure.
import { accepted, type Parsed, rejected } from './parsed.ts';
import { isTag } from './reference.ts';

const placeholder = '{number}';

/** `pr-{number}` of pull request 7 is `pr-7`. */
export function previewTag(template: string, number: number): Parsed<string> {
  if (!template.includes(placeholder)) {
    return rejected(`without \`${placeholder}\` all pull requests would share it`);
  }
  const own = template.replaceAll(placeholder, '');
  // cleanup/ refuses such patterns, so nothing would ever remove it.
  if (!/[A-Za-z]/.test(own)) return rejected('it has no letter of its own');
  const tag = template.replaceAll(placeholder, String(number));
  return isTag(tag) ? accepted(tag) : rejected(`\`${tag}\` is no tag`);
}
