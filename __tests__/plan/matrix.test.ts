// Legs of a matrix: which platforms share a runner, and how runners are written.
import { describe, expect, it } from '@jest/globals';
import { doorInputs } from '../../src/gather/inputs.ts';
import { type Leg, type MatrixPlan, makeMatrixPlan } from '../../src/plan/matrix.ts';
import { PlanError, type Problem } from '../../src/system/errors.ts';
import { inputsWith } from '../fakes/facts.ts';

interface Given {
  readonly platforms?: string;
  readonly runners?: string;
}

function plan(given: Given = {}, unknownInputs: readonly string[] = []): MatrixPlan {
  const inputs = inputsWith({ runners: '', ...given });
  return makeMatrixPlan({ inputs, unknownInputs, knownInputs: doorInputs.matrix });
}

function legs(given: Given): readonly (readonly [string, Leg['runner']])[] {
  return plan(given).legs.map(({ platforms, runner }) => [platforms, runner] as const);
}

function problems(given: Given): readonly Problem[] {
  try {
    plan(given);
  } catch (error) {
    if (error instanceof PlanError) return error.problems;
    throw error;
  }
  return [];
}

const hosted = { intel: 'ubuntu-24.04', arm: 'ubuntu-24.04-arm' };

describe('legs', () => {
  it('are one per platform by default, with all that a job needs', () => {
    expect(plan()).toEqual({
      legs: [
        {
          name: 'linux-amd64',
          platforms: 'linux/amd64',
          runner: hosted.intel,
          'cache-scope': 'linux-amd64',
        },
        {
          name: 'linux-arm64',
          platforms: 'linux/arm64',
          runner: hosted.arm,
          'cache-scope': 'linux-arm64',
        },
      ],
      notices: [],
      warnings: [],
    });
  });

  it.each<[string, Given, readonly (readonly [string, Leg['runner']])[]]>([
    [
      'platforms of a family share one',
      { platforms: 'linux/arm/v7,linux/386,amd64,arm64,linux/arm/v6,linux/amd64/v3' },
      [
        ['linux/arm/v7,linux/arm64,linux/arm/v6', hosted.arm],
        ['linux/386,linux/amd64,linux/amd64/v3', hosted.intel],
      ],
    ],
    [
      'emulated platforms have one each',
      { platforms: 'linux/amd64,linux/s390x,linux/riscv64' },
      [
        ['linux/amd64', hosted.intel],
        ['linux/s390x', hosted.intel],
        ['linux/riscv64', hosted.intel],
      ],
    ],
    [
      "a family follows its 64-bit platform's runner, unless it has its own",
      {
        platforms: 'linux/arm64,linux/arm/v7,linux/arm/v6',
        runners: '# ours\naarch64=big-arm\n\nlinux/arm/v6 = old-pi',
      },
      [
        ['linux/arm64,linux/arm/v7', 'big-arm'],
        ['linux/arm/v6', 'old-pi'],
      ],
    ],
    [
      'the same labels are the same runner',
      {
        platforms: 'linux/s390x,linux/ppc64le',
        runners: 'linux/s390x=self-hosted, z\nlinux/ppc64le=["self-hosted","z"]',
      },
      [['linux/s390x,linux/ppc64le', ['self-hosted', 'z']]],
    ],
    [
      'a group of runners',
      { platforms: 'linux/arm64', runners: 'linux/arm64={"group":"big","labels":["arm"]}' },
      [['linux/arm64', { group: 'big', labels: ['arm'] }]],
    ],
  ])('%s', (_name, given, expected) => {
    expect(legs(given)).toEqual(expected);
  });

  it('of several platforms are named after all of them', () => {
    const [leg] = plan({ platforms: 'linux/arm64,linux/arm/v7' }).legs;
    expect(leg?.name).toBe('linux-arm64_linux-arm-v7');
  });
});

it('an emulated platform is said to be one, and how to change that', () => {
  const { notices } = plan({ platforms: 'linux/s390x' });
  expect(notices).toEqual([expect.stringContaining('`linux/s390x=self-hosted,s390x`')]);
  expect(plan({ platforms: 'linux/s390x', runners: 'linux/s390x=z' }).notices).toEqual([]);
});

it('a runner for a platform that is not built is a warning', () => {
  const { warnings } = plan({ runners: 'linux/s390x=z\nlinux/arm64=big' });
  expect(warnings).toEqual([expect.stringContaining('a runner for linux/s390x')]);
});

it('a misspelt input is a warning', () => {
  expect(plan({}, ['runner']).warnings).toEqual([expect.stringContaining('`runners`')]);
});

describe('a problem is', () => {
  it.each<[string, Given, string, RegExp]>([
    ['no platform', { platforms: '' }, 'platforms', /empty/],
    ['a doubled platform', { platforms: 'arm64,aarch64' }, 'platforms', /asked for twice/],
    ['a line without =', { runners: 'ubuntu-24.04' }, 'runners', /precedes = is no platform/],
    ['no label', { runners: 'linux/arm64=' }, 'runners', /a label is missing/],
    ['an empty label', { runners: 'linux/arm64=a,,b' }, 'runners', /a label is missing/],
    ['JSON that is none', { runners: 'linux/arm64=["a"' }, 'runners', /no JSON/],
    ['JSON of something else', { runners: 'linux/arm64=[1]' }, 'runners', /no JSON/],
    ['a map without labels', { runners: 'linux/arm64={"a":"b"}' }, 'runners', /no JSON/],
    ['two runners', { runners: 'linux/arm64=a\narm64=b' }, 'runners', /has two runners/],
  ])('%s', (_name, given, subject, message) => {
    expect(problems(given)).toEqual([
      expect.objectContaining({ subject, message: expect.stringMatching(message) }),
    ]);
  });
});
