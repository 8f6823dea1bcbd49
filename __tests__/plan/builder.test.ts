// Which builder builds, and what is wrong with the wish for one.
import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/gather/inputs.ts';
import { formatReference } from '../../src/oci/reference.ts';
import { driverOf, planBuilder } from '../../src/plan/builder.ts';
import { parseMirror } from '../../src/plan/images.ts';
import { pinnedBuildkitImage } from '../../src/plan/pins.ts';
import { type FactsGiven, factsWith, readingOf, subjectsOf } from '../fakes/facts.ts';
import { digest, parsedValue, platforms } from '../fakes/parsed.ts';

const mirrors = { all: [parsedValue(parseMirror('mirror.gcr.io'))], ofBuilder: [] };
const earlier = { name: 'earlier', driver: 'docker-container', nodes: [] };

function decide(inputs: Partial<Inputs> = {}, given: FactsGiven = {}) {
  const { reading, problems } = readingOf(inputs);
  const { plan, notice } = planBuilder(reading, {
    facts: factsWith({ ...given, inputs }),
    platforms: platforms('linux/amd64', 'linux/arm64'),
    mirrors,
  });
  return { plan, notice, problems };
}

function created(inputs: Partial<Inputs> = {}, given: FactsGiven = {}) {
  const { plan, problems } = decide(inputs, given);
  if (plan.kind !== 'created') throw new Error(`it is ${plan.kind}`);
  return { ...plan, images: plan.images.map(formatReference), problems };
}

describe('without any wish', () => {
  it('one is created, of the pinned image, with a name that nothing else has', () => {
    expect(created()).toEqual({
      kind: 'created',
      name: 'multiplatform-image-0a1b2c3d',
      driver: 'docker-container',
      driverOptions: [],
      images: [pinnedBuildkitImage, pinnedBuildkitImage.replace('docker.io', 'mirror.gcr.io')],
      use: true,
      cleanup: true,
      keepState: false,
      nodes: { appended: [], tls: new Map(), allowMissing: false },
      problems: [],
    });
  });

  it('the one that an earlier step selected is used, with a notice', () => {
    const { plan, notice, problems } = decide({}, { selectedBuilder: earlier });
    expect(plan).toEqual({ kind: 'existing', builder: earlier, how: 'selected' });
    expect(notice).toContain('earlier');
    expect(problems).toEqual([]);
  });
});

describe('an existing builder', () => {
  const namedBuilder = { kind: 'found', builder: { ...earlier, name: 'mine' } } as const;

  it('named by `builder` is used as it is', () => {
    const { plan, notice, problems } = decide({ builder: 'mine' }, { namedBuilder });
    expect(plan).toEqual({ kind: 'existing', builder: namedBuilder.builder, how: 'named' });
    expect([notice, problems]).toEqual([undefined, []]);
  });

  it('makes inputs for a new one useless: one problem each', () => {
    const inputs = { builder: 'mine', driver: 'remote', 'driver-opts': 'network=host', name: 'x' };
    const { problems } = decide(inputs, { namedBuilder });
    expect(subjectsOf(problems)).toEqual(['driver', 'driver-opts', 'name']);
    expect(problems[0]?.message).toContain('builder: mine');
  });

  it('that is missing is a problem with the reason', () => {
    const gone = { kind: 'missing', name: 'mine', reason: 'no builder "mine" found' } as const;
    const { problems } = decide({ builder: 'mine' }, { namedBuilder: gone });
    expect(problems).toEqual([
      expect.objectContaining({
        subject: 'builder',
        message: expect.stringMatching(/`mine`.*no builder "mine" found/),
      }),
    ]);
  });

  it('of the name given by `name` is used, with a notice', () => {
    const { plan, notice } = decide({ name: 'mine' }, { namedBuilder });
    expect(plan).toMatchObject({ kind: 'existing', builder: { name: 'mine' } });
    expect(notice).toContain('mine');
  });

  it('that was selected gives way to inputs for a new one, and is selected again later', () => {
    const plan = created(
      { 'driver-opts': 'network=host' },
      { selectedBuilder: earlier, selectedBefore: 'earlier' },
    );
    expect(plan).toMatchObject({ selectedBefore: 'earlier', driverOptions: ['network=host'] });
  });
});

describe('a selected builder that is up', () => {
  const up = (platforms: string, driver = 'docker-container') => ({
    name: 'earlier',
    driver,
    nodes: [{ name: 'earlier0', status: 'running', platforms }],
  });

  it('is passed over when it was started without an emulator that is needed', () => {
    const { plan, notice } = decide({}, { selectedBuilder: up('linux/amd64,linux/386') });
    expect(plan.kind).toBe('created');
    expect(notice).toMatch(/earlier.*without an emulator for linux\/arm64/);
  });

  it.each<[string, Partial<Inputs>, string, string]>([
    ['that has the emulators', {}, 'linux/amd64,linux/arm64', 'docker-container'],
    ['that is said to have them', {}, 'linux/amd64,linux/arm64*', 'docker-container'],
    ['when no emulator is wanted', { emulators: 'none' }, 'linux/amd64', 'docker-container'],
    ['that runs elsewhere', {}, 'linux/amd64', 'remote'],
  ])('is used %s', (_name, inputs, platforms, driver) => {
    const { plan } = decide(inputs, { selectedBuilder: up(platforms, driver) });
    expect(plan).toMatchObject({ kind: 'existing', how: 'selected' });
  });

  it('is not selected again when ours was never selected', () => {
    const given = { selectedBuilder: earlier, selectedBefore: 'earlier' };
    const plan = created({ 'driver-opts': 'network=host', use: 'false' }, given);
    expect(plan).not.toHaveProperty('selectedBefore');
  });
});

