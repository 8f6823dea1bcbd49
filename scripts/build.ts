// Compiles TypeScript to lib/ and removes what an earlier build left there for files that are gone.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, start } from './process.ts';
import { inRepository } from './repository.ts';

await start(async () => {
  await runNode(inRepository('node_modules/typescript/bin/tsc'), ['-p', inRepository('.')]);
  removeOrphans('.');
});

/** A compiled test whose source was deleted would still run. */
function removeOrphans(folder: string): void {
  for (const entry of readdirSync(inRepository('lib', folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const source = inRepository(entry.isDirectory() ? path : path.replace(/\.js$/, '.ts'));
    if (!existsSync(source)) rmSync(inRepository('lib', path), { recursive: true });
    else if (entry.isDirectory()) removeOrphans(path);
  }
}
