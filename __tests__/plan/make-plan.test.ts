// The whole plan: what a quiet day gives, and every problem of many wrong inputs in one error.
import { describe, expect, it } from '@jest/globals';
import { formatReference } from '../../src/oci/reference.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { PlanError } from '../../src/system/errors.ts';
import { type FactsGiven, factsWith, subjectsOf } from '../fakes/facts.ts';
import { platforms } from '../fakes/parsed.ts';

function refused(given: FactsGiven): PlanError {
  try {
    makePlan(factsWith(given));
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error('the plan was made');
}

describe('the plan', () => {
  it('of the defaults builds two platforms into a layout, with a notice', () => {
    const plan = makePlan(factsWith());
    expect(plan).toMatchObject({
      platforms: platforms('linux/amd64', 'linux/arm64'),
      build: { context: '.', buildArgs: [], labels: [] },
      tags: [],
      delivery: { kind: 'layout' },
      buildx: { kind: 'found' },
      builder: { kind: 'created' },
      emulators: { asked: platforms('linux/arm64'), install: ['arm64'] },
      warnings: [],
      notices: [expect.stringContaining('push')],
    });
    expect(plan).not.toHaveProperty('load');
    expect(plan.emulators.images.map((image) => image.registry)).toEqual([
      'docker.io',
      'mirror.gcr.io',
    ]);
  });

  it('of a push has the tags, the build and no notice', () => {
    const inputs = {
      push: 'true',
      tags: 'ghcr.io/acme/app:1',
      file: 'docker/app',
      target: 'final',
      'build-args': 'A=1\nB\n# no\nC=a=b',
      labels: 'a=b',
      mirrors: '',
    };
    const plan = makePlan(factsWith({ inputs }));
    expect(plan.build).toMatchObject({
      context: '.',
      file: 'docker/app',
      target: 'final',
      buildArgs: ['A=1', 'B', 'C=a=b'],
      labels: ['a=b'],
    });
    expect(plan.delivery.kind).toBe('push');
    expect(plan.tags.map(formatReference)).toEqual(['ghcr.io/acme/app:1']);
    expect(plan.notices).toEqual([]);
    expect(plan.emulators.images).toHaveLength(1);
  });

  it('with the docker driver and the containerd store pushes through a layout', () => {
    const info = { kind: 'answered', architecture: 'amd64', hasContainerdStore: true } as const;
    const inputs = { push: 'true', tags: 'acme/app', driver: 'docker' };
    const plan = makePlan(
      factsWith({ inputs, engine: { isLocal: true, context: 'default', info } }),
    );
    expect(plan).toMatchObject({
      delivery: { kind: 'layout-then-push' },
      builder: { kind: 'engine' },
    });
  });

  it.each(['kubernetes', 'remote'])('with the %s driver sets up no emulators here', (driver) => {
    const plan = makePlan(factsWith({ inputs: { driver, endpoint: 'tcp://buildkit:1234' } }));
    expect(plan.emulators).toMatchObject({ asked: [], install: [] });
  });

  it('warns of unknown inputs', () => {
    const plan = makePlan(factsWith({ unknownInputs: ['platform'] }));
    expect(plan.warnings).toEqual([expect.stringContaining('`platforms`')]);
  });
});

describe('all problems', () => {
  const error = refused({
    inputs: {
      platforms: 'linux/amd64,amd64,linux/*',
      tags: 'Acme/App:1:2',
      push: 'sometimes',
      context: 'nowhere',
      emulators: 'linux/sparc64',
      'binfmt-image': '',
      mirrors: 'https://mirror',
      'buildx-version': '0.0.1',
      driver: 'podman',
      'driver-opts': 'network',
      name: '1',
      use: 'yes',
      load: 'perhaps',
      'build-args': '=value',
      labels: '"a',
    },
    unknownInputs: ['tag'],
    paths: { hasContext: false, hasDockerfile: false, hasBuildkitdConfig: true },
  });

  it('are in one error, each with its input', () => {
    expect([...subjectsOf(error.problems)].sort()).toEqual(
      [
        ...['platforms', 'platforms', 'tags', 'push', 'context', 'emulators', 'binfmt-image'],
        ...['mirrors', 'buildx-version', 'driver', 'driver-opts', 'name', 'use', 'load'],
        ...['build-args', 'labels'],
      ].sort(),
    );
  });

  it('are counted and listed, each in a line that ends with the edit to make', () => {
    const [head, ...lines] = error.message.split('\n');
    expect(head).toBe('The plan has 16 problems; nothing was changed:');
    expect(lines).toHaveLength(16);
    for (const line of lines) expect(line).toMatch(/^- [a-z-]+: .+\. [A-Z].+[^.]\.$/);
  });

  it('come with the warnings', () => {
    expect(error.warnings).toEqual([expect.stringContaining('Did you mean `tags`?')]);
  });

  it('never show what may be private', () => {
    const { message } = refused({ inputs: { 'build-args': '=s3cret', labels: '=s3cret' } });
    expect(message).not.toContain('s3cret');
  });
});

describe('one problem', () => {
  it.each<[string, FactsGiven, string, RegExp]>([
    [
      'another system',
      { machine: { os: 'darwin', architecture: 'arm64', runs32BitArm: false } },
      'runner',
      /darwin/,
    ],
    ['no platform', { inputs: { platforms: ' , ' } }, 'platforms', /empty/],
    ['only a comment', { inputs: { platforms: '# linux/amd64' } }, 'platforms', /empty/],
    [
      'a push with only a comment',
      { inputs: { push: 'true', tags: '# ghcr.io/acme/app' } },
      'tags',
      /no reference to push to/,
    ],
    ['no context', { inputs: { context: '' } }, 'context', /empty means the Git context/],
    [
      'no Dockerfile',
      {
        inputs: { context: 'app' },
        paths: { hasContext: true, hasDockerfile: false, hasBuildkitdConfig: true },
      },
      'file',
      /app\/Dockerfile/,
    ],
    [
      'the docker driver with the classic store',
      {
        inputs: { driver: 'docker' },
        engine: {
          isLocal: true,
          context: 'default',
          info: { kind: 'answered', architecture: 'amd64', hasContainerdStore: false },
        },
      },
      'driver',
      /classic image store/,
    ],
    [
      'the docker driver without an engine',
      {
        inputs: { driver: 'docker' },
        engine: {
          isLocal: true,
          context: 'default',
          info: { kind: 'silent', reason: 'no daemon' },
        },
      },
      'driver',
      /no daemon/,
    ],
    [
      'a builder that is not there',
      {
        inputs: { builder: 'gone' },
        namedBuilder: { kind: 'missing', name: 'gone', reason: 'no builder "gone" found' },
      },
      'builder',
      /no builder `gone`/,
    ],
  ])('%s', (_name, given, subject, message) => {
    const { problems } = refused(given);
    expect(problems).toEqual([
      expect.objectContaining({ subject, message: expect.stringMatching(message) }),
    ]);
  });
});
