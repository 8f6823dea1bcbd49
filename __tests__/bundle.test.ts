// Holds dist/ to what a runner needs: it starts, is complete, carries its licences, and is small.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { doorFiles } from '../scripts/action-interface.ts';
import { loadedFiles, sizeOf } from '../scripts/loaded-files.ts';
import { unresolvedModules } from './support/bundled-imports.ts';
import { inRepository, repositoryText } from './support/repository.ts';
import { commandData } from './support/runner-commands.ts';

const kilobyte = 1000;
const budget = 800 * kilobyte;

const doors = doorFiles();
const starts = [
  ...new Set(doors.flatMap(({ action: { main, post } }) => [main, post]).filter((path) => path)),
];

/** Starts a bundle as a user would by mistake: none of the runner's variables is set. */
function startBare(entry: string) {
  const env = { PATH: process.env.PATH ?? '' };
  return spawnSync(process.execPath, [inRepository(entry)], { env, encoding: 'utf8' });
}

// A stack has lines such as `    at main (file:///…/index.js:1:2)`.
const traceOfBug = /^\s+at .*\d+:\d+\)?$|ERR_MODULE_NOT_FOUND|Cannot find module|ReferenceError/m;

test('every door starts dist/', () => {
  for (const { action } of doors) expect(action.main).toMatch(/^dist\/[\w-]+\.js$/);
  expect(starts).toEqual(expect.arrayContaining(['dist/main.js', 'dist/post.js']));
});

describe.each(starts)('%s', (entry) => {
  test('is where action.yml says', () => {
    expect(existsSync(inRepository(entry))).toBe(true);
  });

  test('loads at most 800 kB on the common path', () => {
    const files = loadedFiles(entry);
    // Itself, the bundle, and a part of it at least.
    expect(files.length).toBeGreaterThan(2);
    expect(sizeOf(files)).toBeLessThanOrEqual(budget);
  });

  test('without a runner ends with a clear message, or has nothing to do', () => {
    const { status, stdout, stderr } = startBare(entry);
    const isPost = doors.some(({ action }) => action.post === entry);
    expect({ status, stderr }).toEqual({ status: isPost ? 0 : 1, stderr: '' });
    expect(stdout).not.toMatch(traceOfBug);
    expect(commandData(stdout, 'error')).toHaveLength(isPost ? 0 : 1);
  });
});

test('every module is in the bundle', () => {
  const code = readdirSync(inRepository('dist'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(inRepository('dist', name), 'utf8'));
  expect(code.length).toBeGreaterThan(starts.length);
  expect(code.flatMap(unresolvedModules)).toEqual([]);
});

test('the licence of every runtime dependency is in dist/', () => {
  const { dependencies } = JSON.parse(repositoryText('package.json')) as {
    dependencies: Record<string, string>;
  };
  const text = repositoryText('dist/licenses.txt');
  expect(text).toContain('Permission is hereby granted');
  const headings = text.split('\n');
  const wanted = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  expect(wanted.filter((heading) => !headings.includes(heading))).toEqual([]);
});

describe('what a bundle misses is found', () => {
  test.each([
    ['import{a as b}from"left-pad";', ['left-pad']],
    ['import e from "left-pad"', ['left-pad']],
    ['var a=1;import"left-pad";', ['left-pad']],
    ['const a=await import("left-pad")', ['left-pad']],
    ['const a=require("left-pad")', ['left-pad']],
    ['e.exports=r(import.meta.url)("left-pad")', ['left-pad']],
    ['/**\n * import { a } from "elsewhere"\n */\nimport b from "left-pad"', ['left-pad']],
    ['var e=new Error("Cannot find module \'left-pad\'");', ['left-pad']],
    [
      'import{createRequire as e}from"module";e(import.meta.url)("node:fs");import("./7.index.js")',
      [],
    ],
  ])('%s', (code, missing) => {
    expect(unresolvedModules(code)).toEqual(missing);
  });
});
