// Text that came from outside: whatever it is, the runner takes nothing of it for a command.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { harmless } from '../../src/system/log.ts';
import { runnerView } from '../support/runner-commands.ts';

describe('harmless text', () => {
  it.each([
    '::error::x',
    '  ::error::x',
    '\t::warning file=a::x',
    'a\n::error::x',
    '##[error]x',
    'text ##[error]x',
    '###[error]x',
    '::set-output name=a::b',
    ':::error::x',
    '\u00a0::error::x',
    'a\r::error::x',
    'a\r\n::error::x',
    '##[group]a ##[error]b',
  ])('%j is no command', (text) => {
    expect(runnerView(harmless(text)).commands).toEqual([]);
  });

  // The runner trims what .NET takes for white space, and U+0085 is not among what \s means here.
  it('is no command after any white space of .NET', () => {
    const blanks = [
      9, 11, 12, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x200a, 0x2028, 0x202f, 0x205f, 0x3000,
    ];
    for (const blank of blanks.map((code) => String.fromCharCode(code))) {
      expect(harmless(`${blank}::error::x`)).not.toBe(`${blank}::error::x`);
    }
  });

  it.each(['plain', 'a ::error::x', '# [x]', '[##]', 'a::b', ''])('%j stays as it is', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('is no command, whatever it was', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '#',
        '[',
        ']',
        ' ',
        '\n',
        '\r',
        '\t',
        'error',
        'stop-commands',
        'x',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const view = runnerView(harmless(parts.join('')));
        expect(view.commands).toEqual([]);
        expect(view.stopped).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
