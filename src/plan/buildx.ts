// Which buildx to use: the runner's own when it can do what the plan needs, else a pinned release.
import gte from 'semver/functions/gte.js';
import type { Facts } from '../gather/facts.ts';
import { buildxChecksums, pinnedBuildxVersion } from './pins.ts';
import type { BuildxPlan, BuildxRelease, Delivery } from './plan.ts';
import type { Reading } from './reading.ts';

/**
 * The oldest buildx that can do it.
 *
 * `imagetools create --prefer-index`, without which a single manifest would be wrapped in a new
 * index, came with 0.15; an OCI layout as imagetools' source came with 0.33 (seen in the sources
 * of https://github.com/docker/buildx, commands/imagetools and util/imagetools/location.go).
 */
const oldest = { pushing: '0.15.0', pushingLayouts: '0.33.0' } as const;

export function planBuildx(
  { inputs, report }: Reading,
  { facts, delivery }: { readonly facts: Facts; readonly delivery: Delivery },
): { readonly plan: BuildxPlan; readonly notice?: string } {
  const found = facts.buildx.kind === 'found' ? facts.buildx.buildx : undefined;
  const missing: BuildxPlan = { kind: 'found', buildx: { words: ['docker', 'buildx'] } };
  const asked = inputs['buildx-version'].replace(/^v/, '');
  const needed = delivery.kind === 'layout-then-push' ? oldest.pushingLayouts : oldest.pushing;
  if (asked !== '') {
    if (found?.version === asked) {
      if (!gte(asked, needed)) {
        report({
          subject: 'buildx-version',
          message: `${asked} cannot do what this step needs of it`,
          edit: `Choose ${needed} or newer, or leave it empty`,
        });
      }
      return { plan: { kind: 'found', buildx: found } };
    }
    const version = asked === 'latest' ? pinnedBuildxVersion : asked;
    const release = findRelease(version, facts.machine.architecture);
    if (release !== undefined) return { plan: { kind: 'download', release } };
    report({
      subject: 'buildx-version',
      message: `${inputs['buildx-version']} for ${facts.machine.architecture} is not among the releases whose checksum this version knows`,
      edit: `Choose among ${Object.keys(buildxChecksums).join(', ')}, or leave it empty to use the runner's own`,
    });
    return { plan: missing };
  }
  if (found !== undefined && (found.version === undefined || gte(found.version, needed))) {
    return { plan: { kind: 'found', buildx: found } };
  }
  const why =
    found === undefined
      ? 'No buildx was found here'
      : `The buildx found here is ${found.version}, and ${needed} or newer is needed`;
  const release = findRelease(pinnedBuildxVersion, facts.machine.architecture);
  if (release !== undefined) {
    return {
      plan: { kind: 'download', release },
      notice: `${why}: version ${release.version} is used.`,
    };
  }
  report({
    subject: 'buildx',
    message: `${why}, and there is no release of ${pinnedBuildxVersion} for ${facts.machine.architecture}${facts.buildx.kind === 'missing' ? ` (${facts.buildx.reason})` : ''}`,
    edit: 'Install buildx on the runner: https://github.com/docker/buildx#installing',
  });
  return { plan: missing };
}

// Which 32-bit Arm it is cannot be read from Node; v6 programs run on every one of them.
function findRelease(version: string, architecture: string): BuildxRelease | undefined {
  const name = architecture === 'arm' ? 'arm-v6' : architecture;
  const sha256 = buildxChecksums[version]?.[name];
  return sha256 === undefined ? undefined : { version, architecture: name, sha256 };
}
