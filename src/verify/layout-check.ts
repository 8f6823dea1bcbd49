// Holds an OCI layout from an untrusted job to being one image, whole, and nothing besides.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Digest, digestOf, isDigest } from '../oci/digest.ts';
import {
  isAttestation,
  isRecord,
  type Manifest,
  mediaTypes,
  parseJson,
  parseManifest,
} from '../oci/manifest.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { oddityOf } from '../oci/plain-document.ts';
import { assertPlainFolder, type Blobs, layoutLimits, openBlobs } from './layout-blobs.ts';
import { Refused, readPlainFile } from './plain-file.ts';

export interface CheckedLayout {
  /** Of the one index or manifest that the layout holds. */
  readonly digest: Digest;
}

const indexTypes: readonly string[] = [...mediaTypes.index, ...mediaTypes.manifestList];
const manifestTypes: readonly string[] = mediaTypes.manifest;

// A copy follows what calls itself a manifest, wherever it stands; so nothing else may stand here.
const image: Shape = {
  config: /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/,
  layer:
    /^application\/vnd\.(?:oci\.image\.layer\.v1\.tar(?:\+(?:gzip|zstd))?|docker\.image\.rootfs\.diff\.tar(?:\.(?:gzip|zstd))?)$/,
};
// https://github.com/moby/buildkit/blob/v0.33.1/docs/attestations/attestation-storage.md
const attestation: Shape = {
  config: /^application\/vnd\.oci\.(?:image\.config|empty)\.v1\+json$/,
  layer: /^application\/vnd\.in-toto\+json$/,
};
const attestationType = 'application/vnd.docker.attestation.manifest.v1+json';

/** Media types that may stand in a manifest. */
interface Shape {
  readonly config: RegExp;
  readonly layer: RegExp;
}

/**
 * Recomputes the digest of every blob, and refuses what is not reached from the one entry of
 * index.json: buildx copies referrers that a layout holds, so one of a fork could bring a signature
 * for an image that it never built.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
export function checkLayout(folder: string): Parsed<CheckedLayout> {
  try {
    return accepted(assertLayout(folder));
  } catch (error) {
    if (error instanceof Refused) return rejected(error.message);
    const { code, path } = isRecord(error) ? error : { code: undefined, path: undefined };
    if (typeof code === 'string')
      return rejected(`${String(path ?? folder)} cannot be read (${code})`);
    throw error;
  }
}

function assertLayout(folder: string): CheckedLayout {
  assertPlainFolder(folder);
  const known = ['oci-layout', 'index.json', 'blobs'];
  const others = readdirSync(folder).filter(
    (name) => !known.includes(name) && !(name === 'ingest' && isEmptyFolder(join(folder, name))),
  );
  if (others.length > 0) {
    throw new Refused(`it holds ${others.join(', ')}, which is no part of a layout`);
  }
  const version = readDocument(folder, 'oci-layout');
  if (!isRecord(version) || version.imageLayoutVersion !== '1.0.0') {
    throw new Refused('its oci-layout file does not say version 1.0.0');
  }
  const top = readDocument(folder, 'index.json');
  const entries = isRecord(top) && Array.isArray(top.manifests) ? top.manifests : [];
  const [entry, ...more] = entries;
  if (!isRecord(top) || top.subject !== undefined || entry === undefined || more.length > 0) {
    throw new Refused(`its index.json has ${entries.length} entries, and an image is one`);
  }
  const blobs = openBlobs(folder);
  const digest = visitTop(blobs, entry);
  const [foreign] = blobs.foreign();
  if (foreign !== undefined) {
    throw new Refused(`it holds the blob ${foreign}, which is no part of the image`);
  }
  return { digest };
}

interface Target {
  readonly digest: Digest;
  readonly size: number;
  readonly mediaType: string;
}

/** Buildx leaves the folder in which blobs were being written. */
function isEmptyFolder(path: string): boolean {
  assertPlainFolder(path);
  return readdirSync(path).length === 0;
}

