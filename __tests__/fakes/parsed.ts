// Takes the value out of a parser's answer, or ends the test.
import type { Digest } from '../../src/oci/digest.ts';
import { isDigest } from '../../src/oci/digest.ts';
import type { Parsed } from '../../src/oci/parsed.ts';
import { type Platform, parsePlatform } from '../../src/oci/platform.ts';
import { parseReference, type Reference, type TaggedReference } from '../../src/oci/reference.ts';

export function parsedValue<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(`It was refused: ${parsed.reason}`);
  return parsed.value;
}

export function platform(text: string): Platform {
  return parsedValue(parsePlatform(text, 'amd64'));
}

export function platforms(...texts: readonly string[]): readonly Platform[] {
  return texts.map(platform);
}

export function reference(text: string): Reference {
  return parsedValue(parseReference(text));
}

export function tagged(text: string): TaggedReference {
  const { registry, path, tag } = reference(text);
  if (tag === undefined) throw new Error(`${text} has no tag`);
  return { registry, path, tag };
}

/** A digest with this digit everywhere, for what a test never reads. */
export function digest(digit: string): Digest {
  const text = `sha256:${digit.repeat(64)}`;
  if (!isDigest(text)) throw new Error(`${digit} is not a hexadecimal digit`);
  return text;
}
