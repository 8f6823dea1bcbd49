// Removes what this step made, whatever happened before; never fails the job.
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import { selectedBuilderName } from '../system/docker-config.ts';
import type { Doors } from '../system/doors.ts';
import { undoLogins } from '../system/login-journal.ts';
import { endProcesses } from '../system/processes.ts';
import { removeRecord } from '../system/records.ts';
import type { BuilderToRemove, Leftovers } from '../system/state.ts';

export type PostDoors = Pick<Doors, 'run' | 'log' | 'env'>;

export async function removeLeftovers(
  doors: PostDoors,
  { folder, builder, logins, record }: Leftovers,
): Promise<void> {
  try {
    if (builder !== undefined) await removeBuilder(doors, builder);
  } finally {
    if (logins !== undefined) await undoLogins(doors, logins);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
  // A cancelled removal leaves it: the next step on this machine then removes the rest.
  if (record !== undefined) removeRecord(record);
}

async function removeBuilder(
  { run, log, env }: PostDoors,
  { name, buildx, keepState, selectedBefore }: BuilderToRemove,
): Promise<void> {
  // A main that was killed leaves its children: one of them could finish the builder after its removal.
  await endProcesses((words) => isBuildxFor(name, words));
  // A later step may have selected another one, and is not to be overruled.
  const isSelected = selectedBuilderName(env) === name;
  const remove = (): Promise<Exit> =>
    runBuildx(
      run,
      { words: buildx },
      { args: ['rm', ...(keepState ? ['--keep-state'] : []), name], output: 'captured' },
    );
  const first = await remove();
  // A busy engine needs longer for a large volume than the 20 seconds that buildx waits.
  const removed = /deadline exceeded/.test(first.stderr) ? await remove() : first;
  if (isSuccess(removed)) {
    log.info(`Removed the builder ${name}${keepState ? ', its state kept' : ''}.`);
  } else if (/no builder .* found/.test(removed.stderr)) {
    log.info(`The builder ${name} is gone already.`);
  } else {
    log.warning(
      `The builder ${name} could not be removed: ${reasonOf(removed)}\nRemove it by hand: ${buildx.join(' ')} rm ${name}`,
    );
  }
  if (isSelected && selectedBefore !== undefined) {
    await runBuildx(run, { words: buildx }, { args: ['use', selectedBefore], output: 'captured' });
  }
}

/** Whether a command line is buildx at work on that builder; a name alone may be any word. */
export function isBuildxFor(name: string, words: readonly string[]): boolean {
  return (
    words.some((word) => ['buildx', 'docker-buildx'].includes(basename(word))) &&
    words.some(
      (word, index) =>
        word === name && ['--name', '--builder', '--bootstrap'].includes(words[index - 1] ?? ''),
    )
  );
}
