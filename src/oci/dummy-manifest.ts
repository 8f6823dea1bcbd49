// A manifest to put a tag on before the tag is deleted, where deleting a digest deletes all its tags.
import type { Digest } from './digest.ts';
import { mediaTypes } from './manifest.ts';

/**
 * Of no layers, and with an annotation that no other manifest has: `mark` is unique. `config` is the
 * digest of the blob `{}`.
 */
export function dummyManifest(config: Digest, mark: string): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaTypes.manifest[0],
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: config, size: 2 },
    layers: [],
    annotations: { 'multiplatform-image.dummy': mark },
  });
}
