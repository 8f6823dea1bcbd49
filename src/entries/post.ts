// The post step: undoes what main left behind, also after a failure or a cancel.
import { removeLeftovers } from '../post/post.ts';
import { listenForCancel } from '../system/cancel.ts';
import { realRun } from '../system/command.ts';
import { explain } from '../system/errors.ts';
import { runnerLog } from '../system/log.ts';
import { readLeftovers } from '../system/state.ts';

export async function post(): Promise<void> {
  const log = runnerLog(Date.now);
  try {
    const run = realRun({ log, cancellation: listenForCancel() });
    await removeLeftovers({ run, log, env: process.env }, readLeftovers());
  } catch (error) {
    log.warning(explain(error));
  }
}
