// What a merge takes its images from: `sources` lines and the `digests` of earlier jobs, parsed.
import { type Digest, isDigest } from './digest.ts';
import { type ImagePlace, parseImagePlace } from './image-place.ts';
import { isRecord, parseJson } from './manifest.ts';
import { accepted, type Parsed, rejected } from './parsed.ts';
import { isSamePlatform, outputName, type Platform, parsePlatform } from './platform.ts';

export interface MergeSource {
  /** As the user wrote it, for messages. */
  readonly name: string;
  readonly place: ImagePlace;
  /** The one platform to take from it, under this name; without it all of its images are taken. */
  readonly platform?: Platform;
  /** Whether that platform was written twice: it holds against what the image's config says. */
  readonly isInsisted: boolean;
  /** The image that the source must have for that platform. */
  readonly image?: Digest;
}

/** Parses `[platform=]reference`, or `platform=platform=reference` to overrule the image's config. */
export function parseSourceLine(text: string): Parsed<MergeSource> {
  const parts = text.split('=').map((part) => part.trim());
  const place = parseImagePlace(parts.at(-1) ?? '');
  if (!place.ok) return place;
  const platforms = parts.slice(0, -1).map((part) => parsePlatform(part, ''));
  const wrong = platforms.find((platform) => !platform.ok);
  if (wrong !== undefined && !wrong.ok) return rejected(`what precedes =: ${wrong.reason}`);
  const [platform, again, ...more] = platforms.flatMap((parsed) =>
    parsed.ok ? [parsed.value] : [],
  );
  if (platform?.architecture === '') return rejected('what precedes =: it has no architecture');
  if (more.length > 0) return rejected('a platform is written twice at most');
  if (platform !== undefined && again !== undefined && !isSamePlatform(platform, again)) {
    return rejected('it names two platforms');
  }
  return accepted({
    name: text,
    place: place.value,
    isInsisted: again !== undefined,
    ...(platform === undefined ? {} : { platform }),
  });
}

/** What earlier jobs say of one platform. */
export interface PlatformDigests {
  /** The output's name. */
  readonly name: string;
  readonly platform: Platform;
  readonly image?: Digest;
  /** What was pushed with that image in it: attestations hang off it. */
  readonly index?: Digest;
}

/**
 * Reads `toJSON(needs.build.outputs)`, `toJSON(needs)` or this action's `digests` output. Outputs
 * that are no platform's are ignored, and so are empty ones: a leg that did not run leaves those.
 */
export function parseDigests(
  text: string,
  expected: readonly Platform[],
): Parsed<readonly PlatformDigests[]> {
  const json = parseJson(text);
  if (!isRecord(json)) return rejected('it is not a JSON object');
  const found: PlatformDigests[] = [];
  for (const [key, value] of flattened(json)) {
    const isIndex = key.endsWith('-index');
    const name = isIndex ? key.slice(0, -'-index'.length) : key;
    const platform = platformOfKey(name, expected);
    if (platform === undefined || value === '' || value === null) continue;
    if (!isDigest(value)) {
      return rejected(`\`${key}\` is ${JSON.stringify(value)}, which is no digest`);
    }
    const position = found.findIndex((one) => isSamePlatform(one.platform, platform));
    const known = position < 0 ? { name, platform } : found[position];
    if (known === undefined) continue;
    const field = isIndex ? 'index' : 'image';
    if (known[field] !== undefined && known[field] !== value) {
      return rejected(`\`${key}\` is given twice, as ${known[field]} and as ${value}`);
    }
    found.splice(position < 0 ? found.length : position, 1, { ...known, [field]: value });
  }
  return accepted(found);
}

/** Outputs by name; of `toJSON(needs)` those of every job. */
function flattened(json: Readonly<Record<string, unknown>>): readonly [string, unknown][] {
  return Object.entries(json).flatMap(([key, value]): [string, unknown][] =>
    isRecord(value)
      ? isRecord(value.outputs)
        ? Object.entries(value.outputs)
        : []
      : [[key, value]],
  );
}

/** `linux-arm-v7` and `linux/arm/v7`; undefined for an output that is no platform's. */
function platformOfKey(key: string, expected: readonly Platform[]): Platform | undefined {
  const asked = expected.find((platform) => outputName(platform) === key);
  if (asked !== undefined) return asked;
  if (!/^(?:linux|windows|darwin|freebsd)[-/]/.test(key)) return undefined;
  const parsed = parsePlatform(key.replace('-', '/').replace(/^([^/]+\/[^-/]+)-/, '$1/'), '');
  return parsed.ok ? parsed.value : undefined;
}
