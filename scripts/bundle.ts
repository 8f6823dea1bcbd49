// Bundles src/entries/ into dist/, what entries share once; with --check it had to be there already.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BundleStats, licenseText } from './licenses.ts';
import { outputOf, runNode, ScriptError, start } from './process.ts';
import { inRepository } from './repository.ts';

const ncc = inRepository('node_modules/@vercel/ncc/dist/ncc/cli.js');

await start(async () => {
  const [argument] = process.argv.slice(2);
  if (argument !== undefined && argument !== '--check') {
    throw new ScriptError(`scripts/bundle.ts does not know '${argument}'; it knows --check.`);
  }
  await runNode(inRepository('scripts/build.ts'), []);
  const before = distDigests();
  declareFreeOfEffects();
  const entries = await bundleAll();
  console.log(`bundled ${entries.map((entry) => `dist/${entry}.js`).join(', ')}`);
  if (argument === '--check') await assertFresh(before);
});

/**
 * Tells the bundler that importing these packages does nothing but define things, which is true and
 * which they do not say themselves. Without it `@actions/core` brings the whole HTTP client behind
 * its OIDC function into every bundle: more than 450 kB, and twice the time to start.
 */
function declareFreeOfEffects(): void {
  for (const name of ['core', 'exec', 'http-client', 'io']) {
    const path = inRepository('node_modules/@actions', name, 'package.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`);
  }
}

async function bundleAll(): Promise<readonly string[]> {
  const names = await entryNames();
  // A folder of its own keeps the last good bundle in place until the new one is whole.
  const staging = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const folder = join(staging, 'dist');
    await bundle(folder, join(staging, 'stats.json'));
    for (const name of names) writeFileSync(join(folder, `${name}.js`), starter(name));
    rmSync(inRepository('dist'), { recursive: true, force: true });
    cpSync(folder, inRepository('dist'), { recursive: true });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return names;
}

/** Names of the entries, as src/entries/index.ts has them. */
async function entryNames(): Promise<readonly string[]> {
  const { entries } = (await import(inRepository('lib/src/entries/index.js'))) as {
    readonly entries: Readonly<Record<string, unknown>>;
  };
  return Object.keys(entries);
}

/** What an action.yml names: the runner starts a file, without arguments. */
function starter(name: string): string {
  return `import { entries } from './index.js';\nawait entries['${name}']();\n`;
}

async function bundle(folder: string, account: string): Promise<void> {
  const input = inRepository('lib/src/entries/index.js');
  // Without ncc's cache: a fresh check must not read it.
  const options = ['--minify', '--no-cache', '--quiet', '--target', 'es2022'];
  await runNode(ncc, ['build', input, '--out', folder, '--stats-out', account, ...options]);
  const stats = JSON.parse(readFileSync(account, 'utf8')) as BundleStats;
  // ncc only warns of a module that it does not find, and the bundle would fail at run time.
  const problems = [...stats.errors, ...stats.warnings].map(({ message }) => message);
  if (problems.length > 0) {
    throw new ScriptError(`src/entries/ cannot be bundled:\n${problems.join('\n')}`);
  }
  writeFileSync(join(folder, 'licenses.txt'), licenseText(stats));
}

/** Name and digest of every file of dist/, one per line. */
function distDigests(): string {
  const folder = inRepository('dist');
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    })
    .sort()
    .join('\n');
}

async function assertFresh(before: string): Promise<void> {
  const changes = await uncommitted();
  if (distDigests() === before && changes.length === 0) return;
  throw new ScriptError(
    ['dist/ was not what the source gives.', ...changes].join('\n') +
      '\nIt is now: commit dist/ (`npm run bundle` makes it).',
  );
}

/** Files of dist/ that are not in git as they are now; what is staged counts as committed. */
async function uncommitted(): Promise<readonly string[]> {
  const args = ['status', '--porcelain', '--untracked-files=all', '--', 'dist'];
  try {
    const status = await outputOf('git', args);
    // The second column compares the file with what is staged.
    return status.split('\n').filter((line) => line !== '' && line[1] !== ' ');
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    console.log(`dist/ is only compared with the files on disk, not with git: ${error.message}`);
    return [];
  }
}
