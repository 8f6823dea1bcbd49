// How thoroughly to verify: the ways, and what is a command for a smoke test.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planVerification } from '../../src/plan/verification.ts';
import { readingOf } from '../fakes/facts.ts';

function decide(given: Parameters<typeof readingOf>[0]) {
  const { reading, problems } = readingOf(given);
  return { plan: planVerification(reading), problems };
}

describe('verify', () => {
  it('reads the machine code unless told otherwise', () => {
    expect(decide({})).toEqual({ plan: { binaries: true }, problems: [] });
    expect(decide({ verify: 'index' })).toEqual({ plan: { binaries: false }, problems: [] });
  });

  it.each(['', 'Binaries', 'true', 'none'])('%j is a problem that names both ways', (verify) => {
    expect(decide({ verify }).problems).toEqual([
      {
        subject: 'verify',
        message: `\`${verify}\` is not a way to verify`,
        edit: 'Write `binaries`, or `index` to leave the machine code out',
      },
    ]);
  });
});

describe('smoke-test', () => {
  it.each<[string, object]>([
    ['app --version', { form: 'shell', command: 'app --version' }],
    ['[ -f /etc/passwd ]', { form: 'shell', command: '[ -f /etc/passwd ]' }],
    ['[[ 1 -eq 1 ]]', { form: 'shell', command: '[[ 1 -eq 1 ]]' }],
    ['set -e\na\nb', { form: 'shell', command: 'set -e\na\nb' }],
    ['["/app"]', { form: 'exec', command: ['/app'] }],
    ['[ "/app", "-v" ]', { form: 'exec', command: ['/app', '-v'] }],
    ['["a b", "$c", "\\"", ""]', { form: 'exec', command: ['a b', '$c', '"', ''] }],
  ])('%s', (text, smokeTest) => {
    expect(decide({ 'smoke-test': text })).toEqual({
      plan: { binaries: true, smokeTest },
      problems: [],
    });
  });

  it.each(['["/app", 1]', '["/app"', '[]', "['/app']", '["/app"] -v', '["/app",]', '[["/app"]]'])(
    '%s looks like an array of words and is none',
    (text) => {
      const { plan, problems } = decide({ 'smoke-test': text });
      expect(plan.smokeTest).toBeUndefined();
      expect(problems).toEqual([
        {
          subject: 'smoke-test',
          message: `\`${text}\` begins like a JSON array and is not an array of strings`,
          edit: 'Write it like `["/app", "--version"]`, or as a line for the shell',
        },
      ]);
    },
  );

  it('takes every array of words as it is', () => {
    const words = fc.array(fc.string(), { minLength: 1 });
    fc.assert(
      fc.property(words, (command) => {
        const { plan } = decide({ 'smoke-test': JSON.stringify(command) });
        expect(plan.smokeTest).toEqual({ form: 'exec', command });
      }),
    );
  });

  it('is a test, a problem, or absent, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { plan, problems } = decide({ 'smoke-test': text });
        expect(problems.length + (plan.smokeTest === undefined ? 0 : 1)).toBe(text === '' ? 0 : 1);
      }),
    );
  });
});
