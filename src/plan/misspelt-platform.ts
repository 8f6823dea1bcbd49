// Platforms that are slips of the pen: well formed, and nearly the name of one that exists.
import leven from 'leven';
import {
  formatPlatform,
  knownArchitectures,
  knownSystems,
  normalisePlatform,
  type Platform,
} from '../oci/platform.ts';

/**
 * The platform that was meant. Containerd takes any name, and new ones come up, so one that is like
 * no other passes: BuildKit would look for base images of `amd46` and find none.
 */
export function meantPlatform(platform: Platform): string | undefined {
  const os = nearest(platform.os, knownSystems);
  const architecture =
    named(platform.architecture) ?? nearest(platform.architecture, knownArchitectures);
  if (os === platform.os && architecture === platform.architecture) return undefined;
  if (os === undefined || architecture === undefined) return undefined;
  const [first = '', variant = platform.variant] = architecture.split('/');
  return formatPlatform(normalisePlatform({ os, architecture: first, variant }));
}

/** `armv7`, as `uname -m` and others have it, and `arm64v8`, as Docker Hub's accounts are called. */
function named(architecture: string): string | undefined {
  if (/^(?:armv8|arm64-?v8)/.test(architecture)) return 'arm64';
  const variant = /^arm-?(v[5-7])/.exec(architecture)?.[1];
  return variant === undefined ? undefined : `arm/${variant}`;
}

/** The name itself when it is known. */
function nearest(name: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(name)) return name;
  const [best] = [...known]
    // Of two that are as near, letters that changed places have the right number of them.
    .map((candidate) => ({
      candidate,
      distance: leven(name, candidate) + Math.abs(name.length - candidate.length) / 100,
    }))
    .sort((one, other) => one.distance - other.distance);
  return best !== undefined && best.distance < 2.1 && name.length > 2 ? best.candidate : undefined;
}
