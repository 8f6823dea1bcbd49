// Runs one command for a script: its output goes straight to the terminal, its exit status decides.
import { spawn } from 'node:child_process';
import { repositoryRoot } from './repository.ts';

/** A failure that needs no stack: what happened, and the edit or command that helps. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

/** Runs a JavaScript file of the repository with this very Node. */
export async function runNode(file: string, args: readonly string[]): Promise<void> {
  await runProgram(process.execPath, [file, ...args]);
}

export async function runProgram(program: string, args: readonly string[]): Promise<void> {
  const status = await exitStatus(program, args);
  if (status !== 0) throw new ScriptError(`${commandLine(program, args)} ended with ${status}.`);
}

/** The exit code, or the name of the signal that ended the program. */
export function exitStatus(
  program: string,
  args: readonly string[],
): Promise<number | NodeJS.Signals> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: repositoryRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (cause) => {
      reject(new ScriptError(`${program} could not be started: ${cause.message}`, { cause }));
    });
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
  });
}

/** What the program wrote to stdout; its stderr goes to the terminal. */
export function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', (cause) => {
      reject(new ScriptError(`${program} could not be started: ${cause.message}`, { cause }));
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new ScriptError(`${commandLine(program, args)} ended with ${code ?? signal}.`));
    });
  });
}

/** Starts a script's work. A `ScriptError` shows its message only, a bug its stack; both exit 1. */
export async function start(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(error instanceof ScriptError ? `\nerror: ${error.message}` : bug);
    process.exitCode = 1;
  }
}

export function secondsSince(start: number): string {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

function commandLine(program: string, args: readonly string[]): string {
  const shown = program === process.execPath ? 'node' : program;
  return [shown, ...args].join(' ').replaceAll(`${repositoryRoot}/`, '');
}
