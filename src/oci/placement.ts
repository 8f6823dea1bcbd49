// Which node of a builder builds which platform: its own machine's first, an emulated one last. Pure.
import { type BuilderNode, isListed } from './builder.ts';
import { formatPlatform, isSamePlatform, type Platform, parsePlatform } from './platform.ts';

export interface Placement {
  /** Name of the node. */
  readonly node: string;
  readonly platforms: readonly Platform[];
  /** Those of them that are not the node's own architecture. */
  readonly emulated: readonly Platform[];
}

/** What a user says of a node: these platforms are to be built there. */
export type Claims = ReadonlyMap<string, readonly Platform[]>;

/**
 * One placement per node that has something to build. Buildx itself takes the first node that lists a
 * platform, and a node that emulates one lists it like its own: a native node behind it would idle.
 * So a claim of the user decides, then a node of that architecture, then one that emulates it, then
 * the first, since a build that runs nothing of a platform needs no node that could.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/build/driver.go (get)
 */
export function placePlatforms(
  platforms: readonly Platform[],
  { nodes, claims }: { readonly nodes: readonly BuilderNode[]; readonly claims: Claims },
): readonly Placement[] {
  const placed = platforms.map((platform) => ({
    platform,
    node: nodeFor(platform, nodes, claims),
  }));
  return nodes.flatMap((node) => {
    const own = placed.filter((one) => one.node === node).map(({ platform }) => platform);
    const emulated = own.filter((platform) => !isNativeTo(node, platform));
    return own.length === 0 ? [] : [{ node: node.name, platforms: own, emulated }];
  });
}

function nodeFor(
  platform: Platform,
  nodes: readonly BuilderNode[],
  claims: Claims,
): BuilderNode | undefined {
  return (
    nodes.find(({ name }) => claims.get(name)?.some((claim) => isSamePlatform(claim, platform))) ??
    nodes.find((node) => isListed(platform, namesOf(node)) && isNativeTo(node, platform)) ??
    nodes.find((node) => isListed(platform, namesOf(node))) ??
    nodes[0]
  );
}

/** Whether the node's processor runs such programs itself. BuildKit lists its own platform first. */
export function isNativeTo(node: BuilderNode, { os, architecture }: Platform): boolean {
  const own = parsePlatform(namesOf(node)[0] ?? '', '');
  if (!own.ok || own.value.os !== os) return false;
  if (own.value.architecture === architecture) return true;
  // What a 64-bit processor runs besides, if its kernel lets it; the list says so.
  const also =
    own.value.architecture === 'amd64' ? '386' : own.value.architecture === 'arm64' ? 'arm' : '';
  return architecture === also;
}

// A star marks what somebody claimed, which proves nothing.
function namesOf({ platforms = '' }: BuilderNode): readonly string[] {
  return platforms.split(',').filter((name) => name !== '' && !name.endsWith('*'));
}

/** `amd (linux/amd64), arm (linux/arm64, emulated)` */
export function formatPlacements(placements: readonly Placement[]): string {
  return placements
    .map(({ node, platforms, emulated }) => {
      const names = platforms.map(
        (platform) =>
          `${formatPlatform(platform)}${emulated.includes(platform) ? ', emulated' : ''}`,
      );
      return `${node} (${names.join(', ')})`;
    })
    .join(', ');
}
