// `attempts` and `move-tags`: what is understood, and what is a problem.
import { describe, expect, it } from '@jest/globals';
import { readEvent } from '../../src/gather/event.ts';
import { readAttempts } from '../../src/plan/attempts.ts';
import { planMoveTags } from '../../src/plan/move-tags.ts';
import { factsWith, readingOf, subjectsOf } from '../fakes/facts.ts';

describe('attempts', () => {
  it.each([
    ['1', 1],
    ['5', 5],
    ['20', 20],
  ])('%j is %i', (attempts, expected) => {
    const { reading, problems } = readingOf({ attempts });
    expect(readAttempts(reading)).toBe(expected);
    expect(problems).toEqual([]);
  });

  it.each(['', '0', '21', '-1', '2.5', 'many', '1e1'])('%j is a problem', (attempts) => {
    const { reading, problems } = readingOf({ attempts });
    readAttempts(reading);
    expect(problems).toEqual([
      {
        subject: 'attempts',
        message: `\`${attempts}\` is not a number of tries`,
        edit: expect.stringContaining('from 1 to 20'),
      },
    ]);
  });

  it('has a default', () => {
    expect(readAttempts(readingOf().reading)).toBe(5);
  });
});

describe('move-tags', () => {
  it('knows the commit of the run, and whom to ask for the order of two', () => {
    const event = readEvent({
      GITHUB_SHA: 'a1b2c3d',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_REPOSITORY: 'acme/app',
    });
    const { reading, problems } = readingOf({ 'move-tags': 'forward' });
    expect(planMoveTags(reading, factsWith({ event }))).toEqual({
      mode: 'forward',
      revision: 'a1b2c3d',
      forge: { apiUrl: 'https://api.github.com', repository: 'acme/app' },
    });
    expect(problems).toEqual([]);
  });

  it('works where there is no GitHub', () => {
    expect(planMoveTags(readingOf().reading, factsWith())).toEqual({ mode: 'always' });
  });

  it.each(['', 'true', 'Forward', 'never'])('%j is a problem', (rule) => {
    const { reading, problems } = readingOf({ 'move-tags': rule });
    planMoveTags(reading, factsWith());
    expect(subjectsOf(problems)).toEqual(['move-tags']);
  });
});
