// Builds on several nodes at once, each its own platforms, and combines what they built untagged.
import { rmSync } from 'node:fs';
import { isRecord, mediaTypes, parseJson } from '../oci/manifest.ts';
import type { MergeSource } from '../oci/merge-source.ts';
import type { Placement } from '../oci/placement.ts';
import { formatReference, pinned } from '../oci/reference.ts';
import type { Delivery, Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Doors } from '../system/doors.ts';
import { type Built, buildPart } from './build.ts';
import { combine } from './combine.ts';
import { indexAnnotations } from './part-annotations.ts';

interface Work {
  readonly plan: Plan;
  readonly builder: Builder;
}

/**
 * One build per node. Buildx itself would build on all of them in one command, and then put the
 * merged index on the tag `latest` of the repository, since it cannot push one by digest.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/build/build.go (the part after `len(dps) > 1`)
 */
export async function buildOnNodes(
  doors: Doors,
  { plan, builder, placements }: Work & { readonly placements: readonly Placement[] },
): Promise<Built> {
  const parts = await Promise.all(
    placements.map(({ platforms }, index) => buildPart(doors, { plan, builder, platforms, index })),
  );
  const combined = await combine(doors, {
    sources: parts.map((part) => sourceOf(part, plan.delivery)),
    platforms: plan.platforms,
    annotations: indexAnnotations(plan.build.annotations),
    delivery: plan.delivery,
    builder,
  });
  for (const { layout } of parts) {
    if (layout !== undefined) rmSync(layout, { recursive: true, force: true });
  }
  return { ...combined, metadata: JSON.stringify(metadataOf(parts, combined), undefined, 2) };
}

function sourceOf({ digest, layout }: Built, delivery: Delivery): MergeSource {
  const [repository] = delivery.kind === 'push' ? delivery.repositories : [];
  const isInsisted = false;
  if (layout !== undefined) {
    const name = `oci-layout://${layout}@${digest}`;
    return { name, place: { kind: 'layout', folder: layout, digest }, isInsisted };
  }
  if (repository === undefined) throw new Error('an image was pushed to no repository');
  const reference = pinned(repository, digest);
  return { name: formatReference(reference), place: { kind: 'registry', reference }, isInsisted };
}

/** What buildx says of each part, under the name of its build, and the digest of the whole. */
function metadataOf(
  parts: readonly Built[],
  { digest }: Pick<Built, 'digest'>,
): Readonly<Record<string, unknown>> {
  const all = parts.map(({ metadata }) => parseJson(metadata)).filter(isRecord);
  return {
    ...all[0],
    'containerimage.digest': digest,
    'containerimage.descriptor': { mediaType: mediaTypes.index[0], digest },
    'buildx.build.refs': all.map((part) => part['buildx.build.ref']),
  };
}
