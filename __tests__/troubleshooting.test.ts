// Holds docs/troubleshooting.md to what the code prints: a message that nobody prints helps nobody.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inRepository, repositoryText } from './support/repository.ts';

const gap = '…';

const printed = readdirSync(inRepository('src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => withGaps(repositoryText(join('src', name))))
  .join('\n');

/** What is filled in becomes a gap, what is written in pieces becomes whole, escapes go. */
function withGaps(source: string): string {
  let [text, depth] = ['', 0];
  for (let at = 0; at < source.length; at += 1) {
    const opens = source.startsWith('${', at);
    if (opens && depth === 0) text += gap;
    if (opens || (depth > 0 && source[at] === '{')) depth += 1;
    if (depth === 0) text += source[at];
    if (depth > 0 && source[at] === '}') depth -= 1;
    if (opens) at += 1;
  }
  return text.replace(/[`']\s*\+\s*[`']/g, '').replace(/\\(?=[`'])/g, '');
}

/** The messages in the first column of every table. */
const messages = repositoryText('docs/troubleshooting.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => {
    const [cell = ''] = line.slice(2).split(' | ');
    // A word in brackets is the door, the input or the kind of message.
    return [...cell.replace(/ \([^)]*\)$/, '').matchAll(/(`+)(.+?)\1(?!`)/g)];
  })
  .map(([, , message = '']) => message.trim());

test.each(messages)('the code prints: %s', (message) => {
  const parts = message
    .split(gap)
    .map((part) => part.trim())
    .filter((part) => part.length > 3);
  expect(parts).not.toEqual([]);
  expect(parts.filter((part) => !printed.includes(part))).toEqual([]);
});
