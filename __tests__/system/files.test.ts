// The step's folder: made when needed, remembered, only for this user.
import { rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ActionError } from '../../src/system/errors.ts';
import { stepFolder, tryReadDocument, tryReadText } from '../../src/system/files.ts';
import type { Leftovers } from '../../src/system/state.ts';
import { newFolder } from '../fakes/log.ts';

it('the folder is made once, below RUNNER_TEMP, private, and remembered', () => {
  const remembered: Leftovers[] = [];
  const temp = newFolder();
  const state = { remember: (leftovers: Leftovers) => remembered.push(leftovers) };
  const folder = stepFolder({ RUNNER_TEMP: temp }, state);
  expect(remembered).toEqual([]);
  const path = folder();
  expect(folder()).toBe(path);
  expect(dirname(path)).toBe(temp);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(remembered).toEqual([{ folder: path }]);
});

it('a file that cannot be read has no text', () => {
  expect(tryReadText(newFolder())).toBeUndefined();
  expect(tryReadText('/nowhere/at/all')).toBeUndefined();
});

it('a document of somebody else is a small file, whatever a folder holds', () => {
  const folder = newFolder();
  const path = (name: string): string => join(folder, name);
  writeFileSync(path('small'), '{}');
  writeFileSync(path('large'), '');
  truncateSync(path('large'), 2 ** 24 + 1);
  symlinkSync('/dev/zero', path('endless'));
  expect(tryReadDocument(path('small'))).toBe('{}');
  for (const name of ['large', 'endless', 'none', '.']) {
    expect(tryReadDocument(path(name))).toBeUndefined();
  }
});

it('a colon in RUNNER_TEMP is avoided: buildx would read a tag out of an OCI layout there', () => {
  const folder = stepFolder({ RUNNER_TEMP: join(newFolder(), 'a:b') }, { remember: () => {} })();
  expect(folder).not.toContain(':');
  rmSync(folder, { recursive: true });
});

it('RUNNER_TEMP is made when it is missing', () => {
  const temp = join(newFolder(), 'not', 'yet');
  expect(dirname(stepFolder({ RUNNER_TEMP: temp }, { remember: () => {} })())).toBe(temp);
});

it('a RUNNER_TEMP that cannot be is a failure with the edit to make', () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  const make = stepFolder({ RUNNER_TEMP: join(file, 'x') }, { remember: () => {} });
  expect(make).toThrow(ActionError);
  expect(make).toThrow(/No folder for temporary files/);
});
