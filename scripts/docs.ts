// Writes every README's tables from its action.yml; with --check it only says whether they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DoorFile, doorFiles } from './action-interface.ts';
import { withTables } from './interface-tables.ts';
import { ScriptError, start } from './process.ts';
import { inRepository } from './repository.ts';

await start(async () => {
  const [argument] = process.argv.slice(2);
  if (argument !== undefined && argument !== '--check') {
    throw new ScriptError(`scripts/docs.ts does not know '${argument}'; it knows --check.`);
  }
  const stale = doorFiles().filter((door) => !isFresh(door, argument === '--check'));
  if (stale.length === 0) {
    console.log('tables: up to date with every action.yml');
  } else if (argument === '--check') {
    throw new ScriptError(
      `${stale.map(readmeOf).join(', ')}: tables of inputs and outputs differ from action.yml. ` +
        'Run `npm run docs` and commit them.',
    );
  } else {
    console.log(`tables written: ${stale.map(readmeOf).join(', ')}`);
  }
});

function readmeOf({ folder }: DoorFile): string {
  return join(folder, 'README.md');
}

function isFresh(door: DoorFile, checkOnly: boolean): boolean {
  const name = readmeOf(door);
  const path = inRepository(name);
  if (!existsSync(path)) {
    throw new ScriptError(`There is no ${name}; write one with \`<!-- inputs -->\` markers.`);
  }
  const readme = readFileSync(path, 'utf8');
  const fresh = withTables(readme, door.action);
  if (fresh === readme) return true;
  if (!checkOnly) writeFileSync(path, fresh);
  return false;
}
