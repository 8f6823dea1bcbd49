// Whose builder is selected, which engine is meant, and what is not asked when nobody wants to know.
import { describe, expect, it } from '@jest/globals';
import { newBuilderName } from '../../src/gather/builder.ts';
import { gather } from '../../src/gather/gather.ts';
import type { Environment } from '../../src/system/doors.ts';
import { buildxText, dockerFolder, type Exception, fakeDocker } from '../fakes/docker.ts';
import { doorsTo, journal, newFolder } from '../fakes/log.ts';

function doors(env: Environment = {}, exceptions: readonly Exception[] = []) {
  const told = journal();
  const withFolder = { DOCKER_CONFIG: dockerFolder(), ...env };
  return { lines: told.lines, doors: doorsTo(fakeDocker(told, exceptions), told, withFolder) };
}

describe('a builder of this action', () => {
  const env = (job: string) => ({ GITHUB_JOB: job, RUNNER_TEMP: '/tmp', GITHUB_RUN_ID: '1' });
  const selected = { on: /^buildx inspect$/, answer: { stdout: buildxText('inspect') } };
  const look = async (job: string, name: string) => {
    const { doors: own } = doors({ ...env(job), BUILDX_BUILDER: name }, [selected]);
    return (await gather(own)).selectedBuilder?.name;
  };

  it('is used by later steps of its job, and by no other job', async () => {
    const name = newBuilderName(env('build'));
    expect(await look('build', name)).toBe('builder');
    expect(await look('another', name)).toBeUndefined();
  });
});

describe('the context', () => {
  it.each<[Environment, string, boolean]>([
    [{ DOCKER_HOST: '' }, 'default', true],
    [{ DOCKER_HOST: '', DOCKER_CONTEXT: 'rootless' }, 'rootless', false],
    [{ DOCKER_HOST: 'unix:///x', DOCKER_CONTEXT: 'rootless' }, 'default', true],
    [{ DOCKER_HOST: 'tcp://x', DOCKER_CONTEXT: 'rootless' }, 'default', false],
  ])('with %j is %s', async (env, context, isLocal) => {
    const { engine } = await gather(doors({ DOCKER_CONFIG: newFolder(), ...env }).doors);
    expect(engine).toMatchObject({ context, isLocal });
  });
});

it('32-bit Arm is asked about only when it is wanted', async () => {
  const asks = async (platforms: string) => {
    const { doors: own, lines } = doors({ INPUT_PLATFORMS: platforms });
    await gather(own);
    return lines.some((line) => line.includes('setarch'));
  };
  expect(await asks('linux/amd64,linux/arm64')).toBe(false);
  expect(await asks('linux/arm/v7')).toBe(process.arch === 'arm64');
});
