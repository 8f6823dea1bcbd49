// Images made without a builder: layers from folders, pushed to the local registry by its HTTP API.
import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { SandboxError } from './failure.ts';
import type { Home } from './home.ts';

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
} as const;

export interface ImagePlatform {
  readonly architecture: string;
  readonly os: 'linux';
  readonly variant?: string;
}

export interface PlatformImage {
  readonly platform: ImagePlatform;
  /** Becomes the only layer. */
  readonly folder: string;
  readonly config: Readonly<Record<string, unknown>>;
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

export interface Target {
  readonly home: Home;
  readonly registry: string;
  readonly repository: string;
  readonly tags: readonly string[];
}

/** Pushes an index of these images under all tags; returns the index's digest. */
export async function pushImage(target: Target, images: readonly PlatformImage[]): Promise<string> {
  const manifests = [];
  for (const image of images) {
    const layer = await pushLayer(target, image);
    const config = await pushJson(target, types.config, {
      created: '1970-01-01T00:00:00Z',
      ...image.platform,
      config: image.config,
      // The layer is not compressed, so both of its digests are the same.
      rootfs: { type: 'layers', diff_ids: [layer.digest] },
      history: [{ created: '1970-01-01T00:00:00Z', created_by: 'sandbox' }],
    });
    const manifest = { schemaVersion: 2, mediaType: types.manifest, config, layers: [layer] };
    const pushed = await putManifest(target, types.manifest, manifest);
    manifests.push({ ...pushed, platform: image.platform });
  }
  const index = { schemaVersion: 2, mediaType: types.index, manifests };
  let digest = '';
  for (const tag of target.tags)
    digest = (await putManifest(target, types.index, index, tag)).digest;
  return digest;
}

/** The digest a tag shows, undefined when it is not there. */
export async function taggedDigest(target: Target, tag: string): Promise<string | undefined> {
  const response = await fetch(manifestUrl(target, tag), {
    method: 'HEAD',
    headers: { accept: types.index },
  });
  return response.ok ? (response.headers.get('docker-content-digest') ?? undefined) : undefined;
}

async function pushLayer(target: Target, image: PlatformImage): Promise<Descriptor> {
  const tar = `${image.folder}.tar`;
  await runCommand({
    file: 'tar',
    args: [
      ...['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'],
      ...['-C', image.folder, '-cf', tar, '.'],
    ],
    log: join(target.home.logs, 'image.log'),
    hint: 'Check the free space of the disk, then run `up` again.',
  });
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(tar)) hash.update(chunk as Buffer);
  const content = await openAsBlob(tar);
  const digest = `sha256:${hash.digest('hex')}`;
  await putBlob(target, digest, content);
  rmSync(tar);
  return { mediaType: types.layer, digest, size: content.size };
}

async function pushJson(target: Target, mediaType: string, value: unknown): Promise<Descriptor> {
  const content = new Blob([JSON.stringify(value)]);
  const digest = digestOf(await content.text());
  await putBlob(target, digest, content);
  return { mediaType, digest, size: content.size };
}

async function putBlob(target: Target, digest: string, content: Blob): Promise<void> {
  const url = `http://${target.registry}/v2/${target.repository}/blobs`;
  const known = await fetch(`${url}/${digest}`, { method: 'HEAD' });
  if (known.ok) return;
  const opened = await fetch(`${url}/uploads/`, { method: 'POST' });
  const location = new URL(opened.headers.get('location') ?? '', url);
  location.searchParams.set('digest', digest);
  const headers = { 'content-type': 'application/octet-stream' };
  await assertAccepted(await fetch(location, { method: 'PUT', headers, body: content }));
}

async function putManifest(
  target: Target,
  mediaType: string,
  manifest: unknown,
  tag?: string,
): Promise<Descriptor> {
  const body = JSON.stringify(manifest);
  const digest = digestOf(body);
  const headers = { 'content-type': mediaType };
  const url = manifestUrl(target, tag ?? digest);
  await assertAccepted(await fetch(url, { method: 'PUT', headers, body }));
  return { mediaType, digest, size: Buffer.byteLength(body) };
}

async function assertAccepted(response: Response): Promise<void> {
  const text = await response.text();
  if (response.ok) return;
  throw new SandboxError(
    `The local registry answered ${response.status} to a push to ${response.url}: ${text}`,
    'Run `down`, then `up` again.',
  );
}

function manifestUrl({ registry, repository }: Target, reference: string): string {
  return `http://${registry}/v2/${repository}/manifests/${reference}`;
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
