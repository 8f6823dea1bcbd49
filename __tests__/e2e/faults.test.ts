// Every fault of the table in docs/reliability.md, through dist/ on a real builder and registry.
import { beforeAll, expect, test } from '@jest/globals';
import { createBuilder } from './support/builders.ts';
import { areas, type FaultCase, faultCases } from './support/fault-cases.ts';
import { type Happened, runFault } from './support/fault-run.ts';
import { faultRow, tableOf, updateVariable, withoutTime } from './support/fault-table.ts';
import { unique } from './support/names.ts';
import { newStep } from './support/step.ts';

const parallel = 8;
const happened = new Map<FaultCase, Happened | Error>();

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
      happened.set(next, result);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
}, 600_000);

function seen(fault: FaultCase): Happened {
  const result = happened.get(fault);
  if (result === undefined || result instanceof Error) throw result ?? new Error('It never ran.');
  return result;
}

test.each(faultCases.map((one) => [`${one.area}: ${one.fault}`, one] as const))(
  '%s',
  (_, fault) => {
    const { outcome } = fault;
    const { kind, tries, left, message } = seen(fault);
    const expected = { kind: outcome.kind, tries: outcome.tries, left: [] };
    expect({ kind, tries, left, message }).toMatchObject(expected);
    if (outcome.kind === 'failed') expect(message).toContain(outcome.says);
  },
);

test(`docs/reliability.md has them all; ${updateVariable}=1 writes them`, () => {
  const rows = areas.flatMap((area) =>
    faultCases.filter((fault) => fault.area === area).map((fault) => faultRow(fault, seen(fault))),
  );
  expect(tableOf(rows).map(withoutTime)).toEqual(rows.map(withoutTime));
});
