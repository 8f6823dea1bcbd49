// Reads the machine code that every platform's image would start, before any tag moves.
import { hasKnownMachine } from '../oci/machines.ts';
import { formatPlatform, type Platform } from '../oci/platform.ts';
import {
  hasRunShell,
  type Lookup,
  lookUp,
  parseStartConfig,
  programWords,
} from '../oci/program.ts';
import type { Doors } from '../system/doors.ts';
import {
  type CheckedFile,
  examine,
  type Progress,
  programTasks,
  type Task,
} from './examination.ts';
import { type Find, type ImageLook, lookForFiles, TooLargeError } from './extraction.ts';
import type { FoundFile } from './found-file.ts';
import type { PlatformImage } from './image-check.ts';
import type { Wanted } from './look-dockerfile.ts';

export interface BinaryCheck {
  readonly platform: Platform;
  readonly files: readonly CheckedFile[];
  /** What could not be checked, and what is odd but may run. */
  readonly notes: readonly string[];
  /** What is provably wrong. */
  readonly faults: readonly string[];
}

interface Open {
  readonly progress: Progress;
  readonly tasks: readonly Task[];
  /** Likely to be needed by what the tasks find, so looked for along with them: a look is a build. */
  readonly guesses: readonly Lookup[];
  /** What was found, or not, by the places looked at. */
  readonly known: Map<string, FoundFile | undefined>;
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
    if (open.every(({ tasks }) => tasks.length === 0)) break;
    const wanted = open.map(wantedOf).filter(({ lookups }) => lookups.length > 0);
    if (wanted.length > 0) {
      const find = await tryLook(doors, { ...look, wanted });
      if (find === undefined) {
        for (const { progress, tasks } of open) {
          if (tasks.length > 0)
            progress.notes.push('its programs are too large to be copied and read');
        }
        break;
      }
      for (const { progress, known } of open) {
        const { lookups = [] } = wanted.find((one) => one.platform === progress.platform) ?? {};
        for (const lookup of lookups) known.set(keyOf(lookup), find(progress.platform, lookup));
      }
    }
    open = open.map(({ progress, tasks, known }) => {
      const next = tasks.flatMap((task) =>
        examine(progress, { task, file: known.get(keyOf(task.lookup)) }),
      );
      return { progress, tasks: withoutSeen(next, progress), guesses: [], known };
    });
  }
  return all.map(({ progress: { platform, files, notes, faults } }) => ({
    platform,
    files,
    notes,
    faults,
  }));
}

/** Undefined for files that are too large: nothing is said of them then, neither good nor bad. */
async function tryLook(doors: Doors, look: ImageLook): Promise<Find | undefined> {
  try {
    return await lookForFiles(doors, look);
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}

/** What the next look has to find: nothing for a platform that has no open task. */
function wantedOf({ progress: { platform }, tasks, guesses, known }: Open): Wanted {
  const lookups = [...tasks.map(({ lookup }) => lookup), ...guesses];
  const fresh = lookups.filter(
    (lookup, index) =>
      !known.has(keyOf(lookup)) &&
      lookups.findIndex((other) => keyOf(other) === keyOf(lookup)) === index,
  );
  return { platform, lookups: tasks.length === 0 ? [] : fresh };
}

function keyOf({ places }: Lookup): string {
  return places.join('\n');
}

function firstTasks({ platform, config }: PlatformImage): Open {
  const start = parseStartConfig(config);
  const progress: Progress = { platform, start, files: [], notes: [], faults: [] };
  const closed = { tasks: [], guesses: [], known: new Map() };
  if (!hasKnownMachine(platform)) {
    progress.notes.push(`programs of ${formatPlatform(platform)} cannot be checked`);
    return { ...closed, progress };
  }
  const [first, ...others] = programWords([...start.entrypoint, ...start.command]);
  const needed = first === undefined ? undefined : lookUp(first.word, start);
  if (needed === undefined) {
    progress.notes.push('the image has no entrypoint and no command, so there is nothing to check');
    return { ...closed, progress };
  }
  const role = start.entrypoint.length > 0 ? 'the entrypoint' : 'the command';
  const task = { lookup: needed, role, isNeeded: true };
  const tasks = [task, ...programTasks(others, start)];
  const shell = { word: '/bin/sh', places: ['/bin/sh'] };
  return { ...closed, progress, tasks, guesses: hasRunShell(config) ? [shell] : [] };
}

function withoutSeen(tasks: readonly Task[], { files }: Progress): readonly Task[] {
  return tasks.filter(
    ({ lookup }, index) =>
      !files.some(({ path }) => lookup.places.length === 1 && lookup.places[0] === path) &&
      tasks.findIndex((other) => other.lookup.places.join() === lookup.places.join()) === index,
  );
}
