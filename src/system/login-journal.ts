// What a step's logins replaced, written down before they are made, and put back from there.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRecord, parseJson } from '../oci/manifest.ts';
import {
  eraseFromHelper,
  type Secret,
  storeInHelper,
  tryGetFromHelper,
} from './credential-helper.ts';
import { dockerFolder } from './docker-config.ts';
import type { Doors, Environment } from './doors.ts';
import { explain } from './errors.ts';
import { tryReadText } from './files.ts';
import {
  digest,
  type FileChange,
  missingFolders,
  removeEmpty,
  undoFileChange,
  unwritable,
} from './login-file.ts';

/** A login that a credential helper keeps. */
export interface HelperChange {
  readonly helper: string;
  readonly key: string;
  /** Absent when it had none. */
  readonly before?: Secret;
  /** Digest of the password that is stored. */
  readonly after: string;
}

/**
 * Beside docker's own configuration, which holds the same passwords, and only as long as the job
 * lasts. A runner's folder for temporary files is emptied before the next job, which has to clear
 * what a job left that was killed with its runner.
 */
export interface LoginJournal {
  readonly version: 1;
  readonly files: readonly FileChange[];
  readonly helpers: readonly HelperChange[];
  /** Folders made for the journal itself. */
  readonly folders: readonly string[];
}

type JournalDoors = Pick<Doors, 'log'>;

/** A path that no other step has. */
export function newJournalPath(env: Environment): string {
  return join(journalFolder(env), `${randomBytes(8).toString('hex')}.json`);
}

function journalFolder(env: Environment): string {
  return join(dockerFolder(env), 'multiplatform-image');
}

export function writeJournal(path: string, changes: Pick<LoginJournal, 'files' | 'helpers'>): void {
  const folders = missingFolders(dirname(path));
  const journal: LoginJournal = { version: 1, ...changes, folders };
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, JSON.stringify(journal), { mode: 0o600 });
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** Undoes what the journal lists, as far as nobody changed it since; never throws. */
export async function undoLogins(doors: JournalDoors, path: string): Promise<void> {
  const journal = readJournal(path);
  if (journal === undefined) return;
  for (const change of journal.files) {
    await attempt(doors, () => undoFileChange(change));
  }
  for (const change of journal.helpers) {
    await attempt(doors, () => undoHelperChange(change));
  }
  rmSync(path, { force: true });
  removeEmpty([...new Set([...journal.folders, dirname(path)])]);
}

async function undoHelperChange({ helper, key, before, after }: HelperChange): Promise<void> {
  const now = await tryGetFromHelper({ helper, key });
  if (now === undefined || digest(now.secret) !== after) return;
  if (before === undefined) await eraseFromHelper({ helper, key });
  else await storeInHelper({ helper, key, ...before });
}

async function attempt({ log }: JournalDoors, undo: () => void | Promise<void>): Promise<void> {
  try {
    await undo();
  } catch (error) {
    log.warning(`A login could not be put back. ${explain(error)}`);
  }
}

/** Written by this action only, into a folder of this user. */
function readJournal(path: string): LoginJournal | undefined {
  const value = parseJson(tryReadText(path) ?? '');
  return isRecord(value) && value.version === 1 ? (value as unknown as LoginJournal) : undefined;
}
