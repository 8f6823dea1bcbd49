// The same work emulated, native and cross-compiled.
import { ScriptError } from '../process.ts';
import {
  createBuilder,
  docker,
  removeBuilder,
  type Timing,
  timedBuild,
  type Workbench,
} from './builds.ts';
import type { Measure } from './results.ts';

/** Two BuildKit nodes, as a fleet would have them; on one machine the second one emulates. */
export async function measureEmulation(bench: Workbench, measure: Measure): Promise<void> {
  const emulating = { ...bench, builder: `${bench.builder}-emulating` };
  await createBuilder(emulating);
  try {
    await assertEmulated(emulating);
    await measureNodes(bench, emulating, measure);
  } finally {
    await removeBuilder(emulating);
  }
}

async function measureNodes(
  bench: Workbench,
  emulating: Workbench,
  measure: Measure,
): Promise<void> {
  const { native, foreign, say } = bench;
  say('base images of the examples');
  for (const target of ['sources', 'native-sources', 'packages']) {
    await build(bench, target, [native, foreign]);
    await build(emulating, target, [foreign]);
  }
  const runs = [
    ['compile', 'native', 'compiled', native, bench],
    ['compile', 'emulated', 'compiled', foreign, emulating],
    ['compile', 'cross-compiled', 'cross-compiled', foreign, bench],
    ['install', 'native', 'installed', native, bench],
    ['install', 'emulated', 'installed', foreign, emulating],
  ] as const;
  for (const [group, title, target, platform, node] of runs) {
    say(`${group}, ${title}`);
    const { running, processor } = await build(node, target, [platform]);
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
