// Versions of a container package, as GitHub's API has them: one per digest, with the tags on it.
import { type Digest, isDigest } from '../oci/digest.ts';
import { isRecord } from '../oci/manifest.ts';
import type { Repository } from '../oci/reference.ts';
import type { GitHub } from '../system/github.ts';

export interface Version {
  readonly id: number;
  readonly digest: Digest;
  readonly tags: readonly string[];
  /** Milliseconds since the epoch of the last change; NaN when GitHub does not say. */
  readonly changed: number;
}

/** A package is an organisation's or a user's, and the API wants to know which. */
export interface Package {
  readonly route: '/orgs/{owner}' | '/users/{owner}';
  readonly owner: string;
  readonly name: string;
}

export type FoundVersions =
  | { readonly kind: 'found'; readonly package: Package; readonly versions: readonly Version[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Source: https://docs.github.com/en/rest/packages/packages
 * (List package versions for a package owned by an organization, by a user)
 */
export async function findVersions(github: GitHub, { path }: Repository): Promise<FoundVersions> {
  const [owner = '', ...rest] = path.split('/');
  const name = rest.join('/');
  for (const route of ['/orgs/{owner}', '/users/{owner}'] as const) {
    const answer = await github.list(`GET ${route}/packages/container/{name}/versions`, {
      owner,
      name,
    });
    if (answer.ok) {
      const versions = answer.items.flatMap((item) => parseVersion(item) ?? []);
      return { kind: 'found', package: { route, owner, name }, versions };
    }
    if (answer.status !== 404) {
      return { kind: 'refused', reason: `${answer.status} ${answer.message}` };
    }
  }
  return { kind: 'missing' };
}

/** One version as it is now; undefined when it is gone. */
export async function readVersion(
  github: GitHub,
  { route, owner, name }: Package,
  id: number,
): Promise<Version | undefined> {
  const answer = await github.ask(`GET ${route}/packages/container/{name}/versions/{id}`, {
    owner,
    name,
    id,
  });
  return answer.ok ? parseVersion(answer.data) : undefined;
}

/** The reason why it could not be deleted, or undefined when it is gone. */
export async function deleteVersion(
  github: GitHub,
  { route, owner, name }: Package,
  id: number,
): Promise<string | undefined> {
  const answer = await github.ask(`DELETE ${route}/packages/container/{name}/versions/{id}`, {
    owner,
    name,
    id,
  });
  return answer.ok || answer.status === 404 ? undefined : `${answer.status} ${answer.message}`;
}

function parseVersion(value: unknown): Version | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, metadata } = value;
  if (typeof id !== 'number' || !isDigest(name)) return undefined;
  const container = isRecord(metadata) && isRecord(metadata.container) ? metadata.container : {};
  const tags = Array.isArray(container.tags) ? container.tags : [];
  const times = [value.created_at, value.updated_at].map((time) => Date.parse(String(time)));
  return {
    id,
    digest: name,
    tags: tags.filter((tag) => typeof tag === 'string'),
    changed: Math.max(...times),
  };
}
