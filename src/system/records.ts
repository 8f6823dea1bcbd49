// Who made what on this machine: records of steps whose post has not run yet, beside buildx's own files.
import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { buildxFolder } from './docker-config.ts';
import type { Environment } from './doors.ts';
import { tryReadText } from './files.ts';
import { startOf } from './processes.ts';
import { type Leftovers, parseLeftovers, type State } from './state.ts';

/**
 * The process that a step belongs to: the runner's, which lives as long as the job. Between main and
 * post nothing of the step itself runs, and its builder serves the job's other steps all the same.
 */
interface Owner {
  readonly machine: string;
  readonly boot: string;
  /** Process numbers mean nothing in another one. */
  readonly namespace: string;
  readonly pid: number;
  /** Numbers are given out again: the kernel's ticks at its start tell two processes apart. */
  readonly started: string;
}

/** The same state, and a record of it for the case that neither main nor post comes to its end. */
export function recordedState(state: State, env: Environment): State {
  const owner = tryOwner();
  if (owner === undefined) return state;
  const record = join(recordFolder(env), `${randomUUID()}.json`);
  let known: Leftovers = { record };
  return {
    remember: (leftovers) => {
      known = { ...known, ...leftovers };
      state.remember(known);
      tryWrite(record, { owner, leftovers: known });
    },
  };
}

/** What steps left whose job has surely ended without post, taken over by this one's owner. */
export function takeAbandoned(env: Environment): readonly Leftovers[] {
  const owner = tryOwner();
  const folder = recordFolder(env);
  return tryList(folder).flatMap((name) => {
    const old = join(folder, name);
    const value = parseJson(tryReadText(old) ?? '');
    if (owner === undefined || !isRecord(value) || !isGone(value.owner, owner)) return [];
    const record = join(folder, `${randomUUID()}.json`);
    // Of two steps that see it at the same time, one gets it.
    if (!tryRename(old, record)) return [];
    const leftovers = { ...parseLeftovers(JSON.stringify(value.leftovers)), record };
    tryWrite(record, { owner, leftovers });
    return [leftovers];
  });
}

/** Once what it tells of is gone. */
export function removeRecord(record: string): void {
  rmSync(record, { force: true });
  try {
    rmdirSync(dirname(record));
  } catch {
    // Others are in it.
  }
}

function recordFolder(env: Environment): string {
  return join(buildxFolder(env), 'multiplatform-image');
}

/** Undefined where nobody could tell later whether it still runs. */
function tryOwner(): Owner | undefined {
  // A container's first process, or one that took over an orphan, is not the job's.
  const pid = process.ppid;
  const started = pid > 1 ? startOf(pid) : undefined;
  const boot = tryReadText('/proc/sys/kernel/random/boot_id')?.trim();
  if (started === undefined || boot === undefined) return undefined;
  const machine = `${hostname()} ${tryReadText('/etc/machine-id')?.trim() ?? ''}`;
  return { machine, boot, namespace: readlinkSync('/proc/self/ns/pid'), pid, started };
}

/** Only when it surely is: another machine with the same home folder may well run it. */
function isGone(owner: unknown, ours: Owner): boolean {
  if (!isRecord(owner) || owner.machine !== ours.machine) return false;
  if (owner.boot !== ours.boot) return typeof owner.boot === 'string';
  if (owner.namespace !== ours.namespace || typeof owner.pid !== 'number') return false;
  return startOf(owner.pid) !== owner.started;
}

/** A step works without its record: a home folder may be read-only. */
function tryWrite(path: string, content: unknown): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Whole or not at all: it is read by others at any time.
    writeFileSync(`${path}.new`, JSON.stringify(content), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch {
    // Then nobody clears up after a kill, as without this action.
  }
}

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function tryList(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
