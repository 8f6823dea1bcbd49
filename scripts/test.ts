// Runs the tests: brings the sandbox up, bundles, then all of Jest; with --fast without the sandbox.
//
//   npm test                       everything
//   npm test -- e2e/push -t 'two'  what Jest finds for these words
//   npm test -- --totals FILE      everything, and the totals as JSON into FILE
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Results, readResults, skipMark, sum, totalsLine } from './jest-results.ts';
import { exitStatus, runNode, ScriptError, start } from './process.ts';
import { inRepository } from './repository.ts';

type Project = 'fast' | 'e2e';

// Holds the results and, through the variable, what tests write: removed when they are done.
const folder = mkdtempSync(join(tmpdir(), 'tests-'));
process.env.MULTIPLATFORM_IMAGE_TEST_FOLDER = folder;

process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));

await start(async () => {
  const { fast, totals, words } = options(process.argv.slice(2));
  if (!fast) await runNode(inRepository('sandbox/cli.ts'), ['up', '--for', 'tests']);
  await runNode(inRepository('scripts/bundle.ts'), []);
  if (words.length > 0) {
    const projects: Project[] = fast ? ['fast'] : ['fast', 'e2e'];
    if ((await runJest(projects, ['--runInBand', ...words])) !== 0) process.exitCode = 1;
    return;
  }
  const results = [await measured('fast', [])];
  // One engine serves all e2e tests: at the same time they would see each other's builders.
  if (!fast) results.push(await measured('e2e', ['--runInBand', '--verbose']));
  report(results, totals);
});

interface Outcome extends Results {
  readonly status: number | NodeJS.Signals;
}

async function measured(project: Project, args: readonly string[]): Promise<Outcome> {
  const path = join(folder, `${project}.json`);
  const status = await runJest([project], [...args, '--json', `--outputFile=${path}`]);
  return { status, ...readResults(path) };
}

function runJest(
  projects: readonly Project[],
  args: readonly string[],
): Promise<number | NodeJS.Signals> {
  return exitStatus(process.execPath, [
    // Jest loads ES modules through this API of Node, whose warning says nothing about the tests.
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    inRepository('node_modules/jest/bin/jest.js'),
    ...args,
    // Last, because this option takes every word after it.
    '--selectProjects',
    ...projects,
  ]);
}

function report(outcomes: readonly Outcome[], path: string | undefined): void {
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  const unexplained = skipped.filter((name) => !name.includes(skipMark));
  const counted = sum(outcomes.map(({ totals }) => totals));
  for (const name of skipped) console.log(`skipped: ${name}`);
  console.log(`\n${totalsLine(counted)}`);
  if (path !== undefined) writeFileSync(path, JSON.stringify(counted));
  if (unexplained.length > 0) {
    throw new ScriptError(
      `${unexplained.length} skipped test(s) do not say why. Skip with testUnless() of ` +
        '__tests__/support/skip.ts, and leave no .only behind.',
    );
  }
  if (outcomes.some(({ status }) => status !== 0)) process.exitCode = 1;
}

function options(args: readonly string[]) {
  const own = args.filter((arg) => arg === '--fast');
  const rest = args.filter((arg) => arg !== '--fast');
  const fast = own.length > 0;
  if (rest[0] !== '--totals') return { fast, totals: undefined, words: rest };
  const { values } = parseArgs({ args: rest, options: { totals: { type: 'string' } } });
  return { fast, totals: values.totals, words: [] };
}