it.each(['use', 'cleanup', 'keep-state'] as const)('%s is read whatever the builder', (name) => {
  const namedBuilder = { kind: 'found', builder: earlier } as const;
  const wishes = [{ builder: 'earlier' }, { driver: 'docker' }, { name: 'earlier' }];
  for (const wish of wishes) {
    const { problems } = decide({ ...wish, [name]: 'perhaps' }, { namedBuilder });
    expect(subjectsOf(problems)).toEqual([name]);
  }
});

it('a builder of that name with another driver is a problem', () => {
  const namedBuilder = { kind: 'found', builder: earlier } as const;
  const { problems } = decide({ name: 'earlier', driver: 'kubernetes' }, { namedBuilder });
  expect(problems).toEqual([
    expect.objectContaining({
      subject: 'name',
      message: expect.stringMatching(/docker-container/),
    }),
  ]);
});

describe('the docker driver', () => {
  it("is the engine's own builder", () => {
    expect(decide({ driver: 'docker' }).plan).toEqual({ kind: 'engine', name: 'default' });
  });

  it('takes no options: a problem each', () => {
    const { problems } = decide({ driver: 'docker', 'driver-opts': 'a=b', endpoint: 'x' });
    expect(subjectsOf(problems)).toEqual(['driver-opts', 'endpoint']);
  });
});

describe('driver options', () => {
  it.each<[string, readonly string[]]>([
    ['network=host', ['network=host']],
    ['network=host\n# comment\nmemory=2g', ['network=host', 'memory=2g']],
    ['network=host,memory=2g', ['network=host', 'memory=2g']],
    ['"env.NO_PROXY=a,b"', ['"env.NO_PROXY=a,b"']],
    ['env.QUOTE=x', ['env.QUOTE=x']],
  ])('%j are %j', (text, expected) => {
    const { driverOptions, problems } = created({ 'driver-opts': text });
    expect([driverOptions, problems]).toEqual([expected, []]);
  });

  it.each([
    ['image=moby/buildkit:master', ['docker.io/moby/buildkit:master']],
    ['network=host,image=moby/buildkit', ['docker.io/moby/buildkit:latest']],
    ['image=a/b:1\nimage=a/b:2', ['docker.io/a/b:2']],
    ['image=localhost:5000/bk:1', ['localhost:5000/bk:1']],
    [
      `image=moby/buildkit@${digest('e')}`,
      [`docker.io/moby/buildkit@${digest('e')}`, `mirror.gcr.io/moby/buildkit@${digest('e')}`],
    ],
  ])('%s name the image', (text, images) => {
    const plan = created({ 'driver-opts': text });
    expect(plan.images).toEqual(images);
    expect(plan.driverOptions.join()).not.toContain('image=');
    expect(plan.problems).toEqual([]);
  });

  it.each(['network', 'a=b,c', '"a=b', 'image=Moby/Build Kit', 'image='])(
    '%s is a problem',
    (text) => {
      expect(subjectsOf(created({ 'driver-opts': text }).problems)).toEqual(['driver-opts']);
    },
  );

  it('of another driver keep their image', () => {
    const { images, driverOptions } = created({
      driver: 'kubernetes',
      'driver-opts': 'image=a/b,replicas=2',
    });
    expect([images, driverOptions]).toEqual([[], ['image=a/b', 'replicas=2']]);
  });
});

describe('other wishes', () => {
  it('are passed on', () => {
    const plan = created({
      driver: 'remote',
      endpoint: 'tcp://buildkit:1234',
      'buildkitd-flags': '--debug',
      'buildkitd-config-inline': 'debug = true',
      name: 'mine',
      use: 'false',
      cleanup: 'false',
      'keep-state': 'true',
    });
    expect(plan).toMatchObject({
      name: 'mine',
      endpoint: 'tcp://buildkit:1234',
      buildkitdFlags: '--debug',
      config: { kind: 'inline', text: 'debug = true' },
      use: false,
      cleanup: false,
      keepState: true,
      problems: [],
    });
  });

  it.each<[Partial<Inputs>, string]>([
    [{ driver: 'podman' }, 'driver'],
    [{ driver: 'remote' }, 'endpoint'],
    [{ name: '1st' }, 'name'],
    [{ name: 'a b' }, 'name'],
    [{ 'buildkitd-config': 'a', 'buildkitd-config-inline': 'b' }, 'buildkitd-config'],
    [{ use: 'yes' }, 'use'],
    [{ cleanup: '' }, 'cleanup'],
    [{ 'keep-state': '1' }, 'keep-state'],
  ])('%j: a problem of %s', (inputs, subject) => {
    expect(subjectsOf(created(inputs).problems)).toEqual([subject]);
  });

  it('a configuration that is not there is a problem', () => {
    const paths = { hasContext: true, hasDockerfile: true, hasBuildkitdConfig: false };
    expect(subjectsOf(created({ 'buildkitd-config': 'none.toml' }, { paths }).problems)).toEqual([
      'buildkitd-config',
    ]);
  });
});

it("the driver is the builder's, docker, or the one asked for", () => {
  expect(driverOf({ kind: 'existing', builder: earlier, how: 'named' })).toBe('docker-container');
  expect(driverOf({ kind: 'engine', name: 'default' })).toBe('docker');
  expect(driverOf(decide({ driver: 'kubernetes' }).plan)).toBe('kubernetes');
});
