// Plan → arguments of `buildx build`.
import { describe, expect, it } from '@jest/globals';
import {
  buildArguments,
  layoutDestination,
  loadDestination,
  pushDestination,
} from '../../src/build/arguments.ts';
import { platforms, reference, tagged } from '../fakes/parsed.ts';

const bare = { context: '.', buildArgs: [], labels: [], annotations: [] };

describe('a build', () => {
  it('says where, for whom and what, the context last', () => {
    const request = { builder: 'b', platforms: platforms('linux/amd64', 'armhf'), plan: bare };
    expect(buildArguments(request, ['--load'])).toEqual([
      ...['build', '--builder', 'b', '--platform', 'linux/amd64,linux/arm/v7'],
      ...['--load', '--', '.'],
    ]);
  });

  it('passes on every field, each value as one argument', () => {
    const plan = {
      context: 'my app',
      file: 'docker/my file',
      target: 'final',
      buildArgs: ['A=one, two', 'B'],
      labels: ['a=$x'],
      annotations: ['index:b=c d'],
    };
    const request = { builder: 'b', platforms: platforms('linux/arm64'), plan };
    expect(buildArguments(request, [])).toEqual([
      ...['build', '--builder', 'b', '--platform', 'linux/arm64'],
      ...['--file', 'docker/my file', '--target', 'final'],
      ...['--build-arg', 'A=one, two', '--build-arg', 'B', '--label', 'a=$x'],
      ...['--annotation', 'index:b=c d'],
      ...['--', 'my app'],
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

  it('that is a layout may lie in any folder', () => {
    expect(layoutDestination('/tmp/a, "b"', '/tmp/m.json')).toEqual([
      ...['--metadata-file', '/tmp/m.json', '--output'],
      'type=oci,"dest=/tmp/a, ""b""",tar=false',
    ]);
  });

  it('that is the engine has the tags; the classic store takes no attestations', () => {
    const tags = [tagged('acme/app:1'), tagged('ghcr.io/a/b:2')];
    const named = ['--tag', 'docker.io/acme/app:1', '--tag', 'ghcr.io/a/b:2'];
    expect(loadDestination({ tags, withAttestations: true })).toEqual(['--load', ...named]);
    expect(loadDestination({ tags, withAttestations: false })).toEqual([
      ...['--load', '--provenance=false', ...named],
    ]);
  });
});
