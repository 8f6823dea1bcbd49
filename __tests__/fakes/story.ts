// Tells a whole run of the job with a docker that plays back recorded output.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Inputs } from '../../src/gather/inputs.ts';
import { runJob } from '../../src/job.ts';
import type { Outputs } from '../../src/report/outputs.ts';
import type { Environment } from '../../src/system/doors.ts';
import { ActionError } from '../../src/system/errors.ts';
import { dockerFolder, type Exception, fakeDocker } from './docker.ts';
import { inputsWith } from './facts.ts';
import { doorsTo, journal, newFolder } from './log.ts';

export interface Told {
  readonly lines: readonly string[];
  /** The commands alone. */
  readonly commands: readonly string[];
  readonly outputs: Outputs | undefined;
  readonly error: unknown;
}

/** A run on a machine whose engine is elsewhere, so that nothing of the real one counts. */
export async function tell(
  inputs: Partial<Inputs>,
  exceptions: readonly Exception[] = [],
  env: Environment = {},
): Promise<Told> {
  const told = journal();
  const doors = doorsTo(fakeDocker(told, exceptions), told, { ...environment(inputs), ...env });
  let outputs: Outputs | undefined;
  let error: unknown;
  try {
    await runJob(doors, {
      outputs: (written) => {
        told.lines.push('outputs');
        outputs = written;
      },
      summary: (markdown) => told.lines.push(`summary: ${markdown}`),
      artifacts: (subjects) => told.lines.push(`artifacts: ${subjects.join(' ')}`),
    });
  } catch (caught) {
    error = caught;
  }
  const commands = told.lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
  return { lines: told.lines, commands, outputs, error };
}

/** No image is behind the playback whose programs could be read. */
const noPrograms = { verify: 'index' };

function environment(inputs: Partial<Inputs>): Environment {
  const context = join(newFolder(), 'context');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\n');
  const variables = Object.entries(inputsWith({ context, ...noPrograms, ...inputs })).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
  );
  return {
    ...Object.fromEntries(variables),
    DOCKER_CONFIG: dockerFolder(),
    DOCKER_HOST: 'tcp://engine.test:2375',
  };
}

export function positions(
  lines: readonly string[],
  ...patterns: readonly RegExp[]
): readonly number[] {
  return patterns.map((pattern) => {
    const position = lines.findIndex((line) => pattern.test(line));
    if (position < 0) throw new Error(`${pattern} is not in\n${lines.join('\n')}`);
    return position;
  });
}

/** Each is in the lines, and the first of each comes after the first of the one before. */
export function expectInOrder(lines: readonly string[], ...patterns: readonly RegExp[]): void {
  const found = positions(lines, ...patterns);
  expect(found).toEqual([...found].sort((one, other) => one - other));
}

/** Message and hint of a failure that a user can do something about. */
export function messageOf(error: unknown): string {
  expect(error).toBeInstanceOf(ActionError);
  return error instanceof ActionError ? `${error.message}\n${error.hint}` : '';
}
