// Which emulators are asked for, installed, replaced or left alone.
import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../src/gather/facts.ts';
import { isNative } from '../../src/plan/emulator-table.ts';
import { planEmulators } from '../../src/plan/emulators.ts';
import { registrationOf } from '../fakes/binfmt.ts';
import { binfmtImage, decideEmulators } from '../fakes/emulator-plan.ts';
import { factsWith, readingOf, subjectsOf } from '../fakes/facts.ts';
import { platform, platforms } from '../fakes/parsed.ts';

const arm64Host = { os: 'linux', architecture: 'arm64', runs32BitArm: true };

describe('auto', () => {
  it.each<[string, readonly string[], Partial<Facts>, string, readonly string[]]>([
    ['foreign', ['linux/amd64', 'linux/arm64'], {}, 'linux/arm64', ['arm64']],
    ['native', ['linux/amd64', 'linux/386', 'linux/amd64/v3'], {}, '', []],
    [
      'both 32-bit Arms, one emulator',
      ['linux/arm/v6', 'linux/arm/v7'],
      {},
      'linux/arm/v6, linux/arm/v7',
      ['arm'],
    ],
    [
      'on arm64',
      ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
      { machine: arm64Host },
      'linux/amd64',
      ['amd64'],
    ],
    [
      'on arm64 without 32 bits',
      ['linux/arm64', 'linux/arm/v7'],
      { machine: { ...arm64Host, runs32BitArm: false } },
      'linux/arm/v7',
      ['arm'],
    ],
    ['without an emulator', ['linux/sparc64', 'windows/amd64', 'darwin/arm64'], {}, '', []],
    [
      'registered',
      ['linux/arm64'],
      { registrations: [registrationOf('arm64')] },
      'linux/arm64',
      [],
    ],
  ])('%s', (_name, asked, facts, expected, install) => {
    expect(decideEmulators({ asked, facts })).toEqual({
      asked: expected,
      install,
      replace: [],
      warnings: [],
      problems: [],
    });
  });

  it('for a builder elsewhere: none', () => {
    expect(decideEmulators({ runsHere: false })).toMatchObject({
      asked: '',
      install: [],
      problems: [],
    });
  });

  it('with registrations that cannot be seen: installed', () => {
    const { registrations: _, ...blind } = factsWith();
    expect(blind).not.toHaveProperty('registrations');
    const { reading } = readingOf();
    const { plan } = planEmulators(reading, {
      facts: blind,
      platforms: platforms('linux/arm64'),
      images: [binfmtImage],
      runsHere: true,
    });
    expect(plan).toMatchObject({ install: ['arm64'], replace: [], images: [binfmtImage] });
  });
});

describe('a remote engine', () => {
  const registrations = [registrationOf('arm64')];
  const engine: Facts['engine'] = {
    isLocal: false,
    context: 'default',
    info: { kind: 'answered', architecture: 'arm64', hasContainerdStore: true },
  };

  it('counts with its own architecture, and 32-bit Arm is not taken for granted', () => {
    const asked = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];
    expect(decideEmulators({ asked, facts: { engine } }).asked).toBe('linux/amd64, linux/arm/v7');
  });

  it("has a kernel of its own: this machine's registrations say nothing", () => {
    const remote: Facts['engine'] = {
      isLocal: false,
      context: 'default',
      info: { kind: 'answered', architecture: 'amd64', hasContainerdStore: true },
    };
    expect(decideEmulators({ facts: { engine: remote, registrations } }).install).toEqual([
      'arm64',
    ]);
  });
});

