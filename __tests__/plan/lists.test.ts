// The syntax of inputs: CSV quoting, lines, comments, booleans.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvField, csvFields, listItems, parseBoolean, plainLines } from '../../src/plan/lists.ts';
import { parsedValue } from '../fakes/parsed.ts';

describe('a list by commas and lines', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    ['a, b ,c', ['a', 'b', 'c']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a,b\n\n  \nc', ['a', 'b', 'c']],
    ['a,,b,', ['a', 'b']],
    [',', []],
    ['"a,b",c', ['a,b', 'c']],
    ['"a\nb"', ['a\nb']],
    ['"say ""hi"""', ['say "hi"']],
    ['a "quoted" word', ['a "quoted" word']],
    ['# comment\na', ['a']],
    ['  # comment\na', ['a']],
    ['a\n#b,c\nd', ['a', 'd']],
    ['a#b', ['a#b']],
    ['a #b', ['a #b']],
    ['a,#b', ['a', '#b']],
  ])('%j is %j', (text, expected) => {
    expect(parsedValue(listItems(text, 'comma-or-newline'))).toEqual(expected);
  });
});

describe('a list by lines', () => {
  it.each<[string, readonly string[]]>([
    ['A=1\nB=2', ['A=1', 'B=2']],
    ['A=1,2\nB=3', ['A=1,2', 'B=3']],
    ['"A=1,2"', ['A=1,2']],
    ['"A=1\n2"\nB', ['A=1\n2', 'B']],
    ['A=a#b\n# comment\n\nB', ['A=a#b', 'B']],
    // A single field keeps its quotes where the quote does not begin it, as JSON has them.
    ['A={"k":"v"}', ['A={"k":"v"}']],
    ['A={"k":"v","l":"w"}', ['A={"k":"v","l":"w"}']],
    // Blanks around a comma are the value's own.
    ['A=one, two', ['A=one, two']],
    ["A=it's", ["A=it's"]],
    ['A=', ['A=']],
  ])('%j is %j', (text, expected) => {
    expect(parsedValue(listItems(text, 'newline'))).toEqual(expected);
  });
});

describe('a list that cannot be read', () => {
  it.each(['"a', 'a\n"b,c', '"a"b,"c'])('%j is refused with a reason', (text) => {
    const parsed = listItems(text, 'comma-or-newline');
    expect(parsed).toEqual({ ok: false, reason: expect.stringMatching(/./) });
  });
});

it('plain lines keep their quotes and commas', () => {
  expect(plainLines(' a="b,c" \n\n# no\n#no\n  # no\nd#e\r\nf')).toEqual(['a="b,c"', 'd#e', 'f']);
});

describe('a line of CSV', () => {
  it.each<[string, readonly string[]]>([
    ['network=host', ['network=host']],
    ['image=a,network=host', ['image=a', 'network=host']],
    ['"env.NO_PROXY=a,b",network=host', ['env.NO_PROXY=a,b', 'network=host']],
    ['', []],
  ])('%j has the fields %j', (line, expected) => {
    expect(csvFields(line)).toEqual({ ok: true, value: expected });
  });

  it.each(['a="b,c"', '"a', '"a"b'])('%j is refused, as buildx does', (line) => {
    expect(csvFields(line).ok).toBe(false);
  });

  it('is written so that it reads the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(!/[\r\n]/.test(text));
        expect(csvFields(csvField(text))).toEqual({ ok: true, value: [text] });
      }),
    );
  });
});

describe('a boolean', () => {
  it.each(['true', 'True', 'TRUE'])('%s', (text) => {
    expect(parseBoolean(text)).toEqual({ ok: true, value: true });
  });

  it.each(['false', 'False', 'FALSE'])('%s', (text) => {
    expect(parseBoolean(text)).toEqual({ ok: true, value: false });
  });

  it.each(['', 'yes', 'no', 'on', '1', '0', 'tRUE', 'true ', 'y', 'null'])('is not %j', (text) => {
    expect(parseBoolean(text).ok).toBe(false);
  });
});

it('any text is a list or refused, never a crash', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('"', ',', '\n', '#', ' ', 'a', '\r')).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('newline' as const, 'comma-or-newline' as const),
      (given, separator) => {
        const parsed = listItems(given, separator);
        if (parsed.ok) {
          for (const item of parsed.value) expect(item).toMatch(/\S/);
        } else {
          expect(parsed.reason).not.toBe('');
        }
      },
    ),
  );
});
