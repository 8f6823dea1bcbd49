// Reads the machine code that every platform's image would start, before any tag moves.
import { isElf, parseElf } from '../oci/elf.ts';
import { describeOther, isWebAssembly } from '../oci/file-kind.ts';
import { hasKnownMachine, judgeProgram } from '../oci/machines.ts';
import { formatPlatform, type Platform } from '../oci/platform.ts';
import {
  type Lookup,
  lookUp,
  parseShebang,
  parseStartConfig,
  programWords,
  type StartConfig,
} from '../oci/program.ts';
import type { Doors } from '../system/doors.ts';
import { type ImageLook, lookForFiles } from './extraction.ts';
import type { FoundFile } from './found-file.ts';
import type { PlatformImage } from './image-check.ts';

/** A file that was read, and what it is. */
export interface CheckedFile {
  readonly path: string;
  readonly what: string;
}

export interface BinaryCheck {
  readonly platform: Platform;
  readonly files: readonly CheckedFile[];
  /** What could not be checked, and what is odd but may run. */
  readonly notes: readonly string[];
  /** What is provably wrong. */
  readonly faults: readonly string[];
}

/** A file to look for, and why it matters. */
interface Task {
  readonly lookup: Lookup;
  /** Completes "linux/arm64: … is a program for linux/amd64". */
  readonly name: string;
  /** Whether the image cannot start without it; else it may well be something else than a program. */
  readonly isNeeded: boolean;
  readonly isLoader?: true;
}

interface Progress {
  readonly platform: Platform;
  readonly start: StartConfig;
  readonly tasks: readonly Task[];
  readonly files: CheckedFile[];
  readonly notes: string[];
  readonly faults: string[];
}

// A script may name a script, as deep as the kernel follows; then its program, then the loader.
const mostRounds = 7;

export async function checkBinaries(
  doors: Doors,
  { images, ...look }: Omit<ImageLook, 'wanted'> & { readonly images: readonly PlatformImage[] },
): Promise<readonly BinaryCheck[]> {
  let open = images.map(firstTasks);
  const all = open;
  for (let round = 0; round < mostRounds; round += 1) {
    const wanted = open
      .filter(({ tasks }) => tasks.length > 0)
      .map(({ platform, tasks }) => ({ platform, lookups: tasks.map(({ lookup }) => lookup) }));
    if (wanted.length === 0) break;
    const find = await lookForFiles(doors, { ...look, wanted });
    open = open.map((progress) => {
      const tasks = progress.tasks.flatMap((task) =>
        examine(progress, { task, file: find(progress.platform, task.lookup) }),
      );
      return { ...progress, tasks: withoutSeen(tasks, progress) };
    });
  }
  return all.map(({ platform, files, notes, faults }) => ({ platform, files, notes, faults }));
}

function firstTasks({ platform, config }: PlatformImage): Progress {
  const start = parseStartConfig(config);
  const progress: Progress = { platform, start, tasks: [], files: [], notes: [], faults: [] };
  if (!hasKnownMachine(platform)) {
    progress.notes.push(`programs of ${formatPlatform(platform)} cannot be checked`);
    return progress;
  }
  const line = [...start.entrypoint, ...start.command];
  const [first, ...others] = programWords(line);
  const needed = first === undefined ? undefined : lookUp(first, start);
  if (first === undefined || needed === undefined) {
    progress.notes.push('the image has no entrypoint and no command, so there is nothing to check');
    return progress;
  }
  const role = start.entrypoint.length > 0 ? 'entrypoint' : 'command';
  return {
    ...progress,
    tasks: [
      { lookup: needed, name: `the ${role} ${first}`, isNeeded: true },
      ...optionalTasks(others, start),
    ],
  };
}

function optionalTasks(words: readonly string[], start: StartConfig): readonly Task[] {
  return words.flatMap((word) => {
    const lookup = lookUp(word, start);
    return lookup === undefined
      ? []
      : [{ lookup, name: `${word}, which it starts,`, isNeeded: false }];
  });
}

function withoutSeen(tasks: readonly Task[], { files }: Progress): readonly Task[] {
  return tasks.filter(
    ({ lookup }, index) =>
      !files.some(({ path }) => lookup.places.length === 1 && lookup.places[0] === path) &&
      tasks.findIndex((other) => other.lookup.places.join() === lookup.places.join()) === index,
  );
}

