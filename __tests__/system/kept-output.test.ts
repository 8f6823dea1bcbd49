// What is kept of what children print: bounded, and the same however it comes in pieces.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  headAndTail,
  type KeptOutput,
  wholeOrCut,
  withoutLines,
} from '../../src/system/kept-output.ts';

function feed(kept: KeptOutput, text: string, size: number): string {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) {
    kept.add(bytes.subarray(start, start + size));
  }
  return kept.text();
}

const sizes = fc.integer({ min: 1, max: 40 });

describe('beginning and end', () => {
  it('are everything of what is short', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), sizes, (text, size) => {
        expect(feed(headAndTail(50, 50), text, size)).toBe(Buffer.from(text).toString());
      }),
    );
  });

  it('are kept of what is long, and little more', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 100, max: 500 }), (size, length) => {
        const text = Array.from({ length }, (_, index) => index % 10).join('');
        const kept = headAndTail(10, 20);
        const seen = feed(kept, text, size);
        expect(seen.startsWith(text.slice(0, 10))).toBe(true);
        expect(seen.endsWith(text.slice(-20))).toBe(true);
        const [, left = ''] = /\[(\d+) bytes left out\]/.exec(seen) ?? [];
        const rest = seen.replace(`\n[${left} bytes left out]\n`, '');
        expect(rest.length + Number(left)).toBe(length);
        expect(rest.length).toBeLessThan(10 + 20 + size);
        expect(kept.isCut()).toBe(true);
      }),
    );
  });
});

describe('a whole answer', () => {
  it.each([
    ['12345', '12345', false],
    ['1234567890', '1234567890', false],
    ['12345678901', '1234567890', true],
  ])('%s', (text, expected, isCut) => {
    const kept = wholeOrCut(10);
    expect(feed(kept, text, 3)).toBe(expected);
    expect(kept.isCut()).toBe(isCut);
  });
});

describe('without some lines', () => {
  it.each([
    ['logs 1\nkeep\nlogs 2\nlogless\n', 'keep\nlogless\n'],
    ['keep', 'keep'],
    ['lo', 'lo'],
    ['logs', ''],
    ['logs 1', ''],
    ['\n\nlogs\n\n', '\n\n\n'],
    ['', ''],
  ])('%j', (text, expected) => {
    for (const size of [1, 2, 3, 5, 100]) {
      expect(feed(withoutLines(['logs', 'stats'], wholeOrCut(1000)), text, size)).toBe(expected);
    }
  });

  it('is the same as splitting them', () => {
    const lines = fc.array(fc.constantFrom('log', 'lo', 'l', 'logs', '', 'x'));
    fc.assert(
      fc.property(lines, sizes, (list, size) => {
        const expected = list.filter((line) => !line.startsWith('log')).map((line) => `${line}\n`);
        const text = list.map((line) => `${line}\n`).join('');
        expect(feed(withoutLines(['log'], wholeOrCut(10_000)), text, size)).toBe(expected.join(''));
      }),
    );
  });

  it('lets through everything when there are none', () => {
    expect(feed(withoutLines([], wholeOrCut(100)), 'a\nb', 1)).toBe('a\nb');
  });
});
