// Runs everything that must hold before a merge, goes on after a failure, and names all that failed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTotals, totalsLine } from './jest-results.ts';
import { runNode, runProgram, ScriptError, secondsSince, start } from './process.ts';
import { inRepository } from './repository.ts';

interface Step {
  readonly name: string;
  readonly run: () => Promise<void>;
}

await start(async () => {
  const { values } = parseArgs({ options: { totals: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const file = join(folder, 'totals.json');
  try {
    const failed = await failedSteps(steps(file));
    // Whatever failed beside the tests counts too, or the line below would claim success.
    const tests = readTotals(file);
    const others = failed.filter((name) => name !== 'tests').length;
    const totals = { ...tests, failed: tests.failed + others };
    console.log(
      `\n${failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`}`,
    );
    console.log(totalsLine(totals));
    if (values.totals !== undefined) writeFileSync(values.totals, JSON.stringify(totals));
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function steps(totalsFile: string): readonly Step[] {
  const node = (file: string, ...args: string[]) => runNode(inRepository(file), args);
  return [
    { name: 'types', run: () => node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.') },
    { name: 'lint', run: () => runProgram('npm', ['run', '--silent', 'lint']) },
    { name: 'docs', run: () => node('scripts/docs.ts', '--check') },
    { name: 'bundle', run: () => node('scripts/bundle.ts', '--check') },
    { name: 'workflows', run: () => node('scripts/workflows.ts') },
    { name: 'tests', run: () => runProgram('npm', ['test', '--', '--totals', totalsFile]) },
  ];
}

async function failedSteps(all: readonly Step[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, run } of all) {
    const since = Date.now();
    console.log(`\n── ${name}`);
    try {
      await run();
      console.log(`── ${name}: ok, ${secondsSince(since)}`);
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      failed.push(name);
      console.log(`── ${name}: FAILED, ${secondsSince(since)}: ${error.message}`);
    }
  }
  return failed;
}
