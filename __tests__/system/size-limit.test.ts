// The bound on what a child writes: a real one that would never end is ended, a small one is not.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { realRun } from '../../src/system/command.ts';
import { withinSize } from '../../src/system/size-limit.ts';
import { journal, newFolder } from '../fakes/log.ts';

const run = realRun({ log: journal().log, cancellation: { assertGoingOn: () => {} } });

it('ends a child that writes without end', async () => {
  const folder = newFolder();
  const script = 'while :; do head -c 100000 /dev/zero >>"$0/file"; done';
  const write = () => run({ tool: 'sh', args: ['-c', script, folder], output: 'captured' });
  expect(await withinSize({ folder, most: 1_000_000 }, write)).toBeUndefined();
});

it('leaves what stays small alone, and finds what became too large at the end', async () => {
  const folder = newFolder();
  const write = (size: number) => async () =>
    writeFileSync(join(folder, 'a'), Buffer.alloc(size, 1));
  expect(await withinSize({ folder, most: 1_000_000 }, async () => 'done')).toBe('done');
  const small = async () => {
    await write(10)();
    return 'small';
  };
  expect(await withinSize({ folder, most: 1_000_000 }, small)).toBe('small');
  const large = async () => {
    await write(2_000_000)();
    return 'large';
  };
  expect(await withinSize({ folder, most: 1_000_000 }, large)).toBeUndefined();
});

it('is no matter of a folder that is not there', async () => {
  const folder = join(newFolder(), 'none');
  expect(await withinSize({ folder, most: 1 }, async () => 1)).toBe(1);
});
