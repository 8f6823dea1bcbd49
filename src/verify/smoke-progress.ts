// What buildx tells about a smoke test while it runs, and how it ended on each platform. Pure.
import { constants } from 'node:os';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { formatPlatform, type Platform } from '../oci/platform.ts';

export interface SmokeResult {
  readonly platform: Platform;
  /** `stopped`: another platform failed first; `unknown`: it was not started, or could not be. */
  readonly ending: 'passed' | 'failed' | 'stopped' | 'unknown';
  /** Absent when the command could not be run at all. */
  readonly exitStatus?: number;
  /** `SIGSEGV`, when the exit status says that a signal ended the command. */
  readonly signal?: string;
  readonly seconds?: number;
  /** The last lines that it printed. */
  readonly lastLines: readonly string[];
}

/** Name of the stage that runs the test of a platform. */
export function smokeStage({ os, architecture, variant = '' }: Platform): string {
  return `test-${os}${architecture}${variant}`;
}

interface Step {
  readonly platform: Platform;
  readonly lines: string[];
  /** A line that is not at its end yet. */
  rest: string;
  started?: number;
  completed?: number;
  error?: string;
}

interface Seen {
  /** Lines for people. */
  readonly say: (line: string) => void;
  /** Steps that run the test, by the name that BuildKit gives them. */
  readonly steps: Map<string, Step>;
  /** Everything else that began: loading the image, for one. */
  readonly others: Set<string>;
}

/**
 * Turns the lines of `--progress rawjson` into lines for people, each with its platform.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/client/graph.go (SolveStatus)
 */
export function smokeDisplay(platforms: readonly Platform[]): (line: string) => string {
  const said: string[] = [];
  const seen: Seen = { say: (line) => said.push(line), steps: new Map(), others: new Set() };
  return (line) => {
    said.length = 0;
    take(seen, { line, platforms });
    return said.map((text) => `${text}\n`).join('');
  };
}

/** How it ended on each platform, by everything that buildx printed. */
export function parseSmokeResults(
  text: string,
  platforms: readonly Platform[],
): readonly SmokeResult[] {
  const seen: Seen = { say: () => undefined, steps: new Map(), others: new Set() };
  for (const line of text.split('\n')) take(seen, { line, platforms });
  return platforms.map((platform) => {
    const step = [...seen.steps.values()].find((one) => one.platform === platform);
    return step === undefined ? { platform, ending: 'unknown', lastLines: [] } : resultOf(step);
  });
}

/** What buildx says besides the progress: the error. */
export function wordsAround(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('{'))
    .join('\n')
    .trim();
}

function take(
  seen: Seen,
  { line, platforms }: { readonly line: string; readonly platforms: readonly Platform[] },
): void {
  const status = parseJson(line);
  if (!isRecord(status)) {
    if (line.trim() !== '') seen.say(line);
    return;
  }
  for (const vertex of listIn(status.vertexes)) takeVertex(seen, { vertex, platforms });
  for (const { vertex, data } of listIn(status.logs)) {
    const step = typeof vertex === 'string' ? seen.steps.get(vertex) : undefined;
    if (step === undefined || typeof data !== 'string') continue;
    const lines = `${step.rest}${Buffer.from(data, 'base64').toString('utf8')}`.split('\n');
    step.rest = lines.pop() ?? '';
    for (const text of lines) print(seen, { step, text });
  }
}

function takeVertex(
  seen: Seen,
  {
    vertex: { digest, name, started, completed, error },
    platforms,
  }: {
    readonly vertex: Readonly<Record<string, unknown>>;
    readonly platforms: readonly Platform[];
  },
): void {
  if (typeof digest !== 'string' || typeof name !== 'string') return;
  const stage = /^\[(?:\S+ )?(test-\S+) \d+\/\d+\] RUN /.exec(name)?.[1];
  const platform = platforms.find((one) => smokeStage(one) === stage);
  if (platform === undefined) {
    if (typeof started === 'string' && !seen.others.has(name)) seen.say(name);
    if (typeof started === 'string') seen.others.add(name);
    return;
  }
  const step = seen.steps.get(digest) ?? { platform, lines: [], rest: '' };
  seen.steps.set(digest, step);
  if (typeof started === 'string') step.started = Date.parse(started);
  if (typeof error === 'string') step.error = error;
  if (typeof completed !== 'string') return;
  step.completed = Date.parse(completed);
  if (step.rest !== '') print(seen, { step, text: step.rest });
  step.rest = '';
}

const mostLines = 12;

function print(seen: Seen, { step, text }: { readonly step: Step; readonly text: string }): void {
  seen.say(`${formatPlatform(step.platform)} | ${text}`);
  step.lines.push(text);
  if (step.lines.length > mostLines) step.lines.shift();
}

function resultOf({ platform, lines, started, completed, error = '' }: Step): SmokeResult {
  const time =
    started === undefined || completed === undefined
      ? {}
      : { seconds: Math.max(0, completed - started) / 1000 };
  const base = { platform, lastLines: lines, ...time };
  if (completed === undefined) return { ...base, ending: 'unknown' };
  if (error === '') return { ...base, ending: 'passed', exitStatus: 0 };
  // One platform's failure cancels the others, whose processes are killed.
  if (/context canceled/.test(error)) return { ...base, ending: 'stopped' };
  const status = /exit code: (\d+)/.exec(error)?.[1];
  if (status === undefined) return { ...base, ending: 'failed' };
  const exitStatus = Number(status);
  const signal = signalOf(exitStatus);
  return { ...base, ending: 'failed', exitStatus, ...(signal === undefined ? {} : { signal }) };
}

/** Exit statuses above 128 mean a signal. */
function signalOf(exitStatus: number): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => number === exitStatus - 128)?.[0];
}

function listIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
