// Judges one file that an image would start, and says which other files it needs in turn.
import { isElf, parseElf } from '../oci/elf.ts';
import { describeOther, isWebAssembly } from '../oci/file-kind.ts';
import { judgeProgram } from '../oci/machines.ts';
import { formatPlatform, type Platform } from '../oci/platform.ts';
import {
  type Lookup,
  lookUp,
  type ProgramWord,
  parseShebang,
  programWords,
  type Shebang,
  type StartConfig,
} from '../oci/program.ts';
import type { FoundFile } from './found-file.ts';

/** A file that was read, and what it is. */
export interface CheckedFile {
  readonly path: string;
  readonly what: string;
}

/** A file to look for, and why it matters. */
export interface Task {
  readonly lookup: Lookup;
  /** What the word is: `the entrypoint`; or whose: `the loader of the entrypoint /app`. */
  readonly role: string;
  /** Whether the image cannot start without it; else it may well be something else than a program. */
  readonly isNeeded: boolean;
  readonly isLoader?: true;
}

/** What is known of one platform's image; the lists grow. */
export interface Progress {
  readonly platform: Platform;
  readonly start: StartConfig;
  readonly files: CheckedFile[];
  readonly notes: string[];
  readonly faults: string[];
}

interface Found {
  readonly task: Task;
  readonly file: FoundFile;
}

/** Tasks for what a command line starts besides its first word. */
export function programTasks(words: readonly ProgramWord[], start: StartConfig): readonly Task[] {
  return words.flatMap(({ word, isSure }) => {
    const lookup = lookUp(word, start);
    return lookup === undefined ? [] : [{ lookup, role: 'which it starts', isNeeded: isSure }];
  });
}

export function examine(
  progress: Progress,
  { task, file }: { readonly task: Task; readonly file: FoundFile | undefined },
): readonly Task[] {
  if (file === undefined) {
    missing(progress, task);
    return [];
  }
  const start = file.readAt(0, 4096);
  if (isElf(start)) return examineElf(progress, { task, file });
  const shebang = task.isLoader ? undefined : parseShebang(start);
  if (shebang?.kind === 'interpreter') return examineScript(progress, { task, file, shebang });
  const what =
    shebang?.kind === 'broken'
      ? `is a script and ${shebang.reason}`
      : `is ${describeOther(start)}, which the kernel cannot start`;
  // Some runtimes start WebAssembly in a linux image by themselves.
  const isFault = task.isNeeded && !isWebAssembly(start);
  (isFault ? progress.faults : progress.notes).push(`${called(task, file)} ${what}`);
  return [];
}

function missing({ faults, notes }: Progress, task: Task): void {
  const { lookup, isNeeded, isLoader } = task;
  const name = called(task);
  if (isLoader) {
    faults.push(
      `${name} is not in the image: starting it fails with "no such file or directory". Choose a base image with that C library, or link statically`,
    );
  } else if (isNeeded) {
    const searched = lookup.word.includes('/')
      ? ''
      : ` (looked in ${lookup.places.join(', ') || 'no folder, since PATH is empty'})`;
    faults.push(`${name} is not a file of the image${searched}`);
  } else {
    notes.push(`${lookup.word} is not a file of the image and was not checked`);
  }
}

function examineElf(
  { platform, start, files, notes, faults }: Progress,
  { task, file }: Found,
): readonly Task[] {
  const name = called(task, file);
  const header = parseElf(file.readAt);
  if (header === undefined) {
    faults.push(`${name} is a damaged ELF file, cut off or never whole`);
    return [];
  }
  if (!header.isProgram) {
    faults.push(`${name} is an ELF file and no program, such as a compiler's object file`);
    return [];
  }
  const verdict = judgeProgram(header, platform);
  switch (verdict.kind) {
    case 'wrong':
      faults.push(
        `${name} is ${verdict.found}, and ${formatPlatform(platform)} was expected: it fails with "exec format error"`,
      );
      return [];
    case 'odd':
      notes.push(`${name} is ${verdict.reason}`);
      break;
    case 'right':
      break;
  }
  assertExecutable(faults, { task, file });
  files.push({ path: file.place, what: header.loader ? 'dynamic program' : 'static program' });
  if (header.loader === undefined || task.isLoader) return [];
  const lookup = lookUp(header.loader, start);
  const role = `the loader of ${name.replace(/,$/, '')}`;
  return lookup === undefined ? [] : [{ lookup, role, isNeeded: true, isLoader: true }];
}

function examineScript(
  { start, files, faults }: Progress,
  { task, file, shebang }: Found & { readonly shebang: Shebang & { readonly kind: 'interpreter' } },
): readonly Task[] {
  const name = called(task, file);
  assertExecutable(faults, { task, file });
  files.push({ path: file.place, what: `script for ${shebang.path}` });
  const words = [shebang.path, ...(shebang.next === undefined ? [] : [shebang.next])];
  const interpreters = words.flatMap((word) => {
    const lookup = lookUp(word, start);
    return lookup === undefined
      ? []
      : [{ lookup, role: `the interpreter of ${name.replace(/,$/, '')}`, isNeeded: task.isNeeded }];
  });
  if (interpreters.some(({ lookup }) => lookup.places[0] === file.place)) {
    faults.push(`${name} is a script for itself`);
  }
  // An entrypoint script that ends with `exec "$@"` starts the command, or what it makes of it.
  const text = Buffer.from(file.readAt(0, 65_536)).toString('utf8');
  const passesOn = /\bexec\b[^\n]*["']?\$(?:@|\{@\}|\*)/.test(text) && start.entrypoint.length > 0;
  if (!passesOn) return interpreters;
  const command = programWords(start.command)
    .filter(({ word }) => !word.startsWith('-'))
    .map(({ word }) => ({ word, isSure: false }));
  return [...interpreters, ...programTasks(command, start)];
}

function assertExecutable(faults: string[], { task, file }: Found): void {
  if (file.isExecutable || !task.isNeeded) return;
  faults.push(`${called(task, file)} may not be executed: its mode has no x`);
}

/**
 * Completes "linux/arm64: … is a program for linux/amd64"; with the place where the file is, when
 * that is not the word itself.
 */
function called({ lookup: { word }, role }: Task, file?: FoundFile): string {
  const place = file === undefined || file.place === word ? '' : ` (${file.place})`;
  return /^the (?:entrypoint|command)$/.test(role)
    ? `${role} ${word}${place}`
    : `${word}${place}, ${role},`;
}
