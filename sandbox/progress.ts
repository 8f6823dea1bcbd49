// Tells a waiting person what the sandbox is doing: a line per finished step, a sign of life between.

const signOfLifeMs = 15_000;

export type Step = <T>(name: string, what: string, work: () => Promise<T>) => Promise<T>;

export interface Progress {
  readonly step: Step;
  readonly note: (text: string) => void;
  readonly stop: () => void;
}

/** Writes to stderr, because stdout belongs to `env` and to the commands of `run`. */
export function startProgress(
  write: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Progress {
  const started = Date.now();
  const running = new Map<string, number>();
  let lastLine = Date.now();
  const say = (line: string): void => {
    lastLine = Date.now();
    write(`sandbox: ${line}`);
  };
  const timer = setInterval(() => {
    if (running.size === 0 || Date.now() - lastLine < signOfLifeMs - 500) return;
    const names = [...running].map(([name, since]) => `${name} (${seconds(since)})`);
    say(`… ${seconds(started)} so far, at work: ${names.join(', ')}`);
  }, 1000);
  timer.unref();
  return {
    step: async (name, what, work) => {
      const since = Date.now();
      running.set(name, since);
      try {
        const result = await work();
        say(`${name.padEnd(16)} ${what}, ${seconds(since)}`);
        return result;
      } catch (error) {
        say(`${name.padEnd(16)} failed after ${seconds(since)}`);
        throw error;
      } finally {
        running.delete(name);
      }
    },
    note: say,
    stop: () => clearInterval(timer),
  };
}

export function seconds(since: number): string {
  const elapsed = (Date.now() - since) / 1000;
  if (elapsed < 59.95) return `${elapsed.toFixed(1)} s`;
  const whole = Math.round(elapsed);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
