// Holds the scripts behind `npm test` and `npm run bundle` to what CI relies on.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseResults, readResults, sum, totalsLine } from '../scripts/jest-results.ts';
import { licenseText } from '../scripts/licenses.ts';
import { asSeconds, newResults, ratioTable } from '../scripts/scaling/results.ts';
import { canRunAll } from './support/skip.ts';

describe("Jest's results", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    testResults: [
      {
        assertionResults: [
          { fullName: 'runs', status: 'passed' },
          { fullName: 'left out', status: 'pending' },
          { fullName: 'not yet written', status: 'todo' },
        ],
      },
    ],
  };

  test('count a file that cannot be loaded as failed, and name what was skipped', () => {
    expect(parseResults(JSON.stringify(report))).toEqual({
      totals: { passed: 3, failed: 2, skipped: 2 },
      skipped: ['left out', 'not yet written'],
    });
  });

  test('are a failure when Jest wrote none', () => {
    expect(readResults('/nonexistent/results.json').totals.failed).toBe(1);
  });

  test('add up to one line', () => {
    const fast = { passed: 3, failed: 0, skipped: 0 };
    expect(totalsLine(sum([fast, fast]))).toBe('6 passed, 0 failed');
    expect(totalsLine(sum([fast, { ...fast, skipped: 1 }]))).toBe('6 passed, 0 failed, 1 skipped');
  });
});

test.each([
  ['true', 'sandbox', true],
  ['true', 'engine', false],
  [undefined, 'sandbox', false],
  [undefined, 'engine', false],
] as const)('with CI=%s, the %s has to run every test: %s', (CI, kind, expected) => {
  expect(canRunAll({ CI }, { kind })).toBe(expected);
});

describe('the licences of a bundle', () => {
  function textOf(manifest: Readonly<Record<string, string>>, files: readonly string[]): string {
    const root = mkdtempSync(join(tmpdir(), 'licences-'));
    try {
      const folder = join(root, 'node_modules/@acme/part');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
      for (const name of files) writeFileSync(join(folder, name), `text of ${name}\r\n`);
      const part = { nameForCondition: join(folder, 'lib/index.js') };
      const modules = [{ nameForCondition: '/repo/lib/src/job.js', modules: [part, part] }];
      return licenseText({ modules, errors: [], warnings: [] });
    } finally {
      rmSync(root, { recursive: true });
    }
  }

  test('name each package once, with every text', () => {
    const manifest = { name: '@acme/part', version: '1.2.3', license: 'MIT' };
    expect(textOf(manifest, ['LICENSE.md', 'NOTICE', 'index.js'])).toBe(
      '@acme/part 1.2.3\nMIT\n\ntext of LICENSE.md\n\ntext of NOTICE\n',
    );
  });

  test('are missing: the package is refused', () => {
    const manifest = { name: '@acme/part', version: '1.2.3' };
    expect(() => textOf(manifest, [])).toThrow('@acme/part has no licence');
  });
});

describe('the tables of the scaling bench', () => {
  const { measure, medians } = newResults();
  for (const value of [2000, 9000, 1000]) measure('compile', 'native', value);
  measure('compile', 'emulated', 18_000);
  measure('typed', 'emulated', 12_000);

  test('show medians and their ratios to the first', () => {
    expect(ratioTable(medians('compile'), asSeconds).split('\n')).toEqual([
      '    2.0 s    1.00  native',
      '   18.0 s    9.00  emulated',
    ]);
  });

  test('compare a line with the same line of another group', () => {
    const other = { name: 'typed by hand', values: medians('typed') };
    expect(ratioTable(medians('compile'), asSeconds, other).split('\n')).toEqual([
      '    2.0 s    1.00  native',
      '   18.0 s    9.00  emulated  (1.50 × typed by hand)',
    ]);
  });

  test('need something measured', () => {
    expect(() => medians('install')).toThrow("Nothing was measured of 'install'.");
  });
});
