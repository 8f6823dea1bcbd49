// Cancelling: a signal from the runner stops the children first, so that none outlives the step.
import { setTimeout as wait } from 'node:timers/promises';
import { CancelledError } from './errors.ts';
import { descendantsOfThisProcess, tryKill } from './processes.ts';

export interface Cancellation {
  /** Throws once the step was cancelled: nothing new may begin then. */
  readonly assertGoingOn: () => void;
  /** Waits, and throws as soon as the step is cancelled. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** For a story that has failed: ends what still runs and waits of it, and lets nothing new begin. */
  readonly stopChildren: () => void;
}

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Exit status of a process that ended by this signal, as shells count. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return signal === 'SIGINT' || signal === 'SIGTERM' ? exitCodes[signal] : 1;
}

/**
 * From now on SIGINT and SIGTERM end the children of this process instead of the process itself,
 * and the story ends with CancelledError. The runner sends SIGINT, SIGTERM 7.5 s later and kills
 * after 2.5 s more, and it sends them to this process only: a `buildx create` left running would
 * finish its container after post had removed the builder. A second signal ends everything at once.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
export function listenForCancel(): Cancellation {
  let received: NodeJS.Signals | undefined;
  const sleepers = new AbortController();
  const stopChildren = endChildren();
  const onSignal = (signal: NodeJS.Signals): void => {
    if (received !== undefined) {
      for (const child of descendantsOfThisProcess()) tryKill(child, 'SIGKILL');
      process.exit(exitCodeOf(signal));
    }
    received = signal;
    sleepers.abort();
    stopChildren();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  let hasFailed = false;
  const assertGoingOn = (): void => {
    // What a failed story left behind in parallel has nobody any more who would tell its error.
    if (received !== undefined || hasFailed) throw new CancelledError(received ?? 'SIGTERM');
  };
  return {
    assertGoingOn,
    sleep: async (milliseconds) => {
      await wait(milliseconds, undefined, { signal: sleepers.signal }).catch(() => {});
      assertGoingOn();
    },
    stopChildren: () => {
      hasFailed = true;
      sleepers.abort();
      stopChildren();
    },
  };
}

/**
 * Children of children too: `docker` starts its plug-ins. Each gets one signal: buildx takes a third
 * for an order to drop everything.
 */
function endChildren(): () => void {
  const told = new Set<number>();
  const tell = (): void => {
    for (const child of descendantsOfThisProcess()) {
      if (!told.has(child)) tryKill(child, 'SIGTERM');
      told.add(child);
    }
  };
  return () => {
    tell();
    // One may be about to start at this very moment.
    setInterval(tell, 100).unref();
  };
}
