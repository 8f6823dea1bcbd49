// Small images put into the registry over its API, for tags that hold something and for base images.
import { gzipSync } from 'node:zlib';
import { sha256 } from './registry.ts';

export interface Seed {
  readonly digest: string;
}

/** An image for linux/amd64 of one layer, with `/seed` that holds the text, under this name. */
export async function seedImage(reference: string, text: string): Promise<Seed> {
  const [, host = '', path = '', tag = ''] = /^([^/]+)\/(.+):([^:]+)$/.exec(reference) ?? [];
  const files = tarOf('seed', text);
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      created: '2020-01-01T00:00:00Z',
      config: {},
      rootfs: { type: 'layers', diff_ids: [sha256(files)] },
    }),
  );
  const layer = gzipSync(files);
  for (const blob of [config, layer]) await putBlob(`http://${host}/v2/${path}`, blob);
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: descriptor('application/vnd.oci.image.config.v1+json', config),
      layers: [descriptor('application/vnd.oci.image.layer.v1.tar+gzip', layer)],
    }),
  );
  const response = await fetch(`http://${host}/v2/${path}/manifests/${tag}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
    body: manifest,
  });
  if (!response.ok) throw new Error(`${reference} was not taken: ${await response.text()}`);
  return { digest: sha256(manifest) };
}

function descriptor(mediaType: string, bytes: Buffer): Record<string, unknown> {
  return { mediaType, digest: sha256(bytes), size: bytes.length };
}

async function putBlob(repository: string, bytes: Buffer): Promise<void> {
  const begun = await fetch(`${repository}/blobs/uploads/`, { method: 'POST' });
  const location = new URL(begun.headers.get('location') ?? '', repository);
  location.searchParams.set('digest', sha256(bytes));
  const response = await fetch(location, { method: 'PUT', body: bytes });
  if (!response.ok) throw new Error(`A blob was not taken: ${await response.text()}`);
}

/** A tar archive with one file, after POSIX's ustar. */
function tarOf(name: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  const octal = (value: number, length: number): string => value.toString(8).padStart(length, '0');
  header.write(name, 0);
  header.write(`${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  header.write(`${octal(Buffer.byteLength(text), 11)}\0${octal(0, 11)}\0`, 124);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body, Buffer.alloc(1024)]);
}
