// A second engine with the classic image store, as many runners still have it: for one test.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryAnswer } from './command.ts';
import { endProcess } from './daemon.ts';
import { engineAnswers, engineEnv } from './engine.ts';
import { SandboxError } from './failure.ts';
import { sandboxHome } from './home.ts';

export interface ClassicEngine {
  /** DOCKER_HOST. */
  readonly host: string;
  readonly stop: () => Promise<void>;
}

const patienceMs = 30_000;

/**
 * Starts it in a network of its own with nothing but a loopback device: engines of one network share
 * the bridge `docker0`, and one that starts without a bridge deletes it for all. It reaches no
 * registry, so images have to be loaded into it.
 */
export async function startClassicEngine(): Promise<ClassicEngine> {
  const engine = join(sandboxHome().parts, 'engine');
  const folder = mkdtempSync(join(tmpdir(), 'classic-'));
  for (const name of ['data', 'run']) mkdirSync(join(folder, name));
  const socket = join(folder, 'docker.sock');
  const config = join(folder, 'dockerd.json');
  writeFileSync(
    config,
    JSON.stringify({
      hosts: [`unix://${socket}`],
      'data-root': join(folder, 'data'),
      'exec-root': join(folder, 'run'),
      pidfile: join(folder, 'pid'),
      features: { 'containerd-snapshotter': false },
      bridge: 'none',
      iptables: false,
      ip6tables: false,
      'shutdown-timeout': 2,
    }),
  );
  const dockerd = join(engine, 'usr', 'sbin', 'dockerd');
  const start = `ip link set lo up && exec "${dockerd}" --config-file "${config}"`;
  const child = spawn('unshare', ['--net', 'sh', '-c', start], {
    stdio: 'ignore',
    env: { ...process.env, ...engineEnv(engine) },
  });
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) await endProcess(child.pid, 10_000);
    // The engine mounts the network of its containers below its folder, and does not unmount it.
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const below = mounts
      .map((line) => line.split(' ')[1] ?? '')
      .filter((at) => at.startsWith(folder));
    for (const at of below.reverse()) tryAnswer('umount', ['--lazy', at]);
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + patienceMs;
  while (child.exitCode === null && Date.now() < deadline) {
    if (await engineAnswers(socket)) return { host: `unix://${socket}`, stop };
    await sleep(50);
  }
  await stop();
  throw new SandboxError(
    `The engine with the classic image store did not answer within ${patienceMs / 1000} s.`,
    `Start it by hand: unshare --net ${dockerd} --config-file ${config}`,
  );
}
