// Where verification reads an image from: a registry, through buildx, or an OCI layout on the disk.
import { join } from 'node:path';
import { type Digest, digestOf, encodedPart } from '../oci/digest.ts';
import { isRecord, parseJson, parseManifest } from '../oci/manifest.ts';
import { formatReference, pinned, type Repository } from '../oci/reference.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { tryReadText } from '../system/files.ts';
import { longestAnswer, runWithRetries } from '../system/retry.ts';

/** Reads an image by digest. Texts are checked against the digest that names them. */
export interface ImageSource {
  /** The image's name for messages. */
  readonly name: string;
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
}

export type Configs =
  | { readonly kind: 'single'; readonly config: unknown }
  | { readonly kind: 'by-platform'; readonly configs: Readonly<Record<string, unknown>> }
  | { readonly kind: 'by-manifest'; readonly configs: ReadonlyMap<Digest, unknown> };

export function registrySource(
  doors: Doors,
  {
    repository,
    digest,
    builder,
  }: { readonly repository: Repository; readonly digest: Digest; readonly builder: Builder },
): ImageSource {
  const name = formatReference(pinned(repository, digest));
  const ask = (format: readonly string[], image: string): Promise<Exit> =>
    runBuildx(doors.run, builder.buildx, {
      args: ['imagetools', 'inspect', '--builder', builder.info.name, ...format, image],
      output: 'captured',
      limit: longestAnswer,
    });
  const inspect = async (format: readonly string[]): Promise<string> => {
    const exit = await runWithRetries(doors, {
      what: `Reading ${name} back`,
      wasPushed: true,
      attempt: () => ask(format, name),
    });
    if (isSuccess(exit)) return exit.stdout;
    throw new ActionError({
      message: `${name} was pushed and cannot be read back: ${reasonOf(exit)}`,
      hint: 'Check that the registry is up and that the login may pull as well as push. No tag was moved.',
    });
  };
  return {
    name,
    buildContext: `docker-image://${name}`,
    readTop: async () => checked(await inspect(['--raw']), { name, digest }),
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
  };
}

// A registry that hands out something else than what was asked for must not be believed.
function checked(
  text: string,
  { name, digest }: { readonly name: string; readonly digest: Digest },
): string {
  const found = digestOf(text);
  if (found === digest) return text;
  throw new ActionError({
    message: `${name} has other content than its name says: ${found}.`,
    hint: 'The registry, or a proxy before it, answers wrongly. No tag was moved.',
  });
}

export function layoutSource(folder: string, digest: Digest): ImageSource {
  const readBlob = (blob: Digest): string => {
    const text = tryReadText(join(folder, 'blobs', 'sha256', encodedPart(blob)));
    if (text !== undefined) return checked(text, { name: `oci-layout://${folder}`, digest: blob });
    throw new ActionError({
      message: `The OCI layout ${folder} lacks the blob ${blob}.`,
      hint: 'The disk may be full. Nothing was pushed.',
    });
  };
  return {
    name: `oci-layout://${folder}@${digest}`,
    buildContext: `oci-layout://${folder}@${digest}`,
    readTop: async () => readBlob(digest),
    tryReadManifest: async (image) => readBlob(image),
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
