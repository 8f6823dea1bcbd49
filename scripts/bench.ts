// The bench: the action and the same commands typed by hand, in turn, in one run; ratios, not seconds.
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { newRunner, runMain, runPost } from '../__tests__/support/action.ts';
import { actionInputs } from '../sandbox/action-inputs.ts';
import { provideWorld, type World } from '../sandbox/world.ts';
import { printResults, type Times } from './bench-results.ts';
import { ScriptError, start } from './process.ts';
import { inRepository } from './repository.ts';
import { allParts, benchScaling } from './scaling/bench.ts';

await start(async () => {
  const options = { rounds: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [what = 'action', ...names] = positionals;
  const parts = allParts.filter((part) => names.length === 0 || names.includes(part));
  const isKnown = names.every((name) => allParts.some((part) => part === name));
  if (what === 'action' ? names.length > 0 : what !== 'scaling' || !isKnown) {
    throw new ScriptError(
      `The bench knows 'action', and 'scaling' with ${allParts.join(', ')} or all of them, ` +
        `not '${positionals.join(' ')}'.`,
    );
  }
  const wanted = values.rounds ?? (what === 'action' ? '9' : '1');
  const rounds = Number(wanted);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new ScriptError(`--rounds takes a whole number above 0, not '${wanted}'.`);
  }
  if (what === 'scaling') await benchScaling(rounds, parts);
  else await benchAction(rounds);
});

async function benchAction(rounds: number): Promise<void> {
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
      await measureTyped(world, folder, times);
      measureStart(folder, times);
    }
    printResults(times);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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

async function measureTyped(world: World, context: string, times: Times): Promise<void> {
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
  await measureReading(world, { name, image, digest: digestIn(metadata) }, times);
  times.remove.push(milliseconds(() => buildx('rm', name)));
}

/** As the action reads: the plug-in by its own path, index and configs at the same time. */
async function measureReading(
  world: World,
  { name, image, digest }: Readonly<Record<'name' | 'image' | 'digest', string>>,
  times: Times,
): Promise<void> {
  const format = '{{range .ClientInfo.Plugins}}{{if eq .Name "buildx"}}{{.Path}}{{end}}{{end}}';
  const plugin = run(world, 'docker', ['info', '--format', format]).trim();
  const [program, ...first] = plugin === '' ? ['docker', 'buildx'] : [plugin];
  const env = { ...process.env, ...world.env };
  const inspect = (...words: readonly string[]): Promise<unknown> => {
    const args = [...first, 'imagetools', 'inspect', '--builder', name, ...words];
    return promisify(execFile)(program, args, { env });
  };
  const source = `${image}@${digest}`;
  const started = performance.now();
  await Promise.all([inspect('--raw', source), inspect('--format', '{{json .Image}}', source)]);
  await inspect('--raw', `${image}:1`);
  times.reading.push(performance.now() - started);
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
  times.bundle.push(milliseconds(node(inRepository('dist/main.js'))));
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
