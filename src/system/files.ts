// Files of this step, all in one folder that post removes, and small reads of files of others.
import { mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './doors.ts';
import { ActionError } from './errors.ts';
import type { State } from './state.ts';

/** Makes the step's folder when it is first asked for, only readable by this user. */
export function stepFolder(env: Environment, state: State): () => string {
  let folder: string | undefined;
  return () => {
    if (folder === undefined) {
      folder = makeFolder(env.RUNNER_TEMP || tmpdir());
      state.remember({ folder });
    }
    return folder;
  };
}

function makeFolder(parent: string): string {
  try {
    mkdirSync(parent, { recursive: true });
    // Buildx takes a colon in an OCI layout's path for the beginning of a tag.
    return mkdtempSync(join(parent.includes(':') ? tmpdir() : parent, 'multiplatform-image-'));
  } catch (cause) {
    throw new ActionError({
      message: `No folder for temporary files can be made in ${parent}: ${cause instanceof Error ? cause.message : cause}.`,
      hint: 'Point RUNNER_TEMP to a folder that this user may write to.',
      cause,
    });
  }
}

/** Bytes of a document of an image: no index, manifest or config comes near it. */
const largestDocument = 2 ** 24;

/** The text of somebody else's document, or undefined when it cannot be read or is no small file. */
export function tryReadDocument(path: string): string | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= largestDocument ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** The file's text, or undefined when it cannot be read. */
export function tryReadText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
