// Finds what a bundle still expects to find beside it when it runs.
import { isBuiltin } from 'node:module';

/** Names of modules that are neither Node's own nor files of the bundle. */
export function unresolvedModules(bundle: string): readonly string[] {
  // Examples in comments import whatever they like; ncc minifies the first chunk only.
  const code = bundle.replace(/^\s*(?:\*|\/\/).*$/gm, '');
  const patterns = [
    /(?:^|[;}\s])(?:import|export)[\s{*][^;"'`]{0,400}?from\s*["']([^"']+)["']/g,
    /(?:^|[;}\s])import\s*["']([^"']+)["']/g,
    /\bimport\(\s*["']([^"']+)["']\s*\)/g,
    /\brequire\(\s*["']([^"']+)["']\s*\)/g,
    // How webpack loads Node's own modules in an ES module.
    /\(import\.meta\.url\)\(\s*["']([^"']+)["']\s*\)/g,
    // What webpack leaves in place of a module that it did not find.
    /Cannot find module '([^'"+]+)'/g,
  ];
  // Chunks keep their comments, and those show how to import things.
  const text = code.replace(/^ *\* .*$/gm, '');
  const names = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name));
  return [...new Set(names)]
    .filter((name) => name !== undefined)
    .filter((name) => !name.startsWith('.') && !isBuiltin(name));
}
