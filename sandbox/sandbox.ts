// Raises and lowers the sandbox: which part waits for which, and what a caller gets of it.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { daemonProcess, stopDaemon } from './daemon.ts';
import {
  ensureEmulatorPrograms,
  mountBinfmt,
  registerEmulator,
  removeOwnEmulators,
  repairOwnEmulator,
} from './emulators.ts';
import { ensureEngine, ensureEnginePrograms, stopEngine } from './engine.ts';
import type { Home } from './home.ts';
import {
  basePlatforms,
  ensurePushed,
  type Image,
  images,
  pushedDigest,
  type Workshop,
} from './images.ts';
import { nativeDebianArchitecture, openPackages } from './packages.ts';
import { partFolder } from './part.ts';
import type { Progress } from './progress.ts';
import { ensureBase, ensureBinfmt, ensureBuildkit } from './recipes.ts';
import { ensureRegistry, registryAddress, registryBinary } from './registry.ts';
import { openToolchain } from './toolchain.ts';
import { debianBuildx, ensureTools, linkPrograms } from './tools.ts';
import { buildkitVersion, registeredArchitectures } from './versions.ts';
import type { Level, World } from './world.ts';

export async function raiseSandbox(level: Level, home: Home, progress: Progress): Promise<World> {
  for (const folder of [home.root, home.bin, home.logs]) mkdirSync(folder, { recursive: true });
  const packages = openPackages(home, Object.keys(basePlatforms));
  const toolchain = openToolchain(home, progress, packages);
  const shop: Workshop = { home, progress, packages, toolchain };

  // First the longest: the compiler's queue is served in this order.
  const buildkit = ensureBuildkit(shop);
  const tools = level === 'tests' ? ensureTools(shop) : [];
  const engine = ensureEnginePrograms(home, progress, packages);
  const emulators = ensureEmulatorPrograms(home, progress, packages);
  const base = ensureBase(shop);
  const registry = engine.then((folder) => ensureRegistry(home, progress, folder));
  const binfmt = emulators.then((folder) =>
    level === 'tests' ? ensureBinfmt(shop, folder) : undefined,
  );
  const push = async (ready: Promise<unknown>, image: Image): Promise<void> => {
    const [address, part] = await Promise.all([registry, ready]);
    if (part !== undefined) await ensurePushed(shop, address, image);
  };
  await Promise.all([
    ...tools,
    engine.then((folder) => ensureEngine(home, progress, folder)),
    emulators.then(() => registerEmulators(home)),
    push(buildkit, images.buildkit),
    push(base, images.base),
    push(binfmt, images.binfmt),
  ]);
  linkPrograms(shop);
  packages.discard();
  return describeSandbox(home, await registry);
}

/** Ends processes, mounts and registrations; the folder stays. Returns whether there was any. */
export async function lowerSandbox(home: Home): Promise<boolean> {
  const engine = await stopEngine(home);
  const registry = await stopDaemon(home, 'registry', 3000);
  const emulators = await removeOwnEmulators(home);
  return engine || registry || emulators > 0;
}

export async function purgeSandbox(home: Home): Promise<void> {
  await lowerSandbox(home);
  rmSync(home.root, { recursive: true, force: true, maxRetries: 3 });
}

/** The world as it is, without raising anything; undefined when the sandbox is down. */
export function currentSandbox(home: Home): World | undefined {
  const address = registryAddress(home);
  if (address === undefined || daemonProcess(home, 'dockerd') === undefined) return undefined;
  return describeSandbox(home, address);
}

function describeSandbox(home: Home, registry: string): World {
  const engine = partFolder(home, 'engine');
  const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
    (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
  const program = (name: string): string | undefined => {
    const file = join(home.bin, name);
    return existsSync(file) ? file : undefined;
  };
  const binfmt = pushedDigest(home, images.binfmt);
  const path = (process.env.PATH ?? '').split(':').filter((folder) => folder !== home.bin);
  return {
    kind: 'sandbox',
    env: {
      PATH: [home.bin, ...path].join(':'),
      DOCKER_HOST: `unix://${home.socket}`,
      DOCKER_CONFIG: home.docker,
    },
    registry,
    baseMirror: registry,
    buildkitImage: `${registry}/${images.buildkit.repository}:${buildkitVersion}`,
    ...optional('buildkitDigest', pushedDigest(home, images.buildkit)),
    ...optional(
      'binfmtImage',
      binfmt && `${registry}/${images.binfmt.repository}:${images.binfmt.tags[0]}@${binfmt}`,
    ),
    tools: {
      ...optional('act', program('act')),
      ...optional('actionlint', program('actionlint')),
      ...optional('crane', program('crane')),
      oldBuildx: debianBuildx(engine),
      registryBinary: registryBinary(engine),
    },
  };
}

async function registerEmulators(home: Home): Promise<void> {
  await mountBinfmt(home);
  // The kernel of an Arm machine runs its own programs without help.
  const native = nativeDebianArchitecture().replace('armhf', 'arm');
  for (const architecture of registeredArchitectures) {
    if (architecture === native) continue;
    repairOwnEmulator(architecture, home);
    registerEmulator(architecture, 'CFP', home);
  }
}
