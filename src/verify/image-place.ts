// Finds an image that is there already, under a tag or a digest, in a registry or in an OCI layout.
import { join, resolve } from 'node:path';
import { type Digest, digestOf, isDigest } from '../oci/digest.ts';
import { formatImagePlace, type ImagePlace, type LayoutPlace } from '../oci/image-place.ts';
import { isRecord, parseJson, parseManifest } from '../oci/manifest.ts';
import { formatReference, type Reference } from '../oci/reference.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { tryReadDocument } from '../system/files.ts';
import { imagetools, type RegistryAccess } from '../system/imagetools.ts';
import { runWithRetries } from '../system/retry.ts';
import { type ImageSource, layoutSource, registrySource } from './source.ts';

const nothingChanged = 'Nothing was changed.';

/** The image by digest, whatever it was named by: a tag that moves later changes nothing. */
export async function findImage(
  doors: Doors,
  { place, builder }: { readonly place: ImagePlace; readonly builder: RegistryAccess },
): Promise<ImageSource> {
  return place.kind === 'registry'
    ? findInRegistry(doors, { reference: place.reference, builder })
    : layoutSource(resolve(place.folder), digestInLayout(place), nothingChanged);
}

async function findInRegistry(
  doors: Doors,
  { reference, builder }: { readonly reference: Reference; readonly builder: RegistryAccess },
): Promise<ImageSource> {
  const image = formatReference(reference);
  const exit = await runWithRetries(doors, {
    what: `Reading ${image}`,
    attempt: () => imagetools(doors, builder, { args: ['inspect', '--raw', image] }),
  });
  if (!isSuccess(exit)) {
    throw new ActionError({
      message: `${image} cannot be read: ${reasonOf(exit)}`,
      hint: 'Check the name and the tag, that the registry is up, and that this job is logged in and may pull it when it is private.',
    });
  }
  const top = exit.stdout;
  // Before anything else is asked about it, whose answers would hide the reason.
  const parsed = parseManifest(top);
  if (!parsed.ok) {
    throw new ActionError({
      message: `${image} is no image that can be inspected: ${parsed.reason}.`,
      hint: 'Images are OCI or Docker manifests and indexes of schema version 2; push the image again with a newer tool when it is older.',
    });
  }
  const digest = reference.digest ?? digestOf(top);
  return registrySource(doors, {
    repository: reference,
    digest,
    builder,
    top,
    outcome: nothingChanged,
  });
}

/** Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md */
function digestInLayout(place: LayoutPlace): Digest {
  const { folder, tag, digest } = place;
  if (digest !== undefined) return digest;
  const index = parseJson(tryReadDocument(join(folder, 'index.json')) ?? '');
  if (!isRecord(index) || !Array.isArray(index.manifests)) {
    throw new ActionError({
      message: `${folder} is not an OCI layout: it has no readable index.json.`,
      hint: 'Name a folder that `docker buildx build --output type=oci,tar=false,dest=…` or the output `layout` of this action made; unpack a tar file first.',
    });
  }
  const entries = index.manifests.filter(isRecord).flatMap(({ digest, annotations }) => {
    const name = isRecord(annotations) ? annotations['org.opencontainers.image.ref.name'] : '';
    return isDigest(digest) ? [{ digest, name: typeof name === 'string' ? name : '' }] : [];
  });
  const [only, ...others] =
    tag === undefined ? entries : entries.filter(({ name }) => name === tag);
  if (only !== undefined && others.length === 0) return only.digest;
  const names = entries.map(({ digest, name }) => name || digest).join(', ') || 'nothing';
  throw new ActionError({
    message: `${formatImagePlace(place)} names ${only === undefined ? 'no image' : 'several images'} of the layout, which holds ${names}.`,
    hint: `Write one of them: \`oci-layout://${folder}:tag\` or \`oci-layout://${folder}@sha256:…\`.`,
  });
}
