// What the build's inputs name, looked for on the disk and in the environment.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBuildFacts } from '../../src/gather/build.ts';
import { inputsWith } from '../fakes/facts.ts';
import { newFolder } from '../fakes/log.ts';

describe('the facts of a build', () => {
  const folder = newFolder();
  const file = join(folder, 'a=b, c');
  writeFileSync(file, '');

  it('have the files and folders that are missing, and look for nothing that is elsewhere', () => {
    const inputs = inputsWith({
      'secret-files': `A=${file}\nB=${folder}/gone\nmalformed`,
      'build-contexts': `a=${folder}\nb=${folder}/none\nc=docker-image://busybox\nd=oci-layout:///x\ne=https://x.test/a.git\nf={{defaultContext}}:a`,
    });
    expect(readBuildFacts({}, inputs).missingPaths).toEqual([
      `${folder}/gone`,
      'malformed',
      `${folder}/none`,
    ]);
  });

  it('have the variables that are not set; an empty one is', () => {
    const inputs = inputsWith({ 'secret-envs': 'A=FULL,B=EMPTY\nC=GONE' });
    expect(readBuildFacts({ FULL: 'x', EMPTY: '' }, inputs).unsetVariables).toEqual(['GONE']);
  });

  it('of lists that cannot be read are empty', () => {
    const inputs = inputsWith({
      'secret-files': '"a',
      'secret-envs': '"b',
      'build-contexts': '"c',
    });
    expect(readBuildFacts({}, inputs)).toMatchObject({ missingPaths: [], unsetVariables: [] });
  });

  it.each([
    ['1', true],
    ['true', true],
    ['T', true],
    ['0', false],
    ['false', false],
    ['', false],
    ['on', false],
  ])('read BUILDX_NO_DEFAULT_ATTESTATIONS=%j as Go does: %j', (value, expected) => {
    const { noDefaultAttestations } = readBuildFacts(
      { BUILDX_NO_DEFAULT_ATTESTATIONS: value },
      inputsWith(),
    );
    expect(noDefaultAttestations).toBe(expected);
  });

  it('know which commit a pull request means, and whether a checkout came before', () => {
    const env = { DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF: 'true' };
    expect(readBuildFacts(env, inputsWith())).toMatchObject({
      isHeadOfPull: true,
      isWorkspaceEmpty: false,
    });
    expect(readBuildFacts({}, inputsWith()).isHeadOfPull).toBe(false);
  });
});
