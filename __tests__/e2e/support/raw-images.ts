// Images written into the registry by hand, byte by byte: shapes that no builder here makes.
import { type Descriptor, sha256 } from './registry.ts';

export interface RawPlatform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  readonly 'os.version'?: string;
}

/** How the documents call themselves. `untyped` leaves `mediaType` out, as OCI allows. */
export type Style = 'oci' | 'docker' | 'untyped';

const indexTypes = {
  oci: 'application/vnd.oci.image.index.v1+json',
  docker: 'application/vnd.docker.distribution.manifest.list.v2+json',
  untyped: 'application/vnd.oci.image.index.v1+json',
} as const;

const manifestTypes = {
  oci: 'application/vnd.oci.image.manifest.v1+json',
  docker: 'application/vnd.docker.distribution.manifest.v2+json',
  untyped: 'application/vnd.oci.image.manifest.v1+json',
} as const;

const configTypes = {
  oci: 'application/vnd.oci.image.config.v1+json',
  docker: 'application/vnd.docker.container.image.v1+json',
  untyped: 'application/vnd.oci.image.config.v1+json',
} as const;

const layerTypes = {
  oci: 'application/vnd.oci.image.layer.v1.tar+zstd',
  docker: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  untyped: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

/** Bytes that a registry never looks into. */
const layer = Buffer.alloc(1500, 'layer');

/** An image whose entry says `platform` and whose config says `stated`, by default the same. */
export async function putImage(
  repository: string,
  platform: RawPlatform,
  { style = 'oci', stated = platform }: { readonly style?: Style; readonly stated?: object } = {},
): Promise<Descriptor> {
  const config = json({
    ...stated,
    config: { Entrypoint: ['/app'], Cmd: [`--on=${platform.architecture}`] },
    rootfs: { type: 'layers', diff_ids: [sha256(layer)] },
  });
  const manifest = {
    schemaVersion: 2,
    ...(style === 'untyped' ? {} : { mediaType: manifestTypes[style] }),
    config: await putBlob(repository, config, configTypes[style]),
    layers: [await putBlob(repository, layer, layerTypes[style])],
  };
  return { ...(await putManifest(repository, manifest, manifestTypes[style])), platform };
}

/** What a builder says about an image, as an entry of the index that holds the image. */
export async function putAttestation(repository: string, image: Descriptor): Promise<Descriptor> {
  const statement = json({ subject: image.digest });
  const manifest = {
    schemaVersion: 2,
    mediaType: manifestTypes.oci,
    config: await putBlob(
      repository,
      json({ os: 'unknown', architecture: 'unknown' }),
      configTypes.oci,
    ),
    layers: [await putBlob(repository, statement, 'application/vnd.in-toto+json')],
  };
  return {
    ...(await putManifest(repository, manifest, manifestTypes.oci)),
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': image.digest,
    },
  };
}

/** An index under a tag, or under its digest alone. */
export function putIndex(
  repository: string,
  manifests: readonly Descriptor[],
  { style = 'oci', tag }: { readonly style?: Style; readonly tag?: string } = {},
): Promise<Descriptor> {
  const index = {
    schemaVersion: 2,
    ...(style === 'untyped' ? {} : { mediaType: indexTypes[style] }),
    manifests,
  };
  return putManifest(repository, index, indexTypes[style], tag);
}

async function putManifest(
  repository: string,
  document: object,
  mediaType: string,
  tag?: string,
): Promise<Descriptor> {
  const bytes = json(document);
  const digest = sha256(bytes);
  const response = await fetch(`${api(repository)}/manifests/${tag ?? digest}`, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: bytes,
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return { mediaType, digest, size: bytes.length };
}

async function putBlob(repository: string, bytes: Buffer, mediaType: string): Promise<Descriptor> {
  const digest = sha256(bytes);
  const start = await fetch(`${api(repository)}/blobs/uploads/`, { method: 'POST' });
  const place = new URL(start.headers.get('location') ?? '', api(repository));
  place.searchParams.set('digest', digest);
  const end = await fetch(place, { method: 'PUT', body: new Uint8Array(bytes) });
  if (!end.ok) throw new Error(`${end.status}: ${await end.text()}`);
  return { mediaType, digest, size: bytes.length };
}

function api(repository: string): string {
  return `http://${repository.replace('/', '/v2/')}`;
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value, undefined, 2));
}
