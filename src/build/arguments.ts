// Plan → arguments of `buildx build`. Pure.
import { formatPlatform, type Platform } from '../oci/platform.ts';
import {
  formatReference,
  formatRepository,
  type Repository,
  type TaggedReference,
} from '../oci/reference.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import { secretArguments } from './secrets.ts';

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
    ...sourceArguments(plan),
    ...sandboxArguments(plan),
    ...imageArguments(plan),
    ...cacheArguments(plan),
    ...destination,
    // A folder may begin with a dash.
    '--',
    plan.context,
  ];
}

/** Where the build takes its files and values from. */
function sourceArguments(plan: BuildPlan): readonly string[] {
  return [
    ...one('--file', plan.file),
    ...one('--target', plan.target),
    ...each('--build-arg', plan.buildArgs),
    ...each('--build-context', plan.buildContexts),
    ...secretArguments(plan.secrets),
    ...each('--ssh', plan.ssh),
  ];
}

/** What RUN steps see of the world. */
function sandboxArguments(plan: BuildPlan): readonly string[] {
  return [
    ...each('--add-host', plan.addHosts),
    ...each('--allow', plan.allow),
    ...one('--network', plan.network),
    ...each('--ulimit', plan.ulimits),
    ...one('--shm-size', plan.shmSize),
    ...one('--cgroup-parent', plan.cgroupParent),
  ];
}

/** What the image says of itself. */
function imageArguments(plan: BuildPlan): readonly string[] {
  return [
    ...each('--label', plan.labels),
    ...each('--annotation', plan.annotations),
    ...each('--attest', plan.attestations),
  ];
}

function cacheArguments(plan: BuildPlan): readonly string[] {
  return [
    ...(plan.noCache ? ['--no-cache'] : []),
    ...each('--no-cache-filter', plan.noCacheFilters),
    ...(plan.pull ? ['--pull'] : []),
  ];
}

/** The same build once more, out of the builder's cache: nothing that would make another image. */
export function repeated(plan: BuildPlan): BuildPlan {
  return { ...plan, noCache: false, noCacheFilters: [], pull: false };
}

function one(flag: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [flag, value];
}

function each(flag: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [flag, value]);
}

/**
 * Pushes without any tag; with one, BuildKit refuses (`can't push tagged ref … by digest`).
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/README.md#imageregistry
 */
export function pushDestination(
  repositories: readonly Repository[],
  metadataFile: string,
  imageOptions: readonly string[] = [],
): readonly string[] {
  const names = repositories.map(formatRepository).join(',');
  const fields = [
    ...['type=image', `"name=${names}"`, 'push-by-digest=true', 'name-canonical=true', 'push=true'],
    ...imageOptions,
  ];
  return ['--metadata-file', metadataFile, '--output', fields.join(',')];
}

export function layoutDestination(
  folder: string,
  metadataFile: string,
  imageOptions: readonly string[] = [],
): readonly string[] {
  const fields = [
    ...['type=oci', `"dest=${folder.replaceAll('"', '""')}"`, 'tar=false'],
    ...imageOptions,
  ];
  return ['--metadata-file', metadataFile, '--output', fields.join(',')];
}

export function loadDestination(tags: readonly TaggedReference[]): readonly string[] {
  return ['--load', ...each('--tag', tags.map(formatReference))];
}

/** The tags name the image in exports that hold a name, such as `type=oci`. */
export function exportDestination({
  exports,
  tags,
}: {
  readonly exports: readonly string[];
  readonly tags: readonly TaggedReference[];
}): readonly string[] {
  return [...each('--output', exports), ...each('--tag', tags.map(formatReference))];
}

/** For the classic image store, which holds neither attestations nor annotations. */
export function plainImage(plan: BuildPlan): BuildPlan {
  const attestations = ['type=provenance,disabled=true', 'type=sbom,disabled=true'];
  return { ...plan, attestations, annotations: [] };
}
