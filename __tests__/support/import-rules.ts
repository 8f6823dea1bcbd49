// The rules of the house: who may import whom, who may touch the outside, and how long a file may be.
import {
  hasComputedImport,
  type Import,
  importedFile,
  importedPackage,
  importsOf,
} from './imports.ts';

/** Source text by path from the repository's root, such as `src/plan/plan.ts`. */
export type Sources = ReadonlyMap<string, string>;

const phases = [
  'gather',
  'plan',
  'prepare',
  'build',
  'verify',
  'publish',
  'report',
  'post',
  'cleanup',
];

const longestFile = 220;

/** Packages that only some files may import. */
const gates: readonly { readonly name: string; readonly files: RegExp }[] = [
  {
    name: '@actions/core',
    files: /^src\/(report\/outputs|system\/log|system\/state)\.ts$/,
  },
  { name: '@actions/tool-cache', files: /^src\/prepare\/buildx-release\.ts$/ },
  { name: 'node:child_process', files: /^src\/system\/child\.ts$/ },
];

/** What pure code may take from Node: nothing that reads, waits or asks. */
const pureBuiltins = ['node:crypto', 'node:path'];

/** Every broken rule as one sentence that begins with the file. */
export function brokenRules(sources: Sources): readonly string[] {
  const problems: string[] = [];
  for (const [path, source] of sources) {
    problems.push(...shapeProblems(source).map((problem) => `${path}: ${problem}`));
    for (const one of importsOf(source)) {
      const problem = importProblem(path, one, sources);
      if (problem !== undefined) problems.push(`${path}: ${problem}`);
    }
  }
  return [...problems, ...cycles(sources).map((cycle) => `${cycle.join(' → ')}: a cycle`)];
}

function shapeProblems(source: string): readonly string[] {
  const problems: string[] = [];
  const lines = source.trimEnd().split('\n').length;
  if (lines > longestFile) problems.push(`has ${lines} lines, at most ${longestFile} are allowed`);
  if (!/^(\/\/|\/\*)/.test(source)) problems.push('does not open with a comment on what it is for');
  if (hasComputedImport(source)) problems.push('imports a module whose name is computed');
  return problems;
}

function importProblem(path: string, one: Import, sources: Sources): string | undefined {
  const target = importedFile(path, one.specifier);
  if (target === undefined) return packageProblem(path, one.specifier);
  if (!target.startsWith('src/')) return `imports ${target}, which is outside of src/`;
  if (!sources.has(target)) return `imports ${target}, which does not exist`;
  return fileProblem(path, target, one);
}

function packageProblem(path: string, specifier: string): string | undefined {
  const name = importedPackage(specifier) ?? specifier;
  const gate = gates.find((candidate) => candidate.name === name);
  if (gate !== undefined && !gate.files.test(path)) return `may not import ${name}`;
  if (!isPure(folderOf(path))) return undefined;
  const outside = name.startsWith('node:')
    ? !pureBuiltins.includes(name)
    : /^@actions\//.test(name);
  return outside ? `is pure and may not import ${name}` : undefined;
}

function fileProblem(path: string, target: string, { typeOnly }: Import): string | undefined {
  const [from, to] = [folderOf(path), folderOf(target)];
  if (from === to) return undefined;
  if (to === 'entries') return `imports ${target}; nobody imports an entry`;
  if (isPure(from) && to === 'system') {
    const allowed = target === 'src/system/errors.ts' || (from === 'plan' && typeOnly);
    return allowed ? undefined : `is pure and may not import ${target}`;
  }
  if (phases.includes(from)) {
    if (to === 'oci' || to === 'system') return undefined;
    if (phases.includes(to)) {
      return typeOnly ? undefined : `imports ${target} of another phase; job.ts passes values on`;
    }
    return `imports ${target}; a phase imports only oci/, system/ and its own files`;
  }
  if (from === 'oci')
    return `imports ${target}; oci/ is the vocabulary and imports no other folder`;
  if (from === 'system' && to !== 'oci') return `imports ${target}; system/ imports only oci/`;
  return undefined;
}

function isPure(folder: string): boolean {
  return folder === 'oci' || folder === 'plan';
}

/** `plan` for `src/plan/plan.ts`, `job.ts` for `src/job.ts`. */
function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Each cycle once, from its first file in the alphabet; types count, they tie files as well. */
function cycles(sources: Sources): readonly (readonly string[])[] {
  const targets = (path: string): readonly string[] =>
    importsOf(sources.get(path) ?? '')
      .map(({ specifier }) => importedFile(path, specifier))
      .filter((target) => target !== undefined)
      .filter((target) => sources.has(target));
  const found = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const members = trail.slice(start);
      found.set([...members].sort().join(), [...members, path]);
    } else if (!done.has(path)) {
      for (const target of targets(path)) walk(target, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of [...sources.keys()].sort()) walk(path, []);
  return [...found.values()];
}
