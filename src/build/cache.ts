// Plan of the cache → arguments and environment of `buildx build`. Pure.
import { formatPlatform, type Platform } from '../oci/platform.ts';
import { formatReference, type TaggedReference } from '../oci/reference.ts';
import type { CachePlan } from '../plan/cache-plan.ts';

interface CacheUse {
  readonly cache: CachePlan;
  /** Those of this build: builds of other platforms have a cache of their own. */
  readonly platforms: readonly Platform[];
}

/** What every build reads; a source that is not there is passed over by BuildKit. */
export function cacheSources({ cache, platforms }: CacheUse): readonly string[] {
  return sourcesOf(cache, platforms).flatMap((entry) => ['--cache-from', entry]);
}

/** What the one build writes that is verified; the builds after it repeat it from its cache. */
export function cacheTargets({ cache, platforms }: CacheUse): readonly string[] {
  return targetsOf(cache, platforms).flatMap((entry) => ['--cache-to', entry]);
}

/** For every build with such arguments. */
export function cacheEnvironment(cache: CachePlan): Readonly<Record<string, string>> {
  return cache.kind === 'explicit' ? cache.variables : {};
}

export function cacheSecrets(cache: CachePlan): readonly string[] {
  return cache.kind === 'explicit' ? cache.secrets : [];
}

function sourcesOf(cache: CachePlan, platforms: readonly Platform[]): readonly string[] {
  switch (cache.kind) {
    case 'none':
      return [];
    case 'explicit':
      return cache.from;
    case 'github':
      return [`type=gha,scope=${scopeFor(cache.scope, platforms)}`];
    case 'registry': {
      const own = ofPlatforms(cache.reference, platforms);
      // On a pull request a leg is not pushed, so it does not look like one.
      const references =
        cache.isLeg || platforms.length > 1
          ? [cache.isLeg ? own : cache.reference]
          : [own, cache.reference];
      return references.map((reference) => `type=registry,ref=${formatReference(reference)}`);
    }
  }
}

/**
 * `ignore-error`: without it BuildKit fails a build whose image is fine because its cache is not.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/README.md#export-cache
 */
function targetsOf(cache: CachePlan, platforms: readonly Platform[]): readonly string[] {
  switch (cache.kind) {
    case 'none':
      return [];
    case 'explicit':
      return cache.to;
    case 'github':
      return cache.isWritten
        ? [`type=gha,scope=${scopeFor(cache.scope, platforms)},mode=max,ignore-error=true`]
        : [];
    case 'registry': {
      const { reference, isLeg, isWritten } = cache;
      const target = isLeg ? ofPlatforms(reference, platforms) : reference;
      return isWritten
        ? [`type=registry,ref=${formatReference(target)},mode=max,ignore-error=true`]
        : [];
    }
  }
}

function scopeFor(scope: string, platforms: readonly Platform[]): string {
  return `${scope}-${platformWords(platforms)}`;
}

function ofPlatforms(reference: TaggedReference, platforms: readonly Platform[]): TaggedReference {
  return { ...reference, tag: `${reference.tag}-${platformWords(platforms)}`.slice(0, longestTag) };
}

// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
const longestTag = 128;

/** The same set in another order is the same cache. */
function platformWords(platforms: readonly Platform[]): string {
  return platforms
    .map((platform) => formatPlatform(platform).replaceAll('/', '-'))
    .sort()
    .join('-');
}
