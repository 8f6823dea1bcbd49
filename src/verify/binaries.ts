// Reads the machine code that every platform's image would start, before any tag moves.
import { hasKnownMachine } from '../oci/machines.ts';
import { formatPlatform, type Platform } from '../oci/platform.ts';
import { lookUp, parseStartConfig, programWords } from '../oci/program.ts';
import type { Doors } from '../system/doors.ts';
import {
  type CheckedFile,
  examine,
  type Progress,
  programTasks,
  type Task,
} from './examination.ts';
import { type ImageLook, lookForFiles } from './extraction.ts';
import type { PlatformImage } from './image-check.ts';

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
      .map(({ progress: { platform }, tasks }) => ({
        platform,
        lookups: tasks.map(({ lookup }) => lookup),
      }));
    if (wanted.length === 0) break;
    const find = await lookForFiles(doors, { ...look, wanted });
    open = open.map(({ progress, tasks }) => {
      const next = tasks.flatMap((task) =>
        examine(progress, { task, file: find(progress.platform, task.lookup) }),
      );
      return { progress, tasks: withoutSeen(next, progress) };
    });
  }
  return all.map(({ progress: { platform, files, notes, faults } }) => ({
    platform,
    files,
    notes,
    faults,
  }));
}

function firstTasks({ platform, config }: PlatformImage): Open {
  const start = parseStartConfig(config);
  const progress: Progress = { platform, start, files: [], notes: [], faults: [] };
  if (!hasKnownMachine(platform)) {
    progress.notes.push(`programs of ${formatPlatform(platform)} cannot be checked`);
    return { progress, tasks: [] };
  }
  const [first, ...others] = programWords([...start.entrypoint, ...start.command]);
  const needed = first === undefined ? undefined : lookUp(first.word, start);
  if (needed === undefined) {
    progress.notes.push('the image has no entrypoint and no command, so there is nothing to check');
    return { progress, tasks: [] };
  }
  const role = start.entrypoint.length > 0 ? 'the entrypoint' : 'the command';
  const task = { lookup: needed, role, isNeeded: true };
  return { progress, tasks: [task, ...programTasks(others, start)] };
}

function withoutSeen(tasks: readonly Task[], { files }: Progress): readonly Task[] {
  return tasks.filter(
    ({ lookup }, index) =>
      !files.some(({ path }) => lookup.places.length === 1 && lookup.places[0] === path) &&
      tasks.findIndex((other) => other.lookup.places.join() === lookup.places.join()) === index,
  );
}
