// The platforms asked for: parsed, normalised, each once.
import type { InputName } from '../gather/inputs.ts';
import { accepted, rejected } from '../oci/parsed.ts';
import { formatPlatform, isSamePlatform, type Platform, parsePlatform } from '../oci/platform.ts';
import { isEmptyList } from './lists.ts';
import { meantPlatform } from './misspelt-platform.ts';
import { type Reading, readItems, readList } from './reading.ts';

/** The input `platforms`, which names at least one. */
export function readRequestedPlatforms(
  reading: Reading,
  { architecture }: { readonly architecture: string },
): readonly Platform[] {
  const platforms = readPlatforms(reading, {
    name: 'platforms',
    localArchitecture: architecture,
  });
  if (isEmptyList(reading.inputs.platforms)) {
    reading.report({
      subject: 'platforms',
      message: 'it is empty',
      edit: 'Name at least one, such as `linux/amd64`, or leave the input out',
    });
  }
  return platforms;
}

/** Reads a list of platforms; a doubled one, in any spelling, is a problem. */
export function readPlatforms(
  reading: Reading,
  { name, localArchitecture }: { readonly name: InputName; readonly localArchitecture: string },
): readonly Platform[] {
  const items = readList(reading, { name, separator: 'comma-or-newline' });
  const asked = readItems(reading, {
    name,
    items,
    parse: (text) => {
      // https://github.com/docker/buildx/blob/v0.36.1/util/platformutil/parse.go
      const spelled = /^local$/i.test(text) ? `linux/${localArchitecture}` : text;
      const parsed = parsePlatform(spelled, localArchitecture);
      if (!parsed.ok) return parsed;
      const meant = meantPlatform(parsed.value);
      return meant === undefined
        ? accepted({ text, platform: parsed.value })
        : rejected(`did you mean \`${meant}\`?`);
    },
    noun: 'a platform',
    edit: 'Write it like `linux/amd64` or `linux/arm/v7`',
  });
  return asked
    .filter(({ text, platform }, index) => {
      const earlier = asked
        .slice(0, index)
        .find((other) => isSamePlatform(platform, other.platform));
      if (earlier === undefined) return true;
      reading.report({
        subject: name,
        message: `${formatPlatform(platform)} is asked for twice (\`${earlier.text}\` and \`${text}\`)`,
        edit: 'Name each platform once; aliases such as `aarch64` and `arm64/v8` mean the same',
      });
      return false;
    })
    .map(({ platform }) => platform);
}
