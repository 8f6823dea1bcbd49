// How a child's stream is shown: as it comes, or line by line in other words.
import { StringDecoder } from 'node:string_decoder';
import type { ChildOutput, Log } from './log.ts';

/** A line that is longer is taken in pieces: no tool's progress comes near it. */
const longestLine = 2 ** 22;

/** Where a stream is shown: as it is, or line by line as `display` says. */
export function shownOutput(
  log: Log,
  label: string | undefined,
  display: ((line: string) => string) | undefined,
): ChildOutput {
  const output = log.openChildOutput(label);
  if (display === undefined) return output;
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const show = (lines: readonly string[]): void => {
    const text = lines.map(display).join('');
    if (text !== '') output.write(Buffer.from(text));
  };
  return {
    write: (chunk) => {
      const lines = `${rest}${decoder.write(Buffer.from(chunk))}`.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) {
        lines.push(rest);
        rest = '';
      }
      show(lines);
    },
    end: () => {
      if (rest !== '') show([rest]);
      rest = '';
      output.end();
    },
  };
}
