// Loading into the engine of this machine, which has the containerd image store or the classic one.
import { afterEach, describe, expect, test } from '@jest/globals';
import { docker, expectNothingLeft, machines } from './support/docker.ts';
import { newRepository, unique } from './support/names.ts';
import { shownBy, tagsOf } from './support/registry.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

const loaded: string[] = [];

afterEach(async () => {
  if (loaded.length > 0) await docker(['image', 'rm', '--force', ...loaded.splice(0)]);
});

function newTags(...tags: readonly string[]): readonly string[] {
  loaded.push(...tags);
  return tags;
}

/** Platforms that this engine's store can hold of one image. */
async function loadablePlatforms(): Promise<readonly string[]> {
  const status = await docker(['info', '--format', '{{json .DriverStatus}}']);
  const all = ['linux/amd64', 'linux/arm64'];
  if (status.includes('io.containerd.snapshotter.v1')) return all;
  const own = await docker(['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}']);
  return [own];
}

async function expectRunning(tags: readonly string[]): Promise<void> {
  for (const tag of tags) {
    for (const platform of await loadablePlatforms()) {
      const words = ['run', '--rm', '--pull', 'never', '--platform', platform, tag];
      const machine = machines[platform];
      expect([tag, platform, await docker(words)]).toEqual([
        tag,
        platform,
        `${machine} ${machine}`,
      ]);
    }
  }
}

describe('`load: true`', () => {
  test('puts the platforms under every tag into the engine, and pushes nothing', async () => {
    const repository = newRepository();
    const tags = newTags(`${repository}:1`, `${repository}:2`, `${unique('e2e/local')}:3`);
    const step = newStep();
    const inputs = createdBuilder({ tags: tags.join('\n'), push: 'false', load: 'true' });
    const { outputs } = await succeed(step, inputs);
    expect(outputs.pushed).toBe('false');
    await expectNothingLeft(step, inputs.name ?? '');
    await expectRunning(tags);
    expect(await tagsOf(repository)).toEqual([]);
  });

  test('and `push: true` do both', async () => {
    const tags = newTags(`${newRepository()}:1`);
    const step = newStep();
    const inputs = createdBuilder({ tags: tags.join(','), push: 'true', load: 'true' });
    const { outputs } = await succeed(step, inputs);
    expect(await shownBy(tags[0] ?? '')).toBe(outputs.digest);
    await expectNothingLeft(step, inputs.name ?? '');
    await expectRunning(tags);
  });
});
