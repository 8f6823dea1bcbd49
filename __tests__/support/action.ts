// Starts dist/ as the runner does: inputs and state as variables, files for what comes back.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type ActionInterface, doorFiles } from '../../scripts/action-interface.ts';
import { inRepository } from './repository.ts';
import { type RunnerFolders, runnerEnvironment, runnerPath } from './runner-environment.ts';
import { runnerFileLines, runnerFileValues } from './runner-files.ts';

/** What a step is started with. Everything has a default that suits a test without an engine. */
export interface StepOptions {
  /** The folder of the action; `root` without one. */
  readonly door?: string;
  /** What stands under `with:`; for the rest the defaults of action.yml apply. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Added to a clean environment; only PATH comes from this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** GITHUB_WORKSPACE, where the runner starts the step. Default: an empty folder. */
  readonly cwd?: string;
  /** The runner to go on with: main and post of a step, and the steps of a job, share one. */
  readonly runner?: RunnerFolders;
  /** Cancels the step: sends the signal when the text appears in the output. */
  readonly interrupt?: { readonly at: string; readonly signal: NodeJS.Signals };
  /** Gets the output as it comes. */
  readonly watch?: (text: string) => void;
  /** Words to start it with, such as a shell that stands for the runner. */
  readonly under?: readonly string[];
  /** Milliseconds after which the step is killed and the test fails. */
  readonly limit?: number;
}

export interface PostOptions extends StepOptions {
  /** What main left: `state` of its result. */
  readonly state: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both in the order in which they came: what the runner reads. */
  readonly output: string;
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  /** What later steps get: variables, and folders before PATH. */
  readonly exported: Record<string, string>;
  readonly path: readonly string[];
  readonly summary: string;
  /** RUNNER_TEMP, and what lies in it now: relative paths, folders with a final slash. */
  readonly temp: string;
  readonly left: readonly string[];
  readonly runner: RunnerFolders;
  /** From its start to its end. */
  readonly milliseconds: number;
}

export function runMain(options: StepOptions = {}): Promise<Ended> {
  return runEntry('main', options, {});
}

export function runPost({ state, ...options }: PostOptions): Promise<Ended> {
  const variables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value] as const);
  return runEntry('post', options, Object.fromEntries(variables));
}

/** A new runner: empty folders for HOME, workspace, RUNNER_TEMP, tool cache and command files. */
export function newRunner(): RunnerFolders {
  // scripts/test.ts removes that folder at the end.
  const parent = process.env.MULTIPLATFORM_IMAGE_TEST_FOLDER ?? tmpdir();
  const root = mkdtempSync(join(parent, 'runner-'));
  const folder = (name: string): string => {
    const path = join(root, name);
    mkdirSync(path);
    return path;
  };
  return {
    root,
    home: folder('home'),
    workspace: folder('workspace'),
    temp: folder('temp'),
    tools: folder('tools'),
    files: folder('files'),
  };
}

async function runEntry(
  entry: 'main' | 'post',
  {
    inputs = {},
    env = {},
    cwd,
    runner = newRunner(),
    interrupt,
    watch,
    under = [],
    limit = 280_000,
    door = 'root',
  }: StepOptions,
  state: Readonly<Record<string, string>>,
): Promise<Ended> {
  const action = doorFiles().find((one) => one.door === door)?.action;
  if (action === undefined) throw new Error(`There is no ${door}/action.yml.`);
  const { variables, files } = runnerEnvironment(runner, cwd ?? runner.workspace);
  for (const file of Object.values(files)) writeFileSync(file, '');
  const ended = await finished({
    words: [...under, process.execPath, inRepository(action[entry])],
    cwd: cwd ?? runner.workspace,
    env: {
      ...variables,
      ...inputVariables(action, inputs),
      ...state,
      ...env,
      PATH: runnerPath(env.PATH ?? process.env.PATH),
    },
    interrupt,
    watch,
    limit,
  });
  const read = (file: string): string => readFileSync(file, 'utf8');
  return {
    ...ended,
    outputs: runnerFileValues(read(files.GITHUB_OUTPUT)),
    state: runnerFileValues(read(files.GITHUB_STATE)),
    exported: runnerFileValues(read(files.GITHUB_ENV)),
    path: runnerFileLines(read(files.GITHUB_PATH)),
    summary: read(files.GITHUB_STEP_SUMMARY),
    temp: runner.temp,
    left: filesIn(runner.temp),
    runner,
  };
}

/** Every input of action.yml is set, those without a default to nothing; unknown ones as well. */
export function inputVariables(
  { inputs }: ActionInterface,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  // An expression is the runner's to fill in; here is no token.
  const presets = inputs.map(
    (input) => [input.name, input.default?.startsWith('${{') ? '' : (input.default ?? '')] as const,
  );
  const values = { ...Object.fromEntries(presets), ...given };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value];
    }),
  );
}

interface Start {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly interrupt: StepOptions['interrupt'] | undefined;
  readonly watch: StepOptions['watch'] | undefined;
  readonly limit: number;
}

type Finish = Pick<Ended, 'code' | 'signal' | 'stdout' | 'stderr' | 'output' | 'milliseconds'>;

function finished({ words, cwd, env, interrupt, watch, limit }: Start): Promise<Finish> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const [first = '', ...rest] = words;
    const child = spawn(first, rest, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const seen = { stdout: '', stderr: '', output: '' };
    let interrupted = false;
    const take = (stream: 'stdout' | 'stderr') => (text: string) => {
      seen[stream] += text;
      seen.output += text;
      watch?.(text);
      if (interrupt === undefined || interrupted || !seen.output.includes(interrupt.at)) return;
      interrupted = true;
      child.kill(interrupt.signal);
    };
    child.stdout.setEncoding('utf8').on('data', take('stdout'));
    child.stderr.setEncoding('utf8').on('data', take('stderr'));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(
        new Error(`${words.join(' ')} did not end within ${limit} ms. Its output:\n${seen.output}`),
      );
    }, limit);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const milliseconds = performance.now() - started;
      if (interrupt === undefined || interrupted) resolve({ code, signal, ...seen, milliseconds });
      else reject(new Error(`'${interrupt.at}' was never printed. The output:\n${seen.output}`));
    });
  });
}

/** Everything below a folder, relative and sorted; folders end with a slash. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = relative(folder, join(entry.parentPath, entry.name));
      return entry.isDirectory() ? `${path}/` : path;
    })
    .sort();
}
