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
  readonly words: string[];
}

/** Follows a test while it runs: what is kept of the output afterwards may have gaps. */
export interface SmokeWatch {
  /** Turns a line of `--progress rawjson` into lines for people, each with its platform. */
  readonly display: (line: string) => string;
  /** How it ended on each platform, by what was displayed. */
  readonly results: () => readonly SmokeResult[];
  /** The last of what buildx said besides the progress: the error. */
  readonly words: () => string;
}

/** Source: https://github.com/moby/buildkit/blob/v0.33.1/client/graph.go (SolveStatus) */
export function watchSmokeTest(platforms: readonly Platform[]): SmokeWatch {
  const said: string[] = [];
  const seen: Seen = {
    say: (line) => said.push(line),
    steps: new Map(),
    others: new Set(),
    words: [],
  };
  return {
    display: (line) => {
      said.length = 0;
      take(seen, { line, platforms });
      return said.map((text) => `${text}\n`).join('');
    },
    results: () =>
      platforms.map((platform) => {
        const step = [...seen.steps.values()].find((one) => one.platform === platform);
        return step === undefined ? { platform, ending: 'unknown', lastLines: [] } : resultOf(step);
      }),
    words: () => seen.words.join('\n'),
  };
}

function take(
  seen: Seen,
  { line, platforms }: { readonly line: string; readonly platforms: readonly Platform[] },
): void {
  const status = parseJson(line);
  if (!isRecord(status)) {
    if (line.trim() === '') return;
    seen.say(line);
    keep(seen.words, line);
    return;
  }
  for (const vertex of listIn(status.vertexes)) takeVertex(seen, { vertex, platforms });
  for (const { vertex, data } of listIn(status.logs)) {
    const step = typeof vertex === 'string' ? seen.steps.get(vertex) : undefined;
    if (step === undefined || typeof data !== 'string') continue;
    const lines = `${step.rest}${Buffer.from(data, 'base64').toString('utf8')}`.split('\n');
    const rest = lines.pop() ?? '';
    if (rest.length > longestLine) lines.push(rest);
    step.rest = rest.length > longestLine ? '' : rest;
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

const longestLine = 4096;
const mostLines = 12;

function keep(lines: string[], line: string): void {
  lines.push(line.slice(0, longestLine));
  if (lines.length > mostLines) lines.shift();
}

function print(seen: Seen, { step, text }: { readonly step: Step; readonly text: string }): void {
  seen.say(`${formatPlatform(step.platform)} | ${text}`);
  keep(step.lines, text);
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
