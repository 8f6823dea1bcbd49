// Annotations: on which level of the image each goes, and what no image has.
import { describe, expect, it } from '@jest/globals';
import { planAnnotations } from '../../src/plan/annotations.ts';
import { readingOf } from '../fakes/facts.ts';
import { platforms } from '../fakes/parsed.ts';

function planned(annotations: string, names: readonly string[], hasIndex = true) {
  const { reading, problems } = readingOf({ annotations });
  const planned = planAnnotations(reading, { platforms: platforms(...names), hasIndex });
  return { planned, problems: problems.map(({ message }) => message) };
}

const two = ['linux/amd64', 'linux/arm64'];

describe('annotations', () => {
  it.each([
    ['a=b', two, ['a=b']],
    ['a=b, c=d', two, ['a=b, c=d']],
    ['a=http://x.test:1', two, ['a=http://x.test:1']],
    ['index:a=b\n# no\nmanifest:c=d', two, ['index:a=b', 'manifest:c=d']],
    ['index,manifest:a=b', two, ['index,manifest:a=b']],
    ['manifest[linux/aarch64]:a=b', two, ['manifest[linux/arm64]:a=b']],
    ['index-descriptor:a=b', two, ['index-descriptor:a=b']],
    ['manifest[linux/amd64]:a=b', ['linux/amd64'], ['manifest:a=b']],
    [
      'index,manifest-descriptor[linux/arm/v7]:a=b',
      ['linux/arm/v7'],
      ['index,manifest-descriptor:a=b'],
    ],
  ])('%j for %j', (text, names, expected) => {
    expect(planned(text, names)).toEqual({ planned: expected, problems: [] });
  });

  it.each([
    ['novalue', true, /it is not `key=value`/],
    ['=b', true, /it is not `key=value`/],
    ['layer:a=b', true, /`layer` is not a level/],
    ['manifest[linux/amd64:a=b', true, /is not a level/],
    ['manifest[linux/s390x]:a=b', true, /linux\/s390x is not among the platforms/],
    ['manifest[a b]:a=b', true, /a b is not among the platforms/],
    ['index:a=b', false, /one platform without attestations has no index/],
  ])('%j is a problem', (text, hasIndex, problem) => {
    expect(planned(text, ['linux/amd64'], hasIndex).problems).toEqual([
      expect.stringMatching(problem),
    ]);
  });
});
