// Sizes of an image's layers, as a registry keeps them and unpacked.
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parseManifest } from '../../src/oci/manifest.ts';
import { ScriptError } from '../process.ts';

export interface LayerSizes {
  /** In bytes. */
  readonly stored: number;
  readonly unpacked: number;
}

/** Of the first image under `localhost:PORT/name:tag`; its layers are gzip's. */
export async function layerSizes(image: string): Promise<LayerSizes> {
  const [host = '', ...path] = image.split('/');
  const [name = '', tag = ''] = path.join('/').split(':');
  const url = `http://${host}/v2/${name}`;
  let manifest = await readManifest(`${url}/manifests/${tag}`);
  if (manifest.kind === 'index') {
    manifest = await readManifest(`${url}/manifests/${manifest.manifests[0]?.digest}`);
  }
  if (manifest.kind === 'index') throw new ScriptError(`${image} is an index of indexes.`);
  const { layers } = manifest;
  let unpacked = 0;
  for (const { digest } of layers) {
    const { body } = await fetch(`${url}/blobs/${digest}`);
    if (body === null) throw new ScriptError(`${image} has no layer ${digest}.`);
    for await (const chunk of Readable.fromWeb(body).pipe(createGunzip())) unpacked += chunk.length;
  }
  return { stored: layers.reduce((sum, { size }) => sum + size, 0), unpacked };
}

type Manifest = Extract<ReturnType<typeof parseManifest>, { readonly ok: true }>['value'];

async function readManifest(url: string): Promise<Manifest> {
  const accept = ['index', 'manifest'].map((kind) => `application/vnd.oci.image.${kind}.v1+json`);
  const response = await fetch(url, { headers: { accept: accept.join(', ') } });
  const parsed = parseManifest(await response.text());
  if (parsed.ok) return parsed.value;
  throw new ScriptError(`${url} answered ${response.status}, not a manifest.`);
}
