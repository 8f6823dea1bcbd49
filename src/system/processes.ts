// Processes of this machine, as the kernel lists them.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Children, and what they started, found by their parents: none is forgotten, whoever started it. */
export function descendantsOfThisProcess(): readonly number[] {
  const parents = allProcesses().map((pid) => [pid, parentOf(pid)] as const);
  const childrenOf = (parent: number): readonly number[] =>
    parents.filter(([, its]) => its === parent).flatMap(([pid]) => [pid, ...childrenOf(pid)]);
  return childrenOf(process.pid);
}

/** Ends, at once, every process that has this variable in the environment it was started with. */
export function killProcessesWith(name: string, value: string): void {
  for (const pid of allProcesses()) {
    if (environmentOf(pid).includes(`${name}=${value}`)) tryKill(pid, 'SIGKILL');
  }
}

/**
 * Ends every process with such arguments, and waits until they are gone, at most five seconds. For
 * what a killed main left running: its children outlive it.
 */
export async function endProcesses(
  matches: (commandLine: readonly string[]) => boolean,
): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    const left = allProcesses().filter((pid) => matches(argumentsOf(pid)));
    if (left.length === 0) return;
    for (const pid of left) tryKill(pid, 'SIGKILL');
    await sleep(50);
  }
}

export function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

function allProcesses(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number | undefined {
  const parent = statOf(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** When a process began, in ticks since the machine did; undefined when there is none. */
export function startOf(pid: number): string | undefined {
  const stat = statOf(pid);
  // A zombie has ended, and only waits for somebody to ask how.
  return stat?.[0] === 'Z' ? undefined : stat?.[19];
}

/**
 * The fields from the third on: state, parent, …
 *
 * Source: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function statOf(pid: number): readonly string[] | undefined {
  // The second field is the program's name in parentheses, and may hold blanks and parentheses.
  const stat = tryRead(`/proc/${pid}/stat`);
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function environmentOf(pid: number): readonly string[] {
  return tryRead(`/proc/${pid}/environ`).split('\0');
}

function argumentsOf(pid: number): readonly string[] {
  return tryRead(`/proc/${pid}/cmdline`).split('\0');
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // It ended between the two reads.
  }
}
