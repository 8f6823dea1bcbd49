// Facts and inputs as a quiet day has them: a test says only what is different.
import { actionInterface } from '../../scripts/action-interface.ts';
import { readEvent } from '../../src/gather/event.ts';
import type { Facts } from '../../src/gather/facts.ts';
import { doorInputs, type Inputs } from '../../src/gather/inputs.ts';
import type { Reading } from '../../src/plan/reading.ts';
import type { Problem } from '../../src/system/errors.ts';
import { repositoryText } from '../support/repository.ts';

const defaults = defaultsOf('action.yml');

function defaultsOf(file: string): Record<string, string> {
  const { inputs } = actionInterface(repositoryText(file));
  return Object.fromEntries(inputs.map((input) => [input.name, input.default ?? '']));
}

/** The defaults of action.yml, and what is given. */
export function inputsWith(given: Partial<Inputs> = {}): Inputs {
  return { ...(defaults as Inputs), ...given };
}

export interface FactsGiven extends Partial<Omit<Facts, 'inputs'>> {
  readonly inputs?: Partial<Inputs>;
}

/** An amd64 machine with its own engine, buildx 0.36.1, every file in place and no emulator. */
export function factsWith({ inputs, ...given }: FactsGiven = {}): Facts {
  return {
    inputs: inputsWith(inputs),
    event: readEvent({}),
    githubCache: { kind: 'missing' },
    unknownInputs: [],
    knownInputs: doorInputs.root,
    machine: { os: 'linux', architecture: 'amd64', runs32BitArm: false },
    paths: { hasContext: true, hasDockerfile: true, hasBuildkitdConfig: true },
    build: {
      isWorkspaceEmpty: false,
      missingPaths: [],
      unsetVariables: [],
      noDefaultAttestations: false,
      isHeadOfPull: false,
    },
    engine: { isLocal: true, context: 'default' },
    logins: { known: [], inVariable: [], awsAccounts: [], awsRegion: '', areScopesOff: false },
    buildx: { kind: 'found', buildx: { words: ['docker', 'buildx'], version: '0.36.1' } },
    registrations: [],
    nodes: { tls: new Map() },
    newBuilderName: 'multiplatform-image-0a1b2c3d',
    ...given,
  };
}

/** The same for merge/, with the defaults of its own action.yml. */
export function mergeFactsWith({ inputs, ...given }: FactsGiven = {}): Facts {
  return factsWith({
    ...given,
    knownInputs: doorInputs.merge,
    inputs: { ...emptyInputs, ...defaultsOf('merge/action.yml'), ...inputs },
  });
}

const emptyInputs = Object.fromEntries(
  Object.values(doorInputs)
    .flat()
    .map((name) => [name, '']),
);

/** A reading of inputs, and the problems that it reported. */
export function readingOf(given: Partial<Inputs> = {}): {
  readonly reading: Reading;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  return { reading: { inputs: inputsWith(given), report }, problems };
}

/** The names of the inputs that problems are about. */
export function subjectsOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ subject }) => subject);
}
