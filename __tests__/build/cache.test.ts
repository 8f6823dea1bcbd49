// Plan of the cache → what buildx is told to read and to write.
import { describe, expect, it } from '@jest/globals';
import { cacheSources, cacheTargets } from '../../src/build/cache.ts';
import type { CachePlan } from '../../src/plan/cache-plan.ts';
import { platforms, tagged } from '../fakes/parsed.ts';

const both = platforms('linux/arm64', 'linux/amd64');
const reference = tagged('ghcr.io/acme/app:cache');

function told(cache: CachePlan, given = both) {
  const words = { cache, platforms: given };
  return { from: cacheSources(words), to: cacheTargets(words) };
}

describe('the arguments of', () => {
  it('no cache are none', () => {
    expect(told({ kind: 'none' })).toEqual({ from: [], to: [] });
  });

  it('explicit entries are those entries', () => {
    const from = ['type=gha', 'acme/app'];
    const keys = { variables: {}, secrets: [] };
    expect(told({ kind: 'explicit', from, to: ['type=inline'], ...keys })).toEqual({
      from: ['--cache-from', 'type=gha', '--cache-from', 'acme/app'],
      to: ['--cache-to', 'type=inline'],
    });
  });

  it("GitHub's cache have the set of platforms in the scope, in any order", () => {
    const cache: CachePlan = { kind: 'github', scope: 'app-1', isWritten: true };
    const expected = {
      from: ['--cache-from', 'type=gha,scope=app-1-linux-amd64-linux-arm64'],
      to: ['--cache-to', 'type=gha,scope=app-1-linux-amd64-linux-arm64,mode=max,ignore-error=true'],
    };
    expect(told(cache)).toEqual(expected);
    expect(told(cache, [...both].reverse())).toEqual(expected);
    expect(told(cache, platforms('linux/arm/v7')).from).toEqual([
      '--cache-from',
      'type=gha,scope=app-1-linux-arm-v7',
    ]);
    expect(told({ ...cache, isWritten: false })).toEqual({ ...expected, to: [] });
  });

  it('a registry cache have its tag', () => {
    const cache: CachePlan = { kind: 'registry', reference, isLeg: false, isWritten: true };
    expect(told(cache)).toEqual({
      from: ['--cache-from', 'type=registry,ref=ghcr.io/acme/app:cache'],
      to: ['--cache-to', 'type=registry,ref=ghcr.io/acme/app:cache,mode=max,ignore-error=true'],
    });
    expect(told({ ...cache, isWritten: false }).to).toEqual([]);
  });

  it("a leg's registry cache have a tag of the leg's own", () => {
    const cache: CachePlan = { kind: 'registry', reference, isLeg: true, isWritten: true };
    const own = 'type=registry,ref=ghcr.io/acme/app:cache-linux-arm64';
    expect(told(cache, platforms('arm64'))).toEqual({
      from: ['--cache-from', own],
      to: ['--cache-to', `${own},mode=max,ignore-error=true`],
    });
  });

  it("a single platform read a leg's tag too: on a pull request a leg does not push", () => {
    const cache: CachePlan = { kind: 'registry', reference, isLeg: false, isWritten: false };
    expect(told(cache, platforms('arm64')).from).toEqual([
      ...['--cache-from', 'type=registry,ref=ghcr.io/acme/app:cache-linux-arm64'],
      ...['--cache-from', 'type=registry,ref=ghcr.io/acme/app:cache'],
    ]);
  });

  it('a tag that would be too long are cut to what registries take', () => {
    const long = { ...reference, tag: 'x'.repeat(125) };
    const cache: CachePlan = { kind: 'registry', reference: long, isLeg: true, isWritten: true };
    const tag = /ref=[^,]*:([^,]*)/.exec(told(cache).from[1] ?? '')?.[1];
    expect(tag).toHaveLength(128);
  });
});
