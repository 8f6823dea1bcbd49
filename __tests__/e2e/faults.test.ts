// Every fault of the table in docs/reliability.md, through dist/ on a real builder and registry.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createBuilder } from './support/builders.ts';
import { faultCases } from './support/fault-cases.ts';
import { type Happened, runFault } from './support/fault-run.ts';
import { unique } from './support/names.ts';
import { newStep } from './support/step.ts';

const parallel = 6;
const happened = new Map<string, Happened | Error>();
const nameOf = ({ area, fault }: (typeof faultCases)[number]): string => `${area}: ${fault}`;

// Most of the time goes into waits, of the tools and of the step: many run at the same time.
beforeAll(async () => {
  const step = newStep();
  const name = unique('faults');
  await createBuilder(step, name, '--bootstrap');
  const buildxConfig = step.env.BUILDX_CONFIG ?? '';
  const left = [...faultCases];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const result = await runFault(next, { name, buildxConfig }).catch((error: Error) => error);
      happened.set(nameOf(next), result);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
}, 600_000);

test.each(faultCases.map((one) => [nameOf(one), one] as const))('%s', (name, { outcome }) => {
  const result = happened.get(name);
  if (result === undefined || result instanceof Error) throw result ?? new Error('It never ran.');
  expect({ ...result, message: '' }).toMatchObject({
    kind: outcome.kind,
    tries: outcome.tries,
    left: [],
  });
  if (outcome.kind === 'failed') expect(result.message).toMatch(outcome.says);
});

afterAll(() => {
  for (const [name, result] of happened) {
    process.stdout.write(
      `${name}: ${result instanceof Error ? result.message : JSON.stringify(result)}\n`,
    );
  }
});
