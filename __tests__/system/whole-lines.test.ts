// Whole lines, however they come in pieces: what is passed on always ends with a line break.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wholeLines } from '../../src/system/whole-lines.ts';

function passed(chunks: readonly string[]): readonly string[] {
  const seen: string[] = [];
  const { write, end } = wholeLines((lines) => seen.push(Buffer.from(lines).toString('latin1')));
  for (const chunk of chunks) write(Buffer.from(chunk, 'latin1'));
  end();
  return seen;
}

describe('chunks', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['a\nb\n'], ['a\nb\n']],
    [
      ['a\nb', 'c\n'],
      ['a\n', 'bc\n'],
    ],
    [
      ['a', 'b', 'c\nd'],
      ['abc\n', 'd\n'],
    ],
    [
      ['\n', '\n'],
      ['\n', '\n'],
    ],
    [[''], []],
  ])('%j', (chunks, expected) => {
    expect(passed(chunks)).toEqual(expected);
  });

  it('in any pieces', () => {
    const pieces = fc.array(fc.constantFrom('a', '\n', 'bc', 'd\ne', '\n\n', ''));
    fc.assert(
      fc.property(pieces, (chunks) => {
        const seen = passed(chunks);
        for (const lines of seen) expect(lines.endsWith('\n')).toBe(true);
        expect(seen.join('')).toBe(chunks.join('').replace(/[^\n]$/, '$&\n'));
      }),
    );
  });

  it('of a line without end are passed on in parts', () => {
    const seen = passed(Array.from({ length: 100 }, () => 'x'.repeat(10_000)));
    expect(seen.length).toBeGreaterThan(10);
    for (const part of seen) expect(part.length).toBeLessThan(80_000);
    expect(seen.join('').replaceAll('\n', '').length).toBe(1_000_000);
  });
});
