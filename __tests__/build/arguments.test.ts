// Plan → arguments of `buildx build`.
import { describe, expect, it } from '@jest/globals';
import {
  buildArguments,
  exportDestination,
  layoutDestination,
  loadDestination,
  plainImage,
  pushDestination,
  repeated,
} from '../../src/build/arguments.ts';
import type { BuildPlan } from '../../src/plan/build-plan.ts';
import { buildPlanWith } from '../fakes/build-plan.ts';
import { platforms, reference, tagged } from '../fakes/parsed.ts';

/** What a field of the plan adds to the arguments of a bare build. */
function added(given: Partial<BuildPlan>): readonly string[] {
  const request = { builder: 'b', platforms: platforms('linux/arm64'), plan: buildPlanWith(given) };
  const words = buildArguments(request, []);
  expect(words.slice(0, 5)).toEqual(['build', '--builder', 'b', '--platform', 'linux/arm64']);
  expect(words.slice(-2)).toEqual(['--', given.context ?? '.']);
  return words.slice(5, -2);
}

describe('a build', () => {
  it('says where, for whom and what, the context last', () => {
    const plan = buildPlanWith();
    const request = { builder: 'b', platforms: platforms('linux/amd64', 'armhf'), plan };
    expect(buildArguments(request, ['--load'])).toEqual([
      ...['build', '--builder', 'b', '--platform', 'linux/amd64,linux/arm/v7'],
      ...['--load', '--', '.'],
    ]);
  });

  const fields: readonly (readonly [Partial<BuildPlan>, readonly string[]])[] = [
    [{ context: '-my app' }, []],
    [{ file: 'docker/my file' }, ['--file', 'docker/my file']],
    [{ target: 'final' }, ['--target', 'final']],
    [{ buildArgs: ['A=one, two', 'B'] }, ['--build-arg', 'A=one, two', '--build-arg', 'B']],
    [{ buildContexts: ['docs=./my docs'] }, ['--build-context', 'docs=./my docs']],
    [{ labels: ['a=$x'] }, ['--label', 'a=$x']],
    [{ annotations: ['index,manifest:a=b'] }, ['--annotation', 'index,manifest:a=b']],
    [
      { attestations: ['type=provenance,mode=max', 'type=sbom'] },
      ['--attest', 'type=provenance,mode=max', '--attest', 'type=sbom'],
    ],
    [{ ssh: ['default', 'id=/a b'] }, ['--ssh', 'default', '--ssh', 'id=/a b']],
    [{ addHosts: ['db:10.0.0.1'] }, ['--add-host', 'db:10.0.0.1']],
    [{ allow: ['network.host'] }, ['--allow', 'network.host']],
    [{ network: 'none' }, ['--network', 'none']],
    [{ ulimits: ['nofile=1:2', 'core=0'] }, ['--ulimit', 'nofile=1:2', '--ulimit', 'core=0']],
    [{ shmSize: '2g' }, ['--shm-size', '2g']],
    [{ cgroupParent: 'ci' }, ['--cgroup-parent', 'ci']],
    [{ noCache: true }, ['--no-cache']],
    [{ noCacheFilters: ['a', 'b'] }, ['--no-cache-filter', 'a', '--no-cache-filter', 'b']],
    [{ pull: true }, ['--pull']],
    [
      { secrets: [{ id: 'TOKEN', source: 'value', value: 's3cret, "x"' }] },
      ['--secret', 'id=TOKEN,env=MULTIPLATFORM_IMAGE_SECRET_1'],
    ],
    [
      {
        secrets: [
          { id: 'a,b', source: 'variable', variable: 'MY_TOKEN' },
          { id: 'key', source: 'file', path: 'my "keys", all' },
          { id: 'last', source: 'value', value: 'x' },
        ],
      },
      [
        ...['--secret', '"id=a,b",env=MY_TOKEN', '--secret', 'id=key,"src=my ""keys"", all"'],
        ...['--secret', 'id=last,env=MULTIPLATFORM_IMAGE_SECRET_3'],
      ],
    ],
  ];
  it.each(fields)('with %j has its flag, each value as one argument', (given, expected) => {
    expect(added(given)).toEqual(expected);
  });

  it('that is repeated reads every cache and asks for no newer base image', () => {
    const plan = buildPlanWith({ noCache: true, noCacheFilters: ['a'], pull: true, target: 't' });
    expect(added(repeated(plan))).toEqual(['--target', 't']);
  });

  it('for the classic image store has no attestations, not even those of buildx, and no annotations', () => {
    const plan = buildPlanWith({ attestations: ['type=sbom'], annotations: ['index:a=b'] });
    expect(added(plainImage(plan))).toEqual([
      ...['--attest', 'type=provenance,disabled=true', '--attest', 'type=sbom,disabled=true'],
    ]);
  });
});

describe('a destination', () => {
  it('that is pushed has every repository, no tag, and a metadata file', () => {
    const repositories = ['ghcr.io/acme/app', 'localhost:5000/app'].map(reference);
    expect(pushDestination(repositories, '/tmp/m.json')).toEqual([
      ...['--metadata-file', '/tmp/m.json', '--output'],
      'type=image,"name=ghcr.io/acme/app,localhost:5000/app",push-by-digest=true,name-canonical=true,push=true',
    ]);
  });

  it('has the options of the image', () => {
    const options = ['compression=zstd', '"annotation.a=b,c"'];
    expect(pushDestination([reference('ghcr.io/acme/app')], '/tmp/m.json', options).at(-1)).toBe(
      'type=image,"name=ghcr.io/acme/app",push-by-digest=true,name-canonical=true,push=true,compression=zstd,"annotation.a=b,c"',
    );
    expect(layoutDestination('/tmp/a', '/tmp/m.json', options).at(-1)).toBe(
      'type=oci,"dest=/tmp/a",tar=false,compression=zstd,"annotation.a=b,c"',
    );
  });

  it('that is a layout may lie in any folder', () => {
    expect(layoutDestination('/tmp/a, "b"', '/tmp/m.json')).toEqual([
      ...['--metadata-file', '/tmp/m.json', '--output'],
      'type=oci,"dest=/tmp/a, ""b""",tar=false',
    ]);
  });

  it('that is the engine, or of the user, has the tags', () => {
    const tags = [tagged('acme/app:1'), tagged('ghcr.io/a/b:2')];
    const named = ['--tag', 'docker.io/acme/app:1', '--tag', 'ghcr.io/a/b:2'];
    expect(loadDestination(tags)).toEqual(['--load', ...named]);
    expect(exportDestination({ exports: ['out', 'type=tar,dest=o.tar'], tags })).toEqual([
      ...['--output', 'out', '--output', 'type=tar,dest=o.tar', ...named],
    ]);
  });
});
