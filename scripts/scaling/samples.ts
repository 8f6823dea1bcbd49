// The base images of examples/scaling: public ones, or the sandbox's own, made once and kept there.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { runCommand } from '../../sandbox/command.ts';
import { type Home, sandboxHome } from '../../sandbox/home.ts';
import { basePlatforms, ensurePushed, images } from '../../sandbox/images.ts';
import { withLock } from '../../sandbox/lock.ts';
import { openPackages, type Packages, unpackPackage } from '../../sandbox/packages.ts';
import { ensurePart, partFolder } from '../../sandbox/part.ts';
import { type Progress, startProgress } from '../../sandbox/progress.ts';
import { ownGo } from '../../sandbox/toolchain.ts';
import { goVersion } from '../../sandbox/versions.ts';
import type { World } from '../../sandbox/world.ts';
import { ScriptError } from '../process.ts';

/** Build arguments of the Dockerfile. */
export interface Samples {
  readonly GOLANG: string;
  readonly DEBIAN: string;
}

const architectures = ['amd64', 'arm64'];

/** Enough of Debian 12 to run dpkg and the scripts of packages. */
const rootPackages = [
  ...['dash', 'coreutils', 'libc6', 'libgcc-s1', 'gcc-12-base', 'libc-bin', 'debianutils'],
  ...['dpkg', 'tar', 'zlib1g', 'libbz2-1.0', 'liblzma5', 'libzstd1', 'libmd0', 'libssl3'],
  ...['sed', 'grep', 'mawk', 'findutils', 'diffutils', 'perl-base', 'libcrypt1', 'libtinfo6'],
  ...['libselinux1', 'libpcre2-8-0', 'libacl1', 'libattr1', 'libgmp10'],
];

/** Python and what it depends on: 22 packages, whose scripts compile a thousand files. */
const installedPackages = [
  ...['python3', 'python3-minimal', 'python3.11', 'python3.11-minimal', 'libpython3-stdlib'],
  ...['libpython3.11-minimal', 'libpython3.11-stdlib', 'libexpat1', 'libsqlite3-0', 'libuuid1'],
  ...['libncursesw6', 'libffi8', 'libreadline8', 'libnsl2', 'libtirpc3', 'libdb5.3'],
  ...['libgssapi-krb5-2', 'libkrb5-3', 'libk5crypto3', 'libkrb5support0', 'libcom-err2'],
  'libkeyutils1',
];

export async function provideSamples(world: World): Promise<Samples> {
  if (world.kind === 'engine') {
    return { GOLANG: 'golang:1.26-alpine', DEBIAN: 'debian:bookworm-slim' };
  }
  const home = sandboxHome();
  const progress = startProgress();
  const packages = openPackages(home, Object.keys(basePlatforms));
  try {
    return await withLock(home, progress, async () => {
      await ensureGolang(home, progress);
      await ensureDebian(home, progress, packages);
      packages.discard();
      const push = async (name: string): Promise<string> => {
        const image = { part: `bench-${name}`, repository: `bench/${name}`, tags: ['latest'] };
        await ensurePushed({ home, progress }, world.registry, image);
        return `${world.registry}/${image.repository}`;
      };
      return { GOLANG: await push('golang'), DEBIAN: await push('debian') };
    });
  } finally {
    progress.stop();
  }
}

async function ensureGolang(home: Home, progress: Progress): Promise<void> {
  await ensurePart(home, progress, {
    name: 'bench-golang',
    what: `Go ${goVersion} for ${architectures.join(', ')}, from the Go module proxy`,
    inputs: { goVersion, recipe: 1 },
    build: async (folder) => {
      for (const architecture of architectures) {
        const layer = join(folder, architecture);
        const busybox = join(partFolder(home, images.base.part), architecture);
        cpSync(busybox, layer, { recursive: true, verbatimSymlinks: true });
        mkdirSync(join(layer, 'usr', 'local'), { recursive: true });
        await downloadGo(home, architecture, join(layer, 'usr', 'local', 'go'));
      }
    },
  });
}

/** The toolchain that `GOTOOLCHAIN` would fetch; the module's files have no execute bits. */
async function downloadGo(home: Home, architecture: string, target: string): Promise<void> {
  const go = ownGo();
  if (go === undefined) {
    throw new ScriptError(
      `The bench downloads Go as a module, which takes Go ${goVersion} or newer: put it on PATH.`,
    );
  }
  const modules = `${target}.modules`;
  const name = `golang.org/toolchain@v0.0.1-go${goVersion}.linux-${architecture}`;
  await runCommand({
    file: go,
    args: ['mod', 'download', name],
    log: join(home.logs, 'bench-golang.log'),
    hint: 'Check that Go modules can be downloaded (`go env GOPROXY`).',
    cwd: home.root,
    env: { GOMODCACHE: modules, GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local', GOWORK: 'off' },
  });
  renameSync(join(modules, name), target);
  rmSync(modules, { recursive: true });
  // Nothing compiles Go itself or runs its tests.
  for (const path of ['src/cmd', 'api', 'test']) {
    rmSync(join(target, path), { recursive: true, force: true });
  }
  for (const folder of ['bin', `pkg/tool/linux_${architecture}`]) {
    for (const file of readdirSync(join(target, folder)))
      chmodSync(join(target, folder, file), 0o755);
  }
}

async function ensureDebian(home: Home, progress: Progress, packages: Packages): Promise<void> {
  await ensurePart(home, progress, {
    name: 'bench-debian',
    what: `a small Debian 12 with packages to install, for ${architectures.join(', ')}`,
    inputs: { rootPackages, installedPackages, recipe: 1 },
    build: async (folder) => {
      for (const architecture of architectures) {
        const download = (names: readonly string[]): Promise<string[]> =>
          packages.download(
            'stable',
            names.map((name) => `${name}:${architecture}`),
          );
        const layer = join(folder, architecture);
        makeRoot(layer);
        for (const deb of await download(rootPackages)) {
          await unpackPackage(home, deb, { folder: layer });
        }
        const archives = join(layer, 'var', 'cache', 'apt', 'archives');
        mkdirSync(archives, { recursive: true });
        for (const deb of await download(installedPackages)) {
          copyFileSync(deb, join(archives, basename(deb)));
        }
      }
    },
  });
}

/** What Debian's own bootstrap makes before and after unpacking. */
function makeRoot(root: string): void {
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(join(root, 'usr', name), { recursive: true });
    symlinkSync(join('usr', name), join(root, name));
  }
  for (const name of ['etc', 'tmp', 'root', 'var/lib/dpkg/info']) {
    mkdirSync(join(root, name), { recursive: true });
  }
  writeFileSync(join(root, 'var', 'lib', 'dpkg', 'status'), '');
  writeFileSync(join(root, 'etc', 'passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  writeFileSync(join(root, 'etc', 'group'), 'root:x:0:\n');
}
