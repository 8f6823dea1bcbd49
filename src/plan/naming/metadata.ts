// Labels and annotations of an image: what OCI has names for, under what the user says.
import type { Origin } from '../../gather/origin.ts';

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
  const given = lines
    .map((line) => [line, line.indexOf('=')] as const)
    .filter(([, at]) => at >= 0)
    .map(([line, at]) => [line.slice(0, at), line.slice(at + 1)] as const);
  return [...new Map([...pairs, ...given])]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, value]) => `${name}=${value}`);
}

// https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go (ParseAnnotations)
const levelPattern =
  /^(?:manifest|index|manifest-descriptor|index-descriptor)(?:\[[^\]]*\])?(?:,(?:manifest|index|manifest-descriptor|index-descriptor)(?:\[[^\]]*\])?)*:/;

/**
 * The annotations at every level. A line that names its own levels, as buildx has them, stays what
 * it is and wins over what is generated there.
 */
export function leveledAnnotations(
  pairs: readonly (readonly [string, string])[],
  { lines, levels }: { readonly lines: readonly string[]; readonly levels: readonly string[] },
): readonly string[] {
  const own = lines.filter((line) => levelPattern.test(line));
  const general = mergedPairs(
    pairs,
    lines.filter((line) => !levelPattern.test(line)),
  );
  const names = new Set(own.map(annotationName));
  return [
    ...levels
      .flatMap((level) => general.map((pair) => `${level}:${pair}`))
      .filter((annotation) => !names.has(annotationName(annotation))),
    ...own,
  ];
}

/** What an annotation sets, without its value. */
function annotationName(annotation: string): string {
  return annotation.slice(0, annotation.indexOf('='));
}
