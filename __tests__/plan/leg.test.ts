// Legs of a matrix: native or a warning, and tags that keep them alive.
import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/gather/inputs.ts';
import { formatReference } from '../../src/oci/reference.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { makeMergePlan } from '../../src/plan/merge.ts';
import { factsWith, mergeFactsWith } from '../fakes/facts.ts';

const tags = 'ghcr.io/acme/app:1\nquay.io/acme/app:1';
const leg = { push: 'by-digest', tags };

function plan(inputs: Partial<Inputs>, architecture = 'amd64') {
  const machine = { os: 'linux', architecture, runs32BitArm: true };
  const facts = factsWith({ inputs: { ...leg, ...inputs }, machine });
  return makePlan({ ...facts, event: { ...facts.event, runId: '77' } });
}

describe('a leg that is emulated', () => {
  const warned = [expect.stringContaining('`ubuntu-24.04-arm`')];
  it.each<[string, Partial<Inputs>, string, readonly unknown[]]>([
    ['has the wrong runner', { platforms: 'linux/arm64' }, 'amd64', warned],
    ['is native', { platforms: 'linux/arm64' }, 'arm64', []],
    ['is native for 32 bits', { platforms: 'linux/arm64,linux/arm/v7' }, 'arm64', []],
    [
      'has the wrong runner the other way',
      { platforms: 'linux/amd64' },
      'arm64',
      [expect.stringContaining('`ubuntu-24.04`')],
    ],
    ['has no native runner', { platforms: 'linux/s390x' }, 'amd64', []],
    ['is meant so', { platforms: 'linux/arm64', emulators: 'linux/arm64' }, 'amd64', []],
    ['is no leg', { platforms: 'linux/arm64', push: 'true' }, 'amd64', []],
    ['pushes nothing', { platforms: 'linux/arm64', push: 'false' }, 'amd64', []],
  ])('%s', (_name, inputs, architecture, expected) => {
    expect(plan(inputs, architecture).warnings).toEqual(expected);
  });
});

it('is no leg when its tags are missing', () => {
  const refusal = () => plan({ push: 'true', tags: '', platforms: 'linux/arm64' });
  expect(refusal).toThrow(expect.objectContaining({ warnings: [] }));
});

describe('staging tags', () => {
  const staged = {
    platforms: 'linux/arm64,linux/arm/v7',
    'staging-tags': 'true',
  };

  it('are one per repository and platform of this run, for the leg and for the merge', () => {
    const names = [
      'ghcr.io/acme/app:staging-77-linux-arm64',
      'ghcr.io/acme/app:staging-77-linux-arm-v7',
      'quay.io/acme/app:staging-77-linux-arm64',
      'quay.io/acme/app:staging-77-linux-arm-v7',
    ];
    expect(plan(staged, 'arm64').stagingTags.map(formatReference)).toEqual(names);
    const facts = mergeFactsWith({ inputs: { tags, ...staged, sources: 'acme/app:legs' } });
    const merged = makeMergePlan({ ...facts, event: { ...facts.event, runId: '77' } });
    expect(merged.stagedTags.map(formatReference)).toEqual(names);
  });

  it.each<[string, Partial<Inputs>]>([
    ['without being asked', { 'staging-tags': 'false' }],
    ['where the image gets its own tags', { push: 'true' }],
    ['where nothing is pushed', { push: 'false' }],
  ])('are not set %s', (_name, inputs) => {
    expect(plan({ ...staged, ...inputs }, 'arm64').stagingTags).toEqual([]);
  });
});
