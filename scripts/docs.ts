// Writes the README's tables from action.yml; with --check it only says whether they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { actionInterface } from './action-interface.ts';
import { withTables } from './interface-tables.ts';
import { ScriptError, start } from './process.ts';
import { inRepository } from './repository.ts';

await start(async () => {
  const [argument] = process.argv.slice(2);
  if (argument !== undefined && argument !== '--check') {
    throw new ScriptError(`scripts/docs.ts does not know '${argument}'; it knows --check.`);
  }
  const path = inRepository('README.md');
  if (!existsSync(path)) {
    throw new ScriptError('There is no README.md; write one with `<!-- inputs -->` markers.');
  }
  const readme = readFileSync(path, 'utf8');
  const fresh = withTables(
    readme,
    actionInterface(readFileSync(inRepository('action.yml'), 'utf8')),
  );
  if (fresh === readme) {
    console.log('README.md: tables are up to date with action.yml');
    return;
  }
  if (argument === '--check') {
    throw new ScriptError(
      'README.md: the tables of inputs and outputs differ from action.yml. ' +
        'Run `npm run docs` and commit README.md.',
    );
  }
  writeFileSync(path, fresh);
  console.log('README.md: tables written');
});
