// A step that is signalled twice, as the runner does when the first signal was not enough.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { tryReadText } from '../../src/system/files.ts';
import { newRunner, runMain } from '../support/action.ts';
import { commandData } from '../support/runner-commands.ts';

/** Creates no builder and does not end when it is asked to; writes down who it is, and what it got. */
const stubborn = `#!/bin/sh
if [ "$1" = version ]; then echo github.com/docker/buildx v0.36.1; exit; fi
if [ "$1" != create ]; then exit 1; fi
trap 'echo SIGTERM >> "$HOME/got"' TERM
echo "$PPID $$" > "$HOME/running"
# Until the test's folders are removed, should nobody kill it.
while [ -e "$HOME/running" ]; do sleep 0.05; done
`;

test('a child that ignores the first signal is killed by the second, and main ends', async () => {
  const runner = newRunner();
  const plugin = join(runner.home, '.docker/cli-plugins/docker-buildx');
  mkdirSync(dirname(plugin), { recursive: true });
  writeFileSync(plugin, stubborn);
  chmodSync(plugin, 0o755);
  writeFileSync(join(runner.workspace, 'Dockerfile'), 'FROM scratch\n');
  const native = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64';
  const inputs = { platforms: native, push: 'false', emulators: 'none' };
  let isOver = false;
  const main = runMain({ runner, inputs, limit: 25_000 }).finally(() => {
    isOver = true;
  });
  const written = async (name: string): Promise<string> => {
    const text = tryReadText(join(runner.home, name));
    if (text?.endsWith('\n')) return text;
    if (isOver) throw new Error(`The step ended before the plug-in wrote ${name}.`);
    await sleep(20);
    return written(name);
  };

  const [step = 0, child = 0] = (await written('running')).split(' ').map(Number);
  process.kill(step, 'SIGINT');
  expect(await written('got')).toBe('SIGTERM\n');
  expect(isAlive(step) && isAlive(child)).toBe(true);
  process.kill(step, 'SIGTERM');

  const ended = await main;
  expect([ended.code, ended.signal]).toEqual([143, null]);
  for (let tries = 0; tries < 100 && isAlive(child); tries += 1) await sleep(20);
  expect(isAlive(child)).toBe(false);
  // It was interrupted in the middle: what it leaves is what post has to know.
  expect(JSON.parse(ended.state.leftovers ?? '')).toMatchObject({ builder: { buildx: [plugin] } });
  expect(commandData(ended.output, 'error')).toEqual([]);
});

function isAlive(pid: number): boolean {
  const status = tryReadText(`/proc/${pid}/status`);
  return status !== undefined && !/^State:\s+Z/m.test(status);
}
