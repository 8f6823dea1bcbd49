// Bounds what a child may write into a folder: what grows too large is ended.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { endProcesses } from './processes.ts';

const interval = 200;

/**
 * Runs `body`, whose child has the folder's path among its arguments or in one of them, and ends that
 * child when the folder takes more than `most` bytes. Undefined when it was, or had become, too large.
 */
export async function withinSize<T>(
  { folder, most }: { readonly folder: string; readonly most: number },
  body: () => Promise<T>,
): Promise<T | undefined> {
  let isTooLarge = false;
  const timer = setInterval(() => {
    if (isTooLarge || diskUsage(folder) <= most) return;
    isTooLarge = true;
    void endProcesses((words) => words.some((word) => word.includes(folder)));
  }, interval);
  try {
    const result = await body();
    return isTooLarge || diskUsage(folder) > most ? undefined : result;
  } finally {
    clearInterval(timer);
  }
}

/** Bytes that the files below a folder take on the disk; links are not followed. */
function diskUsage(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).blocks * 512, 0);
  } catch {
    return 0; // Not there yet, or changing at this moment.
  }
}
