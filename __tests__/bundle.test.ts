// Holds dist/ to what a runner needs: it starts, is complete, carries its licences, and is small.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionInterface } from '../scripts/action-interface.ts';
import { unresolvedModules } from './support/bundled-imports.ts';
import { inRepository, repositoryText } from './support/repository.ts';
import { commandData } from './support/runner-commands.ts';

const kilobyte = 1000;
const budget = 800 * kilobyte;

const { main, post } = actionInterface(repositoryText('action.yml'));

function bundledFiles(entry: string): readonly string[] {
  const folder = inRepository(dirname(entry));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}

/** Starts a bundle as a user would by mistake: none of the runner's variables is set. */
function startBare(entry: string) {
  const env = { PATH: process.env.PATH ?? '' };
  return spawnSync(process.execPath, [inRepository(entry)], { env, encoding: 'utf8' });
}

// A stack has lines such as `    at main (file:///…/index.js:1:2)`.
const traceOfBug = /^\s+at .*\d+:\d+\)?$|ERR_MODULE_NOT_FOUND|Cannot find module|ReferenceError/m;

describe.each([
  ['main', main],
  ['post', post],
])('the bundle of %s', (_name, entry) => {
  test('is where action.yml says', () => {
    expect(existsSync(inRepository(entry))).toBe(true);
  });

  test('finds every module', () => {
    const code = bundledFiles(entry).map((file) => readFileSync(file, 'utf8'));
    expect(code.flatMap(unresolvedModules)).toEqual([]);
  });

  test('loads at most 800 kB on the common path', () => {
    // What is imported dynamically lies in files of its own.
    expect(statSync(inRepository(entry)).size).toBeLessThanOrEqual(budget);
  });

  test('names packages and licences', () => {
    const text = readFileSync(inRepository(dirname(entry), 'licenses.txt'), 'utf8');
    expect(text).toMatch(/^@actions\/core \d/m);
    expect(text).toContain('Permission is hereby granted');
  });
});

test('main without a runner ends with a clear message', () => {
  const { status, stdout, stderr } = startBare(main);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).not.toMatch(traceOfBug);
  expect(commandData(stdout, 'error')).toHaveLength(1);
});

test('post without a runner has nothing to do', () => {
  const { status, stdout, stderr } = startBare(post);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toMatch(traceOfBug);
});

test('the licence of every runtime dependency is in dist/', () => {
  const { dependencies } = JSON.parse(repositoryText('package.json')) as {
    dependencies: Record<string, string>;
  };
  const headings = [main, post]
    .map((entry) => readFileSync(inRepository(dirname(entry), 'licenses.txt'), 'utf8'))
    .flatMap((text) => text.split('\n'));
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
    ['var e=new Error("Cannot find module \'left-pad\'");', ['left-pad']],
    [
      'import{createRequire as e}from"module";e(import.meta.url)("node:fs");import("./7.index.js")',
      [],
    ],
  ])('%s', (code, missing) => {
    expect(unresolvedModules(code)).toEqual(missing);
  });
});
