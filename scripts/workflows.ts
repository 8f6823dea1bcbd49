// Lints the workflows of .github/workflows/ with the sandbox's actionlint.
import { provideWorld } from '../sandbox/world.ts';
import { runProgram, ScriptError, start } from './process.ts';

await start(async () => {
  const { kind, tools } = await provideWorld('tests');
  if (tools.actionlint === undefined) {
    if (process.env.CI === 'true' && kind === 'sandbox') {
      throw new ScriptError('The sandbox has no actionlint, so the workflows cannot be checked.');
    }
    console.log('skipped: there is no actionlint on this machine, nor a Go that compiles it');
    return;
  }
  // Its two optional helpers are off, so that every machine finds the same.
  await runProgram(tools.actionlint, ['-color', '-shellcheck=', '-pyflakes=']);
  console.log('workflows: actionlint found nothing');
});
