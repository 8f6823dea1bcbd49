// A log and doors that write down what happens, in the order in which it happens.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../../src/system/command.ts';
import type { Doors, Environment } from '../../src/system/doors.ts';
import type { Log } from '../../src/system/log.ts';

/** `info: …`, `warning: …`, `group: …`, `end: …`; what others add stands among them. */
export interface Journal {
  readonly lines: string[];
  readonly log: Log;
}

export function journal(): Journal {
  const lines: string[] = [];
  const note = (kind: string) => (text: string) => {
    lines.push(`${kind}: ${text}`);
  };
  const log: Log = {
    info: note('info'),
    notice: note('notice'),
    warning: note('warning'),
    error: note('error'),
    group: async (title, body) => {
      note('group')(title);
      try {
        return await body();
      } finally {
        note('end')(title);
      }
    },
    openChildOutput: () => ({ write: () => {}, end: () => {} }),
    mask: note('mask'),
  };
  return { lines, log };
}

/** A new folder, removed with all that tests write. */
export function newFolder(): string {
  return mkdtempSync(join(process.env.MULTIPLATFORM_IMAGE_TEST_FOLDER ?? tmpdir(), 'fast-'));
}

/** Doors to nowhere but `run`; what post would get is noted as `state: …`. */
export function doorsTo(run: Run, { lines, log }: Journal, env: Environment = {}): Doors {
  let folder: string | undefined;
  return {
    run,
    log,
    env,
    now: () => 0,
    sleep: async () => {},
    attempts: 1,
    state: { remember: (leftovers) => lines.push(`state: ${JSON.stringify(leftovers)}`) },
    folder: () => {
      folder ??= newFolder();
      return folder;
    },
  };
}
