// Image references (registry, repository, tag, digest) as the distribution project defines them.
import { type Digest, isDigest } from './digest.ts';
import { accepted, type Parsed, rejected } from './parsed.ts';

/** A place that holds images: `ghcr.io` and `acme/app`. */
export interface Repository {
  readonly registry: string;
  readonly path: string;
}

/** A repository with a tag, a digest, or both. */
export interface Reference extends Repository {
  readonly tag?: string;
  readonly digest?: Digest;
}

/** A reference that can be published: it has a tag and nothing else. */
export interface TaggedReference extends Repository {
  readonly tag: string;
}

// https://github.com/distribution/reference/blob/v0.6.0/regexp.go
const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const label = '(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])';
export const registryPattern = new RegExp(
  `^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`,
);
const pathPattern = new RegExp(`^${component}(?:/${component})*$`);
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
// The specification's bound on repository names, domain not counted.
const longestPath = 255;

/**
 * Parses `[registry/]path[:tag][@digest]`, with Docker Hub's short names written out
 * (`busybox` → `docker.io/library/busybox`).
 *
 * Source: splitDockerDomain, https://github.com/distribution/reference/blob/v0.6.0/normalize.go
 */
export function parseReference(text: string): Parsed<Reference> {
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !isDigest(digest))) {
    return rejected('what follows @ must be sha256: and 64 hexadecimal digits');
  }
  const lastColon = named.lastIndexOf(':');
  const hasTag = lastColon > named.lastIndexOf('/');
  const tag = hasTag ? named.slice(lastColon + 1) : undefined;
  if (tag !== undefined && !tagPattern.test(tag)) {
    return rejected(
      'a tag has at most 128 letters, digits, _, . and -, and does not begin with . or -',
    );
  }
  const name = hasTag ? named.slice(0, lastColon) : named;
  if (/^[0-9a-f]{64}$/.test(name)) return rejected('64 hexadecimal digits are an image ID');
  const repository = parseRepository(name);
  if (!repository.ok) return repository;
  return accepted({
    ...repository.value,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  });
}

function parseRepository(name: string): Parsed<Repository> {
  const slash = name.indexOf('/');
  const first = name.slice(0, slash);
  const namesRegistry =
    slash > 0 && (/[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first);
  const registry = namesRegistry ? first : 'docker.io';
  const path = namesRegistry ? name.slice(slash + 1) : name;
  if (!registryPattern.test(registry)) return rejected(`${registry} is not a registry's address`);
  if (/[A-Z]/.test(path)) return rejected('a repository is written in lower case');
  if (!pathPattern.test(path)) {
    return rejected('its form is registry/path:tag');
  }
  if (path.length > longestPath) return rejected(`its path is longer than ${longestPath}`);
  return accepted(
    ['docker.io', 'index.docker.io'].includes(registry)
      ? { registry: 'docker.io', path: path.includes('/') ? path : `library/${path}` }
      : { registry, path },
  );
}

/** Whether it is a repository's name without its registry. */
export function isRepositoryPath(text: string): boolean {
  return pathPattern.test(text) && text.length <= longestPath;
}

export function isTag(text: string): boolean {
  return tagPattern.test(text);
}

export function formatRepository({ registry, path }: Repository): string {
  return `${registry}/${path}`;
}

export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${formatRepository(reference)}${tag}${digest}`;
}

/** The immutable name of a piece of content in a repository. */
export function pinned(repository: Repository, digest: Digest): Reference {
  return { registry: repository.registry, path: repository.path, digest };
}

/** The repositories that these references live in, each once, in order of appearance. */
export function repositoriesOf(references: readonly Repository[]): readonly Repository[] {
  const byName = new Map(
    references.map(({ registry, path }) => [`${registry}/${path}`, { registry, path }]),
  );
  return [...byName.values()];
}
