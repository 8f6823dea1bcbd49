// Holds an index and its configs against the platforms asked for. Pure.
import type { Digest } from '../oci/digest.ts';
import {
  attestedDigest,
  type Descriptor,
  isAttestation,
  isIndexEntry,
  type Manifest,
} from '../oci/manifest.ts';
import { formatPlatform, isSamePlatform, type Platform } from '../oci/platform.ts';
import { configFaults, configOf, isRightButForVariant } from './config-check.ts';
import type { Configs } from './source.ts';

export interface PlatformImage {
  readonly platform: Platform;
  /** Digest of this platform's image manifest. */
  readonly digest: Digest;
  /** Size of that manifest in bytes. */
  readonly size: number;
  /** The image config, as it reads; undefined when it cannot be read. */
  readonly config: unknown;
  /** Bytes to pull: manifest, config and compressed layers; absent when the manifest is unreadable. */
  readonly compressedSize?: number;
}

export interface CheckedImage {
  /** In the order asked. */
  readonly images: readonly PlatformImage[];
  readonly attestations: number;
  /** Sentences about what is wrong; none for an image that may be published. */
  readonly faults: readonly string[];
}

export function checkImage({
  manifest,
  digest,
  size,
  configs,
  platforms,
  insisted = [],
  origin = 'here',
}: {
  readonly manifest: Manifest;
  readonly digest: Digest;
  readonly size: number;
  readonly configs: Configs;
  readonly platforms: readonly Platform[];
  /** Platforms whose image config may name another one. */
  readonly insisted?: readonly Platform[];
  /** Images that were made elsewhere, by older tools, may leave out the variant in their config. */
  readonly origin?: 'here' | 'elsewhere';
}): CheckedImage {
  return manifest.kind === 'manifest'
    ? checkSingle({ digest, size, configs, platforms })
    : checkIndex({ entries: manifest.manifests, configs, platforms, insisted, origin });
}

function checkSingle({
  digest,
  size,
  configs,
  platforms,
}: {
  readonly digest: Digest;
  readonly size: number;
  readonly configs: Configs;
  readonly platforms: readonly Platform[];
}): CheckedImage {
  const [platform, ...others] = platforms;
  if (platform === undefined || others.length > 0) {
    const asked = platforms.map(formatPlatform).join(', ');
    return {
      images: [],
      attestations: 0,
      faults: [`it is a single image, and ${asked} were asked for`],
    };
  }
  const config = configOf(configs, { digest, platform });
  return {
    images: [{ platform, digest, size, config }],
    attestations: 0,
    faults: configFaults({ platform, config }),
  };
}

function checkIndex({
  entries,
  configs,
  platforms,
  insisted,
  origin,
}: {
  readonly entries: readonly Descriptor[];
  readonly origin: 'here' | 'elsewhere';
  readonly configs: Configs;
  readonly platforms: readonly Platform[];
  readonly insisted: readonly Platform[];
}): CheckedImage {
  const attestations = entries.filter(isAttestation);
  const candidates = imageEntries(entries);
  const faults: string[] = entries.length === 0 ? ['the index is empty'] : [];
  for (const { digest, platform } of entries.filter(isIndexEntry)) {
    const place = platform === undefined ? '' : ` in the place of ${formatPlatform(platform)}`;
    faults.push(
      `the index holds another index${place}, ${digest}: most clients take only images there`,
    );
  }
  const images: PlatformImage[] = [];
  for (const platform of platforms) {
    const matching = candidates.filter(
      (entry) => entry.platform !== undefined && isSamePlatform(platform, entry.platform),
    );
    const [entry, second] = matching;
    if (entry === undefined) {
      faults.push(`${formatPlatform(platform)} is not in the index`);
      continue;
    }
    if (second !== undefined) {
      faults.push(`${formatPlatform(platform)} is in the index ${matching.length} times`);
    }
    const config = configOf(configs, {
      digest: entry.digest,
      platform: entry.platform ?? platform,
    });
    images.push({ platform, digest: entry.digest, size: entry.size, config });
    if (insisted.some((one) => isSamePlatform(one, platform)) && config !== undefined) continue;
    if (origin === 'elsewhere' && isRightButForVariant({ platform, config })) continue;
    faults.push(...configFaults({ platform, config }));
  }
  faults.push(...sharedDigests(images));
  for (const entry of candidates) {
    const { platform } = entry;
    if (platform !== undefined && platforms.some((asked) => isSamePlatform(asked, platform))) {
      continue;
    }
    faults.push(
      platform === undefined
        ? `the index holds ${entry.digest} without a platform`
        : `the index holds ${formatPlatform(platform)}, which was not asked for`,
    );
  }
  for (const entry of attestations) {
    if (entry.platform !== undefined && entry.platform.os !== 'unknown') {
      faults.push(
        `the attestation ${entry.digest} calls itself ${formatPlatform(entry.platform)}, and a pull would take it for the image`,
      );
    }
    const subject = attestedDigest(entry);
    if (!candidates.some((image) => image.digest === subject)) {
      faults.push(
        `the attestation ${entry.digest} is about ${subject ?? 'nothing'}, which is not in the index`,
      );
    }
  }
  return { images, attestations: attestations.length, faults };
}

/** Entries that a pull may choose: neither attestations nor indexes in the index. */
export function imageEntries(entries: readonly Descriptor[]): readonly Descriptor[] {
  return entries.filter((entry) => !isAttestation(entry) && !isIndexEntry(entry));
}

// The platform is part of the config, so equal digests mean that one of the entries is mislabelled.
function sharedDigests(images: readonly PlatformImage[]): readonly string[] {
  return images.flatMap(({ platform, digest }, index) => {
    const twin = images.slice(0, index).find((other) => other.digest === digest);
    return twin === undefined
      ? []
      : [
          `${formatPlatform(twin.platform)} and ${formatPlatform(platform)} are the same image, ${digest}`,
        ];
  });
}
