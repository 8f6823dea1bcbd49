// Files of this step, all in one folder that post removes, and small reads of files of others.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './doors.ts';
import type { State } from './state.ts';

/** Makes the step's folder when it is first asked for, only readable by this user. */
export function stepFolder(env: Environment, state: State): () => string {
  let folder: string | undefined;
  return () => {
    if (folder === undefined) {
      folder = mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), 'multiplatform-image-'));
      state.remember({ folder });
    }
    return folder;
  };
}

/** The file's text, or undefined when it cannot be read. */
export function tryReadText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
