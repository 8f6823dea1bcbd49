// Steps of a build as BuildKit's history tells them: when each ran, for which platform. Pure.
import { isRecord, parseJson } from './manifest.ts';
import { isSamePlatform, type Platform, parsePlatform } from './platform.ts';

/** Times are in milliseconds since the epoch. */
export interface BuildStep {
  /** As buildx shows it, without the platform: `[2/4] RUN make`. */
  readonly name: string;
  /** Absent for a step that no certain platform needs, such as loading the context. */
  readonly platform?: Platform;
  readonly started: number;
  readonly completed: number;
  readonly isCached: boolean;
}

/**
 * Reads what `buildx history logs --progress rawjson` prints: one JSON object per line, each with
 * the vertexes that changed. Steps without an end are left out.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/client/graph.go (SolveStatus, Vertex)
 */
export function parseBuildSteps(
  text: string,
  platforms: readonly Platform[],
): readonly BuildStep[] {
  const vertexes = new Map<string, Vertex>();
  for (const line of text.split('\n')) {
    const status = parseJson(line);
    const changed = isRecord(status) && Array.isArray(status.vertexes) ? status.vertexes : [];
    for (const value of changed) {
      const vertex = parseVertex(value);
      if (vertex === undefined) continue;
      vertexes.set(vertex.digest, { ...vertexes.get(vertex.digest), ...vertex });
    }
  }
  return [...vertexes.values()].flatMap((vertex) => toStep(vertex, platforms));
}

interface Vertex {
  readonly digest: string;
  readonly name: string;
  readonly started?: number;
  readonly completed?: number;
  readonly isCached?: true;
}

function parseVertex(value: unknown): Vertex | undefined {
  if (!isRecord(value)) return undefined;
  const { digest, name, started, completed, cached } = value;
  if (typeof digest !== 'string' || typeof name !== 'string') return undefined;
  const [start, end] = [time(started), time(completed)];
  return {
    digest,
    name,
    ...(start === undefined ? {} : { started: start }),
    ...(end === undefined ? {} : { completed: end }),
    ...(cached === true ? { isCached: true } : {}),
  };
}

function time(value: unknown): number | undefined {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function toStep(
  { name, started, completed, isCached }: Vertex,
  platforms: readonly Platform[],
): readonly BuildStep[] {
  if (started === undefined || completed === undefined) return [];
  const named = /^\[([a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?) (.*)$/s.exec(name);
  const parsed = named?.[1] === undefined ? undefined : parsePlatform(named[1], '');
  const only = platforms.length === 1 && /^\[\S* ?\d+\/\d+\]/.test(name) ? platforms[0] : undefined;
  const platform = parsed?.ok
    ? platforms.find((asked) => isSamePlatform(asked, parsed.value))
    : only;
  return [
    {
      name: parsed?.ok ? `[${named?.[2]}` : name,
      ...(platform === undefined ? {} : { platform }),
      started,
      completed,
      isCached: isCached ?? false,
    },
  ];
}

/** Seconds that a step took. */
export function secondsOf({ started, completed }: BuildStep): number {
  return Math.max(0, completed - started) / 1000;
}
