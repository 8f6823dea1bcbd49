// Commands that may not take longer: they end with everything they started, and others go on.
import { expect, it } from '@jest/globals';
import { judgeFailure } from '../../src/oci/transience.ts';
import { realRun } from '../../src/system/command.ts';
import { journal } from '../fakes/log.ts';

const run = realRun({ log: journal().log, cancellation: { assertGoingOn: () => {} } });
const sh = (script: string, limit?: number) =>
  run({
    tool: 'sh',
    args: ['-c', script],
    output: 'captured',
    ...(limit === undefined ? {} : { limit }),
  });

it('a command that falls silent ends with its children and grandchildren, and says why', async () => {
  // The grandchild holds the output open: the wait for the end would be as long as it.
  const silent = sh('echo begun; sh -c "trap \'\' TERM; sleep 60 & wait" & wait', 300);
  const other = sh('sleep 1; echo well', 20_000);
  const exit = await silent;
  expect(exit.code).not.toBe(0);
  expect(exit.stdout).toBe('begun\n');
  expect(exit.stderr).toContain('ERROR: no answer within 0.3 s');
  expect(judgeFailure(exit.stderr)).toEqual({
    kind: 'transient',
    reason: 'no answer within 0.3 s',
  });
  expect(await other).toEqual({ code: 0, stdout: 'well\n', stderr: '' });
});

it('a command that ends in time is what it is', async () => {
  expect(await sh('exit 3', 20_000)).toEqual({ code: 3, stdout: '', stderr: '' });
});
