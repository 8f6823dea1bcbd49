// Builds on several nodes at once, each its own platforms, and combines what they built untagged.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Digest, encodedPart } from '../oci/digest.ts';
import { isRecord, mediaTypes, parseJson } from '../oci/manifest.ts';
import type { Placement } from '../oci/placement.ts';
import { formatReference, pinned, type Repository } from '../oci/reference.ts';
import type { Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { assertSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { composeIndex, pushIndex } from '../system/imagetools.ts';
import { type Built, buildPart } from './build.ts';

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
  const [first] = parts;
  if (first === undefined) throw new Error('no node has anything to build');
  const combined =
    first.layout === undefined
      ? await combinePushed(doors, { plan, builder, parts })
      : await combineLayouts(doors, { builder, parts });
  const metadata = JSON.stringify(metadataOf(parts, combined.digest), undefined, 2);
  return { ...combined, imageId: combined.digest, metadata };
}

type Combined = Pick<Built, 'digest' | 'layout'>;

async function combinePushed(
  doors: Doors,
  { plan, builder, parts }: Work & { readonly parts: readonly Built[] },
): Promise<Combined> {
  const repositories = plan.delivery.kind === 'push' ? plan.delivery.repositories : [];
  const asking = { buildx: builder.buildx, builder: builder.info.name };
  let digest: Digest | undefined;
  for (const repository of repositories) {
    const sources = sourcesIn(repository, parts);
    digest ??= await composed(doors, builder, sources);
    const target = formatReference(pinned(repository, digest));
    assertSuccess(await pushIndex(doors, { ...asking, sources, target }), {
      what: `Every node has pushed its image, and their index ${target} could not be pushed`,
      hint: 'No tag was moved. Check that the registry is up and that the login may push, and run the step again.',
    });
  }
  if (digest === undefined) throw new Error('an image was pushed to no repository');
  return { digest };
}

function sourcesIn(repository: Repository, parts: readonly Built[]): readonly string[] {
  return parts.map(({ digest }) => formatReference(pinned(repository, digest)));
}

/** Puts the blobs of all layouts into the first one, and their index on top. */
async function combineLayouts(
  doors: Doors,
  { builder, parts }: { readonly builder: Builder; readonly parts: readonly Built[] },
): Promise<Combined> {
  const sources = parts.map(({ layout, digest }) => `oci-layout://${layout}@${digest}`);
  const text = await composedText(doors, builder, sources);
  const layout = join(doors.folder(), 'layout');
  mkdirSync(layout);
  for (const { layout: part = '' } of parts) {
    cpSync(join(part, 'blobs'), join(layout, 'blobs'), { recursive: true });
    rmSync(part, { recursive: true });
  }
  const blob = (digest: Digest): string => join(layout, 'blobs', 'sha256', encodedPart(digest));
  writeFileSync(blob(text.digest), text.text);
  const { digest } = text;
  const size = Buffer.byteLength(text.text);
  const entry = { mediaType: mediaTypes.index[0], digest, size };
  // https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
  writeFileSync(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  writeFileSync(
    join(layout, 'index.json'),
    JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index[0], manifests: [entry] }),
  );
  return { digest, layout };
}

async function composed(
  doors: Doors,
  builder: Builder,
  sources: readonly string[],
): Promise<Digest> {
  return (await composedText(doors, builder, sources)).digest;
}

async function composedText(
  doors: Doors,
  { buildx, info }: Builder,
  sources: readonly string[],
): Promise<{ readonly text: string; readonly digest: Digest }> {
  const index = await composeIndex(doors, { buildx, builder: info.name, sources });
  if (index.kind === 'composed') return index;
  assertSuccess(index.exit, {
    what: `Every node has built its image, and they could not be combined (${sources.join(', ')})`,
    hint: 'No tag was moved. Check that the registry is up, and run the step again.',
  });
  throw new ActionError({
    message: 'The images of the nodes could not be combined.',
    hint: 'No tag was moved.',
  });
}

/** What buildx says of each part, under the name of its build, and the digest of the whole. */
function metadataOf(parts: readonly Built[], digest: Digest): Readonly<Record<string, unknown>> {
  const all = parts.map(({ metadata }) => parseJson(metadata)).filter(isRecord);
  return {
    ...all[0],
    'containerimage.digest': digest,
    'containerimage.descriptor': { mediaType: mediaTypes.index[0], digest },
    'buildx.build.refs': all.map((part) => part['buildx.build.ref']),
  };
}
