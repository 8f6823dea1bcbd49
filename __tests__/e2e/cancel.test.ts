// A job that is cancelled, or whose step is killed: main ends at once, and post removes everything.
import { describe, expect, test } from '@jest/globals';
import type { Ended } from '../support/action.ts';
import { runnerView } from '../support/runner-commands.ts';
import { world } from '../support/world.ts';
import { dockerLines, expectNothingLeft, tracesOf } from './support/docker.ts';
import { newRepository } from './support/names.ts';
import { processesOf, signalStep, until } from './support/processes.ts';
import { type Answer, isTagPush, type Question, startProxy } from './support/proxy.ts';
import { tagsOf } from './support/registry.ts';
import { createdBuilder, newStep, type Step } from './support/step.ts';

// A marker that is not in the command line, which is printed before it runs.
const sleeping = "FROM busybox:1.37\nRUN echo now slee''ping && sleep 60\n";

/** For what comes after the build. */
const copying = { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' };

interface Cancelled {
  readonly step: Step;
  readonly ended: Ended;
  readonly name: string;
  readonly repository: string;
}

type When = (now: { readonly output: string; readonly name: string }) => boolean | Promise<boolean>;

/** A registry that leaves the step hanging in a phase, and the moment when it does. */
interface Hanging {
  readonly on: (question: Question) => boolean;
  readonly does: 'stall' | Answer;
  readonly when?: When;
}

/** Starts a step, waits until `when`, signals main alone and once, and waits for its end. */
async function cancel(signal: NodeJS.Signals, moment: When | Hanging): Promise<Cancelled> {
  const repository = newRepository();
  let isReached = false;
  const hanging = typeof moment === 'function' ? undefined : moment;
  const address =
    hanging === undefined
      ? world().registry
      : await startProxy({
          instead: (question) => {
            if (!hanging.on(question)) return undefined;
            isReached = true;
            return hanging.does;
          },
        });
  const when: When = typeof moment === 'function' ? moment : (moment.when ?? (() => isReached));
  const step = newStep({
    files: hanging === undefined ? { Dockerfile: sleeping } : copying,
  });
  const inputs = createdBuilder({
    tags: `${repository.replace(/^[^/]+/, address)}:1`,
    push: 'true',
    platforms: 'linux/amd64',
  });
  const { name = '' } = inputs;
  let output = '';
  const running = step.main(inputs, {
    limit: 60_000,
    watch: (text) => {
      output += text;
    },
  });
  await until('the moment to cancel', () => when({ output, name }));
  signalStep(step, signal);
  return { step, ended: await running, name, repository };
}

async function expectClean({ step, name, repository }: Cancelled): Promise<void> {
  await expectNothingLeft(step, name);
  await until('no process of the step is left', () => processesOf(step).length === 0);
  // What such a process made after post had looked.
  expect(await tracesOf(step, name)).toEqual([]);
  expect(await tagsOf(repository)).toEqual([]);
}

const isCreating = ({ output }: { readonly output: string }): boolean =>
  output.includes('Creating the builder');

const isBooting = async ({ name }: { readonly name: string }): Promise<boolean> => {
  const names = await dockerLines(['ps', '--all', '--format', '{{.Names}}']);
  return names.includes(`buildx_buildkit_${name}0`);
};

const isBuilding = ({ output }: { readonly output: string }): boolean =>
  output.includes('now sleeping');

const isDigest = ({ manifest }: Question): boolean => manifest?.startsWith('sha256:') === true;
const unavailable: Answer = { status: 503, headers: {}, body: Buffer.from('') };

const hangings: readonly (readonly [string, Hanging])[] = [
  ['while the image is pushed', { on: (it) => it.method === 'PUT' && isDigest(it), does: 'stall' }],
  ['while it is read back', { on: (it) => it.method === 'GET' && isDigest(it), does: 'stall' }],
  ['while tags move', { on: isTagPush, does: 'stall' }],
  [
    'while it waits before it tries again',
    {
      on: isTagPush,
      does: unavailable,
      when: ({ output }) => output.includes('Trying again in'),
    },
  ],
];

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, status) => {
  test.each<readonly [string, When | Hanging]>([
    ['while the builder is being created', isCreating],
    ['while the builder boots', isBooting],
    ['during the build', isBuilding],
    ...hangings,
  ])('%s: one signal ends the step, and post finds everything', async (_, when) => {
    const cancelled = await cancel(signal, when);
    const { step, ended } = cancelled;
    // One signal was sent, and the end waited for: no second one had to kill what still ran.
    expect(processesOf(step)).toEqual([]);
    expect([ended.code, ended.signal]).toEqual([status, null]);
    const { commands, stopped } = runnerView(ended.output);
    expect(stopped).toBeUndefined();
    const errors = commands.filter(({ name }) => name === 'error').map(({ data }) => data);
    expect(errors).toEqual([expect.stringContaining(`Cancelled by ${signal}`)]);
    await expectClean(cancelled);
  });
});

describe('SIGKILL, which no step can answer', () => {
  test.each<readonly [string, When | Hanging]>([
    ['while the builder is being created', isCreating],
    ['while the builder boots', isBooting],
    ['during the build', isBuilding],
    ...hangings,
  ])('%s leaves nothing that post does not find', async (_, when) => {
    const cancelled = await cancel('SIGKILL', when);
    expect(cancelled.ended.signal).toBe('SIGKILL');
    await expectClean(cancelled);
  });
});

test('post after a main that never ran does nothing', async () => {
  const step = newStep();
  const post = await step.post();
  expect([post.code, runnerView(post.output).commands, post.left]).toEqual([0, [], []]);
});
