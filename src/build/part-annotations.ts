// Annotations of an image that is built in parts: what goes to a part, and what to their index. Pure.
import { isSamePlatform, type Platform, parsePlatform } from '../oci/platform.ts';

interface Annotation {
  readonly levels: readonly string[];
  readonly pair: string;
}

// `level,level:key=value`, as the plan has checked it; without a level it is the manifest's.
function parsed(text: string): Annotation {
  const [, levels, pair = text] = /^(?:([^=:]*):)?([^=]*=.*)$/s.exec(text) ?? [];
  return { levels: levels === undefined ? ['manifest'] : levels.split(','), pair };
}

/** Values of `--annotation` for a build of these platforms; a part has no index of its own to annotate. */
export function annotationsOfPart(
  annotations: readonly string[],
  platforms: readonly Platform[],
): readonly string[] {
  return annotations.map(parsed).flatMap(({ levels, pair }) => {
    const own = levels.flatMap((level) => {
      const [, name = '', platform] = /^([a-z-]+)(?:\[(.*)\])?$/.exec(level) ?? [];
      if (name.startsWith('index')) return [];
      if (platform === undefined) return [name];
      const wanted = parsePlatform(platform, '');
      const isOwn = wanted.ok && platforms.some((one) => isSamePlatform(one, wanted.value));
      // BuildKit drops what is meant for one platform when that is the only one.
      return isOwn ? [platforms.length === 1 ? name : level] : [];
    });
    return own.length === 0 ? [] : [`${own.join(',')}:${pair}`];
  });
}

/** The annotations of the index, by key. */
export function indexAnnotations(annotations: readonly string[]): Readonly<Record<string, string>> {
  const pairs = annotations
    .map(parsed)
    .filter(({ levels }) => levels.includes('index'))
    .map(({ pair }) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return Object.fromEntries(pairs);
}
