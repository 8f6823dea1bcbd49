// A step of a job in this world: main and post of the action on a runner of its own.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, jest } from '@jest/globals';
import { actionInputs } from '../../../sandbox/action-inputs.ts';
import { type Ended, newRunner, runMain, runPost, type StepOptions } from '../../support/action.ts';
import type { RunnerFolders } from '../../support/runner-environment.ts';
import { world } from '../../support/world.ts';
import { unique } from './names.ts';

type Inputs = Readonly<Record<string, string>>;
type MainOptions = Omit<StepOptions, 'inputs' | 'env' | 'runner'>;

export interface Step {
  readonly runner: RunnerFolders;
  /** What the runner gives to the step besides its own variables. */
  readonly env: Readonly<Record<string, string>>;
  readonly main: (inputs: Inputs, options?: MainOptions) => Promise<Ended>;
  readonly post: () => Promise<Ended>;
}

export interface NewStep {
  /** Files of the workspace by path; `Dockerfile` has a default. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The runner of an earlier step of the same job. */
  readonly runner?: RunnerFolders;
}

/** Shows, when built and when run, which machine it was. */
const machineDockerfile = [
  // Its finding would be a warning in every test.
  '# check=skip=JSONArgsRecommended',
  'FROM busybox:1.37',
  'RUN uname -m > /built-on',
  'CMD echo "$(cat /built-on) $(uname -m)"',
].join('\n');

/** The variable by which the processes of one step are known. */
export const markVariable = 'E2E_MARK';

/** Without the mark: for commands of the test itself. */
export function unmarked(env: Step['env']): Record<string, string> {
  return { ...env, [markVariable]: '' };
}

// Real builds, on machines where both cores may be busy.
jest.setTimeout(300_000);

const open: { readonly step: Step; readonly isOver: () => boolean }[] = [];
const tasks: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  const steps = open.splice(0).reverse();
  for (const { step, isOver } of steps) if (!isOver()) await step.post();
  for (const task of tasks.splice(0).reverse()) await task();
  for (const { step } of steps) rmSync(step.runner.root, { recursive: true, force: true });
});

/** Runs after the test and after every post, also when the test fails. */
export function atEnd(task: () => Promise<unknown>): void {
  tasks.push(task);
}

/** A step whose post runs after the test at the latest, and whose selected builder is its own. */
export function newStep({ files = {}, env = {}, runner = newRunner() }: NewStep = {}): Step {
  for (const [path, text] of Object.entries({ Dockerfile: machineDockerfile, ...files })) {
    const file = join(runner.workspace, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const variables = {
    ...world().env,
    BUILDX_CONFIG: join(runner.root, 'buildx'),
    [markVariable]: unique('mark'),
    ...env,
  };
  let state: Ended['state'] | undefined;
  const step: Step = {
    runner,
    env: variables,
    main: async (inputs, options = {}) => {
      state = {};
      const ended = await runMain({ ...options, inputs, env: variables, runner });
      state = ended.state;
      return ended;
    },
    post: async () => {
      const left = state ?? {};
      state = undefined;
      return runPost({ state: left, env: variables, runner });
    },
  };
  open.push({ step, isOver: () => state === undefined });
  return step;
}

/** Inputs for a builder that the step creates here, and a name for it that nothing else has. */
export function createdBuilder(inputs: Inputs = {}): Record<string, string> {
  return { name: unique('e2e'), ...actionInputs(world()), ...inputs };
}

/** Inputs for a builder that is there: only the source of emulators. */
export function givenBuilder(inputs: Inputs = {}): Record<string, string> {
  const { 'binfmt-image': image } = actionInputs(world());
  return { ...(image === undefined ? {} : { 'binfmt-image': image }), ...inputs };
}

/** Main, which has to end well. */
export async function succeed(step: Step, inputs: Inputs, options?: MainOptions): Promise<Ended> {
  const ended = await step.main(inputs, options);
  if (ended.code !== 0) throw new Error(`The step failed:\n${ended.output}`);
  return ended;
}
