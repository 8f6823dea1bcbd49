// Chosen images → the bytes of one index, and what a repository must have for it. Pure.
import { type Digest, digestOf } from '../oci/digest.ts';
import { mediaTypes } from '../oci/manifest.ts';
import type { ChosenImage, Part, SourceImage } from './choice.ts';

export interface NewIndex {
  readonly text: string;
  readonly digest: Digest;
  readonly mediaType: string;
}

/**
 * The index with these images, first the images and then what is attested about them, as BuildKit
 * writes it. Docker's own list only where nothing in it is OCI's: it has no annotations.
 */
export function composeIndex(
  images: readonly ChosenImage[],
  annotations: Readonly<Record<string, string>>,
): NewIndex {
  const parts: readonly Part[] = [...images, ...images.flatMap((image) => image.attestations)];
  const isDockers =
    Object.keys(annotations).length === 0 &&
    parts.every(({ descriptor }) => descriptor.mediaType === mediaTypes.manifest[1]);
  const mediaType = isDockers ? mediaTypes.manifestList[0] : mediaTypes.index[0];
  const text = JSON.stringify(
    {
      schemaVersion: 2,
      mediaType,
      manifests: parts.map(({ descriptor }) => descriptor),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    undefined,
    2,
  );
  return { text, digest: digestOf(text), mediaType };
}

/** What must be copied to a repository that has nothing of this source: all at once where all of it is used. */
export function contentToCopy(
  from: SourceImage,
  images: readonly ChosenImage[],
): readonly Digest[] {
  // Sources that name the same content for one platform each are one.
  const own = images.filter((image) => image.from.digest === from.digest);
  const used = new Set(
    own.flatMap((image) => [image, ...image.attestations]).map((part) => part.digest),
  );
  const isWhole =
    from.manifest.kind === 'manifest' ||
    from.manifest.manifests.every(({ digest }) => used.has(digest));
  return isWhole ? [from.digest] : [...used];
}
