// Collects the licences of every package in a bundle, from webpack's account of what went into it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ScriptError } from './process.ts';

/** The part of webpack's stats that is read here; modules may hold the modules they were made of. */
export interface BundleStats {
  readonly modules: readonly BundleModule[];
  readonly errors: readonly { readonly message: string }[];
  readonly warnings: readonly { readonly message: string }[];
}

interface BundleModule {
  readonly nameForCondition?: string | null;
  readonly modules?: readonly BundleModule[];
}

/**
 * One section per package: name, version, licence and its full text.
 *
 * ncc's own `--license` writes those of one chunk only when a bundle has several.
 */
export function licenseText({ modules }: BundleStats): string {
  const folders = new Set(modules.flatMap(packageFolders));
  const sections = [...folders].map(section).sort((a, b) => a.localeCompare(b, 'en'));
  return sections.join('\n\n').concat('\n');
}

function packageFolders({ nameForCondition, modules = [] }: BundleModule): readonly string[] {
  const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(nameForCondition ?? '') ?? [];
  // The few lines that ncc adds to a bundle are its output, not a package that was bundled.
  const own = folder === undefined || folder.endsWith('/@vercel/ncc') ? [] : [folder];
  return [...own, ...modules.flatMap(packageFolders)];
}

function section(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const texts = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)\b/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0 && manifest.license === undefined) {
    const name = join(basename(dirname(folder)), basename(folder));
    throw new ScriptError(`${name} has no licence, so it cannot be bundled; use another package.`);
  }
  const heading = `${manifest.name} ${manifest.version}\n${manifest.license ?? ''}`.trim();
  return [heading, ...texts].join('\n\n');
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}
