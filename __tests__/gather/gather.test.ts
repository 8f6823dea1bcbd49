// Gathering: inputs as the runner hands them over, the engine's own words, and what is on the disk.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findBuildx } from '../../src/gather/buildx.ts';
import { readEngine } from '../../src/gather/engine.ts';
import { gather } from '../../src/gather/gather.ts';
import { doorInputs, readInputs, unknownInputs } from '../../src/gather/inputs.ts';
import { readRegistrations } from '../../src/gather/machine.ts';
import type { Environment } from '../../src/system/doors.ts';
import { buildxText, dockerFolder, type Exception, fakeDocker } from '../fakes/docker.ts';
import { doorsTo, journal, newFolder } from '../fakes/log.ts';
import { fixtureText } from '../support/repository.ts';

function doors(env: Environment = {}, exceptions: readonly Exception[] = []) {
  const told = journal();
  const withFolder = { DOCKER_CONFIG: dockerFolder(), ...env };
  return { lines: told.lines, doors: doorsTo(fakeDocker(told, exceptions), told, withFolder) };
}

describe('inputs', () => {
  it('are read by name, trimmed, empty when they are not given', () => {
    const inputs = readInputs(
      { 'INPUT_BUILD-ARGS': ' A=1\nB \n', INPUT_PUSH: 'true', OTHER: 'x' },
      'root',
    );
    expect(inputs['build-args']).toBe('A=1\nB');
    expect(inputs.push).toBe('true');
    expect(inputs.tags).toBe('');
    expect(Object.keys(inputs)).toEqual([...new Set(Object.values(doorInputs).flat())]);
  });

  it('that are not known are named', () => {
    const env = {
      INPUT_PLATFORM: 'x',
      'INPUT_BUILD-ARGS': '',
      INPUT_TWO_WORDS: '',
      PATH: '',
      INPUT_: '',
    };
    expect(unknownInputs(env, 'root')).toEqual(['platform', 'two_words']);
  });
});

