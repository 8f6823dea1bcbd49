// Where verification reads an image from: a registry, through buildx, or an OCI layout on the disk.
import { join } from 'node:path';
import type { Built } from '../build/build.ts';
import { type Digest, digestOf, encodedPart } from '../oci/digest.ts';
import { isRecord, parseJson, parseManifest } from '../oci/manifest.ts';
import { formatReference, pinned, type Repository } from '../oci/reference.ts';
import type { JobPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { tryReadDocument } from '../system/files.ts';
import { imagetools, type RegistryAccess } from '../system/imagetools.ts';
import { runWithRetries } from '../system/retry.ts';

/** Reads an image by digest. Texts are checked against the digest that names them. */
export interface ImageSource {
  /** The image's name for messages. */
  readonly name: string;
  /** Of the index or manifest itself. */
  readonly digest: Digest;
  /** The image as a named build context. */
  readonly buildContext: string;
  /** Bytes of the index or manifest itself. */
  readonly readTop: () => Promise<string>;
  /**
   * The image configs: by manifest digest, or all of them by platform text when the source can only
   * tell them apart that way.
   */
  readonly readConfigs: () => Promise<Configs>;
  /** Bytes of one image's manifest; undefined when it cannot be had, which is no failure. */
  readonly tryReadManifest: (digest: Digest) => Promise<string | undefined>;
  /** The config of one image; undefined when it cannot be had. */
  readonly tryReadConfig: (manifest: Digest) => Promise<unknown>;
}

/** The same image in several places. The first is looked into, the copies have to be there. */
export type ImageSources = readonly [ImageSource, ...ImageSource[]];

export type Configs =
  | { readonly kind: 'single'; readonly config: unknown }
  | {
      readonly kind: 'by-platform';
      readonly configs: Readonly<Record<string, unknown>>;
      /** Of images that their platform's name does not tell apart, by manifest digest. */
      readonly exact?: ReadonlyMap<Digest, unknown>;
    }
  | { readonly kind: 'by-manifest'; readonly configs: ReadonlyMap<Digest, unknown> };

const noTagMoved = 'No tag was moved.';

export function registrySource(
  doors: Doors,
  {
    repository,
    digest,
    builder,
    top,
    outcome = noTagMoved,
  }: {
    readonly repository: Repository;
    readonly digest: Digest;
    readonly builder: RegistryAccess;
    /** Bytes of the index or manifest, when they have been read under a tag. */
    readonly top?: string;
    /** What a failure means for what was there before. */
    readonly outcome?: string;
  },
): ImageSource {
  const name = formatReference(pinned(repository, digest));
  const ask = (format: readonly string[], image: string): Promise<Exit> =>
    imagetools(doors, builder, { args: ['inspect', ...format, image] });
  const inspect = async (format: readonly string[]): Promise<string> => {
    const exit = await runWithRetries(doors, {
      what: `Reading ${name} back`,
      wasPushed: true,
      attempt: () => ask(format, name),
    });
    if (isSuccess(exit)) return exit.stdout;
    throw new ActionError({
      message: `${name} cannot be read back: ${reasonOf(exit)}`,
      hint: `Check that the registry is up and that the login may pull, not only push. ${outcome}`,
    });
  };
  return {
    name,
    digest,
    buildContext: `docker-image://${name}`,
    readTop: async () => checked(top ?? (await inspect(['--raw'])), { name, digest, outcome }),
    readConfigs: async () => {
      const json = parseJson(await inspect(['--format', '{{json .Image}}']));
      if (!isRecord(json)) return { kind: 'single', config: undefined };
      // One image: its config. Several: an object with the configs under their platforms.
      return 'architecture' in json
        ? { kind: 'single', config: json }
        : { kind: 'by-platform', configs: json };
    },
    // For a figure of the report: nobody waits for that.
    tryReadManifest: async (image) => {
      const exit = await ask(['--raw'], formatReference(pinned(repository, image)));
      return isSuccess(exit) && digestOf(exit.stdout) === image ? exit.stdout : undefined;
    },
    tryReadConfig: async (image) => {
      const name = formatReference(pinned(repository, image));
      const exit = await runWithRetries(doors, {
        what: `Reading the config of ${name}`,
        attempt: () => ask(['--format', '{{json .Image}}'], name),
      });
      return isSuccess(exit) ? parseJson(exit.stdout) : undefined;
    },
  };
}

// A registry that hands out something else than what was asked for must not be believed.
function checked(
  text: string,
  {
    name,
    digest,
    outcome,
  }: { readonly name: string; readonly digest: Digest; readonly outcome: string },
): string {
  const found = digestOf(text);
  if (found === digest) return text;
  throw new ActionError({
    message: `${name} has other content than its name says: ${found}.`,
    hint: `The registry, or a proxy before it, answers wrongly. ${outcome}`,
  });
}

export function layoutSource(folder: string, digest: Digest, outcome = noTagMoved): ImageSource {
  const readBlob = (blob: Digest): string => {
    const text = tryReadDocument(join(folder, 'blobs', 'sha256', encodedPart(blob)));
    if (text !== undefined)
      return checked(text, { name: `oci-layout://${folder}`, digest: blob, outcome });
    throw new ActionError({
      message: `The OCI layout ${folder} lacks the blob ${blob}, or it is no document of an image.`,
      hint: `It is not whole: the disk may have been full when it was written, or a copy was cut off. ${outcome}`,
    });
  };
  return {
    name: `oci-layout://${folder}@${digest}`,
    digest,
    buildContext: `oci-layout://${folder}@${digest}`,
    readTop: async () => readBlob(digest),
    tryReadManifest: async (image) => readBlob(image),
    tryReadConfig: async () => undefined,
    readConfigs: async () => {
      const configs = new Map<Digest, unknown>();
      const top = parseManifest(readBlob(digest));
      if (!top.ok) return { kind: 'by-manifest', configs };
      const images =
        top.value.kind === 'manifest' ? [digest] : top.value.manifests.map((entry) => entry.digest);
      for (const image of images) {
        const manifest = parseManifest(readBlob(image));
        if (manifest.ok && manifest.value.kind === 'manifest') {
          configs.set(image, parseJson(readBlob(manifest.value.config.digest)));
        }
      }
      return { kind: 'by-manifest', configs };
    },
  };
}

/** Where what was built can be read back: the layout, or every repository that it was pushed to. */
export function builtSources(
  doors: Doors,
  {
    plan,
    builder,
    built,
  }: {
    readonly plan: Pick<JobPlan, 'delivery'>;
    readonly builder: Builder;
    readonly built: Pick<Built, 'digest' | 'layout'>;
  },
): ImageSources {
  if (built.layout !== undefined) return [layoutSource(built.layout, built.digest)];
  const repositories = plan.delivery.kind === 'push' ? plan.delivery.repositories : [];
  const [first, ...copies] = repositories.map((repository) =>
    registrySource(doors, { repository, digest: built.digest, builder }),
  );
  if (first === undefined) throw new Error('an image was pushed to no repository');
  return [first, ...copies];
}
