// Finds what a TypeScript file of this project imports, from its text as Biome formats it.
import { posix } from 'node:path';

export interface Import {
  /** As written: `./plan.ts`, `node:fs`, `@actions/core`. */
  readonly specifier: string;
  /** `import type` and `export type … from` vanish when the types are stripped. */
  readonly typeOnly: boolean;
}

/** Import statements, re-exports, `import('…')`, also in types. */
export function importsOf(source: string): readonly Import[] {
  const code = withoutComments(source);
  const found: Import[] = [];
  for (const [, kind = '', specifier = ''] of code.matchAll(statement)) {
    found.push({ specifier, typeOnly: kind.trim() === 'type' });
  }
  for (const [, before = '', specifier = ''] of code.matchAll(call)) {
    found.push({ specifier, typeOnly: before !== '' });
  }
  return found;
}

/** `import(name)`: what it loads is only known at run time, so no rule can hold it. */
export function hasComputedImport(source: string): boolean {
  return /\bimport\((?!\s*['"])/.test(withoutComments(source));
}

/** The file that a relative import means, from the same root as `path`; nothing for a package. */
export function importedFile(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}

/** The package of a bare import: `@actions/core` for `@actions/core/lib/command`. */
export function importedPackage(specifier: string): string | undefined {
  if (specifier.startsWith('.')) return undefined;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

const statement = /^(?:import|export)(\s+type\b)?(?:[^;'"]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
const call = /(\btypeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/g;

/** Only comments that fill their lines: a `//` further right may be part of a text. */
function withoutComments(source: string): string {
  return source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
}
