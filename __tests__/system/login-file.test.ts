// Docker's configuration with logins put in and taken out again: everything else stays as it was.
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  type FileChange,
  makeFileChange,
  planFileChange,
  undoFileChange,
} from '../../src/system/login-file.ts';
import { newFolder } from '../fakes/log.ts';

const entry = { auth: 'bWU6cHc=' };
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const read = (path: string): string => readFileSync(path, 'utf8');
const authsIn = (path: string): unknown => JSON.parse(read(path)).auths;

function configWith(text: string, mode = 0o644): string {
  const path = join(newFolder(), 'config.json');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

function change(path: string, entries: Record<string, unknown> = { 'a.test': entry }): FileChange {
  const { change, text } = planFileChange(path, entries);
  makeFileChange(change, text);
  return change;
}

// As docker writes it, as people do, and as nobody should.
const texts = [
  '{\n\t"auths": {\n\t\t"b.test": {\n\t\t\t"auth": "eDp5"\n\t\t}\n\t}\n}',
  '{\n\t"auths": {\n\t\t"a.test": {\n\t\t\t"auth": "eDp5"\n\t\t}\n\t},\n\t"credHelpers": {}\n}\n',
  '{"currentContext":"x","auths":{},"unknown":[1,{"a":"\\u00e9"}]}',
  '{\r\n  "proxies" : { "default":{} } ,\r\n  "auths":{"b.test":{}}}\r\n\r\n',
  '{}',
  '',
  '\n',
];

describe('a login', () => {
  it.each(texts)('into %j leaves the rest, and out of it leaves every byte', (text) => {
    const path = configWith(text, 0o640);
    const done = change(path);
    expect(modeOf(path)).toBe(0o600);
    const before = text.trim() === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const auths = { ...(before.auths as object | undefined), 'a.test': entry };
    expect(JSON.parse(read(path))).toEqual({ ...before, auths });
    undoFileChange(done);
    expect(read(path)).toBe(text);
    expect(modeOf(path)).toBe(0o640);
  });

  it('is written the way docker writes', () => {
    const path = configWith(texts[0] ?? '');
    change(path);
    expect(read(path)).toBe(
      '{\n\t"auths": {\n\t\t"b.test": {\n\t\t\t"auth": "eDp5"\n\t\t},\n\t\t"a.test": {\n\t\t\t"auth": "bWU6cHc="\n\t\t}\n\t}\n}',
    );
  });

  it('makes file and folders where there are none, and removes them', () => {
    const root = newFolder();
    const path = join(root, 'deep', 'folder', 'config.json');
    const done = change(path);
    expect(modeOf(path)).toBe(0o600);
    expect(modeOf(join(root, 'deep'))).toBe(0o700);
    undoFileChange(done);
    expect(existsSync(join(root, 'deep'))).toBe(false);
    expect(existsSync(root)).toBe(true);
  });

  it('leaves a folder that somebody else uses by now', () => {
    const root = newFolder();
    const done = change(join(root, 'deep', 'config.json'));
    writeFileSync(join(root, 'deep', 'other'), '');
    undoFileChange(done);
    expect(existsSync(join(root, 'deep', 'other'))).toBe(true);
    expect(existsSync(join(root, 'deep', 'config.json'))).toBe(false);
  });

  it('goes through a link, which stays one', () => {
    const target = configWith('{}');
    const path = join(newFolder(), 'config.json');
    symlinkSync(target, path);
    const done = change(path);
    expect(authsIn(target)).toEqual({ 'a.test': entry });
    undoFileChange(done);
    expect(read(target)).toBe('{}');
    expect(read(path)).toBe('{}');
  });
});

describe('after somebody else wrote to the file', () => {
  const later = { auth: 'bGF0ZXI6eA==' };

  function rewrite(path: string, auths: Record<string, unknown>, more: object = {}): void {
    const config = JSON.parse(read(path)) as { auths: object };
    writeFileSync(
      path,
      JSON.stringify({ ...config, ...more, auths: { ...config.auths, ...auths } }),
    );
  }

  it('their login stays and ours goes', () => {
    const path = configWith('{}');
    const done = change(path);
    rewrite(path, { 'c.test': later }, { experimental: 'on' });
    undoFileChange(done);
    expect(JSON.parse(read(path))).toEqual({ auths: { 'c.test': later }, experimental: 'on' });
  });

  it('what ours had replaced comes back', () => {
    const path = configWith('{"auths":{"a.test":{"auth":"eDp5"}}}');
    const done = change(path);
    rewrite(path, { 'c.test': later });
    undoFileChange(done);
    expect(authsIn(path)).toEqual({ 'a.test': { auth: 'eDp5' }, 'c.test': later });
  });

  it('a login that replaced ours stays', () => {
    const path = configWith('{"auths":{"a.test":{"auth":"eDp5"}}}');
    const done = change(path, { 'a.test': entry, 'd.test': entry });
    rewrite(path, { 'a.test': later });
    undoFileChange(done);
    expect(authsIn(path)).toEqual({ 'a.test': later });
  });

  it('a login that was taken away stays away', () => {
    const path = configWith('{"auths":{"a.test":{"auth":"eDp5"}}}');
    const done = change(path);
    writeFileSync(path, '{"auths":{}}');
    undoFileChange(done);
    expect(authsIn(path)).toEqual({});
  });

  it('a file that is gone stays gone', () => {
    const path = join(newFolder(), 'config.json');
    undoFileChange({ path, after: '', entries: {}, folders: [] });
    expect(existsSync(path)).toBe(false);
  });

  it('two steps undo in turn', () => {
    const text = '{\n  "auths": {}\n}\n';
    const path = configWith(text);
    const one = change(path);
    const two = change(path, { 'a.test': later, 'b.test': later });
    undoFileChange(two);
    expect(authsIn(path)).toEqual({ 'a.test': entry });
    undoFileChange(one);
    expect(read(path)).toBe(text);
  });
});

it('a change that was never made undoes nothing', () => {
  const path = configWith('{"auths":{"a.test":{"auth":"eDp5"}}}');
  undoFileChange(planFileChange(path, { 'a.test': entry }).change);
  expect(read(path)).toBe('{"auths":{"a.test":{"auth":"eDp5"}}}');
});

it('a folder that takes no file is one clear failure', () => {
  const blocked = join(newFolder(), 'file');
  writeFileSync(blocked, '');
  const act = () => change(join(blocked, 'config.json'));
  expect(act).toThrow(/The login cannot be written to .*file\/config\.json/);
});
