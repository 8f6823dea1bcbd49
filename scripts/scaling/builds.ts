// Builds of the bench: started as typed by hand, timed as a whole and by what BuildKit says of each step.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { World } from '../../sandbox/world.ts';
import { parseBuildSteps } from '../../src/oci/build-steps.ts';
import { ScriptError } from '../process.ts';
import { inRepository } from '../repository.ts';
import type { Samples } from './samples.ts';

export interface Workbench {
  readonly world: World;
  readonly samples: Samples;
  /** Name of the builder that all but the engine's own builds use. */
  readonly builder: string;
  /** Words after `buildx create`, the name aside. */
  readonly creation: readonly string[];
  /** For this run only. */
  readonly folder: string;
  /** `amd64` or `arm64`: this machine's, and the one that is emulated. */
  readonly native: string;
  readonly foreign: string;
  readonly say: (text: string) => void;
}

export interface Timing {
  /** From start to end of the command, in milliseconds. */
  readonly total: number;
  /** Sum of the RUN steps that ran. */
  readonly running: number;
  /** Their processor time, where they end with `times`. */
  readonly processor: number;
  /** From the end of the last step to the end of the last export, push or load. */
  readonly exporting: number;
}

export interface BuildWish {
  readonly target: string;
  /** `linux/` is put before each. */
  readonly platforms: readonly string[];
  readonly args?: Readonly<Record<string, string>>;
  /** Further words, such as an output. */
  readonly words?: readonly string[];
  /** Default: `buildx build` with the bench's builder. */
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export async function timedBuild(bench: Workbench, wish: BuildWish): Promise<Timing> {
  const command = wish.command ?? ['buildx', 'build', '--builder', bench.builder];
  const args = Object.entries({ ...bench.samples, ...wish.args });
  const started = performance.now();
  const { stderr } = await docker(
    bench,
    [
      ...command,
      ...['--progress', 'rawjson', '--target', wish.target],
      ...['--platform', wish.platforms.map((platform) => `linux/${platform}`).join(',')],
      ...args.flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
      ...(wish.words ?? []),
      inRepository('examples/scaling'),
    ],
    wish.env,
  );
  const total = performance.now() - started;
  const steps = parseBuildSteps(stderr, []);
  const stages = steps.filter(({ name }) => /^\[.* ?\d+\/\d+\] /.test(name));
  const run = stages.filter(({ name, isCached }) => !isCached && name.includes('] RUN '));
  const end = (some: typeof steps): number => Math.max(...some.map(({ completed }) => completed));
  return {
    total,
    running: run.reduce((sum, { started, completed }) => sum + completed - started, 0),
    processor: processorTime(stderr),
    exporting: end(steps) - end(stages),
  };
}

/**
 * The second line that `times` prints is that of the shell's children, as in `0m14.05s 0m2.29s`.
 * What a step prints stands in base64 in the build's progress.
 */
function processorTime(progress: string): number {
  const printed = [...progress.matchAll(/"data":"([^"]*)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString(),
  );
  const line = /^\d+m[\d.]+s \d+m[\d.]+s\s+(\d+)m([\d.]+)s (\d+)m([\d.]+)s$/gm;
  return [...printed.join('').matchAll(line)].reduce((sum, [, ...parts]) => {
    const [userMinutes = 0, user = 0, systemMinutes = 0, system = 0] = parts.map(Number);
    return sum + ((userMinutes + systemMinutes) * 60 + user + system) * 1000;
  }, 0);
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function docker(
  { world }: Pick<Workbench, 'world'>,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  try {
    return await promisify(execFile)('docker', args, {
      env: { ...process.env, ...world.env, ...env },
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string };
    const end = stderr.trim().split('\n').slice(-5).join('\n').slice(-3000);
    throw new ScriptError(`docker ${args.join(' ')} failed:\n${end}`, { cause: error });
  }
}

export async function createBuilder(bench: Workbench): Promise<void> {
  const words = ['--name', bench.builder, '--bootstrap', ...bench.creation];
  await docker(bench, ['buildx', 'create', ...words]);
}

/** buildx waits 20 s for the engine to delete the builder's volume, and a large one takes longer. */
export async function removeBuilder(bench: Workbench): Promise<void> {
  try {
    await docker(bench, ['buildx', 'rm', '--force', bench.builder]);
  } catch (error) {
    const { stdout } = await docker(bench, ['buildx', 'ls', '--format', '{{.Name}}']);
    if (stdout.split('\n').includes(bench.builder)) throw error;
    bench.say('the engine is still deleting the files of a builder');
  }
}
