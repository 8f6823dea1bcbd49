// The programs that are compiled, and the links that put everything on PATH.
import { chmodSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Workshop } from './images.ts';
import { ensurePart, isPartReady, type Part, partFolder } from './part.ts';
import { actionlintVersion, actVersion, buildxVersion } from './versions.ts';

type CompiledTool = 'buildx' | 'act' | 'actionlint';

function compiled({ toolchain }: Workshop): Record<CompiledTool, Part> {
  const tool = (name: CompiledTool, module: string, version: string, ldflags?: string): Part => ({
    name,
    what: `${name} ${version}, compiled`,
    inputs: { module, version, ldflags, recipe: 1 },
    build: (folder) =>
      toolchain.compile({
        name,
        packages: [`${module}@${version}`],
        into: folder,
        ...(ldflags === undefined ? {} : { ldflags }),
      }),
  });
  const versionFlag = `-X github.com/docker/buildx/version.Version=${buildxVersion}`;
  return {
    buildx: tool('buildx', 'github.com/docker/buildx/cmd/buildx', buildxVersion, versionFlag),
    act: tool('act', 'github.com/nektos/act', actVersion, `-X main.version=${actVersion.slice(1)}`),
    actionlint: tool('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint', actionlintVersion),
  };
}

/** Compiles buildx, act and actionlint where they are missing; one promise each. */
export function ensureTools(shop: Workshop): Promise<string>[] {
  const parts = Object.values(compiled(shop));
  return parts.map((part) => ensurePart(shop.home, shop.progress, part));
}

/** Puts on PATH what is there; the newest buildx that is there becomes the plug-in. */
export function linkPrograms(shop: Workshop): void {
  const { home } = shop;
  const engine = partFolder(home, 'engine');
  const parts = compiled(shop);
  for (const name of ['docker', 'crane'])
    link(join(engine, 'usr', 'bin', name), join(home.bin, name));
  for (const name of ['act', 'actionlint'] as const) {
    const target = join(partFolder(home, name), name);
    if (isPartReady(home, parts[name])) link(target, join(home.bin, name));
  }
  const buildx = isPartReady(home, parts.buildx)
    ? join(partFolder(home, 'buildx'), 'buildx')
    : debianBuildx(engine);
  mkdirSync(join(home.docker, 'cli-plugins'), { recursive: true });
  // Logins of the tests end up in here.
  chmodSync(home.docker, 0o700);
  link(buildx, join(home.docker, 'cli-plugins', 'docker-buildx'));
}

function link(target: string, path: string): void {
  try {
    if (readlinkSync(path) === target) return;
  } catch {
    // Not there yet.
  }
  const draft = `${path}.${process.pid}`;
  rmSync(draft, { force: true });
  symlinkSync(target, draft);
  renameSync(draft, path);
}

export function debianBuildx(engine: string): string {
  return join(engine, 'usr', 'libexec', 'docker', 'cli-plugins', 'docker-buildx');
}
