// A command that may not take longer than so long: it ends then, with everything that it started.
import { randomBytes } from 'node:crypto';
import { killProcessesWith } from './processes.ts';

export interface Limit {
  /** For the environment of the command; by it, children and grandchildren are known. */
  readonly variables: Readonly<Record<string, string>>;
  /** Ends the watch; the sentence to add to what the command wrote, when it was ended. */
  readonly stop: () => string | undefined;
}

const variable = 'MULTIPLATFORM_IMAGE_LIMITED';

/** Begins now. A grandchild that is left would keep the output open, and so the wait for its end. */
export function startLimit(milliseconds: number): Limit {
  const mark = randomBytes(8).toString('hex');
  let isOver = false;
  let again: NodeJS.Timeout | undefined;
  const kill = (): void => {
    isOver = true;
    killProcessesWith(variable, mark);
    // One may be about to start another at this very moment.
    again ??= setInterval(kill, 100);
  };
  const timer = setTimeout(kill, milliseconds);
  return {
    variables: { [variable]: mark },
    stop: () => {
      clearTimeout(timer);
      clearInterval(again);
      return isOver ? `no answer within ${milliseconds / 1000} s` : undefined;
    },
  };
}
