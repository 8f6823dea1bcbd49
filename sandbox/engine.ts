// The Docker engine of the sandbox: unpacked from Debian packages, on a socket of its own.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import {
  daemonProcess,
  endProcess,
  isOutdated,
  leftoverProcesses,
  startDaemon,
  stopDaemon,
} from './daemon.ts';
import type { Home } from './home.ts';
import { hasDefaultBridge, rememberNetwork, removeNetworkTraces } from './network.ts';
import { nativeDebianArchitecture, type Packages, unpackPackage } from './packages.ts';
import { ensurePart } from './part.ts';
import type { Progress } from './progress.ts';
import { enginePackages } from './versions.ts';

const answerMs = 2000;

/** Docker engine, CLI, containerd, runc, iptables, registry and crane, unpacked. */
export function ensureEnginePrograms(
  home: Home,
  progress: Progress,
  packages: Packages,
): Promise<string> {
  return ensurePart(home, progress, {
    name: 'engine',
    what: 'Docker, containerd, registry, crane, unpacked from Debian',
    inputs: { enginePackages, recipe: 1 },
    build: async (folder) => {
      const debs = await Promise.all([
        packages.download('testing', enginePackages.testing),
        packages.download('stable', enginePackages.stable),
      ]);
      for (const deb of debs.flat()) await unpackPackage(home, deb, { folder });
      // An installed package would have these links from Debian's alternatives system.
      for (const name of ['iptables', 'ip6tables']) {
        for (const suffix of ['', '-save', '-restore']) {
          symlinkSync('xtables-nft-multi', join(folder, 'usr', 'sbin', `${name}${suffix}`));
        }
      }
    },
  });
}

/** Starts dockerd when it is not up. Also removes what a reboot left of an earlier one. */
export async function ensureEngine(home: Home, progress: Progress, engine: string): Promise<void> {
  const pid = daemonProcess(home, 'dockerd');
  const isUp = pid !== undefined && !isOutdated(pid) && hasDefaultBridge();
  if (isUp && (await engineAnswers(home.socket))) return;
  await progress.step('dockerd', 'started', async () => {
    await stopEngine(home);
    // Process ids in there would be taken for living ones.
    for (const name of ['engine', 'engine.pid']) {
      rmSync(join(home.run, name), { recursive: true, force: true });
    }
    for (const folder of [home.run, home.data]) mkdirSync(folder, { recursive: true });
    rememberNetwork(home, engineEnv(engine));
    const config = join(home.run, 'dockerd.json');
    writeFileSync(config, JSON.stringify(configuration(home), null, 2));
    await startDaemon(home, {
      name: 'dockerd',
      file: join(engine, 'usr', 'sbin', 'dockerd'),
      args: ['--config-file', config],
      env: engineEnv(engine),
      answers: () => engineAnswers(home.socket),
      patienceMs: 60_000,
    });
  });
}

/** Ends the engine and all it started, then unmounts and unlinks what it leaves behind. */
export async function stopEngine(home: Home): Promise<boolean> {
  const engine = join(home.parts, 'engine');
  const stopped = await stopDaemon(home, 'dockerd', 20_000);
  const leftovers = leftoverProcesses(home);
  await Promise.all(leftovers.map((pid) => endProcess(pid, 3000)));
  for (const mountPoint of mountPoints(home.root)) {
    const log = join(home.logs, 'unmount.log');
    const hint = `Unmount ${mountPoint} by hand.`;
    await runCommand({ file: 'umount', args: ['--lazy', mountPoint], log, hint });
  }
  rmSync(home.socket, { force: true });
  if (existsSync(engine)) removeNetworkTraces(home, engineEnv(engine));
  return stopped || leftovers.length > 0;
}

/** Whether an engine answers on that socket. */
export function engineAnswers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const ping = request({ socketPath, path: '/_ping', timeout: answerMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    ping.on('timeout', () => ping.destroy());
    ping.on('error', () => resolve(false));
    ping.end();
  });
}

export function engineEnv(engine: string): Record<string, string> {
  const triplet = libraryFolder(engine);
  const libraries = [join(engine, 'usr', 'lib', triplet), join(engine, 'lib', triplet)];
  const programs = [join(engine, 'usr', 'sbin'), join(engine, 'usr', 'bin')];
  return {
    PATH: [...programs, process.env.PATH ?? ''].join(':'),
    LD_LIBRARY_PATH: libraries.join(':'),
    XTABLES_LIBDIR: join(engine, 'usr', 'lib', triplet, 'xtables'),
  };
}

function libraryFolder(engine: string): string {
  const triplets: Readonly<Record<string, string>> = {
    amd64: 'x86_64-linux-gnu',
    arm64: 'aarch64-linux-gnu',
  };
  const all = Object.values(triplets);
  const unpacked = all.find((name) => existsSync(join(engine, 'usr', 'lib', name)));
  return unpacked ?? triplets[nativeDebianArchitecture()] ?? '';
}

function configuration(home: Home): unknown {
  return {
    hosts: [`unix://${home.socket}`],
    'data-root': home.data,
    'exec-root': join(home.run, 'engine'),
    pidfile: join(home.run, 'engine.pid'),
    features: { 'containerd-snapshotter': true },
    'shutdown-timeout': 5,
  };
}

/** Mount points below a folder, innermost first. */
function mountPoints(folder: string): string[] {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  const points = lines.map((line) => line.split(' ')[4] ?? '');
  return points.filter((point) => point.startsWith(`${folder}/`)).reverse();
}
