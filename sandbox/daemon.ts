// Background processes that outlive the command which started them: start, recognise, end.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { logTail } from './command.ts';
import { SandboxError } from './failure.ts';
import type { Home } from './home.ts';

const engineProgramFiles = [
  'usr/sbin/dockerd',
  'usr/sbin/docker-proxy',
  'usr/sbin/runc',
  'usr/bin/containerd',
  'usr/bin/containerd-shim-runc-v2',
];

export interface Daemon {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** True once it answers. */
  readonly answers: () => Promise<boolean>;
  readonly patienceMs: number;
}

/**
 * The process of that name if it lives and is ours. A process id alone proves nothing: after a
 * reboot another program may have it, but not with a path of the sandbox in its arguments.
 */
export function daemonProcess(home: Home, name: string): number | undefined {
  const pid = Number(tryRead(pidFile(home, name)));
  return pid > 1 && isOurs(home, pid) ? pid : undefined;
}

/** Whether its program was replaced since it started, by a part that was built anew. */
export function isOutdated(pid: number): boolean {
  return tryProgram(pid).endsWith(' (deleted)');
}

/** Starts it detached and waits until it answers; its output goes to a log. */
export async function startDaemon(home: Home, daemon: Daemon): Promise<void> {
  const log = join(home.logs, `${daemon.name}.log`);
  mkdirSync(home.logs, { recursive: true });
  mkdirSync(home.run, { recursive: true });
  const handle = openSync(log, 'w');
  const child = spawn(daemon.file, daemon.args, {
    detached: true,
    stdio: ['ignore', handle, handle],
    env: { ...process.env, ...daemon.env },
    cwd: home.root,
  });
  closeSync(handle);
  let ended: string | undefined;
  child.on('error', (error) => {
    ended = `did not start: ${error.message}`;
  });
  child.on('exit', (code, signal) => {
    ended = signal ? `was killed by ${signal}` : `exited ${code}`;
  });
  child.unref();
  if (child.pid !== undefined) writeFileSync(pidFile(home, daemon.name), String(child.pid));
  const deadline = Date.now() + daemon.patienceMs;
  while (ended === undefined && Date.now() < deadline) {
    if (await daemon.answers()) return;
    await sleep(50);
  }
  ended ??= `did not answer within ${daemon.patienceMs / 1000} s`;
  throw new SandboxError(
    `${daemon.name} ${ended}.\n${logTail(log)}`,
    'Run `down`, then `up` again; `purge` starts from nothing.',
  );
}

/** Ends it gently, then not, and waits until it is gone. */
export async function stopDaemon(home: Home, name: string, patienceMs: number): Promise<boolean> {
  const pid = daemonProcess(home, name);
  if (pid !== undefined) await endProcess(pid, patienceMs);
  rmSync(pidFile(home, name), { force: true });
  return pid !== undefined;
}

/** Processes that the engine left: containerd, its shims, and what runs in the containers. */
export function leftoverProcesses(home: Home): number[] {
  const programs = engineProgramFiles.map((name) => join(home.parts, 'engine', name));
  const containers = namesIn(join(home.data, 'containers'));
  return namesIn('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => {
      // The kernel adds " (deleted)" when the file was replaced meanwhile.
      if (programs.includes(tryProgram(pid).replace(/ \(deleted\)$/, ''))) return true;
      const group = tryRead(`/proc/${pid}/cgroup`);
      return containers.some((id) => group.includes(id));
    });
}

export async function endProcess(pid: number, patienceMs: number): Promise<void> {
  trySignal(pid, 'SIGTERM');
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline && trySignal(pid, 0)) await sleep(50);
  trySignal(pid, 'SIGKILL');
}

function pidFile(home: Home, name: string): string {
  return join(home.run, `${name}.pid`);
}

function isOurs(home: Home, pid: number): boolean {
  return commandLine(pid).some((word) => word.includes(`${home.root}/`));
}

function commandLine(pid: number): string[] {
  return tryRead(`/proc/${pid}/cmdline`).split('\0');
}

function tryProgram(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function trySignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    // A zombie takes signals for ever, until whoever adopted it looks.
    if (/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return false;
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
