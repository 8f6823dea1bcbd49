// The sandbox's command line: up, down, purge, status, env, run.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tryAnswer } from './command.ts';
import { registeredEmulators } from './emulators.ts';
import { describeFailure, SandboxError } from './failure.ts';
import { type Home, sandboxHome } from './home.ts';
import { withLock } from './lock.ts';
import { currentEngineWorld, findOwnEngine, returnEngine } from './own-engine.ts';
import { type Progress, seconds, startProgress } from './progress.ts';
import { currentSandbox, lowerSandbox, purgeSandbox } from './sandbox.ts';
import { type Level, provideWorld, type World } from './world.ts';

const usage = `usage: node sandbox/cli.ts COMMAND

  up [--for demo|tests]   set up what is missing and start what is not running (default: tests)
  status                  what is up
  env                     shell lines: eval "$(node sandbox/cli.ts env)"
  run -- CMD…             run a command in that environment
  down                    end the sandbox's processes, mounts and emulators; keep its files
  purge                   down, and delete its files`;

async function main(words: readonly string[]): Promise<number> {
  const home = sandboxHome();
  const [command, ...rest] = words;
  switch (command) {
    case 'up':
      return up(rest);
    case 'down':
      return withProgress(home, (progress) => down(home, progress));
    case 'purge':
      return withProgress(home, async (progress) => {
        await down(home, progress);
        await purgeSandbox(home);
        progress.note(`deleted ${home.root}`);
        return 0;
      });
    case 'status':
      return status(home);
    case 'env':
      process.stdout.write(exportLines(currentWorld(home)));
      return 0;
    case 'run':
      return run(currentWorld(home), rest[0] === '--' ? rest.slice(1) : rest);
    case 'help':
    case '--help':
      process.stdout.write(`${usage}\n`);
      return 0;
    default:
      process.stderr.write(`${command ? `Unknown command "${command}".\n` : ''}${usage}\n`);
      return 2;
  }
}

async function up(args: readonly string[]): Promise<number> {
  const started = Date.now();
  // Exiting properly is what ends the compilers and downloads that are under way.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const world = await provideWorld(parseLevel(args));
  const engine = world.kind === 'engine' ? "this machine's engine" : 'own engine';
  process.stderr.write(
    `sandbox: up in ${seconds(started)}: ${engine}, registry ${world.registry}\n`,
  );
  return 0;
}

function parseLevel(args: readonly string[]): Level {
  const options = { for: { type: 'string', default: 'tests' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.for === 'demo' || values.for === 'tests') return values.for;
  throw new SandboxError(`There is no level "${values.for}".`, 'Use --for demo or --for tests.');
}

async function down(home: Home, progress: Progress): Promise<number> {
  const returned = findOwnEngine(home) && (await returnEngine(home));
  const lowered = await lowerSandbox(home);
  progress.note(returned || lowered ? 'down' : 'was not up');
  return 0;
}

function status(home: Home): number {
  const world = tryCurrentWorld(home);
  const emulators = registeredEmulators().map(({ name, flags }) => `${name} (${flags})`);
  const lines = [
    `folder          ${home.root}`,
    `state           ${world === undefined ? 'down' : `up, ${world.kind}`}`,
    `emulators       ${emulators.join(', ') || 'none registered'}`,
  ];
  if (world !== undefined) {
    const env = { ...process.env, ...world.env };
    const format = ['version', '--format', '{{.Server.Version}}'];
    lines.push(
      `engine          ${tryAnswer('docker', format, env) ?? 'does not answer'}`,
      `buildx          ${tryAnswer('docker', ['buildx', 'version'], env) ?? 'missing'}`,
      `registry        ${world.registry}`,
      `buildkit        ${world.buildkitImage ?? "the action's own default"}`,
      `binfmt          ${world.binfmtImage ?? "the action's own default"}`,
      ...Object.entries(world.tools).map(([name, file]) => `${name.padEnd(16)}${file}`),
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return world === undefined ? 1 : 0;
}

function exportLines(world: World): string {
  const variables = { ...world.env, SANDBOX_REGISTRY: world.registry };
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}=${quote(value)}\n`)
    .join('');
}

async function run(world: World, [file, ...args]: readonly string[]): Promise<number> {
  if (file === undefined) throw new SandboxError('run got no command.', 'Use: run -- CMD…');
  const env = { ...process.env, ...world.env, SANDBOX_REGISTRY: world.registry };
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'inherit', env });
    child.on('error', (error) => {
      process.stderr.write(`${file} did not start: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
  });
}

function currentWorld(home: Home): World {
  const world = tryCurrentWorld(home);
  if (world !== undefined) return world;
  throw new SandboxError('The sandbox is not up.', 'Run: node sandbox/cli.ts up');
}

function tryCurrentWorld(home: Home): World | undefined {
  return findOwnEngine(home) ? currentEngineWorld() : currentSandbox(home);
}

async function withProgress(
  home: Home,
  work: (progress: Progress) => Promise<number>,
): Promise<number> {
  const progress = startProgress();
  mkdirSync(home.root, { recursive: true });
  try {
    return await withLock(home, progress, () => work(progress));
  } finally {
    progress.stop();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`sandbox: ${describeFailure(error)}\n`);
  // Not exitCode: what other parts are still compiling is of no use now.
  process.exit(1);
}