/** Judges one file, and returns what it needs in turn. */
function examine(
  progress: Progress,
  { task, file }: { readonly task: Task; readonly file: FoundFile | undefined },
): readonly Task[] {
  if (file === undefined) {
    missing(progress, task);
    return [];
  }
  const start = file.readAt(0, 4096);
  if (isElf(start)) return examineElf(progress, { task, file });
  if (task.isLoader) return [];
  const shebang = parseShebang(start);
  if (shebang?.kind === 'interpreter') {
    return examineScript(progress, { task, file, shebang });
  }
  const what =
    shebang?.kind === 'broken'
      ? `is a script and ${shebang.reason}`
      : `is ${describeOther(start)}, which the kernel cannot start`;
  // Some runtimes start WebAssembly in a linux image by themselves.
  const list = isWebAssembly(start) ? progress.notes : progress.faults;
  if (task.isNeeded) list.push(`${task.name} (${file.place}) ${what}`);
  return [];
}

function missing({ faults, notes }: Progress, { name, lookup, isNeeded, isLoader }: Task): void {
  if (isLoader) {
    faults.push(
      `${name} is not in the image: starting it fails with "no such file or directory". Choose a base image with that C library, or link statically`,
    );
  } else if (isNeeded) {
    const searched = lookup.places.length === 1 ? '' : ` (looked in ${lookup.places.join(', ')})`;
    faults.push(`${name} is not in the image${searched}`);
  } else {
    notes.push(`${lookup.word} is not a file of the image and was not checked`);
  }
}

function examineElf(
  { platform, start, files, notes, faults }: Progress,
  { task, file }: { readonly task: Task; readonly file: FoundFile },
): readonly Task[] {
  const header = parseElf(file.readAt);
  if (header === undefined || !header.isProgram) {
    if (task.isNeeded) faults.push(`${task.name} (${file.place}) is a damaged ELF file`);
    return [];
  }
  const verdict = judgeProgram(header, platform);
  switch (verdict.kind) {
    case 'wrong':
      faults.push(
        `${task.name} (${file.place}) is ${verdict.found}, and ${formatPlatform(platform)} was expected: it fails with "exec format error"`,
      );
      return [];
    case 'odd':
      notes.push(`${task.name} (${file.place}) is ${verdict.reason}`);
      break;
    case 'right':
      break;
  }
  if (!file.isExecutable && task.isNeeded && !task.isLoader) {
    faults.push(`${task.name} (${file.place}) may not be executed: its mode has no x`);
  }
  files.push({ path: file.place, what: header.loader ? 'dynamic program' : 'static program' });
  if (header.loader === undefined || task.isLoader) return [];
  const lookup = lookUp(header.loader, start);
  const name = `${header.loader}, the loader of ${task.name.replace(/,$/, '')},`;
  return lookup === undefined ? [] : [{ lookup, name, isNeeded: true, isLoader: true }];
}

function examineScript(
  { start, files, faults }: Progress,
  {
    task,
    file,
    shebang,
  }: {
    readonly task: Task;
    readonly file: FoundFile;
    readonly shebang: { readonly path: string; readonly next?: string };
  },
): readonly Task[] {
  if (!file.isExecutable && task.isNeeded) {
    faults.push(`${task.name} (${file.place}) may not be executed: its mode has no x`);
  }
  files.push({ path: file.place, what: `script for ${shebang.path}` });
  const words = [shebang.path, ...(shebang.next === undefined ? [] : [shebang.next])];
  const interpreters = words.flatMap((word) => {
    const lookup = lookUp(word, start);
    const name = `${word}, which ${task.name} (${file.place}) is a script for,`;
    return lookup === undefined ? [] : [{ lookup, name, isNeeded: task.isNeeded }];
  });
  // An entrypoint script that ends with `exec "$@"` starts the command.
  const text = Buffer.from(file.readAt(0, 65_536)).toString('utf8');
  const passesOn = /\bexec\b[^\n]*["']?\$(?:@|\{@\}|\*)/.test(text) && start.entrypoint.length > 0;
  return [...interpreters, ...(passesOn ? optionalTasks(programWords(start.command), start) : [])];
}
