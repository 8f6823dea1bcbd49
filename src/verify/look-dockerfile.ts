// The Dockerfile that copies single files out of an image, and the patterns that name them. Pure.
import { posix } from 'node:path';
import type { Platform } from '../oci/platform.ts';
import type { Lookup } from '../oci/program.ts';

/** What to look for in one platform's image. */
export interface Wanted {
  readonly platform: Platform;
  readonly lookups: readonly Lookup[];
}

/** How a place is written in a `COPY`. */
export type Pattern = (place: string, lookup: Lookup) => string;

/** One stage per platform, each with a `COPY` per place; the platform chooses its stage. */
export function lookDockerfile(wanted: readonly Wanted[], pattern: Pattern): string {
  const stages = wanted.flatMap(({ platform, lookups }) => [
    `FROM scratch AS ${stageOf(platform)}`,
    ...lookups.flatMap((lookup, index) =>
      lookup.places.map((place, nth) => {
        // A name of its own, so that a folder, whose content is copied, cannot pass for a file in it.
        const paths = JSON.stringify([pattern(place, lookup), `/${index}/${nth}`]);
        return `COPY --from=image ${paths}`;
      }),
    ),
  ]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit fills these in, for each platform
  return [...stages, 'FROM files-${TARGETOS}${TARGETARCH}${TARGETVARIANT}', ''].join('\n');
}

function stageOf({ os, architecture, variant = '' }: Platform): string {
  return `files-${os}${architecture}${variant}`;
}

/** As it is where there is one place; where there are several, the file itself may be missing. */
export const plainPattern: Pattern = (place, { places }) =>
  places.length === 1
    ? literal(place)
    : posix.join(literal(posix.dirname(place)), optional(posix.basename(place)));

/** Every component may be missing. */
export const wildPattern: Pattern = (place) => place.split('/').map(optional).join('/');

// Dockerfile words give quotes, `$` and `\` a meaning, wildcards give one to `*`, `?`, `[` and `\`:
// in a class, and escaped for the words, each stands for itself. What is no character of a name, such
// as a line break, is left to `?`.
function literal(path: string): string {
  return path.replace(/["'$*?[\\]|[^\p{L}\p{N}\p{M} !-~]/gu, (character) => {
    if (character === '\\') return '[\\\\\\\\]';
    if (/["'$]/.test(character)) return `[\\${character}]`;
    return /[*?[]/.test(character) ? `[${character}]` : '?';
  });
}

/** Written with a wildcard, and so allowed to be missing. */
function optional(component: string): string {
  const [first = ''] = component;
  const rest = literal(component.slice(first.length));
  if (first === '' || literal(first) !== first) return `${literal(first)}${rest}`;
  // A class may not begin with these.
  return /[\]^-]/.test(first) ? `?${rest}` : `[${first}]${rest}`;
}
