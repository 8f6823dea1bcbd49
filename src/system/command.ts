// The one door to child processes.
import type { Cancellation } from './cancel.ts';
import { runChild } from './child.ts';
import { childEnvironment, type Variables } from './child-environment.ts';
import { shownOutput } from './display.ts';
import { ActionError } from './errors.ts';
import { headAndTail, type KeptOutput, wholeOrCut, withoutLines } from './kept-output.ts';
import { startLimit } from './limit.ts';
import type { Log } from './log.ts';

export interface Command {
  readonly tool: string;
  readonly args: readonly string[];
  /**
   * `shown`: printed as it comes, and its beginning and end are kept. `captured`: kept whole, and one
   * that writes more than any answer may have failed.
   */
  readonly output: 'shown' | 'captured';
  /** Stands before every shown line, for commands that are shown at the same time. */
  readonly label?: string;
  /** Milliseconds after which it is killed, with everything that it started. */
  readonly limit?: number;
  /** What is shown of a line, with its own line breaks; nothing for the empty text. */
  readonly display?: (line: string) => string;
  /** Lines that begin so are not kept when it is captured. */
  readonly without?: readonly string[];
  /** Variables of this command alone, such as secrets, which no command line may show; undefined takes one away. */
  readonly env?: Variables;
}

/** How a process ended. `code` is null when a signal killed it, 127 when there is no such tool. */
export interface Exit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** It wrote more than could be kept of an answer, so what is here is no answer. */
  readonly isCut?: true;
}

/** Runs a command to its end. Never throws for a command that fails; throws once cancelled. */
export type Run = (command: Command) => Promise<Exit>;

export function isSuccess(exit: Exit): boolean {
  return exit.code === 0 && exit.isCut !== true;
}

export function realRun({
  log,
  cancellation,
}: {
  readonly log: Log;
  readonly cancellation: Pick<Cancellation, 'assertGoingOn'>;
}): Run {
  return async ({ tool, args, output, label, env, without = [], limit: longest, display }) => {
    cancellation.assertGoingOn();
    const stdout = keptOutput(output, without);
    const stderr = keptOutput(output, without);
    if (output === 'shown') log.info(`$ ${commandLine(tool, args)}`);
    // Two streams, two sinks: half a line of one must not be glued to the other's.
    const shown =
      output === 'shown'
        ? { stdout: shownOutput(log, label, display), stderr: shownOutput(log, label, display) }
        : null;
    const limit = longest === undefined ? undefined : startLimit(longest);
    const end = await runChild({
      tool,
      args,
      env: childEnvironment({ ...env, ...limit?.variables }),
      onStdout: (chunk) => {
        stdout.add(chunk);
        shown?.stdout.write(chunk);
      },
      onStderr: (chunk) => {
        stderr.add(chunk);
        shown?.stderr.write(chunk);
      },
    });
    if (end.kind === 'not started') stderr.add(Buffer.from(end.reason));
    const ending = limit?.stop();
    if (ending !== undefined) stderr.add(Buffer.from(`\nERROR: ${ending}`));
    shown?.stdout.end();
    shown?.stderr.end();
    cancellation.assertGoingOn();
    return {
      code: end.kind === 'ended' ? end.code : 127,
      stdout: stdout.text(),
      stderr: stderr.text(),
      ...(output === 'captured' && (stdout.isCut() || stderr.isCut()) ? { isCut: true } : {}),
    };
  };
}

const mebibyte = 2 ** 20;
/** No manifest and no list of steps comes near it. */
const longestAnswer = 16 * mebibyte;
/** Enough for the error that stands at the end, with the lines of a Dockerfile in it. */
const keptOfShown = mebibyte;

function keptOutput(output: Command['output'], without: readonly string[]): KeptOutput {
  return output === 'shown'
    ? headAndTail(keptOfShown / 8, keptOfShown)
    : withoutLines(without, wholeOrCut(longestAnswer));
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
  if (exit.isCut) return `it wrote more than ${longestAnswer / mebibyte} MiB, which is no answer`;
  const ending =
    exit.code === null ? 'the command was killed by a signal' : `exit status ${exit.code}`;
  const words = lastWords(exit);
  return words === '' ? `${ending}, without a word` : `${ending}:\n${words}`;
}

const linesKept = 12;

/** The last lines of what a command wrote, errors before anything else. */
export function lastWords({ stderr, stdout }: Exit): string {
  const text = stderr.trim() === '' ? stdout : stderr;
  return shortened(text.trim().split('\n').slice(-linesKept)).join('\n');
}

const longestLine = 2_000;

/** For messages: a line may be as long as a registry likes. */
export function shortened(lines: readonly string[]): readonly string[] {
  return lines.map((line) =>
    line.length > longestLine ? `${line.slice(0, longestLine)} …` : line,
  );
}
