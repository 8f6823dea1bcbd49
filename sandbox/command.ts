// The sandbox's door to child processes: output goes to a log, a failure shows the end of it.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { SandboxError } from './failure.ts';

const shownLines = 15;

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly log: string;
  /** What to do when it fails. */
  readonly hint: string;
  readonly cwd?: string;
  /** Merged over this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs to the end and returns what was written to stdout. */
export async function runCommand(command: Command): Promise<string> {
  const { file, args, log, hint } = command;
  mkdirSync(dirname(log), { recursive: true });
  const handle = openSync(log, 'a');
  writeSync(handle, `$ ${[file, ...args].join(' ')}\n`);
  const ended = await new Promise<{ stdout: string; how: string | undefined }>((resolve) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', handle] as const,
      env: { ...process.env, ...command.env },
      ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
    });
    // When one part fails and this process exits, the compilers of other parts must not go on.
    const end = (): void => void child.kill();
    process.once('exit', end);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      writeSync(handle, chunk);
    });
    child.on('error', (error) => resolve({ stdout: '', how: `did not start: ${error.message}` }));
    child.on('close', (code, signal) => {
      process.off('exit', end);
      const how = code === 0 ? undefined : signal ? `was killed by ${signal}` : `exited ${code}`;
      resolve({ stdout: Buffer.concat(chunks).toString(), how });
    });
  });
  closeSync(handle);
  if (ended.how !== undefined) {
    throw new SandboxError(`${file} ${args[0] ?? ''} ${ended.how}.\n${logTail(log)}`, hint);
  }
  return ended.stdout;
}

/** Stdout of a quick question, or undefined when the program is missing or says no. */
export function tryAnswer(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const { status, stdout } = spawnSync(file, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

export function logTail(log: string): string {
  let text = '';
  try {
    text = readFileSync(log, 'utf8');
  } catch {
    return `(no log at ${log})`;
  }
  const lines = text.trimEnd().split('\n').slice(-shownLines);
  return [`The end of ${log}:`, ...lines.map((line) => `  | ${line}`)].join('\n');
}
