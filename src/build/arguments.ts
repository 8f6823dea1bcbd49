// Plan → arguments of `buildx build`. Pure.
import { formatPlatform, type Platform } from '../oci/platform.ts';
import {
  formatReference,
  formatRepository,
  type Repository,
  type TaggedReference,
} from '../oci/reference.ts';
import type { BuildPlan } from '../plan/plan.ts';

/** Everything of a build but its destination; the context comes last. */
export interface BuildRequest {
  readonly builder: string;
  readonly platforms: readonly Platform[];
  readonly plan: BuildPlan;
}

export function buildArguments(
  { builder, platforms, plan }: BuildRequest,
  destination: readonly string[],
): readonly string[] {
  return [
    ...['build', '--builder', builder],
    ...['--platform', platforms.map(formatPlatform).join(',')],
    ...(plan.file === undefined ? [] : ['--file', plan.file]),
    ...(plan.target === undefined ? [] : ['--target', plan.target]),
    ...plan.buildArgs.flatMap((argument) => ['--build-arg', argument]),
    ...plan.labels.flatMap((label) => ['--label', label]),
    ...plan.annotations.flatMap((annotation) => ['--annotation', annotation]),
    ...destination,
    // A folder may begin with a dash.
    '--',
    plan.context,
  ];
}

/**
 * Pushes without any tag; with one, BuildKit refuses (`can't push tagged ref … by digest`).
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/README.md#imageregistry
 */
export function pushDestination(
  repositories: readonly Repository[],
  metadataFile: string,
): readonly string[] {
  const names = repositories.map(formatRepository).join(',');
  return [
    ...['--metadata-file', metadataFile],
    ...['--output', `type=image,"name=${names}",push-by-digest=true,name-canonical=true,push=true`],
  ];
}

export function layoutDestination(folder: string, metadataFile: string): readonly string[] {
  return [
    ...['--metadata-file', metadataFile],
    ...['--output', `type=oci,"dest=${folder.replaceAll('"', '""')}",tar=false`],
  ];
}

export function loadDestination({
  tags,
  withAttestations,
}: {
  readonly tags: readonly TaggedReference[];
  readonly withAttestations: boolean;
}): readonly string[] {
  return [
    '--load',
    ...(withAttestations ? [] : ['--provenance=false']),
    ...tags.flatMap((tag) => ['--tag', formatReference(tag)]),
  ];
}
