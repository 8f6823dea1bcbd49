// What the action costs by itself, from one platform to eight and from one tag to fifty.
import { rmSync } from 'node:fs';
import { newRunner, runMain, runPost } from '../../__tests__/support/action.ts';
import { ScriptError } from '../process.ts';
import { inRepository } from '../repository.ts';
import { timedBuild, type Workbench } from './builds.ts';
import type { Measure } from './results.ts';

const platforms = ['amd64', 'arm64', 'arm/v7', 'arm/v6', '386', 'ppc64le', 's390x', 'riscv64'];
const cases = [
  { platforms: 1, tags: 1 },
  { platforms: 2, tags: 1 },
  { platforms: 4, tags: 1 },
  { platforms: 8, tags: 1 },
  { platforms: 1, tags: 10 },
  { platforms: 1, tags: 50 },
];
const repeats = 3;

/** Everything is in the builder's cache and the builder is up: what is left is the action. */
export async function measureOwnCost(bench: Workbench, measure: Measure): Promise<void> {
  bench.say(`an image for ${platforms.length} platforms, cross-compiled`);
  await typed(bench, { platforms: platforms.length, tags: 1 });
  for (const one of cases) {
    const title = `${one.platforms} × platform, ${one.tags} × tag`;
    bench.say(`own cost, ${title}`);
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      measure('own', title, await action(bench, one));
      measure('typed', title, await typed(bench, one));
    }
  }
}

interface Case {
  readonly platforms: number;
  readonly tags: number;
}

const args = { PROGRAM: './hello' };

function tagNames(bench: Workbench, count: number): readonly string[] {
  const names = Array.from({ length: count }, (_, index) => `1.${index}`);
  return names.map((name) => `${bench.world.registry}/bench/scaling:${name}`);
}

async function typed(bench: Workbench, { platforms: count, tags }: Case): Promise<number> {
  const words = ['--push', ...tagNames(bench, tags).flatMap((tag) => ['--tag', tag])];
  const wish = { target: 'app', platforms: platforms.slice(0, count), args, words };
  return (await timedBuild(bench, wish)).total;
}

async function action(bench: Workbench, { platforms: count, tags }: Case): Promise<number> {
  const runner = newRunner();
  const env = { ...bench.world.env };
  const buildArgs = Object.entries({ ...bench.samples, ...args });
  const inputs = {
    builder: bench.builder,
    context: inRepository('examples/scaling'),
    target: 'app',
    'build-args': buildArgs.map(([name, value]) => `${name}=${value}`).join('\n'),
    platforms: platforms
      .slice(0, count)
      .map((platform) => `linux/${platform}`)
      .join(','),
    tags: tagNames(bench, tags).join('\n'),
    push: 'true',
    // Nothing in the image is run, so no platform needs one.
    emulators: 'none',
  };
  const main = await runMain({ inputs, env, runner });
  const post = await runPost({ state: main.state, env, runner });
  rmSync(runner.root, { recursive: true, force: true });
  if (main.code === 0 && post.code === 0) return main.milliseconds;
  throw new ScriptError(`The action failed:\n${main.output}${post.output}`);
}
