// Facts of inspect/ on a quiet day, with the defaults of its own action.yml.
import { actionInterface } from '../../scripts/action-interface.ts';
import { doorInputs, type Inputs, readInputs } from '../../src/gather/inputs.ts';
import { repositoryText } from '../support/repository.ts';
import { type FactsGiven, factsWith } from './facts.ts';

const { inputs: declared } = actionInterface(repositoryText('inspect/action.yml'));

/** The defaults of inspect/action.yml, and what is given. */
export function inspectInputs(given: Partial<Inputs> = {}): Inputs {
  const defaults = declared.map((input) => [input.name, input.default ?? '']);
  return { ...readInputs({}, 'inspect'), ...Object.fromEntries(defaults), ...given };
}

export function inspectFacts({ inputs, ...given }: FactsGiven = {}) {
  return factsWith({ ...given, knownInputs: doorInputs.inspect, inputs: inspectInputs(inputs) });
}
