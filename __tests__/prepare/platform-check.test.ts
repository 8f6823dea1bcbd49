// The builder's own list against what was asked: a failure, a warning, or nothing to say.
import { describe, expect, it } from '@jest/globals';
import { planBuilder } from '../../src/plan/builder.ts';
import type { BuilderPlan } from '../../src/plan/plan.ts';
import { checkPlatforms } from '../../src/prepare/platform-check.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';
import { platforms } from '../fakes/parsed.ts';

const builderInfo = (listed: string) => ({
  name: 'mine',
  driver: 'docker-container',
  nodes: [{ name: 'mine0', platforms: listed }],
});

function check({
  listed,
  asked = [],
  hoped = [],
  builder = planBuilder(readingOf().reading, {
    facts: factsWith(),
    platforms: [],
    mirrors: { all: [], ofBuilder: [] },
  }).plan,
}: {
  readonly listed: string;
  readonly asked?: readonly string[];
  readonly hoped?: readonly string[];
  readonly builder?: BuilderPlan;
}) {
  const emulators = {
    asked: platforms(...asked),
    hoped: platforms(...hoped),
    native: [],
    install: [],
    replace: [],
    images: [],
  };
  return checkPlatforms(
    { platforms: platforms('linux/amd64', 'linux/arm64'), emulators, builder },
    { builder: builderInfo(listed), attempts: ['the image said: no'] },
  ).warnings;
}

describe('a list', () => {
  it('with all of them is nothing to say', () => {
    expect(check({ listed: 'linux/amd64,linux/arm64', asked: ['linux/arm64'] })).toEqual([]);
  });

  it('without one that was asked for fails, with what was tried', () => {
    expect(() => check({ listed: 'linux/amd64', asked: ['linux/arm64'] })).toThrow(
      /mine cannot run linux\/arm64: it lists linux\/amd64\.[\s\S]*- the image said: no/,
    );
  });

  it('without one that nobody asked for is a warning', () => {
    expect(check({ listed: 'linux/amd64' })).toEqual([
      expect.stringMatching(/cannot run linux\/arm64: a RUN step .*exec format error/),
    ]);
  });

  it('that somebody wrote proves nothing', () => {
    expect(check({ listed: 'linux/amd64,linux/arm64*', asked: ['linux/arm64'] })).toEqual([
      expect.stringMatching(/linux\/arm64 .* was not tried/),
    ]);
  });

  it('without what `all` hoped for is one warning', () => {
    const listed = 'linux/amd64,linux/arm64,linux/s390x';
    expect(check({ listed, hoped: ['linux/s390x', 'linux/loong64', 'linux/mips64'] })).toEqual([
      expect.stringMatching(/^No emulator could be set up for linux\/loong64, linux\/mips64\./),
    ]);
  });
});

describe('the edit to make', () => {
  const hint = (builder?: BuilderPlan): string => {
    try {
      check({ listed: '', asked: ['linux/arm64'], ...(builder === undefined ? {} : { builder }) });
      return 'it passed';
    } catch (error) {
      return (error as { readonly hint: string }).hint;
    }
  };

  it.each<[BuilderPlan['kind'], BuilderPlan | undefined, RegExp]>([
    ['created', undefined, /Register the emulator/],
    ['engine', { kind: 'engine', name: 'default' }, /Register the emulator/],
    [
      'existing',
      { kind: 'existing', builder: builderInfo(''), how: 'named' },
      /buildx stop mine.*leave `builder` and `name` out/,
    ],
    [
      'existing',
      { kind: 'existing', builder: builderInfo(''), how: 'selected' },
      /buildx stop mine.*write `driver: docker-container`/,
    ],
  ])('for one that is %s', (_kind, builder, expected) => {
    expect(hint(builder)).toMatch(expected);
  });
});
