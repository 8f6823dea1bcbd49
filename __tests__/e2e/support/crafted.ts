// Small images put straight into the registry, so that a test decides what shares what.
import { createHash } from 'node:crypto';

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
} as const;

export interface Entry {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform: { readonly os: string; readonly architecture: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

interface Written {
  readonly schemaVersion: 2;
  readonly mediaType: string;
  readonly config?: unknown;
  readonly layers?: readonly unknown[];
  readonly manifests?: readonly Entry[];
}

export interface Details {
  readonly created?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface Shelf {
  /** An image of one platform, untagged; equal words are the same image. */
  readonly image: (architecture: string, word: string, more?: Details) => Promise<Entry>;
  /** What buildx would add about an image. */
  readonly attestation: (image: Entry, word: string) => Promise<Entry>;
  /** An index under a tag or, without one, by its digest; returns the digest. */
  readonly index: (entries: readonly Entry[], tag?: string) => Promise<string>;
  /** Whether content or a tag is there. */
  readonly has: (reference: string) => Promise<boolean>;
  readonly tags: () => Promise<readonly string[]>;
  /** What a tag is on. */
  readonly digestOf: (tag: string) => Promise<string>;
}

/** `repository` is `localhost:PORT/path`. */
export function shelf(repository: string): Shelf {
  const root = `http://${repository.replace('/', '/v2/')}`;
  const blob = async (content: string): Promise<string> => {
    const begun = await fetch(`${root}/blobs/uploads/`, { method: 'POST' });
    const url = new URL(begun.headers.get('location') ?? '');
    url.searchParams.set('digest', digestOf(content));
    await expectOk(await fetch(url, { method: 'PUT', body: content }));
    return digestOf(content);
  };
  const put = async (document: Written, tag?: string): Promise<string> => {
    const body = JSON.stringify(document);
    const response = await fetch(`${root}/manifests/${tag ?? digestOf(body)}`, {
      method: 'PUT',
      headers: { 'content-type': document.mediaType },
      body,
    });
    await expectOk(response);
    return digestOf(body);
  };
  const single = async (
    config: unknown,
    { architecture, os }: Entry['platform'],
  ): Promise<Entry> => {
    const text = JSON.stringify(config);
    const digest = await blob(text);
    const document = {
      schemaVersion: 2 as const,
      mediaType: types.manifest,
      config: { mediaType: types.config, digest, size: text.length },
      layers: [],
    };
    return {
      mediaType: types.manifest,
      digest: await put(document),
      size: JSON.stringify(document).length,
      platform: { os, architecture },
    };
  };
  return {
    image: (architecture, word, { created, labels } = {}) =>
      single(
        { os: 'linux', architecture, created, config: { Labels: { word, ...labels } } },
        { os: 'linux', architecture },
      ),
    attestation: async (image, word) => ({
      ...(await single({ word }, { os: 'unknown', architecture: 'unknown' })),
      annotations: {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': image.digest,
      },
    }),
    index: (manifests, tag) => put({ schemaVersion: 2, mediaType: types.index, manifests }, tag),
    digestOf: async (tag) => {
      const accept = `${types.index}, ${types.manifest}`;
      const response = await fetch(`${root}/manifests/${tag}`, { headers: { accept } });
      return digestOf(await response.text());
    },
    has: async (reference) => {
      const accept = `${types.index}, ${types.manifest}`;
      const response = await fetch(`${root}/manifests/${reference}`, { headers: { accept } });
      await response.arrayBuffer();
      return response.ok;
    },
    tags: async () => {
      const response = await fetch(`${root}/tags/list`);
      const { tags } = (await response.json()) as { readonly tags?: readonly string[] | null };
      return [...(tags ?? [])].sort();
    },
  };
}

async function expectOk(response: Response): Promise<void> {
  const text = await response.text();
  if (!response.ok) throw new Error(`The registry answered ${response.status}: ${text}`);
}

function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
