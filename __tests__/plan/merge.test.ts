// The plan of merge/: what is merged, what is wrong before anything is read, and which builder.
import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/gather/inputs.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { formatReference } from '../../src/oci/reference.ts';
import { makeMergePlan } from '../../src/plan/merge.ts';
import type { MergePlan } from '../../src/plan/plan.ts';
import { PlanError, type Problem } from '../../src/system/errors.ts';
import { type FactsGiven, mergeFactsWith } from '../fakes/facts.ts';
import { digest } from '../fakes/parsed.ts';

const [one, two, three] = [digest('1'), digest('2'), digest('3')];
const tags = 'ghcr.io/acme/app:1.0\nghcr.io/acme/copy:1.0';
const legs = { 'linux-amd64': one, 'linux-amd64-index': two, 'linux-arm64': three };
const quick = { tags, verify: 'index', digests: JSON.stringify(legs) };

function plan(inputs: Partial<Inputs>, facts: Omit<FactsGiven, 'inputs'> = {}): MergePlan {
  return makeMergePlan(mergeFactsWith({ ...facts, inputs }));
}

function problems(inputs: Partial<Inputs>): readonly Problem[] {
  try {
    plan(inputs);
  } catch (error) {
    if (error instanceof PlanError) return error.problems;
    throw error;
  }
  return [];
}

describe('digests', () => {
  it('are looked for in the first repository, indexes before images', () => {
    const { sources, delivery, platforms } = plan(quick);
    expect(
      sources.map(({ place, platform, image }) => [
        place.kind === 'registry' ? formatReference(place.reference) : place,
        platform === undefined ? undefined : formatPlatform(platform),
        image,
      ]),
    ).toEqual([
      [`ghcr.io/acme/app@${two}`, 'linux/amd64', one],
      [`ghcr.io/acme/app@${three}`, 'linux/arm64', three],
    ]);
    expect(platforms.map(formatPlatform)).toEqual(['linux/amd64', 'linux/arm64']);
    expect(delivery).toMatchObject({ kind: 'push', repositories: [{}, {}], tags: [{}, {}] });
  });

  it.each<[string, Partial<Inputs>, string, RegExp]>([
    [
      'a leg that is missing',
      { digests: JSON.stringify({ ...legs, 'linux-arm64': '' }) },
      'digests',
      /none for linux\/arm64/,
    ],
    [
      'a platform too many',
      { platforms: 'linux/amd64' },
      'digests',
      /for linux\/arm64, which `platforms` does not ask for/,
    ],
    ['no JSON', { digests: 'linux/amd64' }, 'digests', /cannot be read: it is not a JSON object/],
    [
      'a source for a platform of the digests',
      { sources: 'linux/arm64=acme/app:mac' },
      'digests',
      /linux\/arm64 comes 2 times/,
    ],
    ['no repository', { tags: '', push: 'false' }, 'digests', /without a repository/],
  ])('%s is a problem', (_name, inputs, subject, message) => {
    expect(problems({ ...quick, ...inputs })).toEqual([
      expect.objectContaining({ subject, message: expect.stringMatching(message) }),
    ]);
  });

  it('of no leg at all are one problem per platform', () => {
    expect(problems({ ...quick, digests: '{"linux-amd64":""}' })).toHaveLength(2);
  });
});

describe('sources', () => {
  const lines = 'acme/app:1.0-intel\nacme/app:1.0-mac';

  it('without a platform are only judged once they are read', () => {
    expect(plan({ ...quick, digests: '', sources: lines }).sources).toHaveLength(2);
  });

  it('that insist on a platform are let through by verification', () => {
    const { verification } = plan({
      ...quick,
      digests: '',
      platforms: 'linux/arm/v6',
      sources: 'linux/arm/v6=linux/arm/v6=acme/app:pi',
    });
    expect(verification.insisted?.map(formatPlatform)).toEqual(['linux/arm/v6']);
  });

  it.each<[string, Partial<Inputs>, string, RegExp]>([
    ['none', { sources: '' }, 'sources', /nothing to merge/],
    ['one that is none', { sources: `${lines}\nacme/App` }, 'sources', /`acme\/App`.*lower case/],
    [
      'a platform twice',
      { sources: `${lines}\narm64=a/b:1\naarch64=a/b:2` },
      'sources',
      /linux\/arm64 comes 2 times: arm64=a\/b:1, aarch64=a\/b:2/,
    ],
    ['no place to publish to', { sources: lines, tags: '' }, 'tags', /no reference to push to/],
  ])('%s is a problem', (_name, inputs, subject, message) => {
    expect(problems({ ...quick, digests: '', ...inputs })).toEqual([
      expect.objectContaining({ subject, message: expect.stringMatching(message) }),
    ]);
  });
});

describe('the builder', () => {
  it.each<[string, Partial<Inputs>, string]>([
    ['is left alone when nothing is looked into', {}, 'idle'],
    ['is created to look into the images', { verify: 'binaries' }, 'created'],
    ['is created for a smoke test', { 'smoke-test': 'true' }, 'created'],
    ['is created when one is described', { 'driver-opts': 'network=host' }, 'created'],
  ])('%s', (_name, inputs, kind) => {
    expect(plan({ ...quick, ...inputs }).builder.kind).toBe(kind);
  });

  it('may have several nodes, since it pushes nothing', () => {
    const nodes = [{ name: 'a' }, { name: 'b' }];
    const builder = { name: 'farm', driver: 'docker-container', nodes };
    const facts = { namedBuilder: { kind: 'found', builder } } as const;
    const { builder: planned } = makeMergePlan(
      mergeFactsWith({ ...facts, inputs: { ...quick, verify: 'binaries', builder: 'farm' } }),
    );
    expect(planned).toMatchObject({ kind: 'existing', how: 'named' });
  });

  it('gets emulators for a smoke test only', () => {
    const asked = (inputs: Partial<Inputs>) =>
      plan({ ...quick, ...inputs }).emulators.asked.map(formatPlatform);
    expect(asked({ verify: 'binaries' })).toEqual([]);
    expect(asked({ 'smoke-test': 'true' })).toEqual(['linux/arm64']);
  });

  it('is of a buildx that knows OCI layouts', () => {
    const buildx = { words: ['buildx'], version: '0.30.0' };
    const { buildx: planned } = plan(quick, { buildx: { kind: 'found', buildx } });
    expect(planned.kind).toBe('download');
  });
});

describe('annotations', () => {
  it('are those of the index', () => {
    const { annotations } = plan({
      ...quick,
      annotations: '# first\norg.title=A, B=C\nindex:x=\nmanifest,index:y:z=1',
    });
    expect(annotations).toEqual({ 'org.title': 'A, B=C', x: '', 'y:z': '1' });
  });

  it.each([
    ['title', /not of the form/],
    ['=x', /not of the form/],
    ['manifest[linux/amd64]:a=b', /merging changes no image/],
    ['manifest-descriptor:a=b', /merging changes no image/],
  ])('%s is a problem', (annotations, message) => {
    expect(problems({ ...quick, annotations })).toEqual([
      expect.objectContaining({
        subject: 'annotations',
        message: expect.stringMatching(message),
      }),
    ]);
  });
});