describe('buildx', () => {
  it('is the plug-in, by its own path', async () => {
    const { doors: own } = doors();
    const found = await findBuildx(own);
    expect(found).toMatchObject({ kind: 'found', buildx: { version: '0.36.1' } });
    expect(found.kind === 'found' && found.buildx.words[0]).toMatch(/cli-plugins\/docker-buildx$/);
  });

  it.each([
    [buildxText('version'), '0.36.1'],
    [fixtureText('buildx-0.29.1/version.txt'), '0.29.1'],
    ['github.com/docker/buildx v0.20.0-rc1 0123456', '0.20.0'],
    ['github.com/docker/buildx v0.0.0+unknown ', undefined],
    ['something else', undefined],
  ])('that says %j has the version %s', async (stdout, version) => {
    const { doors: own } = doors({}, [{ on: /version/, answer: { stdout } }]);
    const found = await findBuildx(own);
    expect(found.kind === 'found' && found.buildx.version).toBe(version);
  });

  it('that nobody has is missing, with every reason', async () => {
    const { doors: own, lines } = doors({}, [
      { on: /version/, answer: { code: 127, stderr: 'not found' } },
    ]);
    const found = await findBuildx(own);
    expect(found.kind === 'missing' && found.reason).toMatch(
      /docker buildx: .*\nnot found\nbuildx: /,
    );
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the engine', () => {
  const ask = (stdout: string, code = 0, stderr = '') =>
    readEngine(doors({}, [{ on: /^docker info/, answer: { stdout, code, stderr } }]).doors, {
      wantsInfo: true,
    });

  it.each([
    ['containerd', true],
    ['classic', false],
  ])('with the %s store', async (store, hasContainerdStore) => {
    const engine = await ask(fixtureText(`docker-28.5.2/info-${store}.json`));
    expect(engine.info).toEqual({ kind: 'answered', architecture: 'amd64', hasContainerdStore });
  });

  it('that is down is silent, with the reason', async () => {
    const stderr = fixtureText('docker-28.5.2/info-silent.stderr.txt');
    const { info } = await ask(fixtureText('docker-28.5.2/info-silent.json'), 1, stderr);
    expect(info).toMatchObject({
      kind: 'silent',
      reason: expect.stringContaining('Cannot connect to the Docker daemon'),
    });
  });

  it.each([
    '',
    'text',
    '[]',
    '{"Architecture":""}',
    '{"Architecture":"","ServerErrors":["no daemon"]}',
  ])('that exits 0 and says %j is silent', async (stdout) => {
    expect((await ask(stdout)).info?.kind).toBe('silent');
  });

  it.each<[Environment, boolean]>([
    [{}, true],
    [{ DOCKER_HOST: 'unix:///var/run/docker.sock' }, true],
    [{ DOCKER_HOST: 'tcp://engine:2375' }, false],
    [{ DOCKER_HOST: 'ssh://user@engine' }, false],
    [{ DOCKER_CONTEXT: 'default' }, true],
    [{ DOCKER_CONTEXT: 'far' }, false],
    [{ DOCKER_HOST: 'unix:///x', DOCKER_CONTEXT: 'far' }, true],
  ])('of %j is on this machine: %s', async (env, isLocal) => {
    const { doors: own, lines } = doors(env);
    expect((await readEngine(own, { wantsInfo: false })).isLocal).toBe(isLocal);
    // It is asked only when its answer is used.
    expect(lines).toHaveLength(isLocal ? 0 : 1);
  });

  it('of the selected context is somewhere else', async () => {
    const folder = dockerFolder();
    writeFileSync(join(folder, 'config.json'), '{"currentContext":"far"}');
    const { doors: own } = doors({ DOCKER_CONFIG: folder });
    expect((await readEngine(own, { wantsInfo: false })).isLocal).toBe(false);
  });
});

describe('registrations', () => {
  it('are the files of a mounted folder', () => {
    const folder = newFolder();
    for (const name of ['register', 'status', 'qemu-arm']) writeFileSync(join(folder, name), name);
    expect(readRegistrations(folder)).toEqual([{ name: 'qemu-arm', text: 'qemu-arm' }]);
  });

  it('are unknown where it is not mounted', () => {
    expect(readRegistrations(newFolder())).toBeUndefined();
    expect(readRegistrations(join(newFolder(), 'gone'))).toBeUndefined();
  });
});

describe('the facts', () => {
  const context = newFolder();
  writeFileSync(join(context, 'Dockerfile'), '');
  mkdirSync(join(context, 'docker'));

  it.each<[Environment, readonly [boolean, boolean, boolean]]>([
    [{ INPUT_CONTEXT: context }, [true, true, true]],
    [{ INPUT_CONTEXT: join(context, 'docker') }, [true, false, true]],
    [{ INPUT_CONTEXT: join(context, 'gone') }, [false, false, true]],
    [
      { INPUT_CONTEXT: join(context, 'docker'), INPUT_FILE: join(context, 'Dockerfile') },
      [true, true, true],
    ],
    [{ INPUT_CONTEXT: context, INPUT_FILE: join(context, 'none') }, [true, false, true]],
    [{ INPUT_CONTEXT: 'https://github.com/acme/app.git' }, [true, true, true]],
    [
      { INPUT_CONTEXT: context, 'INPUT_BUILDKITD-CONFIG': join(context, 'none') },
      [true, true, false],
    ],
  ])('%j: context, Dockerfile, configuration: %j', async (env, expected) => {
    const { paths } = await gather(doors(env).doors);
    expect([paths.hasContext, paths.hasDockerfile, paths.hasBuildkitdConfig]).toEqual(expected);
  });

  it('have a builder that an earlier step selected, but not the engine’s own', async () => {
    const env = { INPUT_CONTEXT: context, BUILDX_BUILDER: 'x' };
    const found = { on: /^buildx inspect$/, answer: { stdout: buildxText('inspect') } };
    expect((await gather(doors(env, [found]).doors)).selectedBuilder?.name).toBe('builder');
    const own = { on: /^buildx inspect$/, answer: { stdout: buildxText('inspect-default') } };
    expect(await gather(doors(env, [own]).doors)).not.toHaveProperty('selectedBuilder');
  });

  it('have the builder that an input names, or why there is none', async () => {
    const env = { INPUT_CONTEXT: context, INPUT_BUILDER: 'nobody' };
    const stderr = buildxText('inspect-missing.stderr');
    const { doors: own, lines } = doors(env, [
      { on: /^buildx inspect nobody$/, answer: { code: 1, stderr } },
    ]);
    expect((await gather(own)).namedBuilder).toEqual({
      kind: 'missing',
      name: 'nobody',
      reason: 'exit status 1:\nERROR: no builder "nobody" found',
    });
    expect(lines).not.toContain('$ buildx inspect');
  });

  it('never have the same name twice', async () => {
    const names = await Promise.all(
      [1, 2].map(async () => (await gather(doors().doors)).newBuilderName),
    );
    for (const name of names) expect(name).toMatch(/^multiplatform-image-[0-9a-f]{8}-[0-9a-f]{8}$/);
    expect(names[0]).not.toBe(names[1]);
  });
});
