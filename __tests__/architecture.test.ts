// Holds src/ to the rules of the house, and each rule to a source that breaks it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { brokenRules } from './support/import-rules.ts';
import { inRepository, repositoryText } from './support/repository.ts';

function sourceFiles(): ReadonlyMap<string, string> {
  const names = readdirSync(inRepository('src'), { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => join('src', name));
  return new Map(paths.map((path) => [path, readFileSync(inRepository(path), 'utf8')]));
}

/** A small house in which every rule holds. */
const soundFiles = {
  'src/entries/main.ts': "import { job } from '../job.ts';",
  'src/job.ts':
    "import { gather } from './gather/gather.ts';\nimport { plan } from './plan/plan.ts';",
  'src/gather/gather.ts': "import { command } from '../system/command.ts';",
  'src/plan/plan.ts':
    "import { createHash } from 'node:crypto';\n" +
    "import semver from 'semver';\n" +
    "import type { Facts } from '../gather/gather.ts';\n" +
    "import type { Command } from '../system/command.ts';\n" +
    "import { digest } from '../oci/digest.ts';\n" +
    "import { PlanError } from '../system/errors.ts';",
  'src/prepare/buildx-release.ts': "import * as tools from '@actions/tool-cache';",
  'src/report/outputs.ts': "import * as core from '@actions/core';",
  'src/oci/digest.ts': '',
  'src/system/child.ts': "import { spawn } from 'node:child_process';",
  'src/system/command.ts': "import { runChild } from './child.ts';",
  'src/system/errors.ts': '',
  'src/system/log.ts': "import * as core from '@actions/core';",
};

function problems(changes: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries({ ...soundFiles, ...changes });
  return brokenRules(new Map(files.map(([path, code]) => [path, `// Purpose.\n${code}\n`])));
}

test('src/ follows the rules', () => {
  const sources = sourceFiles();
  expect(sources.size).toBeGreaterThan(0);
  expect(brokenRules(sources)).toEqual([]);
});

test('the tree of docs/architecture.md has every folder and story of src/', () => {
  const [, tree = ''] = repositoryText('docs/architecture.md').split('```');
  const named = readdirSync(inRepository('src'), { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `  ${entry.name}/ ` : entry.name,
  );
  expect(named).toContain('job.ts');
  expect(named.filter((name) => !tree.includes(name))).toEqual([]);
});

test('a sound house has no problem', () => {
  expect(problems({})).toEqual([]);
});

describe('a source that breaks a rule is reported', () => {
  test.each([
    [
      'a phase imports a value of another phase',
      { 'src/build/a.ts': "import { plan } from '../plan/plan.ts';" },
      'src/build/a.ts: imports src/plan/plan.ts of another phase; job.ts passes values on',
    ],
    [
      'a type among values keeps the import alive',
      { 'src/build/a.ts': "import { type Plan } from '../plan/plan.ts';" },
      'src/build/a.ts: imports src/plan/plan.ts of another phase; job.ts passes values on',
    ],
    [
      'over several lines',
      { 'src/build/a.ts': "import {\n  type Plan,\n  plan,\n} from '../plan/plan.ts';" },
      'src/build/a.ts: imports src/plan/plan.ts of another phase; job.ts passes values on',
    ],
    [
      'dynamically',
      { 'src/build/a.ts': "const load = () => import('../plan/plan.ts');" },
      'src/build/a.ts: imports src/plan/plan.ts of another phase; job.ts passes values on',
    ],
    [
      'as a re-export',
      { 'src/build/a.ts': "export { plan } from '../plan/plan.ts';" },
      'src/build/a.ts: imports src/plan/plan.ts of another phase; job.ts passes values on',
    ],
    [
      'for its effect',
      { 'src/build/a.ts': "import '../plan/plan.ts';" },
      'src/build/a.ts: imports src/plan/plan.ts of another phase; job.ts passes values on',
    ],
    [
      'a phase imports the story',
      { 'src/build/a.ts': "import type { Job } from '../job.ts';" },
      'src/build/a.ts: imports src/job.ts; a phase imports only oci/, system/ and its own files',
    ],
    [
      'plan/ reads a file',
      { 'src/plan/a.ts': "import { readFileSync } from 'node:fs';" },
      'src/plan/a.ts: is pure and may not import node:fs',
    ],
    [
      'oci/ uses the network',
      { 'src/oci/a.ts': "import { request } from 'node:https';" },
      'src/oci/a.ts: is pure and may not import node:https',
    ],
    [
      'plan/ runs a command',
      { 'src/plan/a.ts': "import { run } from '../system/command.ts';" },
      'src/plan/a.ts: is pure and may not import src/system/command.ts',
    ],
    [
      'oci/ knows a door, if only by its type',
      { 'src/oci/a.ts': "import type { Run } from '../system/command.ts';" },
      'src/oci/a.ts: is pure and may not import src/system/command.ts',
    ],
    [
      'oci/ uses a package of the runner',
      { 'src/oci/a.ts': "import { match } from '@actions/glob';" },
      'src/oci/a.ts: is pure and may not import @actions/glob',
    ],
    [
      'oci/ knows a phase',
      { 'src/oci/a.ts': "import type { Plan } from '../plan/plan.ts';" },
      'src/oci/a.ts: imports src/plan/plan.ts; oci/ is the vocabulary and imports no other folder',
    ],
    [
      'system/ knows a phase',
      { 'src/system/a.ts': "import type { Plan } from '../plan/plan.ts';" },
      'src/system/a.ts: imports src/plan/plan.ts; system/ imports only oci/',
    ],
    [
      'a second door to @actions/core',
      { 'src/report/summary.ts': "import * as core from '@actions/core';" },
      'src/report/summary.ts: may not import @actions/core',
    ],
    [
      'a second door to @actions/tool-cache',
      { 'src/prepare/a.ts': "import * as tools from '@actions/tool-cache';" },
      'src/prepare/a.ts: may not import @actions/tool-cache',
    ],
    [
      'a second door to child processes',
      { 'src/system/a.ts': "import { spawn } from 'node:child_process';" },
      'src/system/a.ts: may not import node:child_process',
    ],
    [
      'somebody imports an entry',
      { 'src/job.ts': "import { main } from './entries/main.ts';" },
      'src/job.ts: imports src/entries/main.ts; nobody imports an entry',
    ],
    [
      'src/ imports what is not shipped',
      { 'src/build/a.ts': "import { world } from '../../sandbox/world.ts';" },
      'src/build/a.ts: imports sandbox/world.ts, which is outside of src/',
    ],
    [
      'a file that does not exist',
      { 'src/build/a.ts': "import { b } from './b.ts';" },
      'src/build/a.ts: imports src/build/b.ts, which does not exist',
    ],
    [
      'a name that is computed',
      { 'src/build/a.ts': 'const load = (name: string) => import(name);' },
      'src/build/a.ts: imports a module whose name is computed',
    ],
    [
      'a cycle',
      {
        'src/oci/a.ts': "import { b } from './b.ts';",
        'src/oci/b.ts': "import { c } from './c.ts';",
        'src/oci/c.ts': "import type { A } from './a.ts';",
      },
      'src/oci/a.ts → src/oci/b.ts → src/oci/c.ts → src/oci/a.ts: a cycle',
    ],
    [
      'a long file',
      { 'src/oci/a.ts': 'export const a = 1;\n'.repeat(220) },
      'src/oci/a.ts: has 221 lines, at most 220 are allowed',
    ],
  ])('%s', (_name, changes: Record<string, string>, problem) => {
    expect(problems(changes)).toContain(problem);
  });

  test('a file without an opening comment', () => {
    const files = new Map([['src/oci/a.ts', 'export const a = 1;\n']]);
    expect(brokenRules(files)).toEqual([
      'src/oci/a.ts: does not open with a comment on what it is for',
    ]);
  });

  test('an import in a comment is none', () => {
    expect(problems({ 'src/oci/a.ts': "// import { a } from '../plan/plan.ts';" })).toEqual([]);
  });
});
