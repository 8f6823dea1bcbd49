// Which images of which sources make up the platforms asked for, and what speaks against them. Pure.
import type { Digest } from '../oci/digest.ts';
import {
  attestedDigest,
  type Descriptor,
  isAttestation,
  isRecord,
  type Manifest,
  parseConfigPlatform,
  parseJson,
} from '../oci/manifest.ts';
import type { MergeSource } from '../oci/merge-source.ts';
import { formatPlatform, isSamePlatform, type Platform } from '../oci/platform.ts';

/** A source as it was read. */
export interface SourceImage {
  readonly source: MergeSource;
  /** Digest of the index or of the lone manifest. */
  readonly digest: Digest;
  /** Its bytes, of which `manifest` is what they say. */
  readonly text: string;
  readonly manifest: Manifest;
  /** Image configs by the digest of their manifest. */
  readonly configs: ReadonlyMap<Digest, unknown>;
}

export interface Part {
  readonly from: SourceImage;
  readonly digest: Digest;
  /** The descriptor as it goes into the new index: the source's own, fields unknown to us included. */
  readonly descriptor: Readonly<Record<string, unknown>>;
}

export interface ChosenImage extends Part {
  readonly platform: Platform;
  /** Each is about this image. */
  readonly attestations: readonly Part[];
}

export interface Choice {
  /** In the order asked. */
  readonly images: readonly ChosenImage[];
  /** Sentences about what is wrong; none when the images make up the index that was asked for. */
  readonly faults: readonly string[];
}

/** Exactly one image per platform asked for, and nothing else. */
export function chooseImages(
  sources: readonly SourceImage[],
  platforms: readonly Platform[],
): Choice {
  const faults: string[] = [];
  const all = sources.flatMap((source) => imagesOf(source, faults));
  const images = platforms.flatMap((platform) => {
    const [first, ...others] = all.filter((image) => isSamePlatform(image.platform, platform));
    if (first === undefined) {
      faults.push(`${formatPlatform(platform)} is in none of the sources`);
      return [];
    }
    if (others.length > 0) {
      const names = [first, ...others].map(({ from }) => from.source.name).join(', ');
      faults.push(`${formatPlatform(platform)} comes ${others.length + 1} times: ${names}`);
    }
    return [{ ...first, platform }];
  });
  for (const { platform, from } of all) {
    if (platforms.some((asked) => isSamePlatform(asked, platform))) continue;
    faults.push(`${from.source.name} has ${formatPlatform(platform)}, which was not asked for`);
  }
  return { images, faults: [...faults, ...twins(images)] };
}

/** Equal digests mean that one of the platforms is wrong: the platform is part of an image. */
function twins(images: readonly ChosenImage[]): readonly string[] {
  return images.flatMap(({ platform, digest }, index) => {
    const twin = images.slice(0, index).find((other) => other.digest === digest);
    return twin === undefined
      ? []
      : [
          `${formatPlatform(twin.platform)} and ${formatPlatform(platform)} are the same image, ${digest}`,
        ];
  });
}

function imagesOf(from: SourceImage, faults: string[]): readonly ChosenImage[] {
  const candidates = candidatesOf(from);
  const { platform, name } = from.source;
  if (platform === undefined) {
    return candidates.flatMap((candidate) => {
      const own = candidate.entry.platform ?? configPlatform(from, candidate.digest);
      if (own !== undefined) return [chosen(from, candidate, own)];
      faults.push(`${name} does not say which platform ${candidate.digest} is for`);
      return [];
    });
  }
  const candidate = candidateFor(candidates, from.source);
  if (candidate === undefined) {
    faults.push(
      `${name} has ${candidates.length} images, and none of them is for ${formatPlatform(platform)}`,
    );
    return [];
  }
  faults.push(...contradictions(from, candidate.digest, platform));
  return [chosen(from, candidate, platform)];
}

interface Candidate {
  readonly digest: Digest;
  readonly entry: Descriptor;
  readonly raw: Readonly<Record<string, unknown>>;
}

function candidatesOf({ manifest, digest, text }: SourceImage): readonly Candidate[] {
  if (manifest.kind === 'index') {
    return entriesOf(manifest.manifests, text).filter(({ entry }) => !isAttestation(entry));
  }
  const { mediaType } = manifest;
  const descriptor = { mediaType, digest, size: Buffer.byteLength(text) };
  return [{ digest, entry: { ...descriptor, annotations: {} }, raw: descriptor }];
}

/** The parsed entries beside what they were parsed from. */
function entriesOf(entries: readonly Descriptor[], text: string): readonly Candidate[] {
  const json = parseJson(text);
  const raws = isRecord(json) && Array.isArray(json.manifests) ? json.manifests : [];
  return entries.map((entry, index) => ({
    digest: entry.digest,
    entry,
    raw: isRecord(raws[index]) ? raws[index] : {},
  }));
}

/** The one of that platform; a source with one image has it whatever its entry says. */
function candidateFor(
  candidates: readonly Candidate[],
  { platform, image }: MergeSource,
): Candidate | undefined {
  const [first, ...others] = candidates;
  if (others.length === 0) return first;
  const same = candidates.filter(
    ({ entry }) =>
      platform !== undefined &&
      entry.platform !== undefined &&
      isSamePlatform(entry.platform, platform),
  );
  return same.find(({ digest }) => digest === image) ?? same[0];
}

function contradictions(from: SourceImage, digest: Digest, platform: Platform): readonly string[] {
  const { name, image, isInsisted } = from.source;
  const stated = configPlatform(from, digest);
  return [
    ...(image === undefined || image === digest || image === from.digest
      ? []
      : [`${name} has ${digest} for ${formatPlatform(platform)}, and the digests say ${image}`]),
    ...(isInsisted || stated === undefined || isSamePlatform(stated, platform)
      ? []
      : [
          `${name} is to be ${formatPlatform(platform)}, and its image config says ${formatPlatform(stated)}`,
        ]),
  ];
}

function configPlatform({ configs }: SourceImage, digest: Digest): Platform | undefined {
  const parsed = parseConfigPlatform(configs.get(digest));
  return parsed.ok ? parsed.value : undefined;
}

function chosen(
  from: SourceImage,
  { digest, raw, entry }: Candidate,
  platform: Platform,
): ChosenImage {
  const isOwn = entry.platform !== undefined && isSamePlatform(entry.platform, platform);
  return {
    from,
    digest,
    platform,
    descriptor: isOwn ? raw : { ...raw, platform: platformFields(platform) },
    attestations: attestationsOf(from, digest),
  };
}

function platformFields({ os, architecture, variant, osVersion }: Platform) {
  return {
    architecture,
    os,
    ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
    ...(variant === undefined ? {} : { variant }),
  };
}

/** Bound by the digest that they name: two images may have attestations with the same bytes. */
function attestationsOf(from: SourceImage, image: Digest): readonly Part[] {
  if (from.manifest.kind !== 'index') return [];
  return entriesOf(from.manifest.manifests, from.text)
    .filter(({ entry }) => isAttestation(entry) && attestedDigest(entry) === image)
    .map(({ digest, raw }) => ({ from, digest, descriptor: raw }));
}
