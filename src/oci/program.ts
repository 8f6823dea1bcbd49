// What a container of an image starts, found as the container runtime would find it. Pure.
import { posix } from 'node:path';
import { isRecord } from './manifest.ts';

/** What an image config says about starting a container. */
export interface StartConfig {
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly folder: string;
  readonly path: readonly string[];
  readonly hasTriggers: boolean;
}

// What containers get when the image sets none:
// https://github.com/moby/moby/blob/v28.5.2/oci/defaults.go (DefaultPathEnv)
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md */
export function parseStartConfig(config: unknown): StartConfig {
  const inner = isRecord(config) && isRecord(config.config) ? config.config : {};
  const env = words(inner.Env).findLast((line) => line.startsWith('PATH='));
  const path = (env === undefined ? defaultPath : env.slice('PATH='.length)).split(':');
  return {
    entrypoint: words(inner.Entrypoint),
    command: words(inner.Cmd),
    folder: typeof inner.WorkingDir === 'string' && inner.WorkingDir ? inner.WorkingDir : '/',
    // A relative folder in PATH is not searched: https://pkg.go.dev/os/exec#hdr-Executables_in_the_current_directory
    path: path.filter((folder) => folder.startsWith('/')),
    hasTriggers: words(inner.OnBuild).length > 0,
  };
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

/** A program to be looked for, in the first of these places that has it. */
export interface Lookup {
  /** The word as it stands in the image. */
  readonly word: string;
  /** Absolute paths, in the order in which the runtime tries them. */
  readonly places: readonly string[];
}

/** Where the runtime looks for this word; nothing for an empty one. */
export function lookUp(
  word: string,
  { folder, path }: Pick<StartConfig, 'folder' | 'path'>,
): Lookup | undefined {
  if (word === '') return undefined;
  if (word.includes('/')) {
    return { word, places: [posix.normalize(posix.join('/', posix.resolve('/', folder, word)))] };
  }
  const places = [...new Set(path.map((entry) => posix.join('/', entry, word)))];
  return places.length === 0 ? undefined : { word, places };
}

/** Programs whose only task is to start the one named after their own options. */
const starters = new Set(['tini', 'tini-static', 'dumb-init', 'catatonit', 'docker-init', 'env']);

/**
 * The programs that a command line starts, one through the other: the first must be there; the
 * others are read out of the arguments, and may be something else than a program.
 */
export function programWords(line: readonly string[]): readonly string[] {
  const [first, ...rest] = line;
  if (first === undefined) return [];
  const name = posix.basename(first);
  if (starters.has(name)) {
    const next = rest.findIndex((word) => !word.startsWith('-') && !/^\w+=/.test(word));
    return [first, ...(next === -1 ? [] : programWords(rest.slice(next)))];
  }
  if (/^(?:a|ba|da|k|z)?sh$/.test(name)) {
    const script = rest[rest.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1];
    const word = rest.some((option) => /^-[a-z]*c$/.test(option))
      ? firstCommandOf(script ?? '')
      : undefined;
    return [first, ...(word === undefined ? [] : [word])];
  }
  return [first];
}

/** The first command of a shell line, when it is a plain word. */
function firstCommandOf(script: string): string | undefined {
  const match = /^\s*(?:[A-Za-z_]\w*=[\w./:-]*\s+)*(?:exec\s+)?([\w./+-]+)(?=$|[\s;&|])/.exec(
    script,
  );
  return match?.[1];
}

export type Shebang =
  | { readonly kind: 'interpreter'; readonly path: string; readonly next?: string }
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * Reads the first line of a script; undefined for a file that does not begin with `#!`. `next` is
 * the program that `env` is told to start.
 *
 * Source: https://man7.org/linux/man-pages/man2/execve.2.html#NOTES
 */
export function parseShebang(start: Uint8Array): Shebang | undefined {
  if (start[0] !== 0x23 || start[1] !== 0x21) return undefined;
  const line = Buffer.from(start.subarray(2, 258)).toString('utf8').split('\n')[0] ?? '';
  if (line.includes('\r')) {
    return { kind: 'broken', reason: 'its first line ends as on Windows (CRLF)' };
  }
  const [path, ...rest] = line.trim().split(/[ \t]+/);
  if (path === undefined || path === '') {
    return { kind: 'broken', reason: 'its first line names no interpreter' };
  }
  if (posix.basename(path) !== 'env') return { kind: 'interpreter', path };
  const next = rest.find((word) => !word.startsWith('-') && !/^\w+=/.test(word));
  return { kind: 'interpreter', path, ...(next === undefined ? {} : { next }) };
}
