// The step's outputs, and the table in the log.
import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { Built } from '../build/build.ts';
import type { Digest } from '../oci/digest.ts';
import { labelObject } from '../oci/labels.ts';
import { formatPlatform, outputName } from '../oci/platform.ts';
import { formatReference, pinned } from '../oci/reference.ts';
import type { ImageMetadata } from '../plan/naming/metadata.ts';
import type { PublishPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Published } from '../publish/publish.ts';
import type { PlatformImage } from '../verify/image-check.ts';
import type { Verified } from '../verify/verify.ts';
import { cleanupOutputNames } from './cleanup-outputs.ts';

/** Outputs that every run knows by name; the platforms' own come on top. */
export const fixedOutputNames = [
  'digest',
  'digests',
  'reference',
  'tags',
  'version',
  'labels',
  'annotations',
  'json',
  'pushed',
  'layout',
  'report',
  'imageid',
  'metadata',
  'name',
  'driver',
  'platforms',
  'nodes',
] as const;

/** Outputs of each door that have the same name in every run. */
export const doorOutputs = {
  root: fixedOutputNames,
  inspect: ['digest', 'digests', 'platforms', 'report'],
  matrix: ['matrix'],
  merge: fixedOutputNames,
  tags: [
    'version',
    'tags',
    'tag-names',
    'labels',
    'annotations',
    'json',
    'bake-file-tags',
    'bake-file-labels',
    'bake-file-annotations',
    'bake-file',
  ],
  cleanup: cleanupOutputNames,
} as const;

type FixedOutputs = Readonly<Record<(typeof fixedOutputNames)[number], string>>;
export type Outputs = Readonly<Record<string, string>>;

export interface Story {
  readonly plan: PublishPlan;
  readonly builder: Builder;
  readonly built: Built;
  readonly verified: Verified;
  readonly published: Published;
  /** The names under which the runner's own engine has the image; none without `load`. */
  readonly loaded?: readonly string[];
}

/** Every output by name; one that does not apply is empty. */
export function outputsOf(
  { plan, builder, built, verified, published }: Story,
  report: string,
): Outputs {
  const fixed: FixedOutputs = {
    digest: verified.digest,
    digests: JSON.stringify(
      Object.fromEntries(
        verified.images.map(({ platform, digest }) => [formatPlatform(platform), digest]),
      ),
    ),
    reference: published.repositories
      .map((repository) => formatReference(pinned(repository, verified.digest)))
      .join('\n'),
    ...metadataOutputs(plan.metadata),
    pushed: String(published.pushed),
    layout: published.pushed ? '' : (built.layout ?? ''),
    report,
    imageid: built.imageId,
    metadata: built.metadata.trim(),
    ...builderOutputs(builder),
  };
  return { ...fixed, ...platformOutputs(verified.images, verified.digest) };
}

/** As setup-buildx-action has them. */
export function builderOutputs({
  info,
}: Builder): Pick<FixedOutputs, 'name' | 'driver' | 'platforms' | 'nodes'> {
  return {
    name: info.name,
    driver: info.driver,
    platforms: info.nodes[0]?.platforms ?? '',
    nodes: JSON.stringify(info.nodes, undefined, 2),
  };
}

/** The outputs that have docker/metadata-action's names and syntax. */
export function metadataOutputs(
  metadata: ImageMetadata,
  separators = { tags: '\n', labels: '\n', annotations: '\n' },
): Pick<FixedOutputs, 'tags' | 'version' | 'labels' | 'annotations' | 'json'> {
  const { version, tags, tagNames, labels, annotations } = metadata;
  return {
    version,
    tags: tags.join(separators.tags),
    labels: labels.join(separators.labels),
    annotations: annotations.join(separators.annotations),
    json: JSON.stringify({
      tags,
      'tag-names': tagNames,
      labels: labelObject(labels),
      annotations,
    }),
  };
}

/** `linux-amd64` and `linux-amd64-index`, for each platform. */
export function platformOutputs(
  images: readonly Pick<PlatformImage, 'platform' | 'digest'>[],
  index: Digest,
): Outputs {
  return Object.fromEntries(
    images.flatMap(({ platform, digest }) => [
      [outputName(platform), digest],
      [`${outputName(platform)}-index`, index],
    ]),
  );
}

/** Appends to the job summary, where the runner has one. */
export function writeSummary(markdown: string): void {
  const { GITHUB_STEP_SUMMARY: file } = process.env;
  if (file) appendFileSync(file, markdown);
}

/** Lines that actions/attest takes as its subjects, where the runner collects them. */
export function writeArtifacts(lines: readonly string[]): void {
  const { GITHUB_ARTIFACTS: file } = process.env;
  if (file) appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
}

export function writeOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** Variables that the later steps of the job get. */
export function exportVariables(variables: Outputs): void {
  for (const [name, value] of Object.entries(variables)) core.exportVariable(name, value);
}
