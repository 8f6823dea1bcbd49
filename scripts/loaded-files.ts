// Which files of dist/ an entry loads to come as far as a plan that finds no tool: the common path.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRepository } from './repository.ts';

// Node's own hook sees every import, dynamic ones included, and tells on the third channel.
const hook = `
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  registerHooks({ load: (url, context, next) => { writeSync(3, url + '\\n'); return next(url, context); } });
`;

/** `entry` is a path from the repository's root, such as `dist/main.js`. */
export function loadedFiles(entry: string): readonly string[] {
  const { output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, inRepository(entry)],
    { env: { PATH: '' }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  const urls = (output[3] ?? '').split('\n').filter((url) => url.startsWith('file://'));
  return [...new Set(urls)].map((url) => fileURLToPath(url));
}

/** Bytes of these files together. */
export function sizeOf(files: readonly string[]): number {
  return files.reduce((total, file) => total + statSync(file).size, 0);
}
