// Starts one child process and follows it to its end.
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface ChildStart {
  readonly tool: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What it reads on its standard input; nothing without it. */
  readonly input?: string;
  readonly onStdout: (chunk: Uint8Array) => void;
  readonly onStderr: (chunk: Uint8Array) => void;
}

export type ChildEnd =
  /** `code` is null when a signal killed it. */
  | { readonly kind: 'ended'; readonly code: number | null }
  | { readonly kind: 'not started'; readonly reason: string };

const waiting = new Set<Readable>();

/**
 * Reads no faster than our own output is read: what the runner has not taken yet waits in this
 * process's memory, and a log may be 100 MB.
 */
function follow(stream: Readable | null, onChunk: (chunk: Uint8Array) => void): void {
  stream?.on('data', (chunk: Uint8Array) => {
    onChunk(chunk);
    if (!process.stdout.writableNeedDrain) return;
    stream.pause();
    if (waiting.size === 0) process.stdout.once('drain', resumeAll);
    waiting.add(stream);
  });
}

function resumeAll(): void {
  const streams = [...waiting];
  waiting.clear();
  for (const stream of streams) stream.resume();
}

/** How long the output of a child that has ended is waited for, when a grandchild keeps it open. */
const patience = 10_000;

/** Never throws. */
export function runChild({
  tool,
  args,
  env,
  input,
  onStdout,
  onStderr,
}: ChildStart): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let late: NodeJS.Timeout | undefined;
    follow(child.stdout, onStdout);
    follow(child.stderr, onStderr);
    // One that ends without reading what it is given is no failure of ours.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.on('error', ({ message }) => resolve({ kind: 'not started', reason: message }));
    child.on('exit', (code) => {
      late = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        resolve({ kind: 'ended', code });
      }, patience);
    });
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ kind: 'ended', code });
    });
  });
}
