// A short command that reads from us, such as a credential helper: never shown, never on a command line.
import { runChild } from './child.ts';
import { childEnvironment } from './child-environment.ts';
import type { Exit } from './command.ts';
import { wholeOrCut } from './kept-output.ts';

const longestAnswer = 2 ** 20;

/** Runs it to its end and never throws. */
export async function runPiped(
  tool: string,
  args: readonly string[],
  input: string,
): Promise<Exit> {
  const stdout = wholeOrCut(longestAnswer);
  const stderr = wholeOrCut(longestAnswer);
  const end = await runChild({
    tool,
    args,
    env: childEnvironment(),
    input,
    onStdout: stdout.add,
    onStderr: stderr.add,
  });
  return end.kind === 'ended'
    ? { code: end.code, stdout: stdout.text(), stderr: stderr.text() }
    : { code: 127, stdout: '', stderr: end.reason };
}
