// Merges images into one index and pushes it without a tag, in the place of a build.
import { join } from 'node:path';
import type { MergeSource } from '../oci/merge-source.ts';
import { accepted } from '../oci/parsed.ts';
import { formatPlatform, type Platform } from '../oci/platform.ts';
import { formatReference, formatRepository, pinned, type Repository } from '../oci/reference.ts';
import type { Delivery } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { assertSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { imagetools } from '../system/imagetools.ts';
import { runWithRetries } from '../system/retry.ts';
import type { Built } from './build.ts';
import { type ChosenImage, chooseImages, type SourceImage } from './choice.ts';
import { composeIndex, contentToCopy, type NewIndex } from './composition.ts';
import { makeLayout, nameOnly, takeContent, writeDocument } from './own-layout.ts';
import { readManifestOf, readSource } from './source-image.ts';

export interface Combination {
  readonly sources: readonly MergeSource[];
  readonly platforms: readonly Platform[];
  /** Of the index. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly delivery: Delivery;
  readonly builder: Builder;
}

/** Throws, with every reason, unless the sources make up exactly the platforms asked for. */
export async function combine(doors: Doors, combination: Combination): Promise<Built> {
  const { builder, delivery, annotations } = combination;
  const sources = await readSources(doors, combination);
  const { images, faults } = chooseImages(sources, combination.platforms);
  if (faults.length > 0) throw refusal(faults);
  for (const { platform, digest, from } of images) {
    doors.log.info(`${formatPlatform(platform)}: ${digest} of ${from.source.name}`);
  }
  const index = unchanged(sources, { images, annotations }) ?? composeIndex(images, annotations);
  const layout = join(doors.folder(), 'layout');
  const work: Work = { builder, images, index, layout };
  await writeLayout(doors, work);
  if (delivery.kind === 'layout') {
    await copyContent(doors, { ...work, to: undefined });
    // Copying has put its own names into the layout's index.
    nameOnly(layout, index);
  } else {
    for (const repository of delivery.repositories) {
      await copyContent(doors, { ...work, to: repository });
      await pushIndex(doors, { ...work, to: repository });
    }
  }
  const built = { digest: index.digest, imageId: index.digest, metadata: '' };
  return delivery.kind === 'layout' ? { ...built, layout } : built;
}

interface Work {
  readonly builder: Builder;
  readonly images: readonly ChosenImage[];
  readonly index: NewIndex;
  /** Folder of the layout that the new index is written to, with the manifests it names. */
  readonly layout: string;
}

async function readSources(
  doors: Doors,
  { sources, builder }: Combination,
): Promise<readonly SourceImage[]> {
  // Legs with several platforms name the same index once for each.
  const byPlace = new Map<string, ReturnType<typeof readSource>>();
  const read = await Promise.all(
    sources.map(async (source) => {
      const place = JSON.stringify(source.place);
      const known = byPlace.get(place) ?? readSource(doors, { builder, source });
      byPlace.set(place, known);
      return { source, parsed: await known };
    }),
  );
  const faults = read.flatMap(({ source, parsed }) =>
    parsed.ok ? [] : [`${source.name} cannot be read: ${parsed.reason}`],
  );
  if (faults.length > 0) throw refusal(faults);
  return read.flatMap(({ source, parsed }) => (parsed.ok ? [{ ...parsed.value, source }] : []));
}

/** A lone index that has exactly what was asked for stays what it is, under the same digest. */
function unchanged(
  [first, ...others]: readonly SourceImage[],
  {
    images,
    annotations,
  }: Pick<Work, 'images'> & { readonly annotations: Combination['annotations'] },
): NewIndex | undefined {
  if (first === undefined || others.length > 0 || Object.keys(annotations).length > 0) {
    return undefined;
  }
  const { manifest, source, text, digest } = first;
  if (manifest.kind === 'manifest' || source.platform !== undefined) return undefined;
  if (manifest.manifests.some((entry) => entry.platform === undefined)) return undefined;
  const [whole, ...parts] = contentToCopy(first, images);
  return whole === digest && parts.length === 0
    ? { text, digest, mediaType: manifest.mediaType }
    : undefined;
}

/**
 * The new index with the manifests it names: all that buildx reads when a repository has the rest.
 * What comes from another layout is taken over whole.
 */
async function writeLayout(doors: Doors, { builder, images, index, layout }: Work): Promise<void> {
  makeLayout(layout, index);
  const faults: string[] = [];
  const parts = images.flatMap((image) => [image, ...image.attestations]);
  await Promise.all(
    parts.map(async ({ from, digest }) => {
      const { source } = from;
      const text =
        from.digest === digest
          ? accepted(from.text)
          : await readManifestOf(doors, { builder, source, digest });
      if (!text.ok) {
        faults.push(`${digest} of ${source.name} cannot be read: ${text.reason}`);
        return;
      }
      writeDocument(layout, text.value);
      if (source.place.kind === 'registry') return;
      const wrong = await takeContent(layout, { from: source.place.folder, manifest: text.value });
      faults.push(...wrong.map((fault) => `${digest} of ${source.name}: ${fault}`));
    }),
  );
  if (faults.length > 0) throw refusal(faults);
}

/** Copies what the repository, or without one the layout, may lack. Nothing there is named by it. */
async function copyContent(
  doors: Doors,
  { builder, images, layout, to }: Work & { readonly to: Repository | undefined },
): Promise<void> {
  const copies = new Map<string, string>();
  for (const from of new Set(images.map((image) => image.from))) {
    const { place } = from.source;
    // What came from a layout is in ours.
    if (place.kind === 'layout' || isSameRepository(place.reference, to)) continue;
    for (const digest of contentToCopy(from, images)) {
      const target =
        to === undefined ? `oci-layout://${layout}` : formatReference(pinned(to, digest));
      copies.set(formatReference(pinned(place.reference, digest)), target);
    }
  }
  for (const [name, target] of copies) {
    doors.log.info(
      `Copying ${name} to ${to === undefined ? 'the OCI layout' : formatRepository(to)}`,
    );
    await create(doors, { builder, target, name });
  }
}

function isSameRepository(one: Repository, other: Repository | undefined): boolean {
  return other !== undefined && formatRepository(one) === formatRepository(other);
}

async function pushIndex(
  doors: Doors,
  { builder, index, layout, to }: Work & { readonly to: Repository },
): Promise<void> {
  const target = formatReference(pinned(to, index.digest));
  doors.log.info(`Pushing ${target}, without a tag`);
  await create(doors, { builder, target, name: `oci-layout://${layout}@${index.digest}` });
}

async function create(
  doors: Doors,
  {
    builder,
    target,
    name,
  }: { readonly builder: Builder; readonly target: string; readonly name: string },
): Promise<void> {
  const exit = await runWithRetries(doors, {
    what: `Copying ${name} to ${target}`,
    attempt: () =>
      imagetools(doors, builder, {
        // Without the flag a lone manifest would be wrapped in a new index, with another digest.
        args: ['create', '--prefer-index=false', '--tag', target, name],
      }),
  });
  assertSuccess(exit, {
    what: `${name} could not be copied to ${target}`,
    hint: 'Check the login and its permission to push (on GHCR: `permissions: packages: write`), and that the registry is up. No tag was moved.',
  });
}

function refusal(faults: readonly string[]): ActionError {
  return new ActionError({
    message: [
      'The sources do not make up the image that was asked for:',
      ...faults.map((fault) => `- ${fault}`),
    ].join('\n'),
    hint: 'No tag was moved. Name one source per platform, or correct `platforms`. A source that is right although its image config says otherwise is written `platform=platform=reference`.',
  });
}
