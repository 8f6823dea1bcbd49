// Which buildx is used: the runner's own, or a release whose checksum is known.
import { describe, expect, it } from '@jest/globals';
import type { FoundBuildx } from '../../src/gather/facts.ts';
import { planBuildx } from '../../src/plan/buildx.ts';
import { buildxChecksums, pinnedBuildxVersion } from '../../src/plan/pins.ts';
import type { Delivery } from '../../src/plan/plan.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';

const layout: Delivery = { kind: 'layout' };
const layoutThenPush: Delivery = { kind: 'layout-then-push', repositories: [], tags: [] };
const missing: FoundBuildx = { kind: 'missing', reason: 'docker buildx: exit status 1' };

function found(version?: string): FoundBuildx {
  const words = ['docker', 'buildx'];
  return { kind: 'found', buildx: version === undefined ? { words } : { words, version } };
}

function decide({
  buildx = found('0.36.1'),
  asked = '',
  architecture = 'amd64',
  delivery = layout,
}: {
  readonly buildx?: FoundBuildx;
  readonly asked?: string;
  readonly architecture?: string;
  readonly delivery?: Delivery;
}) {
  const machine = { os: 'linux', architecture, runs32BitArm: false };
  const { reading, problems } = readingOf({ 'buildx-version': asked });
  return { ...planBuildx(reading, { facts: factsWith({ buildx, machine }), delivery }), problems };
}

describe("the runner's own buildx", () => {
  it.each<[string | undefined, Delivery]>([
    ['0.36.1', layout],
    ['0.15.0', layout],
    ['1.0.0', layout],
    ['0.33.0', layoutThenPush],
    // One that does not know its version was built by somebody who knows why.
    [undefined, layout],
  ])('%s is used', (version, delivery) => {
    expect(decide({ buildx: found(version), delivery })).toEqual({
      plan: found(version),
      problems: [],
    });
  });

  it.each<[string, Delivery, string]>([
    ['0.14.1', layout, '0.15.0'],
    ['0.9.9', layout, '0.15.0'],
    ['0.32.9', layoutThenPush, '0.33.0'],
  ])('%s is too old', (version, delivery, needed) => {
    const { plan, notice, problems } = decide({ buildx: found(version), delivery });
    expect(plan).toMatchObject({ kind: 'download', release: { version: pinnedBuildxVersion } });
    expect(notice).toContain(version);
    expect(notice).toContain(needed);
    expect(problems).toEqual([]);
  });

  it('is missing: the pinned one is downloaded, with a notice', () => {
    const { plan, notice } = decide({ buildx: missing });
    expect(plan).toEqual({
      kind: 'download',
      release: {
        version: '0.36.1',
        architecture: 'amd64',
        sha256: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
      },
    });
    expect(notice).toMatch(/No buildx was found/);
  });

  it('is missing where there is no release: a problem with the reason', () => {
    const { problems } = decide({ buildx: missing, architecture: 'loong64' });
    expect(problems).toEqual([
      expect.objectContaining({
        subject: 'buildx',
        message: expect.stringMatching(/loong64.*docker buildx: exit status 1/),
      }),
    ]);
  });
});

describe('a version asked for', () => {
  it.each(['0.36.1', 'v0.36.1'])('%s is used when it is there', (asked) => {
    expect(decide({ asked }).plan).toEqual(found('0.36.1'));
  });

  it.each(['0.36.1', 'v0.36.1', 'latest'])('%s is downloaded when it is not', (asked) => {
    const { plan, problems } = decide({ asked, buildx: found('0.40.0') });
    expect(plan).toMatchObject({ kind: 'download', release: { version: '0.36.1' } });
    expect(problems).toEqual([]);
  });

  it.each(['0.1.2', 'master', 'https://github.com/docker/buildx.git', 'cloud:latest'])(
    '%s is a problem',
    (asked) => {
      expect(decide({ asked }).problems).toEqual([
        expect.objectContaining({
          subject: 'buildx-version',
          message: expect.stringContaining(asked),
          edit: expect.stringContaining('0.36.1'),
        }),
      ]);
    },
  );

  it('is a problem where there is no such release', () => {
    const { problems } = decide({ asked: '0.36.1', buildx: missing, architecture: 'mips64' });
    expect(problems[0]?.message).toContain('mips64');
  });
});

it.each([
  ['arm', 'arm-v6'],
  ['arm64', 'arm64'],
  ['s390x', 's390x'],
])('on %s the release for %s is taken', (architecture, name) => {
  const { plan } = decide({ buildx: missing, architecture });
  expect(plan).toMatchObject({
    release: { architecture: name, sha256: buildxChecksums['0.36.1']?.[name] },
  });
});

it('every checksum is a SHA-256, none twice', () => {
  const sums = Object.values(buildxChecksums).flatMap((release) => Object.values(release));
  for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(sums).size).toBe(sums.length);
});

it('a version that is there and too old for the work is a problem', () => {
  const old = { buildx: found('0.29.1'), asked: '0.29.1' };
  expect(decide({ ...old, delivery: layout }).problems).toEqual([]);
  expect(decide({ ...old, delivery: layoutThenPush }).problems).toEqual([
    expect.objectContaining({
      subject: 'buildx-version',
      edit: expect.stringMatching(/0\.33\.0 or newer/),
    }),
  ]);
});
