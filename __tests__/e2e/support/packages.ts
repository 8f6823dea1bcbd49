// GitHub's API of container packages before the real registry: one version per digest, none per tag.
import { type FakeGitHub, startGitHub } from '../../fakes/github.ts';
import type { Shelf } from './crafted.ts';
import { atEnd } from './step.ts';

export interface Packages {
  readonly api: FakeGitHub;
  /** Makes the API know content that no tag is on. */
  readonly know: (digest: string, changed?: string) => void;
}

export interface Given {
  /** `localhost:PORT/owner/name`. */
  readonly repository: string;
  readonly shelf: Shelf;
  /** Tags that the API does not show yet. */
  readonly late?: readonly string[];
}

/** Answers as for a package of the user in the repository's path. */
export async function startPackages({ repository, shelf, late = [] }: Given): Promise<Packages> {
  const root = `http://${repository.replace('/', '/v2/')}`;
  const [, owner = '', ...rest] = repository.split('/');
  const base = `/users/${owner}/packages/container/${encodeURIComponent(rest.join('/'))}/versions`;
  const digests: string[] = [];
  const changed = new Map<string, string>();
  const know = (digest: string, at = '2020-01-01T00:00:00Z'): void => {
    if (!digests.includes(digest)) digests.push(digest);
    if (!changed.has(digest)) changed.set(digest, at);
  };
  const version = (digest: string, tags: ReadonlyMap<string, string>) => ({
    id: 1000 + digests.indexOf(digest),
    name: digest,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: changed.get(digest),
    metadata: {
      package_type: 'container',
      container: { tags: [...tags].filter(([, on]) => on === digest).map(([tag]) => tag) },
    },
  });
  const versions = async () => {
    const tags = new Map<string, string>();
    for (const tag of await shelf.tags()) {
      const digest = await shelf.digestOf(tag);
      know(digest);
      if (!late.includes(tag)) tags.set(tag, digest);
    }
    const there = await Promise.all(digests.map((digest) => shelf.has(digest)));
    return digests.filter((_, index) => there[index]).map((digest) => version(digest, tags));
  };
  const api = await startGitHub(async ({ method, path }) => {
    const [route = '', query = ''] = path.split('?');
    if (!route.startsWith(base)) return undefined;
    const all = await versions();
    if (route === base) {
      const page = Number(new URLSearchParams(query).get('page'));
      const body = all.slice((page - 1) * 3, page * 3);
      const link = all.length > page * 3 ? `<${route}?page=${page + 1}>; rel="next"` : '';
      return { body, headers: { link } };
    }
    const one = all.find(({ id }) => `${base}/${id}` === route);
    if (one === undefined) return undefined;
    if (method === 'GET') return { body: one };
    await fetch(`${root}/manifests/${one.name}`, { method: 'DELETE' });
    return { status: 204 };
  });
  atEnd(api.close);
  return { api, know };
}
