// The bench: the action and the same commands typed by hand, in turn, in one run; ratios, not seconds.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newRunner, runMain, runPost } from '../__tests__/support/action.ts';
import { actionInputs } from '../sandbox/action-inputs.ts';
import { provideWorld, type World } from '../sandbox/world.ts';
import { ScriptError, start } from './process.ts';
import { inRepository } from './repository.ts';

/** Milliseconds of each thing measured, one number per round. */
type Times = Record<
  'main' | 'post' | 'typed' | 'remove' | 'reading' | 'verification' | 'node' | 'bundle',
  number[]
>;

await start(async () => {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new ScriptError(`--rounds takes a whole number above 0, not '${values.rounds}'.`);
  }
  const world = await provideWorld('demo');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    // An image whose build is trivial, so that what is compared is everything around it.
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
    const times: Times = {
      main: [],
      post: [],
      typed: [],
      remove: [],
      reading: [],
      verification: [],
      node: [],
      bundle: [],
    };
    for (let round = 0; round < rounds; round += 1) {
      process.stderr.write(`round ${round + 1} of ${rounds}\n`);
      await measureAction(world, folder, times);
      await measureVerification(world, times);
      measureTyped(world, folder, times);
      measureStart(folder, times);
    }
    printResults(times);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function measureAction(world: World, context: string, times: Times): Promise<void> {
  const runner = newRunner();
  const env = { ...world.env };
  const inputs = {
    ...actionInputs(world),
    context,
    tags: `${world.registry}/bench/action:1`,
    push: 'true',
  };
  const main = await runMain({ inputs, env, runner });
  const post = await runPost({ state: main.state, env, runner });
  times.main.push(main.milliseconds);
  times.post.push(post.milliseconds);
  rmSync(runner.root, { recursive: true, force: true });
  if (main.code !== 0 || post.code !== 0) {
    throw new ScriptError(`The action failed:\n${main.output}${post.output}`);
  }
}

/** The phase Verify on an image with programs to read, as the log tells it. */
async function measureVerification(world: World, times: Times): Promise<void> {
  const runner = newRunner();
  const env = { ...world.env };
  const inputs = {
    ...actionInputs(world),
    context: inRepository('examples/hello'),
    tags: `${world.registry}/bench/verification:1`,
    push: 'true',
  };
  const main = await runMain({ inputs, env, runner });
  await runPost({ state: main.state, env, runner });
  rmSync(runner.root, { recursive: true, force: true });
  const seconds = /^Verify: ([\d.]+) s$/m.exec(main.output)?.[1];
  if (main.code !== 0 || seconds === undefined) {
    throw new ScriptError(`The action failed:\n${main.output}`);
  }
  times.verification.push(Number(seconds) * 1000);
}

function measureTyped(world: World, context: string, times: Times): void {
  const name = 'multiplatform-image-bench';
  const image = `${world.registry}/bench/typed`;
  const metadata = join(context, 'typed.json');
  const inputs = actionInputs(world);
  const config = join(context, 'buildkitd.toml');
  writeFileSync(config, inputs['buildkitd-config-inline'] ?? '');
  const options = (inputs['driver-opts'] ?? '').split('\n').flatMap((o) => ['--driver-opt', o]);
  const buildx = (...args: string[]): string => run(world, 'docker', ['buildx', ...args]);
  times.typed.push(
    milliseconds(() => {
      run(world, 'cat', ['/proc/sys/fs/binfmt_misc/qemu-aarch64']);
      buildx('create', '--name', name, '--bootstrap', ...options, '--buildkitd-config', config);
      const platforms = ['--platform', 'linux/amd64,linux/arm64'];
      const output = `type=image,name=${image},push-by-digest=true,name-canonical=true,push=true`;
      buildx(
        'build',
        '--builder',
        name,
        ...platforms,
        '--output',
        output,
        '--metadata-file',
        metadata,
        context,
      );
      buildx('imagetools', 'create', '--tag', `${image}:1`, `${image}@${digestIn(metadata)}`);
    }),
  );
  const source = `${image}@${digestIn(metadata)}`;
  const inspect = ['imagetools', 'inspect', '--builder', name];
  times.reading.push(
    milliseconds(() => {
      buildx(...inspect, '--raw', source);
      buildx(...inspect, '--format', '{{json .Image}}', source);
      buildx(...inspect, '--raw', `${image}:1`);
    }),
  );
  times.remove.push(milliseconds(() => buildx('rm', name)));
}

function digestIn(metadataFile: string): string {
  const text = run(undefined, 'cat', [metadataFile]);
  return (JSON.parse(text) as Record<string, string>)['containerimage.digest'] ?? '';
}

/** Node on an empty file, and main's bundle up to the end of a plan that finds no tool at all. */
function measureStart(folder: string, times: Times): void {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const nothing = join(folder, 'nothing');
  mkdirSync(nothing, { recursive: true });
  const node = (file: string) => () => {
    spawnSync(process.execPath, [file], { env: { PATH: nothing }, cwd: nothing });
  };
  times.node.push(milliseconds(node(empty)));
  times.bundle.push(milliseconds(node(inRepository('dist/main/index.js'))));
}

function run(world: World | undefined, program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...world?.env },
  });
  if (status === 0) return stdout;
  throw new ScriptError(`${program} ${args.join(' ')} failed: ${stderr.trim()}`);
}

function milliseconds(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function printResults(times: Times): void {
  const of = (name: keyof Times): number => median(times[name]);
  console.log('\nmedians in ms');
  const names: Record<keyof Times, string> = {
    main: "the action's main",
    typed: 'emulator check, create, build, tag, typed by hand',
    reading: 'reading index, configs and tag back, typed by hand',
    verification: 'verification of index, configs and programs of examples/hello',
    post: "the action's post",
    remove: '`buildx rm`, typed by hand',
    node: 'node on an empty file',
    bundle: "main's bundle, up to a plan that finds no tool",
  };
  for (const [name, title] of Object.entries(names)) {
    console.log(
      `${of(name as keyof Times)
        .toFixed(0)
        .padStart(6)}  ${title}`,
    );
  }
  const size = statSync(inRepository('dist/main/index.js')).size;
  console.log('\nratios, and what they may be');
  const rows: readonly (readonly [string, number, number])[] = [
    [
      "(main - node's start - reading back) / typed",
      (of('main') - of('node') - of('reading')) / of('typed'),
      1.2,
    ],
    ["(post - node's start) / buildx rm", (of('post') - of('node')) / of('remove'), 1.2],
    ['verification / 600 ms', of('verification') / 600, 1],
    ["bundle's start / node's start", of('bundle') / of('node'), 3],
    ['kB of the bundle / 800 kB', size / 1000 / 800, 1],
  ];
  for (const [title, ratio, bound] of rows) {
    console.log(`${ratio.toFixed(2).padStart(6)}  ${title} (at most ${bound})`);
  }
}
