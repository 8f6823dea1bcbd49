// Go programs from source: the machine's own Go when it is new enough, else Debian testing's.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tryAnswer } from './command.ts';
import { SandboxError } from './failure.ts';
import type { Home } from './home.ts';
import { type Packages, unpackPackage } from './packages.ts';
import { ensurePart } from './part.ts';
import type { Progress } from './progress.ts';
import { goVersion } from './versions.ts';

const atOnce = 2;

export interface GoJob {
  readonly name: string;
  /** Packages to compile, as `path@version` when they are not of the module in `module`. */
  readonly packages: readonly string[];
  readonly module?: string;
  readonly ldflags?: string;
  /** Where the programs go. */
  readonly into: string;
}

export interface Toolchain {
  readonly compile: (job: GoJob) => Promise<void>;
}

export function openToolchain(home: Home, progress: Progress, packages: Packages): Toolchain {
  let go: Promise<string> | undefined;
  let free = atOnce;
  const waiting: Array<() => void> = [];
  return {
    compile: async (job) => {
      go ??= findGo(home, progress, packages);
      const file = await go;
      // One job downloads while another compiles; more would only fight for the processors.
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      try {
        await compile(home, file, job);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}

async function compile(home: Home, go: string, job: GoJob): Promise<void> {
  mkdirSync(job.into, { recursive: true });
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags', `-s -w ${job.ldflags ?? ''}`.trim()];
  await runCommand({
    file: go,
    args:
      job.module === undefined
        ? ['install', ...flags, ...job.packages]
        : ['build', ...flags, '-mod=readonly', '-o', `${job.into}/`, ...job.packages],
    log: join(home.logs, `${job.name}.log`),
    hint: 'Check that Go modules can be downloaded (`go env GOPROXY`), then run `up` again.',
    cwd: job.module ?? home.root,
    env: {
      CGO_ENABLED: '0',
      GOBIN: job.into,
      GOCACHE: join(home.go, 'cache'),
      GOMODCACHE: join(home.go, 'modules'),
      GOPATH: join(home.go, 'path'),
      // Without the write bit of the files kept, `purge` could not delete them.
      GOFLAGS: '-modcacherw',
      GOTOOLCHAIN: 'local',
      GOWORK: 'off',
    },
  });
}

/** Also looks where Go's own installer puts it, because root's PATH often lacks that. */
export function ownGo(): string | undefined {
  const places = ['go', '/usr/local/go/bin/go'];
  return places.find((file) => {
    const version = /go(\d+(?:\.\d+)*)/.exec(tryAnswer(file, ['env', 'GOVERSION']) ?? '')?.[1];
    return version !== undefined && isAtLeast(version, goVersion);
  });
}

function isAtLeast(version: string, wanted: string): boolean {
  return version.localeCompare(wanted, 'en', { numeric: true }) >= 0;
}

async function findGo(home: Home, progress: Progress, packages: Packages): Promise<string> {
  const own = ownGo();
  if (own !== undefined) return own;
  const folder = await ensurePart(home, progress, {
    name: 'go',
    what: 'Go, unpacked from Debian testing',
    inputs: { goVersion, recipe: 1 },
    build: async (draft) => {
      const debs = await packages.downloadClosure('testing', ['golang-go']);
      for (const deb of debs.filter((path) => /\/golang-/.test(path))) {
        await unpackPackage(home, deb, { folder: draft });
      }
    },
  });
  const roots = join(folder, 'usr', 'lib');
  const root = readdirSync(roots).find((name) => /^go-\d/.test(name));
  const file = join(roots, root ?? '', 'bin', 'go');
  if (existsSync(file)) return file;
  throw new SandboxError(
    `Debian's golang-go package has no ${file}.`,
    `Install Go ${goVersion} or newer and put it on PATH, then run \`up\` again.`,
  );
}
