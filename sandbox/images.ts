// The images the sandbox serves from its registry: which there are, and whether they are served.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { type ImagePlatform, type PlatformImage, pushImage, taggedDigest } from './image.ts';
import type { Packages } from './packages.ts';
import type { Progress } from './progress.ts';
import type { Toolchain } from './toolchain.ts';
import { baseImage, buildkitVersion } from './versions.ts';

const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Debian's architecture names, with what an image index calls the same thing. */
export const basePlatforms: Readonly<Record<string, ImagePlatform>> = {
  amd64: { os: 'linux', architecture: 'amd64' },
  arm64: { os: 'linux', architecture: 'arm64' },
  armhf: { os: 'linux', architecture: 'arm', variant: 'v7' },
};

export interface Workshop {
  readonly home: Home;
  readonly progress: Progress;
  readonly packages: Packages;
  readonly toolchain: Toolchain;
}

/** An image whose layers are the folders of a part. */
export interface Image {
  readonly part: string;
  readonly repository: string;
  readonly tags: readonly string[];
}

export const images = {
  buildkit: {
    part: 'buildkit',
    repository: 'moby/buildkit',
    tags: [buildkitVersion, 'buildx-stable-1'],
  },
  base: { part: 'busybox', repository: baseImage.repository, tags: baseImage.tags },
  binfmt: { part: 'binfmt', repository: 'tonistiigi/binfmt', tags: ['latest'] },
} satisfies Record<string, Image>;

/** Sees to it that the registry shows this image under all its tags; returns the digest. */
export async function ensurePushed(
  { home, progress }: Pick<Workshop, 'home' | 'progress'>,
  registry: string,
  image: Image,
): Promise<string> {
  const target = { home, registry, repository: image.repository, tags: image.tags };
  const shown = await Promise.all(image.tags.map((tag) => taggedDigest(target, tag)));
  const known = pushedDigest(home, image);
  // Tests may have moved or deleted a tag.
  if (known !== undefined && shown.every((digest) => digest === known)) return known;
  return progress.step('push', `${image.repository}:${image.tags.join(', :')}`, async () => {
    const folders = Object.entries(basePlatforms).map(([name, platform]) => ({
      folder: join(home.parts, image.part, name),
      platform,
      config: configs[image.part] ?? {},
    }));
    const present: PlatformImage[] = folders.filter(({ folder }) => existsSync(folder));
    const digest = await pushImage(target, present);
    writeFileSync(digestFile(home, image), digest);
    return digest;
  });
}

/** The digest of the last push, undefined when there was none of the part's present content. */
export function pushedDigest(home: Home, image: Image): string | undefined {
  const file = digestFile(home, image);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

// Inside the part, so that it goes away with the content it belongs to.
function digestFile(home: Home, image: Image): string {
  return join(home.parts, image.part, '.pushed');
}

const configs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  [images.buildkit.part]: {
    Env: [path, 'BUILDKIT_SETUP_CGROUPV2_ROOT=1'],
    Entrypoint: ['buildkitd'],
    Volumes: { '/var/lib/buildkit': {} },
  },
  [images.base.part]: { Env: [path], Cmd: ['sh'] },
  [images.binfmt.part]: { Env: [path, 'QEMU_PRESERVE_ARGV0=1'], Entrypoint: ['/usr/bin/binfmt'] },
};
