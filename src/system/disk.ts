// How full the disks are that a build needs.
import { existsSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isSuccess } from './command.ts';
import type { Doors, Environment } from './doors.ts';

export interface Space {
  readonly path: string;
  /** Bytes that this user may still write, and all there are. */
  readonly free: number;
  readonly size: number;
}

/** The engine's folder, unless its configuration says otherwise. */
const engineFolder = '/var/lib/docker';

/** The disks of the step's own files and of the engine, each once. */
export function readSpaces(env: Environment): readonly Space[] {
  const folders = [env.RUNNER_TEMP || tmpdir(), engineFolder].filter((path) => existsSync(path));
  const byDisk = new Map(folders.map((path) => [deviceOf(path), path] as const).reverse());
  return [...byDisk.values()].reverse().flatMap((path) => trySpace(path) ?? []);
}

function deviceOf(path: string): number {
  try {
    return statSync(path).dev;
  } catch {
    return -1;
  }
}

function trySpace(path: string): Space | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(path);
    return { path, free: bavail * bsize, size: blocks * bsize };
  } catch {
    return undefined;
  }
}

export function formatSpace({ path, free, size }: Space): string {
  return `${formatBytes(free)} of ${formatBytes(size)} are free in ${path}`;
}

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

function formatBytes(bytes: number): string {
  const unit = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${(bytes / 1024 ** unit).toFixed(unit === 0 ? 0 : 1)} ${units[unit]}`;
}

/** What the engine's images, containers, volumes and caches take; empty when it does not say. */
export async function tryReadUsage({ run }: Pick<Doors, 'run'>): Promise<string> {
  try {
    const exit = await run({ tool: 'docker', args: ['system', 'df'], output: 'captured' });
    return isSuccess(exit) ? exit.stdout.trim() : '';
  } catch {
    return ''; // The step was cancelled.
  }
}
