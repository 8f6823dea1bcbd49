// The rest of the build's inputs: lists, switches, and what the provenance would give away.
import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/gather/inputs.ts';
import { planBuild } from '../../src/plan/build.ts';
import { planCall } from '../../src/plan/call.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { factsWith, readingOf, subjectsOf } from '../fakes/facts.ts';
import { platforms } from '../fakes/parsed.ts';

function planned(inputs: Partial<Inputs>, pushes = true) {
  const { reading, problems } = readingOf(inputs);
  const { plan, warnings } = planBuild(reading, {
    facts: factsWith({ inputs }),
    platforms: platforms('linux/amd64'),
    imageOptions: [],
    loads: false,
    pushes,
  });
  return { plan, warnings, problems };
}

describe('the build', () => {
  it.each<[Partial<Inputs>, object]>([
    [
      { 'add-hosts': 'a:1.1.1.1, b:2.2.2.2\n# no\nc:::1' },
      { addHosts: ['a:1.1.1.1', 'b:2.2.2.2', 'c:::1'] },
    ],
    [{ allow: 'network.host,security.insecure' }, { allow: ['network.host', 'security.insecure'] }],
    [{ 'no-cache-filters': 'a,b\nc' }, { noCacheFilters: ['a', 'b', 'c'] }],
    [{ ssh: 'default\nid=/a/b,"other=/c,/d"' }, { ssh: ['default', 'id=/a/b', 'other=/c,/d'] }],
    [{ ulimit: 'nofile=1:2\nnproc=3' }, { ulimits: ['nofile=1:2', 'nproc=3'] }],
    [{ network: 'host' }, { network: 'host' }],
    [
      { 'shm-size': '2g', 'cgroup-parent': 'ci' },
      { shmSize: '2g', cgroupParent: 'ci' },
    ],
    [
      { 'no-cache': 'true', pull: 'TRUE' },
      { noCache: true, pull: true },
    ],
    [{ 'build-args': 'A=b, c\n"B=x\ny"\nC' }, { buildArgs: ['A=b, c', 'B=x\ny', 'C'] }],
  ])('of %j', (inputs, expected) => {
    const { plan, problems } = planned(inputs);
    expect(plan).toMatchObject(expected);
    expect(problems).toEqual([]);
  });

  it.each<[Partial<Inputs>, string]>([
    [{ network: 'bridge' }, 'network'],
    [{ pull: 'yes' }, 'pull'],
    [{ 'no-cache': '1' }, 'no-cache'],
    [{ ulimit: '"a' }, 'ulimit'],
    [{ 'build-args': '=a' }, 'build-args'],
  ])('of %j is a problem', (inputs, subject) => {
    expect(subjectsOf(planned(inputs).problems)).toEqual([subject]);
  });
});

describe('build arguments that look like secrets', () => {
  const args = 'NPM_TOKEN=hunter2\nPUBLIC_KEY=a\nkey=b\nTOKEN_FILE=c\nMONKEY=d\nDB_PASSWORD';
  it('are named, without their values, where the provenance publishes them', () => {
    const { warnings } = planned({ 'build-args': args });
    expect(warnings).toEqual([expect.stringContaining('`NPM_TOKEN`, `key`, `DB_PASSWORD`')]);
    expect(warnings.join()).not.toContain('hunter2');
  });

  it.each([
    [{ provenance: 'mode=min' }, true],
    [{ provenance: 'false' }, true],
    [{}, false],
  ])('are nobody else’s business: %j, pushed: %j', (inputs, pushes) => {
    expect(planned({ 'build-args': args, ...inputs }, pushes).warnings).toEqual([]);
  });
});

describe('`call`', () => {
  it.each([
    ['', undefined],
    ['build', undefined],
    ['check', { method: 'check', words: 'check' }],
    ['lint,format=json', { method: 'check', words: 'lint,format=json' }],
    ['format=json,outline', { method: 'outline', words: 'format=json,outline' }],
    ['targets', { method: 'targets', words: 'targets' }],
  ])('%j', (call, expected) => {
    const { reading, problems } = readingOf({ call });
    expect([planCall(reading), problems]).toEqual([expected, []]);
  });

  it.each(['checks', 'check,targets', 'format=json', '"check'])('%j is a problem', (call) => {
    const { reading, problems } = readingOf({ call });
    planCall(reading);
    expect(subjectsOf(problems)).toEqual(['call']);
  });

  it('needs no emulator', () => {
    const { emulators, call } = makePlan(factsWith({ inputs: { call: 'check' } }));
    expect([emulators.asked, emulators.install, call?.method]).toEqual([[], [], 'check']);
  });
});

describe('privileges', () => {
  it.each<[Partial<Inputs>, string | undefined]>([
    [{}, undefined],
    [{ allow: 'network.host' }, undefined],
    [{ allow: 'security.insecure' }, '--allow-insecure-entitlement security.insecure'],
    [{ allow: 'security.insecure', 'buildkitd-flags': '--debug' }, '--debug'],
  ])('%j start the daemon with %j', (inputs, flags) => {
    const { builder } = makePlan(factsWith({ inputs }));
    expect(builder.kind === 'created' && builder.buildkitdFlags).toBe(flags);
  });
});
