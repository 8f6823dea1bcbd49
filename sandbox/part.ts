// Parts: folders that are built once, stamped with what they were built from, and kept between runs.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';
import type { Progress } from './progress.ts';

const stampName = '.stamp.json';

export interface Part {
  readonly name: string;
  /** Shown with the time it took. */
  readonly what: string;
  /** All that the content depends on: another value here rebuilds the part. */
  readonly inputs: unknown;
  readonly build: (folder: string) => Promise<void>;
}

export function partFolder(home: Home, name: string): string {
  return join(home.parts, name);
}

export function isPartReady(home: Home, part: Pick<Part, 'name' | 'inputs'>): boolean {
  try {
    const stamp = readFileSync(join(partFolder(home, part.name), stampName), 'utf8');
    return stamp === JSON.stringify(part.inputs);
  } catch {
    return false;
  }
}

/** The part's folder, built first when it is missing or was made from something else. */
export async function ensurePart(home: Home, progress: Progress, part: Part): Promise<string> {
  const folder = partFolder(home, part.name);
  if (isPartReady(home, part)) return folder;
  await progress.step(part.name, part.what, async () => {
    // Only a rename makes it the part, so an interruption never leaves half of one.
    const draft = `${folder}.building`;
    const outdated = `${folder}.outdated`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    await part.build(draft);
    writeFileSync(join(draft, stampName), JSON.stringify(part.inputs));
    rmSync(outdated, { recursive: true, force: true });
    if (existsSync(folder)) renameSync(folder, outdated);
    renameSync(draft, folder);
    rmSync(outdated, { recursive: true, force: true });
  });
  return folder;
}
