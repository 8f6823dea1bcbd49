// One file of docker's configuration with logins in it: changed without touching the rest, and put back.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { ActionError } from './errors.ts';
import { tryReadText } from './files.ts';

/** Entries under `auths`, by their key. */
export type LoginEntries = Readonly<Record<string, unknown>>;

/** What will be done to a file, and what is needed to undo it. */
export interface FileChange {
  readonly path: string;
  /** Its text and permissions before; absent when there is no such file. */
  readonly before?: { readonly text: string; readonly mode: number };
  /** Digest of its text afterwards. */
  readonly after: string;
  /** Digest of each entry that is written, by key. */
  readonly entries: Readonly<Record<string, string>>;
  /** Folders that are made for it, outermost first. */
  readonly folders: readonly string[];
}

const ownerOnly = 0o600;

/** Decides the change without making it. */
export function planFileChange(
  file: string,
  entries: LoginEntries,
): { readonly change: FileChange; readonly text: string } {
  const path = realPath(file);
  const old = tryReadText(path);
  const text = withEntries(old ?? '', (auths) => ({ ...auths, ...entries }));
  return {
    text,
    change: {
      path,
      ...(old === undefined ? {} : { before: { text: old, mode: statSync(path).mode & 0o777 } }),
      after: digest(text),
      entries: Object.fromEntries(
        Object.entries(entries).map(([key, entry]) => [key, digest(JSON.stringify(entry))]),
      ),
      folders: missingFolders(dirname(path)),
    },
  };
}

export function makeFileChange({ path, folders }: FileChange, text: string): void {
  try {
    for (const folder of folders) mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(path, { text, mode: ownerOnly });
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

export function unwritable(path: string, cause: unknown): ActionError {
  return new ActionError({
    message: `The login cannot be written to ${path}: ${cause instanceof Error ? cause.message : cause}`,
    hint: 'Point DOCKER_CONFIG to a folder that this user may write to, or log in before this step.',
    cause,
  });
}

/** Puts back what was there; an entry that somebody changed since is theirs and stays. */
export function undoFileChange({ path, before, after, entries, folders }: FileChange): void {
  const now = tryReadText(path);
  if (now === undefined) return;
  if (digest(now) === after) {
    if (before === undefined) {
      rmSync(path);
      removeEmpty(folders);
    } else {
      writeWhole(path, before);
    }
    return;
  }
  const auths = authsOf(now);
  const ours = Object.entries(entries)
    .filter(([key, written]) => digest(JSON.stringify(auths[key])) === written)
    .map(([key]) => key);
  if (ours.length === 0) return;
  const old = Object.entries(authsOf(before?.text ?? '')).filter(([key]) => ours.includes(key));
  const others = Object.entries(auths).filter(([key]) => !ours.includes(key));
  const text = withEntries(now, () => Object.fromEntries([...others, ...old]));
  writeWhole(path, { text, mode: statSync(path).mode & 0o777 });
}

function authsOf(text: string): LoginEntries {
  const config = parseJson(text);
  return isRecord(config) && isRecord(config.auths) ? config.auths : {};
}

/** Everything else stays as it is, in docker's layout when the file shows no other. */
function withEntries(text: string, change: (auths: LoginEntries) => LoginEntries): string {
  const parsed = parseJson(text);
  const config = isRecord(parsed) ? parsed : {};
  const indent = /^[[{]\r?\n([ \t]+)/.exec(text)?.[1] ?? '\t';
  const end = /\s*$/.exec(text)?.[0] ?? '';
  return JSON.stringify({ ...config, auths: change(authsOf(text)) }, null, indent) + end;
}

/** At once, so that nobody reads half of it. */
function writeWhole(
  path: string,
  { text, mode }: { readonly text: string; readonly mode: number },
): void {
  const draft = `${path}.${process.pid}.new`;
  try {
    writeFileSync(draft, text, { mode: ownerOnly });
    chmodSync(draft, mode);
    renameSync(draft, path);
  } catch {
    // A file that is mounted alone cannot be replaced, nor one in a folder that is not ours.
    rmSync(draft, { force: true });
    writeFileSync(path, text, { mode });
    chmodSync(path, mode);
  }
}

/** The file itself where the path is a link to it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

export function missingFolders(folder: string): readonly string[] {
  try {
    if (statSync(folder).isDirectory()) return [];
  } catch {
    // It is not there.
  }
  const parent = dirname(folder);
  return parent === folder ? [] : [...missingFolders(parent), folder];
}

/** Removes folders that we made and that nobody else uses. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

export function digest(text: string | undefined): string {
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}
