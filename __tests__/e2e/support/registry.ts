// What the registry itself says, over its HTTP API: no buildx and no docker in between.
import { createHash } from 'node:crypto';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: { readonly os: string; readonly architecture: string; variant?: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Document {
  readonly mediaType: string;
  /** Of an index. */
  readonly manifests?: readonly Descriptor[];
  /** Of a manifest. */
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Stored {
  readonly status: number;
  /** Of the bytes that came, computed here. */
  readonly digest: string;
  readonly document: Document;
}

export interface ImageConfig {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  readonly created?: string;
  readonly config: {
    readonly Labels?: Readonly<Record<string, string>>;
    readonly Env?: readonly string[];
    readonly Cmd?: readonly string[];
  };
}

const accepted = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** The manifest or index behind `host/path:tag` or `host/path@digest`. */
export async function stored(reference: string): Promise<Stored> {
  const [, host, path, name] = /^([^/]+)\/(.+?)(?:@|:(?=[^/]+$))(.+)$/.exec(reference) ?? [];
  const response = await fetch(`http://${host}/v2/${path}/manifests/${name}`, {
    headers: { accept: accepted },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const document = response.ok ? (JSON.parse(bytes.toString('utf8')) as Document) : noDocument;
  return { status: response.status, digest: sha256(bytes), document };
}

const noDocument: Document = { mediaType: '' };

/** The digest that a tag shows, or the HTTP status when it shows none. */
export async function shownBy(reference: string): Promise<string> {
  const { status, digest } = await stored(reference);
  return status === 200 ? digest : String(status);
}

export async function tagsOf(repository: string): Promise<readonly string[]> {
  const [, host, path] = /^([^/]+)\/(.+)$/.exec(repository) ?? [];
  const response = await fetch(`http://${host}/v2/${path}/tags/list`);
  const { tags } = (await response.json()) as { readonly tags?: readonly string[] | null };
  return tags ?? [];
}

/** The config of the image manifest with that digest. */
export async function configOf(repository: string, manifest: string): Promise<ImageConfig> {
  const { document } = await stored(`${repository}@${manifest}`);
  const [, host, path] = /^([^/]+)\/(.+)$/.exec(repository) ?? [];
  const digest = document.config?.digest ?? '';
  const response = await fetch(`http://${host}/v2/${path}/blobs/${digest}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (sha256(bytes) !== digest) throw new Error(`The blob ${digest} has other content.`);
  return JSON.parse(bytes.toString('utf8')) as ImageConfig;
}

/** Platform → digest of its image; attestations are left out. */
export function imagesOf({ manifests = [] }: Document): Record<string, string> {
  return Object.fromEntries(
    manifests
      .filter((entry) => entry.annotations?.['vnd.docker.reference.type'] === undefined)
      .map(({ platform, digest }) => [platformName(platform), digest]),
  );
}

export function attestationsOf({ manifests = [] }: Document): readonly string[] {
  return manifests
    .filter((entry) => entry.annotations?.['vnd.docker.reference.type'] !== undefined)
    .map(({ digest }) => digest);
}

function platformName(platform: Descriptor['platform']): string {
  const { os = '', architecture = '', variant } = platform ?? {};
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
