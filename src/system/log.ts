// The log is the user interface: groups with their duration, annotations, and a fence around children.
import { randomBytes } from 'node:crypto';
import * as core from '@actions/core';
import { wholeLines } from './whole-lines.ts';

/** Takes one child's output. Nothing written here is read by the runner as a command. */
export interface ChildOutput {
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

/** A line of one of the user's files, for an annotation. */
export interface Place {
  /** Relative to the workspace. */
  readonly file: string;
  readonly line: number;
}

export interface Log {
  readonly info: (text: string) => void;
  readonly notice: (text: string) => void;
  readonly warning: (text: string, place?: Place) => void;
  readonly error: (text: string, place?: Place) => void;
  /** Runs `body` inside a foldable group and prints how long it took below it. */
  readonly group: <T>(title: string, body: () => Promise<T>) => Promise<T>;
  /** With a label, every line begins with it. */
  readonly openChildOutput: (label?: string) => ChildOutput;
  /** From now on the runner shows `***` for the text, wherever it is printed. Nothing for an empty one. */
  readonly mask: (text: string) => void;
}

/**
 * Text that the runner cannot take for a command: it reads `::name::` at the start of a line,
 * white space as .NET knows it ignored, and `##[name]` anywhere in one.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function harmless(text: string): string {
  return text.replace(/^([\s\u0085]*):(?=:)/gm, '$1:\u200b').replace(/##(?=\[)/g, '##\u200b');
}

/** The log of a real runner. Time is in milliseconds. */
export function runnerLog(now: () => number): Log {
  const fence = commandFence((output) => process.stdout.write(output));
  const say = (text: string): void => fence.lift(() => core.info(harmless(text)));
  return {
    info: say,
    notice: (text) => fence.lift(() => core.notice(text)),
    warning: (text, place) => fence.lift(() => core.warning(text, annotation(place))),
    error: (text, place) => fence.lift(() => core.error(text, annotation(place))),
    group: async (title, body) => {
      const start = now();
      fence.lift(() => core.startGroup(harmless(title)));
      try {
        return await body();
      } finally {
        fence.lift(() => core.endGroup());
        say(`${title}: ${((now() - start) / 1000).toFixed(1)} s`);
      }
    },
    openChildOutput: (label) => fence.open(label),
    mask: (text) => {
      if (text !== '') fence.lift(() => core.setSecret(text));
    },
  };
}

/** The runner's own words for a place. */
function annotation(place: Place | undefined): core.AnnotationProperties {
  return place === undefined ? {} : { file: place.file, startLine: place.line };
}

/**
 * Keeps the runner deaf while any child prints, and lets this step's own commands through.
 *
 * The runner knows one stop token at a time, so children that print at the same time share one
 * fence: with a fence each, the first to finish would open the other's.
 */
function commandFence(write: (output: string | Uint8Array) => void) {
  let children = 0;
  let token = '';
  const close = (): void => {
    token = `fence-${randomBytes(16).toString('hex')}`;
    write(`::stop-commands::${token}\n`);
  };
  const open = (): void => {
    write(`::${token}::\n`);
    token = '';
  };
  return {
    lift: (action: () => void): void => {
      const closed = token !== '';
      if (closed) open();
      action();
      if (closed) close();
    },
    open: (label?: string): ChildOutput => {
      // A half line of one child must not become the start of another's, or of our own token's.
      const lines = wholeLines((bytes) => {
        if (token === '') close();
        write(label === undefined ? bytes : labelled(label, bytes));
      });
      let ended = false;
      children += 1;
      return {
        write: lines.write,
        end: () => {
          if (ended) return;
          ended = true;
          lines.end();
          children -= 1;
          if (children === 0 && token !== '') open();
        },
      };
    },
  };
}

function labelled(label: string, lines: Uint8Array): string {
  return Buffer.from(lines)
    .toString('utf8')
    .replace(/^(?=.)/gm, `${label} `);
}
