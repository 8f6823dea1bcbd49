// The one door to child processes.
import { exec } from '@actions/exec';
import type { Cancellation } from './cancel.ts';
import { displayed } from './display.ts';
import { ActionError } from './errors.ts';
import type { Log } from './log.ts';

export interface Command {
  readonly tool: string;
  readonly args: readonly string[];
  /** `shown`: printed as it comes, besides being kept. */
  readonly output: 'shown' | 'captured';
  /** What is shown of a line, with its own line breaks; nothing for the empty text. */
  readonly display?: (line: string) => string;
}

/** How a process ended. `code` is null when a signal killed it, 127 when there is no such tool. */
export interface Exit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. Never throws for a command that fails; throws once cancelled. */
export type Run = (command: Command) => Promise<Exit>;

export function isSuccess(exit: Exit): boolean {
  return exit.code === 0;
}

export function realRun({
  log,
  cancellation,
}: {
  readonly log: Log;
  readonly cancellation: Pick<Cancellation, 'assertGoingOn'>;
}): Run {
  return async ({ tool, args, output, display }) => {
    cancellation.assertGoingOn();
    const stdout: Uint8Array[] = [];
    const stderr: Uint8Array[] = [];
    if (output === 'shown') log.info(`$ ${commandLine(tool, args)}`);
    // Two streams, two sinks: half a line of one must not be glued to the other's.
    const shown =
      output === 'shown'
        ? {
            stdout: displayed(log.openChildOutput(), display),
            stderr: displayed(log.openChildOutput(), display),
          }
        : null;
    let code: number | null;
    try {
      // exec splits its first argument at blanks, and echoes every argument unless silent.
      code = await exec(`"${tool}"`, [...args], {
        silent: true,
        env: childEnvironment(),
        ignoreReturnCode: true,
        listeners: {
          stdout: (chunk) => {
            stdout.push(chunk);
            shown?.stdout.write(chunk);
          },
          stderr: (chunk) => {
            stderr.push(chunk);
            shown?.stderr.write(chunk);
          },
        },
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!/Unable to locate executable file/.test(reason)) throw error;
      code = 127;
      stderr.push(Buffer.from(reason));
    } finally {
      shown?.stdout.end();
      shown?.stderr.end();
    }
    cancellation.assertGoingOn();
    return { code, stdout: textOf(stdout), stderr: textOf(stderr) };
  };
}

/**
 * The environment of this process without the event: buildx would put the whole payload, with commit
 * messages and addresses of a private repository, into the image's provenance.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/ghutil/ghutil.go
 */
function childEnvironment(): Record<string, string> {
  const { GITHUB_EVENT_PATH: _, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function textOf(chunks: readonly Uint8Array[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** The command as one would type it into a shell. */
export function commandLine(tool: string, args: readonly string[]): string {
  return [tool, ...args]
    .map((word) =>
      /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
    )
    .join(' ');
}

/**
 * Throws unless the command ended well. `what` is a whole sentence without its full stop, such as
 * `The image could not be built`; the reason and the command's last words are added to it.
 */
export function assertSuccess(
  exit: Exit,
  { what, hint }: { readonly what: string; readonly hint: string },
): void {
  if (isSuccess(exit)) return;
  throw new ActionError({ message: `${what}: ${reasonOf(exit)}`, hint });
}

/** How a command ended, with the last lines that it wrote. */
export function reasonOf(exit: Exit): string {
  const ending =
    exit.code === null ? 'the command was killed by a signal' : `exit status ${exit.code}`;
  const words = lastWords(exit);
  return words === '' ? `${ending}, without a word` : `${ending}:\n${words}`;
}

const linesKept = 12;

/** The last lines of what a command wrote, errors before anything else. */
export function lastWords({ stderr, stdout }: Exit): string {
  const text = stderr.trim() === '' ? stdout : stderr;
  return text.trim().split('\n').slice(-linesKept).join('\n');
}