/** What an entry points to, when it may stand where it stands. */
function targetOf(value: unknown, isAllowed: (mediaType: string) => boolean): Target {
  if (!isRecord(value) || !isDigest(value.digest)) {
    throw new Refused('it has an entry without a digest');
  }
  const { digest, size, mediaType, data } = value;
  if (typeof mediaType !== 'string' || !isAllowed(mediaType)) {
    const type = JSON.stringify(mediaType) ?? 'absent';
    throw new Refused(`the type of its entry ${digest} is ${type}, which does not belong there`);
  }
  if (typeof size !== 'number') throw new Refused(`its entry ${digest} has no size`);
  if (value.urls !== undefined) throw new Refused(`its entry ${digest} is to be had elsewhere`);
  if (data !== undefined && digestOf(Buffer.from(String(data), 'base64')) !== digest) {
    throw new Refused(`its entry ${digest} carries other content`);
  }
  return { digest, size, mediaType };
}

function visitTop(blobs: Blobs, value: unknown): Digest {
  const target = targetOf(value, (type) => [...indexTypes, ...manifestTypes].includes(type));
  if (!indexTypes.includes(target.mediaType)) return visitManifest(blobs, target, undefined);
  const { document, parsed } = readManifest(blobs, target);
  if (parsed.kind !== 'index' || document.subject !== undefined) {
    throw new Refused(`${target.digest} is no index of an image`);
  }
  const entries = Array.isArray(document.manifests) ? document.manifests : [];
  if (entries.length > layoutLimits.blobs) {
    throw new Refused(`${target.digest} has ${entries.length} entries`);
  }
  const images = parsed.manifests.filter((entry) => !isAttestation(entry));
  for (const [position, entry] of parsed.manifests.entries()) {
    const inner = targetOf(entries[position], (type) => manifestTypes.includes(type));
    const subjects = isAttestation(entry) ? images.map(({ digest }) => digest) : undefined;
    visitManifest(blobs, inner, subjects);
  }
  return target.digest;
}

/** `subjects` are the images that it may be about: those of the same index, for an attestation. */
function visitManifest(
  blobs: Blobs,
  target: Target,
  subjects: readonly Digest[] | undefined,
): Digest {
  const { digest } = target;
  const { document, parsed } = readManifest(blobs, target);
  if (parsed.kind !== 'manifest') throw new Refused(`${digest} is no manifest of an image`);
  const { subject, artifactType, config, layers } = document;
  const about = isRecord(subject) ? subject.digest : subject;
  if (about !== undefined && !subjects?.some((image) => image === about)) {
    throw new Refused(`${digest} is about ${String(about)}, which is not what this layout is for`);
  }
  if (artifactType !== undefined && (subjects === undefined || artifactType !== attestationType)) {
    throw new Refused(`${digest} is of the type ${String(artifactType)}, and no image`);
  }
  const shape = subjects === undefined ? image : attestation;
  blobs.check(targetOf(config, (type) => shape.config.test(type)));
  for (const layer of Array.isArray(layers) ? layers : []) {
    blobs.check(targetOf(layer, (type) => shape.layer.test(type)));
  }
  return digest;
}

function readManifest(
  blobs: Blobs,
  target: Target,
): { readonly document: Readonly<Record<string, unknown>>; readonly parsed: Manifest } {
  const { digest, mediaType } = target;
  const text = blobs.read(target).toString('utf8');
  const [parsed, document] = [parseManifest(text), parseJson(text)];
  if (!parsed.ok) throw new Refused(`${digest} is no manifest: ${parsed.reason}`);
  if (!isRecord(document) || (document.mediaType ?? mediaType) !== mediaType) {
    throw new Refused(`${digest} does not call itself ${mediaType}, as its entry does`);
  }
  return { document, parsed: parsed.value };
}

/** The JSON of a small file beside the blobs. */
function readDocument(folder: string, name: string): unknown {
  const limit = layoutLimits.documentBytes;
  const { bytes } = readPlainFile(join(folder, name), { kept: limit, read: limit });
  const text = bytes.toString('utf8');
  const document = parseJson(text);
  const oddity = oddityOf(text, document);
  if (oddity !== undefined) throw new Refused(`its ${name} is no plain document: ${oddity}`);
  return document;
}
