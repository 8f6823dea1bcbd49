// What every entry does around its story: the one error is the runner's, whatever still prints.
import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { inRepository } from './support/repository.ts';
import { runnerView } from './support/runner-commands.ts';

/** A process of its own, since a step ends all children that its process has. */
function runStory(story: string): Promise<{ readonly code: unknown; readonly output: string }> {
  const url = (path: string): string =>
    JSON.stringify(pathToFileURL(inRepository('lib/src', path)).href);
  const script = `
    import { runStep } from ${url('entries/step.js')};
    import { ActionError } from ${url('system/errors.js')};
    await runStep(${story});`;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { env: { PATH: process.env.PATH, HOME: '/nonexistent' } },
      (error, stdout) => resolve({ code: error?.code, output: stdout }),
    );
  });
}

it('of two builds at a time, the failure of one is an annotation', async () => {
  const { code, output } = await runStory(`async ({ run }) => {
    const sh = (script) => run({ tool: 'sh', args: ['-c', script], output: 'shown' });
    void sh('echo "::warning::hostile"; exec sleep 60').catch(() => {});
    await sh('sleep 0.5; echo failed');
    throw new ActionError({
      message: 'The build failed.',
      hint: 'Mend it.',
      place: { file: 'Dockerfile', line: 7 },
    });
  }`);
  expect(code).toBe(1);
  expect(runnerView(output).commands).toEqual([
    {
      name: 'error',
      properties: { file: 'Dockerfile', line: '7' },
      data: 'The build failed.\nMend it.',
    },
  ]);
});

it('a failure is the end of what waits beside it, and nothing begins any more', async () => {
  const { code, output } = await runStory(`async ({ sleep, run }) => {
    const other = async () => {
      await sleep(3_600_000);
      await run({ tool: 'echo', args: ['begun'], output: 'shown' });
    };
    const fails = async () => {
      throw new ActionError({ message: 'The build failed.', hint: '' });
    };
    await Promise.all([fails(), other()]);
  }`);
  expect(code).toBe(1);
  expect(output).toBe('::error::The build failed.\n');
});
