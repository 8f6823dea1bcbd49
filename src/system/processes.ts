// Processes of this machine, as the kernel lists them.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Found by their parent, so that none is forgotten, whoever started it. */
export function childrenOfThisProcess(): readonly number[] {
  return allProcesses().filter((pid) => parentOf(pid) === process.pid);
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
  // The second field is the program's name in parentheses, and may hold blanks and parentheses.
  const stat = tryRead(`/proc/${pid}/stat`);
  return stat === '' ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
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
