// The two ways a step can fail on purpose: one failure, or all the problems of a plan at once.

/** What happened, with which value; and the edit that makes it go away. */
export interface Explanation {
  readonly message: string;
  readonly hint: string;
  readonly cause?: unknown;
  /** The line of a file that it is about. */
  readonly place?: { readonly file: string; readonly line: number };
}

/** A failure that a user can do something about. Shown without a stack. */
export class ActionError extends Error {
  readonly hint: string;
  readonly place: Explanation['place'];

  constructor({ message, hint, cause, place }: Explanation) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ActionError';
    this.hint = hint;
    this.place = place;
  }
}

/** One thing that is wrong with what the user gave. */
export interface Problem {
  /** Name of the input, or of the thing outside, such as `runner` or `engine`. */
  readonly subject: string;
  /** What is wrong, with the value. */
  readonly message: string;
  /** The edit to make. */
  readonly edit: string;
}

/** Every problem of the plan. Nothing has been changed when it is thrown. */
export class PlanError extends ActionError {
  readonly problems: readonly Problem[];
  /** What the plan noticed besides: a misspelt name is often why another input is missing. */
  readonly warnings: readonly string[];

  constructor(problems: readonly Problem[], warnings: readonly string[] = []) {
    super({
      message: [
        problems.length === 1
          ? 'The plan has a problem; nothing was changed:'
          : `The plan has ${problems.length} problems; nothing was changed:`,
        ...problems.map(({ subject, message, edit }) =>
          `- ${subject}: ${sentence(message)} ${sentence(edit)}`.replaceAll('\n', '\n  '),
        ),
      ].join('\n'),
      hint: '',
    });
    this.name = 'PlanError';
    this.problems = problems;
    this.warnings = warnings;
  }
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The step was cancelled: the runner sent a signal. */
export class CancelledError extends ActionError {
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals, details = '') {
    super({ message: `Cancelled by ${signal}.${details}`, hint: '' });
    this.name = 'CancelledError';
    this.signal = signal;
  }
}

/** The text for the user: message and hint; for anything unforeseen the stack, since it is a bug. */
export function explain(error: unknown): string {
  if (error instanceof ActionError) {
    return error.hint === '' ? error.message : `${error.message}\n${error.hint}`;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug of multiplatform-image; please report it with these lines:\n${details}`;
}
