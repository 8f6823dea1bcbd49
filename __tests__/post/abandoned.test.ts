// Clearing up after a dead runner: told, undone as post would have, and never this step's failure.
import { existsSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { clearAbandoned } from '../../src/post/abandoned.ts';
import { CancelledError } from '../../src/system/errors.ts';
import { type Exception, fakeDocker } from '../fakes/docker.ts';
import { journal, newFolder } from '../fakes/log.ts';

const builder = { name: 'mine', buildx: ['docker', 'buildx'], keepState: false };

async function clear(exceptions: readonly Exception[] = []) {
  const told = journal();
  const folders = [newFolder(), newFolder()];
  const doors = { run: fakeDocker(told, exceptions), log: told.log, env: {} };
  let error: unknown;
  await clearAbandoned(
    doors,
    folders.map((folder) => ({ folder, builder })),
  ).catch((caught: unknown) => {
    error = caught;
  });
  return { lines: told.lines, left: folders.filter(existsSync), error, folders };
}

it('names what is removed, and removes it', async () => {
  const { lines, left, folders } = await clear();
  expect(lines.slice(0, 2)).toEqual([
    `info: A step that was killed left the builder mine and ${folders[0]} on this machine.`,
    '$ buildx rm mine',
  ]);
  expect(left).toEqual([]);
});

it('goes on with the rest, and with the step, when something cannot be removed', async () => {
  const broken = {
    on: /buildx rm/,
    answer: () => {
      throw new Error('broken');
    },
    times: 1,
  };
  const { lines, left, error } = await clear([broken]);
  expect(error).toBeUndefined();
  expect(lines.join('\n')).toMatch(/warning: Not all of it could be removed\. .*broken/s);
  expect(lines.filter((line) => line.startsWith('$ buildx rm'))).toHaveLength(2);
  expect(left).toEqual([]);
});

it('ends with the step when that is cancelled', async () => {
  const cancelled = {
    on: /buildx rm/,
    answer: () => {
      throw new CancelledError('SIGINT');
    },
  };
  const { error, lines } = await clear([cancelled]);
  expect(error).toBeInstanceOf(CancelledError);
  expect(lines.filter((line) => line.startsWith('$ buildx rm'))).toHaveLength(1);
});
