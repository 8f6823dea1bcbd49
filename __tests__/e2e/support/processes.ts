// Processes of one step, found by the mark in their environment.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { markVariable, type Step } from './step.ts';

export interface MarkedProcess {
  readonly pid: number;
  readonly command: string;
}

/** Main, post and every child and grandchild that they started, and that still runs. */
export function processesOf({ env }: Step): readonly MarkedProcess[] {
  const mark = `${markVariable}=${env[markVariable]}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => tryRead(pid, 'environ').split('\0').includes(mark))
    .map((pid) => ({
      pid: Number(pid),
      command: tryRead(pid, 'cmdline').split('\0').join(' ').trim(),
    }))
    .filter(({ command }) => command !== '');
}

/** Sends a signal to the step itself, as the runner does, and to nothing that it started. */
export function signalStep(step: Step, signal: NodeJS.Signals): void {
  const main = processesOf(step).find(({ command }) => /dist\/main\.js/.test(command));
  if (main === undefined) throw new Error('The step is not running.');
  process.kill(main.pid, signal);
}

/** Waits until it holds; throws after that many milliseconds. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patience = 20_000,
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`After ${patience} ms still not: ${what}`);
    await sleep(50);
  }
}

function tryRead(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // It ended meanwhile.
  }
}
