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

// Each is a step of a build; an image that has more wants to keep somebody busy.
const mostFolders = 100;

/** Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md */
export function parseStartConfig(config: unknown): StartConfig {
  const inner = isRecord(config) && isRecord(config.config) ? config.config : {};
  const env = words(inner.Env).findLast((line) => line.startsWith('PATH='));
  const path = (env === undefined ? defaultPath : env.slice('PATH='.length)).split(':');
  const entrypoint = words(inner.Entrypoint);
  return {
    // `ENTRYPOINT [""]` takes the base image's away:
    // https://github.com/moby/moby/blob/v28.5.2/daemon/create.go (mergeAndVerifyConfig)
    entrypoint: entrypoint.length === 1 && entrypoint[0] === '' ? [] : entrypoint,
    command: words(inner.Cmd),
    folder: typeof inner.WorkingDir === 'string' && inner.WorkingDir ? inner.WorkingDir : '/',
    // A relative folder in PATH is not searched: https://pkg.go.dev/os/exec#hdr-Executables_in_the_current_directory
    path: path.filter((folder) => folder.startsWith('/')).slice(0, mostFolders),
    hasTriggers: words(inner.OnBuild).length > 0,
  };
}

/**
 * Whether the image's history tells of a RUN in `/bin/sh`: then it very likely still has one, and
 * its entrypoint may be a script for it.
 *
 * BuildKit writes `RUN /bin/sh -c make # buildkit` and `RUN |1 A=b /bin/sh -c make # buildkit`, the
 * classic builder `/bin/sh -c make`, and `/bin/sh -c #(nop) …` for what is no RUN.
 */
export function hasRunShell(config: unknown): boolean {
  const history = isRecord(config) && Array.isArray(config.history) ? config.history : [];
  return history.some((step) => {
    const made = isRecord(step) ? step.created_by : undefined;
    return (
      typeof made === 'string' && /^(?:RUN (?:\|\d+ .*)?)?\/bin\/sh -c (?!#\(nop\))/s.test(made)
    );
  });
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

/** A program to be looked for, in the first of these places that has it. */
export interface Lookup {
  /** The word as it stands in the image. */
  readonly word: string;
  /** Absolute paths, in the order in which the runtime tries them; none when PATH is empty. */
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
  return { word, places: [...new Set(path.map((entry) => posix.join('/', entry, word)))] };
}

/** Programs whose only task is to start the one named after their own options. */
const starters = new Set(['tini', 'tini-static', 'dumb-init', 'catatonit', 'docker-init', 'env']);

/** A program that a command line names. */
export interface ProgramWord {
  readonly word: string;
  /** Whether it is certainly started; what a shell is told may be something else than a program. */
  readonly isSure: boolean;
}

/** The programs that a command line starts, one through the other. */
export function programWords(line: readonly string[]): readonly ProgramWord[] {
  const [word, ...rest] = line;
  if (word === undefined) return [];
  const first: ProgramWord = { word, isSure: true };
  const name = posix.basename(word);
  if (starters.has(name)) return [first, ...programWords(startedBy(rest))];
  if (/^(?:a|ba|da|k|z)?sh$/.test(name)) {
    const script = rest[rest.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1];
    const command = rest.some((option) => /^-[a-z]*c$/.test(option))
      ? firstProgramOf(script ?? '')
      : undefined;
    return [first, ...(command === undefined ? [] : [{ word: command, isSure: false }])];
  }
  return [first];
}

// Options of tini, dumb-init and env whose value is the next word.
const takesValue = new Set(['-p', '-e', '-r', '--rewrite', '-u', '--unset', '-C', '--chdir', '-a']);

/** What follows a starter's own options and `env`'s variables. */
function startedBy(words: readonly string[]): readonly string[] {
  const start = words.findIndex(
    (word, index) =>
      !word.startsWith('-') && !/^\w+=/.test(word) && !takesValue.has(words[index - 1] ?? ''),
  );
  return start === -1 ? [] : words.slice(start);
}

// What a shell does itself, and goes on after: https://pubs.opengroup.org/onlinepubs/9799919799/
const shellWords = new Set(
  ': [ alias cd echo export false printf readonly set test trap true ulimit umask unset'.split(' '),
);
// What makes the rest of a line depend on more than its words.
const shellSyntax = new Set('. case command eval for if source time until while'.split(' '));

/** The first program of a shell line, when it is a plain word behind none but the shell's own. */
function firstProgramOf(script: string): string | undefined {
  let hasMoved = false;
  for (const part of script.split(/&&|[;\n]/, 20)) {
    const word =
      /^\s*(?:[A-Za-z_]\w*=[\w./:-]*\s+)*(?:exec\s+)?(?!exec\s)([\w./+:[-]+)(?=$|[\s;&|])/.exec(
        part,
      )?.[1];
    if (word === undefined || shellSyntax.has(word)) return undefined;
    // After `cd`, a relative path is no longer one of the image's folder.
    if (!shellWords.has(word)) return hasMoved && /^[^/]+\//.test(word) ? undefined : word;
    // A separator in quotes is none.
    if (/["'`\\]|\$\(/.test(part)) return undefined;
    hasMoved ||= word === 'cd';
  }
  return undefined;
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
  const [, path = '', argument = ''] = /^[ \t]*([^ \t]*)[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  if (path === '') return { kind: 'broken', reason: 'its first line names no interpreter' };
  if (posix.basename(path) !== 'env' || argument === '') return { kind: 'interpreter', path };
  const split = /^(?:-[a-z0]*S|--split-string=?)[ \t]*(.*)$/.exec(argument)?.[1];
  // The kernel hands over the rest of the line as one word; only `-S` takes it apart.
  if (split === undefined && /^[^-=]*[ \t]/.test(argument)) {
    return { kind: 'broken', reason: 'its first line gives `env` several words without `-S`' };
  }
  const [next] = startedBy(split === undefined ? [argument] : split.split(/[ \t]+/));
  return { kind: 'interpreter', path, ...(next === undefined ? {} : { next }) };
}
