// Reads what Jest wrote with --json: the totals, and the skipped tests that nobody explained.
import { existsSync, readFileSync } from 'node:fs';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Results {
  readonly totals: Totals;
  /** Full names, with the reason where the test gives one. */
  readonly skipped: readonly string[];
}

const nothingRan: Totals = { passed: 0, failed: 1, skipped: 0 };

/** The mark with which `testUnless` of __tests__/support/skip.ts ends a skipped test's name. */
export const skipMark = '[skipped: ';

/** What `npm test -- --totals FILE` wrote, or one failure when it ended before it could. */
export function readTotals(path: string): Totals {
  if (!existsSync(path)) return nothingRan;
  return JSON.parse(readFileSync(path, 'utf8')) as Totals;
}

/** Jest's file, or one failure when Jest ended before it could write it. */
export function readResults(path: string): Results {
  if (!existsSync(path)) return { totals: nothingRan, skipped: [] };
  return parseResults(readFileSync(path, 'utf8'));
}

export function parseResults(text: string): Results {
  const report = JSON.parse(text) as Report;
  const assertions = report.testResults.flatMap((suite) => suite.assertionResults);
  const skipped = assertions.filter(({ status }) => status === 'pending' || status === 'todo');
  // A file that cannot be loaded holds no test that could count as failed.
  const unloadable = report.numRuntimeErrorTestSuites;
  return {
    totals: {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloadable,
      skipped: skipped.length,
    },
    skipped: skipped.map(({ fullName }) => fullName),
  };
}

export function sum(all: readonly Totals[]): Totals {
  return {
    passed: all.reduce((count, { passed }) => count + passed, 0),
    failed: all.reduce((count, { failed }) => count + failed, 0),
    skipped: all.reduce((count, { skipped }) => count + skipped, 0),
  };
}

export function totalsLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
