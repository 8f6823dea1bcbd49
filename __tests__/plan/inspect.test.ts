// The plan of inspect/: what needs a builder and emulators and what does not, and what is wrong.
import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/gather/inputs.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { makeInspectPlan } from '../../src/plan/inspect.ts';
import { PlanError } from '../../src/system/errors.ts';
import type { FactsGiven } from '../fakes/facts.ts';
import { inspectFacts } from '../fakes/inspect-facts.ts';
import { platform } from '../fakes/parsed.ts';

const image = 'ghcr.io/acme/app:1';
const found = ['linux/amd64', 'linux/arm64', 'linux/s390x', 'windows/amd64'].map(platform);

function plan(inputs: Partial<Inputs>, facts: Omit<FactsGiven, 'inputs'> = {}) {
  return makeInspectPlan(inspectFacts({ ...facts, inputs: { image, ...inputs } }), found);
}

function problems(inputs: Partial<Inputs>, facts: Omit<FactsGiven, 'inputs'> = {}) {
  try {
    plan(inputs, facts);
  } catch (error) {
    if (error instanceof PlanError) return error.problems.map(({ subject }) => subject);
    throw error;
  }
  return [];
}

describe('an index and its configs', () => {
  it('need buildx, and neither a builder nor emulators', () => {
    const { builder, buildx, emulators, place } = plan({});
    expect(place).toMatchObject({ kind: 'registry', reference: { tag: '1' } });
    expect(builder).toEqual({ kind: 'idle', name: 'default' });
    expect(buildx).toMatchObject({ kind: 'found', buildx: { version: '0.36.1' } });
    expect(emulators).toMatchObject({ asked: [], install: [] });
  });

  it('are asked for with the configuration of the builder that is selected or named', () => {
    const selected = { name: 'mine', driver: 'docker-container', nodes: [] };
    expect(plan({}, { selectedBuilder: selected }).builder).toEqual({ kind: 'idle', name: 'mine' });
    const namedBuilder = { kind: 'found', builder: { ...selected, name: 'other' } } as const;
    expect(plan({ builder: 'other' }, { namedBuilder }).builder).toEqual({
      kind: 'idle',
      name: 'other',
    });
  });

  it('of a layout need not even buildx', () => {
    const facts = { buildx: { kind: 'missing', reason: 'none' } } as const;
    expect(plan({ image: 'oci-layout://out' }, facts).notices).toEqual([]);
    expect(plan({}, facts).buildx.kind).toBe('download');
  });
});

describe('a look inside', () => {
  it('at programs needs a builder, and no emulators: nothing is run', () => {
    const { builder, emulators } = plan({ verify: 'binaries' });
    expect(builder).toMatchObject({ kind: 'created', use: false });
    expect(emulators).toMatchObject({ asked: [], install: [] });
  });

  it('by a smoke test needs those of the platforms that were found', () => {
    const { emulators } = plan({ 'smoke-test': 'true' });
    expect(emulators.asked.map(formatPlatform)).toEqual(['linux/arm64', 'linux/s390x']);
  });

  it('by a smoke test needs those of the platforms that were asked for', () => {
    const { emulators, platforms, expected } = plan({
      platforms: 'aarch64',
      'smoke-test': 'true',
    });
    expect(emulators.asked.map(formatPlatform)).toEqual(['linux/arm64']);
    expect(platforms).toBe(expected);
  });
});

describe('a problem', () => {
  it.each<[Partial<Inputs>, readonly string[]]>([
    [{ image: '' }, ['image']],
    [{ image: 'No Image' }, ['image']],
    [{ image: 'oci-layout://' }, ['image']],
    [
      {
        image: 'a b',
        platforms: 'linux/amd64,amd64',
        verify: 'all',
        'smoke-test': '["a"',
        driver: 'x',
      },
      ['image', 'platforms', 'verify', 'smoke-test', 'driver'],
    ],
    [{ builder: 'gone' }, ['builder']],
    [{ summary: 'maybe' }, ['summary']],
  ])('%j', (inputs, subjects) => {
    expect(problems(inputs)).toEqual(subjects);
  });
});
