// Removes what this step made, whatever happened before; never fails the job.
import { rmSync } from 'node:fs';
import { runBuildx } from '../system/buildx.ts';
import { isSuccess, type Run, reasonOf } from '../system/command.ts';
import type { Log } from '../system/log.ts';
import type { BuilderToRemove, Leftovers } from '../system/state.ts';

export async function removeLeftovers(
  { run, log }: { readonly run: Run; readonly log: Log },
  { folder, builder }: Leftovers,
): Promise<void> {
  try {
    if (builder !== undefined) await removeBuilder({ run, log }, builder);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function removeBuilder(
  { run, log }: { readonly run: Run; readonly log: Log },
  { name, buildx, keepState, selectedBefore }: BuilderToRemove,
): Promise<void> {
  const removed = await runBuildx(
    run,
    { words: buildx },
    { args: ['rm', ...(keepState ? ['--keep-state'] : []), name], output: 'captured' },
  );
  if (isSuccess(removed)) {
    log.info(`Removed the builder ${name}${keepState ? ', its state kept' : ''}.`);
  } else if (/no builder .* found/.test(removed.stderr)) {
    log.info(`The builder ${name} is gone already.`);
  } else {
    log.warning(
      `The builder ${name} could not be removed: ${reasonOf(removed)}\nRemove it by hand: ${buildx.join(' ')} rm ${name}`,
    );
  }
  if (selectedBefore !== undefined) {
    await runBuildx(run, { words: buildx }, { args: ['use', selectedBefore], output: 'captured' });
  }
}
