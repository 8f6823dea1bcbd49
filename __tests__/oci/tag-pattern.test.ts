// Patterns of tags: what they match, what they never match, and which are refused.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAge, parseTagPattern } from '../../src/oci/tag-pattern.ts';

function matched(
  text: string,
  number: number | 'any' | undefined,
  tags: readonly string[],
): readonly string[] {
  const pattern = parseTagPattern(text, number);
  if (!pattern.ok) throw new Error(pattern.reason);
  return tags.filter(pattern.value.matches);
}

describe('matches', () => {
  const tags = ['pr-1', 'pr-12', 'pr-1-debug', 'pr-1.2', 'xpr-1', 'pr-21', 'latest', 'PR-1'];
  test.each<[string, number | 'any' | undefined, readonly string[]]>([
    ['pr-{number}', 1, ['pr-1']],
    ['pr-{number}*', 1, ['pr-1', 'pr-1-debug', 'pr-1.2']],
    ['pr-*{number}', 1, ['pr-1']],
    ['*r-{number}', 1, ['pr-1', 'xpr-1']],
    ['pr-{number}', 'any', ['pr-1', 'pr-12', 'pr-21']],
    ['pr-1', undefined, ['pr-1']],
    ['pr-1.2', undefined, ['pr-1.2']],
    ['pr*', undefined, ['pr-1', 'pr-12', 'pr-1-debug', 'pr-1.2', 'pr-21']],
    ['l*', undefined, []],
  ])('%s of pull request %s', (text, number, expected) => {
    expect(matched(text, number, tags)).toEqual(expected);
  });

  test('a name with digits alone is a name', () => {
    expect(matched('1.0', undefined, ['1.0', '100', '1.0.1'])).toEqual(['1.0']);
  });
});

describe('is refused', () => {
  test.each<[string, number | 'any' | undefined, string]>([
    ['latest', 1, 'never removed'],
    ['*', 1, 'letter of its own'],
    ['*-*', 1, 'letter of its own'],
    ['1.*', 1, 'letter of its own'],
    ['{number}', 1, 'letter of its own'],
    ['{number}*', 1, 'letter of its own'],
    ['pr-{number}', undefined, '`{number}` has no value'],
    ['pr-[0-9]', 1, 'letters, digits'],
    ['acme/app:pr-1', 1, 'letters, digits'],
    ['pr-{sha}', 1, 'letters, digits'],
  ])('%s', (text, number, reason) => {
    const parsed = parseTagPattern(text, number);
    expect(parsed).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});

test('no pattern matches `latest`, and none of one pull request matches the preview of another', () => {
  const piece = fc.constantFrom('pr', '-', '.', '*', '{number}', '1', '2', 'x');
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const numbers = fc.tuple(fc.nat(2000), fc.nat(2000)).filter(([one, other]) => one !== other);
  fc.assert(
    fc.property(text, numbers, (pattern, [one, other]) => {
      const parsed = parseTagPattern(pattern, one);
      if (!parsed.ok) return;
      expect(parsed.value.matches('latest')).toBe(false);
      if (/^pr-\{number\}\*?$/.test(pattern)) {
        expect(parsed.value.matches(`pr-${other}`)).toBe(false);
        expect(parsed.value.matches(`pr-${one}`)).toBe(true);
      }
    }),
  );
});

test.each([
  ['12h', 12],
  ['30d', 720],
  ['2w', 336],
  ['1 d', 24],
])('%s is an age', (text, hours) => {
  expect(parseAge(text)).toEqual({ ok: true, value: hours * 3_600_000 });
});

test.each(['', '30', 'd', '0d', '-1d', '1.5d', '30 days', '1000000d'])('%j is none', (text) => {
  expect(parseAge(text).ok).toBe(false);
});