describe('all, none and a list', () => {
  it('all: every emulator that is not native, but only the platforms asked are held to', () => {
    const { asked, install } = decideEmulators({
      emulators: 'all',
      asked: ['linux/amd64', 'linux/arm64'],
    });
    expect(asked).toBe('linux/arm64');
    expect([...install].sort()).toEqual(
      ['arm', 'arm64', 'loong64', 'mips64', 'mips64le', 'ppc64le', 'riscv64', 's390x'].sort(),
    );
  });

  it('all on arm64 has amd64 and 386', () => {
    const { install } = decideEmulators({ emulators: 'all', facts: { machine: arm64Host } });
    expect(install).toEqual(expect.arrayContaining(['amd64', '386']));
    expect(install).not.toContain('arm64');
    expect(install).not.toContain('arm');
  });

  it.each(['none', ''])('%j: nothing', (emulators) => {
    expect(decideEmulators({ emulators })).toMatchObject({ asked: '', install: [], problems: [] });
  });

  it('a list: those, native ones excepted, whatever is built', () => {
    const decision = decideEmulators({
      emulators: 'riscv64,linux/amd64,armhf',
      asked: ['linux/amd64'],
    });
    expect(decision).toMatchObject({
      asked: 'linux/riscv64, linux/arm/v7',
      install: ['riscv64', 'arm'],
      problems: [],
    });
  });

  it('a list with a platform that has none: a problem', () => {
    const { problems } = decideEmulators({ emulators: 'linux/sparc64,linux/arm64' });
    expect(subjectsOf(problems)).toEqual(['emulators']);
    expect(problems[0]?.message).toContain('linux/sparc64');
    expect(problems[0]?.message).not.toContain('arm64');
  });

  it('a list for a builder elsewhere: a problem', () => {
    const { problems } = decideEmulators({ emulators: 'arm64', runsHere: false });
    expect(subjectsOf(problems)).toEqual(['emulators']);
  });

  it('garbage: a problem', () => {
    expect(subjectsOf(decideEmulators({ emulators: 'sometimes' }).problems)).toEqual(['emulators']);
  });
});

describe('a registration that', () => {
  const arm = (options: { readonly flags?: string; readonly state?: string }) =>
    decideEmulators({ facts: { registrations: [registrationOf('arm64', options)] } });

  it('lacks F is replaced, with a warning', () => {
    const { install, replace, warnings } = arm({ flags: 'PO' });
    expect([install, replace]).toEqual([['arm64'], ['qemu-aarch64']]);
    expect(warnings).toEqual([expect.stringMatching(/qemu-aarch64 lacks the flag F/)]);
  });

  it('is disabled is replaced, with a warning', () => {
    const { install, replace, warnings } = arm({ state: 'disabled' });
    expect([install, replace]).toEqual([['arm64'], ['qemu-aarch64']]);
    expect(warnings).toEqual([expect.stringMatching(/qemu-aarch64 is disabled/)]);
  });

  it('lacks P is kept, with a warning that says how to have it replaced', () => {
    const { install, replace, warnings } = arm({ flags: 'F' });
    expect([install, replace]).toEqual([[], []]);
    expect(warnings).toEqual([
      expect.stringMatching(/lacks the flag P.*binfmt_misc\/qemu-aarch64$/),
    ]);
  });

  it('is for something not needed is never touched', () => {
    const registrations = [registrationOf('s390x', { flags: 'P' }), registrationOf('arm64')];
    expect(decideEmulators({ facts: { registrations } })).toMatchObject({
      install: [],
      replace: [],
      warnings: [],
    });
  });

  it('is broken beside a good one is left alone', () => {
    const broken = { ...registrationOf('arm64', { flags: '' }), name: 'old-aarch64' };
    const registrations = [registrationOf('arm64'), broken];
    expect(decideEmulators({ facts: { registrations } })).toMatchObject({
      install: [],
      replace: [],
    });
  });
});

it.each([
  ['linux/arm/v6', 'arm64', true, true],
  ['linux/arm/v6', 'arm64', false, false],
  ['linux/386', 'amd64', false, true],
  ['linux/386', 'arm64', true, false],
  ['linux/amd64', '386', false, false],
  ['windows/amd64', 'amd64', false, false],
])('%s on %s (32-bit Arm %s): %s', (text, architecture, runs32BitArm, expected) => {
  expect(isNative(platform(text), { architecture, runs32BitArm })).toBe(expected);
});
