// The same work emulated, native and cross-compiled.
import { ScriptError } from '../process.ts';
import { docker, type Timing, timedBuild, type Workbench } from './builds.ts';
import type { Measure } from './results.ts';

export async function measureEmulation(bench: Workbench, measure: Measure): Promise<void> {
  const { native, foreign, say } = bench;
  await assertEmulated(bench);
  say('base images of the examples');
  const both = [native, foreign];
  for (const target of ['sources', 'native-sources', 'packages']) await build(bench, target, both);
  const runs = [
    ['compile', 'native', 'compiled', native],
    ['compile', 'emulated', 'compiled', foreign],
    ['compile', 'cross-compiled', 'cross-compiled', foreign],
    ['install', 'native', 'installed', native],
    ['install', 'emulated', 'installed', foreign],
  ] as const;
  for (const [group, title, target, platform] of runs) {
    say(`${group}, ${title}`);
    const { running, processor } = await build(bench, target, [platform]);
    measure(group, title, running);
    measure(`${group}, processor`, title, processor);
  }
}

/** The target's own stage is never taken from the cache. */
function build(bench: Workbench, target: string, platforms: readonly string[]): Promise<Timing> {
  const words = ['--no-cache-filter', target, '--output', 'type=cacheonly'];
  return timedBuild(bench, { target, platforms, words });
}

/** The builder is the authority on what it can run. */
async function assertEmulated(bench: Workbench): Promise<void> {
  const { stdout } = await docker(bench, ['buildx', 'inspect', bench.builder]);
  const platforms = /^Platforms:(.*)$/m.exec(stdout)?.[1] ?? '';
  if (platforms.split(/[\s,*]+/).includes(`linux/${bench.foreign}`)) return;
  throw new ScriptError(
    `The builder does not run linux/${bench.foreign} (it lists ${platforms.trim()}). Register an ` +
      `emulator: docker run --privileged --rm tonistiigi/binfmt --install ${bench.foreign}`,
  );
}
