// Lints the workflows of .github/workflows/ and of examples/ with this repository's rules and actionlint.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideWorld } from '../sandbox/world.ts';
import { runProgram, ScriptError, start } from './process.ts';
import { inRepository } from './repository.ts';
import { workflowProblems } from './workflow-rules.ts';

const folders = ['.github/workflows', 'examples/workflows'];

await start(async () => {
  const files = folders.flatMap((folder) =>
    readdirSync(inRepository(folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(folder, name)),
  );
  const problems = files.flatMap((file) =>
    workflowProblems(file, readFileSync(inRepository(file), 'utf8')),
  );
  if (problems.length > 0) throw new ScriptError(problems.join('\n'));
  const { kind, tools } = await provideWorld('tests');
  if (tools.actionlint === undefined) {
    if (process.env.CI === 'true' && kind === 'sandbox') {
      throw new ScriptError('The sandbox has no actionlint, so the workflows cannot be checked.');
    }
    console.log('skipped: there is no actionlint on this machine, nor a Go that compiles it');
    return;
  }
  // Its two optional helpers are off, so that every machine finds the same.
  await runProgram(tools.actionlint, ['-color', '-shellcheck=', '-pyflakes=', ...files]);
  console.log(`workflows: nothing to say about ${files.length} of them`);
});
