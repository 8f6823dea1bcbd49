// Reads single files out of an image through the builder, without running anything of the image.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPlatform, type Platform } from '../oci/platform.ts';
import type { Lookup } from '../oci/program.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { runWithRetries } from '../system/retry.ts';
import { withinSize } from '../system/size-limit.ts';
import { type FoundFile, openFound } from './found-file.ts';
import {
  lookDockerfile,
  type Pattern,
  plainPattern,
  type Wanted,
  wildPattern,
} from './look-dockerfile.ts';

export interface ImageLook {
  readonly builder: Builder;
  /** The image as a named build context: `docker-image://…@…` or `oci-layout://…@…`. */
  readonly image: string;
  readonly wanted: readonly Wanted[];
  /** Bytes that may be copied out at a time. */
  readonly most?: number;
}

const gibibyte = 2 ** 30;
// COPY has no bound of its own. The largest programs that anybody starts are a few hundred megabytes;
// models that are packed into one are larger, and as right as others.
const largestLook = 2 * gibibyte;

/** The files wanted take more room than may be spent on looking at them. */
export class TooLargeError extends Error {}

/** Tells whether, and where, a lookup's file is. */
export type Find = (platform: Platform, lookup: Lookup) => FoundFile | undefined;

/**
 * Looks for all files of all platforms in one build, or in a few where an image is unusual.
 *
 * `COPY --from` follows links inside the image and runs no ONBUILD trigger, unlike `FROM`. It fails
 * when a path is missing, unless every component that may be missing carries a wildcard; but a
 * wildcard makes BuildKit walk the whole tree below it, and does not go through linked folders. So
 * the paths as they are come first, wildcards second, and what these do not show is asked for alone.
 *
 * Source: https://github.com/tonistiigi/fsutil/blob/master/copy/copy.go (ResolveWildcards)
 */
export async function lookForFiles(doors: Doors, look: ImageLook): Promise<Find> {
  const plain = await copyOut(doors, look, plainPattern);
  if (plain.kind === 'copied') return plain.find;
  // A wildcard that finds a link to nowhere, or to itself, fails like a path that is missing.
  const wild = await copyOut(doors, look, wildPattern);
  const seen: Find = wild.kind === 'copied' ? wild.find : () => undefined;
  const alone = new Map<string, FoundFile>();
  for (const { platform, lookups } of look.wanted) {
    for (const lookup of lookups) {
      if (seen(platform, lookup) !== undefined) continue;
      const found = await findAlone(doors, { ...look, wanted: [{ platform, lookups: [lookup] }] });
      if (found !== undefined) alone.set(lookupKey(platform, lookup), found);
    }
  }
  return (platform, lookup) => seen(platform, lookup) ?? alone.get(lookupKey(platform, lookup));
}

async function findAlone(doors: Doors, look: ImageLook): Promise<FoundFile | undefined> {
  for (const { platform, lookups } of look.wanted) {
    for (const { word, places } of lookups) {
      for (const place of places) {
        const lookup = { word, places: [place] };
        const wanted = [{ platform, lookups: [lookup] }];
        const copied = await copyOut(doors, { ...look, wanted }, plainPattern);
        if (copied.kind === 'copied') {
          const found = copied.find(platform, lookup);
          if (found?.isExecutable || places.length === 1) return found;
        } else if (
          !/not found|no such file|not a directory|too many links/i.test(copied.exit.stderr)
        ) {
          throw lookError(look, copied.exit);
        }
      }
    }
  }
  return undefined;
}

function lookError({ image }: ImageLook, exit: Exit): ActionError {
  return new ActionError({
    message: `The builder cannot read files out of ${image}: ${reasonOf(exit)}`,
    hint: 'No tag was moved. Check that the builder reaches the registry; `verify: index` leaves the machine code out.',
  });
}

type Copied =
  | { readonly kind: 'copied'; readonly find: Find }
  | { readonly kind: 'failed'; readonly exit: Exit };

let looks = 0;

async function copyOut(
  doors: Doors,
  { builder, image, wanted, most = largestLook }: ImageLook,
  pattern: Pattern,
): Promise<Copied> {
  looks += 1;
  const folder = join(doors.folder(), `look-${looks}`);
  const files = join(folder, 'files');
  mkdirSync(folder);
  writeFileSync(join(folder, 'Dockerfile'), lookDockerfile(wanted, pattern));
  const args = [
    ...['build', '--builder', builder.info.name, '--quiet'],
    ...['--platform', wanted.map(({ platform }) => formatPlatform(platform)).join(',')],
    ...['--build-context', `image=${image}`, '--provenance=false', '--sbom=false'],
    ...['--output', `type=local,"dest=${files.replaceAll('"', '""')}"`, folder],
  ];
  const exit = await withinSize({ folder, most }, () =>
    runWithRetries(doors, {
      what: `Reading files of ${image}`,
      attempt: () => runBuildx(doors.run, builder.buildx, { args, output: 'captured' }),
    }),
  );
  if (exit === undefined) {
    rmSync(folder, { recursive: true, force: true });
    throw new TooLargeError();
  }
  if (!isSuccess(exit)) {
    rmSync(folder, { recursive: true, force: true });
    return { kind: 'failed', exit };
  }
  return {
    kind: 'copied',
    find: (platform, lookup) => {
      const root =
        wanted.length === 1 ? files : join(files, formatPlatform(platform).replaceAll('/', '_'));
      const index = wanted
        .find((one) => formatPlatform(one.platform) === formatPlatform(platform))
        ?.lookups.findIndex((other) => other.places === lookup.places);
      if (index === undefined || index === -1) return undefined;
      for (const [nth, place] of lookup.places.entries()) {
        const found = openFound(join(root, `${index}`, `${nth}`), place);
        if (found !== undefined && (found.isExecutable || lookup.places.length === 1)) return found;
      }
      return undefined;
    },
  };
}

function lookupKey(platform: Platform, { places }: Lookup): string {
  return `${formatPlatform(platform)} ${places.join(':')}`;
}
