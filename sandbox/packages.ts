// Debian packages without installing them: private package lists, signed as the machine's own, and
// unpacking into a folder. The machine's package database is never touched.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runCommand, tryAnswer } from './command.ts';
import { SandboxError } from './failure.ts';
import type { Home } from './home.ts';
import { type Suite, suites } from './versions.ts';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const listsFreshMs = 12 * 60 * 60 * 1000;
const hint =
  'Check that `apt-get update` works on this machine (its package source is used), then run `up` again.';

/** Debian's name of this machine's architecture: amd64, arm64, … */
export function nativeDebianArchitecture(): string {
  return tryAnswer('dpkg', ['--print-architecture']) ?? 'amd64';
}

export interface Packages {
  /** Downloads exactly these packages; returns the paths of the files. */
  readonly download: (suite: Suite, names: readonly string[]) => Promise<string[]>;
  /** Downloads these and all they depend on. */
  readonly downloadClosure: (suite: Suite, names: readonly string[]) => Promise<string[]>;
  /** Deletes what was downloaded, for when all of it is unpacked. */
  readonly discard: () => void;
}

export function openPackages(home: Home, foreign: readonly string[]): Packages {
  const architectures = [...new Set([nativeDebianArchitecture(), ...foreign])];
  const ready = new Map<Suite, Promise<void>>();
  const apt = (suite: Suite, args: readonly string[], cwd?: string): Promise<string> =>
    runCommand({
      file: 'apt-get',
      args: [...aptOptions(home, suite, architectures), ...args],
      log: join(home.logs, `apt-${suite}.log`),
      hint,
      ...(cwd === undefined ? {} : { cwd }),
    });
  const prepare = (suite: Suite): Promise<void> => {
    const pending = ready.get(suite) ?? refreshLists(home, suite, architectures, apt);
    ready.set(suite, pending);
    return pending;
  };
  // Testing moves on: a list of this morning may name files that are gone by now.
  const withFreshLists = async <T>(suite: Suite, work: () => Promise<T>): Promise<T> => {
    await prepare(suite);
    try {
      return await work();
    } catch {
      await apt(suite, ['update']);
      return work();
    }
  };
  return {
    download: (suite, names) =>
      withFreshLists(suite, async () => {
        mkdirSync(join(home.apt, suite, 'downloads'), { recursive: true });
        const folder = mkdtempSync(join(home.apt, suite, 'downloads', 'some-'));
        await apt(suite, ['download', ...names], folder);
        return packageFiles(folder);
      }),
    downloadClosure: (suite, names) =>
      withFreshLists(suite, async () => {
        const folder = join(home.apt, suite, 'cache', 'archives');
        mkdirSync(join(folder, 'partial'), { recursive: true });
        const quiet = ['--yes', '--no-install-recommends'];
        await apt(suite, ['install', '--download-only', ...quiet, ...names]);
        return packageFiles(folder);
      }),
    discard: () => {
      for (const suite of ready.keys()) {
        for (const name of ['downloads', 'cache/archives']) {
          rmSync(join(home.apt, suite, name), { recursive: true, force: true });
        }
      }
    },
  };
}

/** Unpacks into a folder, or only the given paths (`./usr/bin/…`) of it. */
export async function unpackPackage(
  home: Home,
  deb: string,
  into: { readonly folder: string; readonly only?: readonly string[] },
): Promise<void> {
  // Since /usr was merged, /bin and /lib are links that tar has to leave standing.
  const script = 'set -o pipefail; deb=$1; shift; dpkg-deb --fsys-tarfile "$deb" | tar -x "$@"';
  const options = ['--keep-directory-symlink', '--no-same-owner', '-C', into.folder];
  await runCommand({
    file: 'bash',
    args: ['-c', script, 'unpack', deb, ...options, ...(into.only ?? [])],
    log: join(home.logs, 'unpack.log'),
    hint: 'Check the free space of the disk, then run `up` again.',
  });
}

async function refreshLists(
  home: Home,
  suite: Suite,
  architectures: readonly string[],
  apt: (suite: Suite, args: readonly string[]) => Promise<string>,
): Promise<void> {
  const folder = join(home.apt, suite);
  const lists = join(folder, 'lists');
  for (const name of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'no-packages'), '');
  // Foreign architectures are only asked for where packages of theirs are: in stable.
  const wanted = suite === 'stable' ? architectures : architectures.slice(0, 1);
  const options = `arch=${wanted.join(',')} signed-by=${keyring} target=Packages`;
  const source = `deb [${options}] ${debianMirror()} ${suites[suite]} main\n`;
  writeFileSync(join(folder, 'sources.list'), source);
  const listed = readdirSync(lists).filter((name) => name.endsWith('_InRelease'));
  const newest = Math.max(0, ...listed.map((name) => statSync(join(lists, name)).mtimeMs));
  if (listed.length > 0 && Date.now() - newest < listsFreshMs && existsSync(stampOf(folder)))
    return;
  await apt(suite, ['update', '--error-on=any']);
  writeFileSync(stampOf(folder), source);
}

function stampOf(folder: string): string {
  return join(folder, 'lists-complete');
}

/** Options on the command line win over every file of the machine's own configuration. */
function aptOptions(home: Home, suite: Suite, architectures: readonly string[]): string[] {
  const folder = join(home.apt, suite);
  const settings = {
    'APT::Sandbox::User': 'root',
    'APT::Architectures': architectures.join(','),
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State::lists': join(folder, 'lists'),
    // With nothing installed, the dependencies of a package are all of them.
    'Dir::State::status': join(folder, 'no-packages'),
    'Dir::State::extended_states': join(folder, 'extended-states'),
    'Dir::Cache': join(folder, 'cache'),
    'Acquire::Languages': 'none',
    'Acquire::PDiffs': 'false',
    'Acquire::Retries': '3',
    'Debug::NoLocking': 'true',
  };
  return Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
}

/** The mirror that this machine gets Debian from: the one that is known to be reachable. */
function debianMirror(): string {
  const format = '$(REPO_URI) $(RELEASE) $(COMPONENT)';
  const targets = tryAnswer('apt-get', [
    'indextargets',
    '--format',
    format,
    'Created-By: Packages',
  ]);
  const sources = (targets ?? '').split('\n').map((line) => line.split(' '));
  const main = sources.filter(([, , component]) => component === 'main');
  const exact = main.find(([, release]) => release === suites.stable || release === 'stable');
  const uri = (exact ?? main.find(([address]) => /\/debian\/?$/.test(address ?? '')))?.[0];
  if (uri !== undefined) return uri;
  throw new SandboxError(
    `No source of Debian's main section is configured (asked \`apt-get indextargets\`).`,
    'Add a Debian source to /etc/apt/sources.list, then run `up` again.',
  );
}

function packageFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  return names.map((name) => join(folder, name));
}
