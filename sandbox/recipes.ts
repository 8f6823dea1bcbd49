// How the content of the sandbox's images is made: BuildKit, a base image, the binfmt installer.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { tryAnswer } from './command.ts';
import { handlers } from './emulators.ts';
import { SandboxError } from './failure.ts';
import { type Home, sourcePath } from './home.ts';
import { basePlatforms, images, type Workshop } from './images.ts';
import { nativeDebianArchitecture, type Packages, unpackPackage } from './packages.ts';
import { ensurePart } from './part.ts';
import { baseImage, buildkitVersion, rootfsPackages, rootfsUnneeded } from './versions.ts';

const certificates = 'etc/ssl/certs/ca-certificates.crt';

export async function ensureBuildkit(shop: Workshop): Promise<string> {
  const module = sourcePath('buildkit');
  const sums = ['go.mod', 'go.sum'].map((name) => readFileSync(join(module, name), 'utf8'));
  const { home, progress, packages, toolchain } = shop;
  // Two parts, so that a new version of BuildKit does not fetch its file system again.
  const [rootfs, programs] = await Promise.all([
    ensurePart(home, progress, {
      name: 'buildkit-rootfs',
      what: 'file system of the BuildKit image, unpacked from Debian 12',
      inputs: { rootfsPackages, unneeded: String(rootfsUnneeded), recipe: 1 },
      build: (folder) => buildRootfs(home, packages, folder),
    }),
    ensurePart(home, progress, {
      name: 'buildkitd',
      what: `BuildKit ${buildkitVersion}, compiled`,
      inputs: { buildkitVersion, sums, recipe: 1 },
      build: (folder) =>
        toolchain.compile({
          name: 'buildkitd',
          module,
          packages: ['buildkitd', 'buildctl'].map((name) => `github.com/moby/buildkit/cmd/${name}`),
          ldflags: `-X github.com/moby/buildkit/version.Version=${buildkitVersion}`,
          into: folder,
        }),
    }),
  ]);
  return ensurePart(home, progress, {
    name: images.buildkit.part,
    what: 'BuildKit image, assembled',
    inputs: { buildkitVersion, sums, rootfsPackages, recipe: 1 },
    build: async (folder) => {
      const layer = join(folder, nativeDebianArchitecture());
      cpSync(rootfs, layer, { recursive: true, verbatimSymlinks: true });
      for (const name of ['buildkitd', 'buildctl']) {
        copyFileSync(join(programs, name), join(layer, 'usr', 'bin', name));
      }
    },
  });
}

async function buildRootfs(home: Home, packages: Packages, folder: string): Promise<void> {
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(join(folder, 'usr', name), { recursive: true });
    symlinkSync(join('usr', name), join(folder, name));
  }
  for (const name of ['proc', 'sys', 'dev', 'run', 'root', 'var/lib', 'etc/ssl/certs', 'tmp']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  chmodSync(join(folder, 'tmp'), 0o1777);
  for (const deb of await packages.downloadClosure('stable', rootfsPackages)) {
    const name = basename(deb).split('_')[0] ?? '';
    if (!rootfsUnneeded.test(name)) await unpackPackage(home, deb, { folder });
  }
  linkApplets(folder, join(folder, 'usr', 'bin', 'busybox'), 'usr/bin');
  for (const name of ['iptables', 'ip6tables']) {
    symlinkSync('xtables-nft-multi', join(folder, 'usr', 'sbin', name));
  }
  // An installed ca-certificates would have made this file; this machine's also knows its proxies.
  if (existsSync(`/${certificates}`)) copyFileSync(`/${certificates}`, join(folder, certificates));
  writeUsers(folder);
}

export function ensureBase({ home, progress, packages }: Workshop): Promise<string> {
  return ensurePart(home, progress, {
    name: images.base.part,
    what: `${baseImage.repository} for ${Object.keys(basePlatforms).join(', ')}`,
    inputs: { basePlatforms, recipe: 1 },
    build: async (folder) => {
      const names = Object.keys(basePlatforms).map((name) => `busybox-static:${name}`);
      const debs = await packages.download('stable', names);
      const native = join(folder, nativeDebianArchitecture(), 'bin', 'busybox');
      for (const deb of debs) {
        const layer = join(folder, /_([a-z0-9]+)\.deb$/.exec(deb)?.[1] ?? '');
        mkdirSync(layer);
        await unpackPackage(home, deb, { folder: layer, only: ['./bin/busybox'] });
        for (const name of ['root', 'home', 'tmp', 'etc', 'usr/bin', 'usr/sbin', 'sbin', 'var']) {
          mkdirSync(join(layer, name), { recursive: true });
        }
        chmodSync(join(layer, 'tmp'), 0o1777);
        writeUsers(layer);
      }
      for (const name of Object.keys(basePlatforms)) linkApplets(join(folder, name), native, 'bin');
    },
  });
}

export function ensureBinfmt(shop: Workshop, emulators: string): Promise<string> {
  const module = sourcePath('binfmt');
  const sources = ['go.mod', 'main.go', 'kernel.go', 'architectures.json'];
  const source = sources.map((name) => readFileSync(join(module, name), 'utf8'));
  return ensurePart(shop.home, shop.progress, {
    name: images.binfmt.part,
    what: 'binfmt installer, compiled',
    inputs: { source, recipe: 1 },
    build: async (folder) => {
      const programs = join(folder, nativeDebianArchitecture(), 'usr', 'bin');
      await shop.toolchain.compile({ name: 'binfmt', module, packages: ['.'], into: programs });
      for (const { name } of Object.values(handlers())) {
        copyFileSync(join(emulators, 'usr', 'bin', `${name}-static`), join(programs, name));
      }
    },
  });
}

function linkApplets(folder: string, busybox: string, place: string): void {
  const applets = tryAnswer(busybox, ['--list'])?.split('\n') ?? [];
  if (!applets.includes('sh')) {
    throw new SandboxError(
      `${busybox} --list did not name its applets.`,
      'Run `purge`, then `up` again.',
    );
  }
  for (const applet of applets) {
    const link = join(folder, place, applet);
    if (!existsSync(link)) symlinkSync('busybox', link);
  }
}

function writeUsers(folder: string): void {
  const nobody = 'nobody:x:65534:65534:nobody:/:/bin/false\n';
  writeFileSync(join(folder, 'etc', 'passwd'), `root:x:0:0:root:/root:/bin/sh\n${nobody}`);
  writeFileSync(join(folder, 'etc', 'group'), 'root:x:0:\nnogroup:x:65534:\n');
}
