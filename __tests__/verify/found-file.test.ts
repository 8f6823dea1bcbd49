// Files that a builder exported: only plain ones, in bounded pieces, and no link followed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openFound } from '../../src/verify/found-file.ts';
import { newFolder } from '../fakes/log.ts';

function written(content: string, mode = 0o755): string {
  const path = join(newFolder(), 'file');
  writeFileSync(path, content, { mode });
  return path;
}

describe('a plain file', () => {
  it.each([
    [0o755, true],
    [0o100, true],
    [0o611, true],
    [0o644, false],
    [0o600, false],
  ])('of mode %o', (mode, isExecutable) => {
    expect(openFound(written('', mode), '/opt/app')).toMatchObject({
      place: '/opt/app',
      isExecutable,
    });
  });

  it('is read by offset, and ends where it ends', () => {
    const file = openFound(written('0123456789'), '/app');
    const read = (offset: number, length: number): string =>
      Buffer.from(file?.readAt(offset, length) ?? []).toString();
    expect([read(0, 4), read(8, 4), read(10, 1), read(2 ** 50, 1), read(0, 0)]).toEqual([
      ...['0123', '89', '', '', ''],
    ]);
  });

  it('of any size is read in bounded pieces', () => {
    const path = written('');
    truncateSync(path, 2 ** 40);
    const file = openFound(path, '/app');
    expect(file?.readAt(2 ** 39, Number.MAX_SAFE_INTEGER)).toHaveLength(65_536);
  });

  it('that is gone when it is read is an error, not another file', () => {
    const path = written('text');
    const file = openFound(path, '/app');
    rmSync(path);
    symlinkSync('/etc/passwd', path);
    expect(() => file?.readAt(0, 10)).toThrow(/ELOOP/);
  });
});

describe('is not a plain file', () => {
  const folder = newFolder();
  const made = (name: string, make: (path: string) => void): string => {
    make(join(folder, name));
    return join(folder, name);
  };

  it.each([
    ['what is missing', join(folder, 'missing')],
    ['what is below a file', join(written(''), 'app')],
    ['a folder', made('folder', (path) => mkdirSync(path))],
    ['a link to a file of this machine', made('link', (path) => symlinkSync('/etc/passwd', path))],
    ['a link to itself', made('loop', (path) => symlinkSync('loop', path))],
    ['a pipe, which is not waited for', made('pipe', (path) => execFileSync('mkfifo', [path]))],
    ['a device', '/dev/null'],
    ['a name that there cannot be', `${folder}/\0`],
  ])('%s', (_, path) => {
    expect(openFound(path, '/app')).toBeUndefined();
  });
});
