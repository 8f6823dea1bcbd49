// Removing what a step left: it never fails, and says what to type when it could not.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isBuildxFor, removeLeftovers } from '../../src/post/post.ts';
import { CancelledError } from '../../src/system/errors.ts';
import type { BuilderToRemove, Leftovers } from '../../src/system/state.ts';
import { buildxText, type Exception, fakeDocker } from '../fakes/docker.ts';
import { journal, newFolder } from '../fakes/log.ts';

const builder: BuilderToRemove = { name: 'mine', buildx: ['docker', 'buildx'], keepState: false };

/** With a builder of that name selected. */
async function remove(
  leftovers: Leftovers,
  exceptions: readonly Exception[] = [],
  selected = builder.name,
) {
  const told = journal();
  const folder = newFolder();
  writeFileSync(join(folder, 'current'), JSON.stringify({ Key: 'unix://x', Name: selected }));
  const env = { BUILDX_CONFIG: folder };
  await removeLeftovers({ run: fakeDocker(told, exceptions), log: told.log, env }, leftovers);
  return told.lines;
}

describe('a builder', () => {
  it('is removed', async () => {
    expect(await remove({ builder })).toEqual([
      '$ buildx rm mine',
      'info: Removed the builder mine.',
    ]);
  });

  it('may keep its state', async () => {
    const lines = await remove({ builder: { ...builder, keepState: true } });
    expect(lines[0]).toBe('$ buildx rm --keep-state mine');
  });

  it('is removed with the buildx that made it', async () => {
    const lines = await remove({ builder: { ...builder, buildx: ['/opt/tools/buildx'] } });
    expect(lines[0]).toBe('$ /opt/tools/buildx rm mine');
  });

  it('that is gone already is no reason to warn', async () => {
    const stderr = buildxText('rm-missing.stderr').replaceAll('nobody', 'mine');
    const lines = await remove({ builder }, [{ on: /rm/, answer: { code: 1, stderr } }]);
    expect(lines.slice(1)).toEqual(['info: The builder mine is gone already.']);
  });

  it('that takes longer than buildx waits is removed once more', async () => {
    const stderr = 'ERROR: failed to remove mine: context deadline exceeded';
    const lines = await remove({ builder }, [{ on: /rm/, answer: { code: 1, stderr }, times: 1 }]);
    expect(lines).toEqual([
      '$ buildx rm mine',
      '$ buildx rm mine',
      'info: Removed the builder mine.',
    ]);
  });

  it('that cannot be removed is a warning with the command to type', async () => {
    const lines = await remove({ builder }, [
      { on: /rm/, answer: { code: 1, stderr: 'no daemon' } },
    ]);
    expect(lines.slice(1)).toEqual([
      'warning: The builder mine could not be removed: exit status 1:\nno daemon\nRemove it by hand: docker buildx rm mine',
    ]);
  });

  it('gives way to the one that was selected before, also when it could not be removed', async () => {
    const given = { builder: { ...builder, selectedBefore: 'earlier' } };
    expect((await remove(given)).at(-1)).toBe('$ buildx use earlier');
    const lines = await remove(given, [{ on: /rm/, answer: { code: 1 } }]);
    expect(lines.at(-1)).toBe('$ buildx use earlier');
  });
});

it('a selection that a later step made stays', async () => {
  const given = { builder: { ...builder, selectedBefore: 'earlier' } };
  expect((await remove(given, [], 'later')).join('\n')).not.toContain('buildx use');
});

describe('the folder', () => {
  it('is removed with everything in it, also after a failure before', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'layout'));
    writeFileSync(join(folder, 'layout', 'index.json'), '{}');
    await remove({ folder, builder }, [{ on: /rm/, answer: { code: null } }]);
    expect(existsSync(folder)).toBe(false);
  });

  it('is removed also when the step is cancelled meanwhile', async () => {
    const folder = newFolder();
    const { log } = journal();
    const run = () => Promise.reject(new CancelledError('SIGTERM'));
    await removeLeftovers({ run, log, env: {} }, { folder, builder }).catch(() => {});
    expect(existsSync(folder)).toBe(false);
  });

  it('may be gone already', async () => {
    expect(await remove({ folder: join(newFolder(), 'gone') })).toEqual([]);
  });
});

it('nothing left is nothing to do', async () => {
  expect(await remove({})).toEqual([]);
});

describe('a process is at work on the builder `mine`', () => {
  it.each([
    ['docker buildx inspect --bootstrap mine', true],
    ['/usr/libexec/docker/cli-plugins/docker-buildx build --builder mine .', true],
    ['buildx create --name mine --driver docker-container', true],
    ['docker buildx build --builder other .', false],
    ['npm run mine', false],
    ['docker build --name mine', false],
    ['docker buildx build --tag mine .', false],
  ])('%s: %j', (line, expected) => {
    expect(isBuildxFor('mine', line.split(' '))).toBe(expected);
  });
});

it('the record stays when the removal was cancelled, so that a later step does the rest', async () => {
  const folder = newFolder();
  const record = join(folder, 'mine.json');
  writeFileSync(record, '{}');
  const cancelled = () => {
    throw new CancelledError('SIGTERM');
  };
  const removal = remove({ builder, record, folder: newFolder() }, [
    { on: /rm/, answer: cancelled },
  ]);
  await expect(removal).rejects.toBeInstanceOf(CancelledError);
  expect(existsSync(record)).toBe(true);
});

it('the record of it all goes last, and its folder with it when it was the only one', async () => {
  const folder = join(newFolder(), 'multiplatform-image');
  mkdirSync(folder);
  const records = ['mine.json', 'other.json'].map((name) => join(folder, name));
  for (const record of records) writeFileSync(record, '{}');
  await remove({ builder, record: records[0] ?? '' });
  expect(records.map(existsSync)).toEqual([false, true]);
  await remove({ record: records[1] ?? '' });
  expect(existsSync(folder)).toBe(false);
});
