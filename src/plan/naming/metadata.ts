// Labels and annotations of an image: what OCI has names for, under what the user says.
import type { Origin } from '../../gather/origin.ts';
import { splitPair } from '../../oci/labels.ts';

/** What the outputs `version`, `tags`, `labels`, `annotations` and `json` tell. */
export interface ImageMetadata {
  /** Empty when no rule gave one. */
  readonly version: string;
  /** With the image's name before each. */
  readonly tags: readonly string[];
  readonly tagNames: readonly string[];
  /** `name=value`. */
  readonly labels: readonly string[];
  /** `level:name=value`. */
  readonly annotations: readonly string[];
}

/**
 * `name=value` of everything that OCI has a name for; empty where nothing is known, as upstream.
 *
 * Source: getOCIAnnotationsWithCustoms,
 * https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
export function ociPairs(
  { project, sha, now }: Origin,
  version: string,
): readonly (readonly [string, string])[] {
  const words = {
    title: project.name,
    description: project.description,
    url: project.url,
    source: project.url,
    version,
    created: new Date(now).toISOString(),
    revision: sha,
    licenses: project.license,
  };
  return Object.entries(words).map(([name, value]) => [`org.opencontainers.image.${name}`, value]);
}

/** Pairs by name, the last of a name counts; lines without `=` are left out. */
export function mergedPairs(
  pairs: readonly (readonly [string, string])[],
  lines: readonly string[],
): readonly string[] {
  const given = lines.filter((line) => line.includes('=')).map(splitPair);
  return [...new Map([...pairs, ...given])]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, value]) => `${name}=${value}`);
}

// https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go (ParseAnnotations)
const level = String.raw`(?:manifest|index|manifest-descriptor|index-descriptor)(?:\[[^\]]*\])?`;
const wholeLevel = new RegExp(`^${level}$`);
const leadingLevels = new RegExp(`^(${level}(?:,${level})*):(.*)$`, 's');

export function isLevel(text: string): boolean {
  return wholeLevel.test(text);
}

/**
 * The annotations at every level. A line that names its own levels, as buildx has them, stays what
 * it is and wins over what is generated there.
 */
export function leveledAnnotations(
  pairs: readonly (readonly [string, string])[],
  { lines, levels }: { readonly lines: readonly string[]; readonly levels: readonly string[] },
): readonly string[] {
  const own = lines.filter((line) => leadingLevels.test(line));
  const general = mergedPairs(
    pairs,
    lines.filter((line) => !leadingLevels.test(line)),
  );
  const taken = new Set(own.flatMap(namesOf));
  const generated = levels.flatMap((one) => general.map((pair) => `${one}:${pair}`));
  return [...generated.filter((line) => !namesOf(line).some((name) => taken.has(name))), ...own];
}

/** What a line sets, once for each of its levels: `index:title`. */
function namesOf(line: string): readonly string[] {
  const [, levels = '', pair = ''] = leadingLevels.exec(line) ?? [];
  const [name] = splitPair(pair);
  return levels.split(',').map((one) => `${one}:${name}`);
}
