// The step's folder: made when needed, remembered, only for this user.
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from '@jest/globals';
import { stepFolder, tryReadText } from '../../src/system/files.ts';
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
