// An OCI layout from an untrusted job: BuildKit's own passes, everything smuggled into one is refused.
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/oci/digest.ts';
import { checkLayout } from '../../src/verify/layout-check.ts';
import { newFolder } from '../fakes/log.ts';

type Json = Record<string, unknown>;
interface Entry extends Json {
  digest: string;
  size: number;
  mediaType: string;
}

interface Layout {
  readonly folder: string;
  readonly blob: (digest: string) => string;
  readonly add: (content: string, mediaType: string) => Entry;
  readonly digest: string;
  /** The first layer of the image. */
  readonly layer: string;
}

/** Each changes a document before its digest is taken, so that all digests are right. */
interface Changes {
  readonly image?: (image: Json & { layers: Entry[] }, layout: Layout) => void;
  readonly attestation?: (
    attestation: Json & { config: Entry; layers: Entry[] },
    layout: Layout,
  ) => void;
  readonly index?: (index: Json & { manifests: Entry[] }, layout: Layout) => void;
  readonly top?: (top: Json & { manifests: Entry[] }, layout: Layout) => void;
}

const oci = 'application/vnd.oci.image';

/** A layout of the form that BuildKit 0.33.1 writes, of one platform. */
function newLayout(changes: Changes = {}): Layout {
  const folder = join(newFolder(), 'layout');
  const blobs = join(folder, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const blob = (digest: string): string => join(blobs, digest.replace('sha256:', ''));
  const add = (content: string, mediaType: string): Entry => {
    const digest = digestOf(content);
    writeFileSync(blob(digest), content);
    return { mediaType, digest, size: Buffer.byteLength(content) };
  };
  const addDocument = (document: Json): Entry =>
    add(JSON.stringify(document), String(document.mediaType));
  const layer = add('layer', `${oci}.layer.v1.tar+gzip`);
  const layout = { folder, blob, add, digest: '', layer: layer.digest };
  const platform = { os: 'linux', architecture: 'arm64' };
  const manifest = { schemaVersion: 2, mediaType: `${oci}.manifest.v1+json` };
  const image = {
    ...manifest,
    config: add(JSON.stringify(platform), `${oci}.config.v1+json`),
    layers: [layer],
  };
  changes.image?.(image, layout);
  const imageEntry = addDocument(image);
  const attestation = {
    ...manifest,
    artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
    config: { ...add('{}', 'application/vnd.oci.empty.v1+json'), data: 'e30=' },
    layers: [add('{"_type":"statement"}', 'application/vnd.in-toto+json')],
    subject: { ...imageEntry },
  };
  changes.attestation?.(attestation, layout);
  const index = {
    schemaVersion: 2,
    mediaType: `${oci}.index.v1+json`,
    manifests: [
      { ...imageEntry, platform },
      {
        ...addDocument(attestation),
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': imageEntry.digest,
        },
      },
    ],
  };
  changes.index?.(index, layout);
  const entry = addDocument(index);
  const top = { schemaVersion: 2, mediaType: index.mediaType, manifests: [entry] };
  changes.top?.(top, { ...layout, digest: entry.digest });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(top));
  writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return { ...layout, digest: entry.digest };
}

test('what BuildKit writes is one image', () => {
  const { folder, digest } = newLayout();
  // Where it was writing blobs.
  mkdirSync(join(folder, 'ingest'));
  expect(checkLayout(folder)).toEqual({ ok: true, value: { digest } });
});

const signature = 'application/vnd.dev.cosign.simplesigning.v1+json';
const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const victim = digestOf('somebody else');
const aboutVictim = { mediaType: manifestType, digest: victim, size: 7 };

describe('what Go reads otherwise than Node is refused:', () => {
  test.each<[string, Changes, string]>([
    [
      'a subject in capitals',
      {
        image: (image) => {
          image.Subject = aboutVictim;
        },
      },
      'it has the field "Subject"',
    ],
    [
      'a letter that folds to one of a field',
      {
        image: (image) => {
          image['\u017fubject'] = aboutVictim;
        },
      },
      'it has the field "\u017fubject"',
    ],
    [
      'a digest in capitals within a layer',
      {
        image: ({ layers: [layer] }) => {
          if (layer) layer.Digest = victim;
        },
      },
      'it has the field "Digest"',
    ],
    [
      'other entries in capitals',
      {
        index: (index) => {
          index.Manifests = [aboutVictim];
        },
      },
      'it has the field "Manifests"',
    ],
  ])('%s', (_name, changes, reason) => {
    const { folder } = newLayout(changes);
    expect(checkLayout(folder)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  test('a field that comes twice', () => {
    const { folder } = newLayout();
    const path = join(folder, 'index.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      `${text.slice(0, -1)},"manifests":${JSON.stringify(JSON.parse(text).manifests)}}`,
    );
    expect(checkLayout(folder)).toEqual({
      ok: false,
      reason: 'its index.json is no plain document: it has a field twice',
    });
  });

  test('and annotations may have any name', () => {
    const { folder } = newLayout({
      image: (image) => {
        image.annotations = { Subject: 'a "quoted": text', 'org.é': '\\' };
      },
    });
    expect(checkLayout(folder)).toMatchObject({ ok: true });
  });
});

function manifestAbout({ add }: Layout, digest: string): Entry {
  const document = {
    schemaVersion: 2,
    mediaType: manifestType,
    config: add('{ }', 'application/vnd.oci.empty.v1+json'),
    layers: [add('signed', signature)],
    subject: { mediaType: manifestType, digest, size: 7 },
  };
  return add(JSON.stringify(document), manifestType);
}

describe('documents that are right by their digests and wrong by what they hold', () => {
  test.each<[string, Changes, string]>([
    [
      'a signature for another image beside the image in index.json',
      { top: (top, layout) => top.manifests.push(manifestAbout(layout, victim)) },
      'its index.json has 2 entries',
    ],
    [
      'a signature for the image itself there',
      { top: (top, layout) => top.manifests.push(manifestAbout(layout, layout.digest)) },
      'its index.json has 2 entries',
    ],
    [
      'a signature in the index',
      { index: (index, layout) => index.manifests.push(manifestAbout(layout, victim)) },
      `is about ${victim}`,
    ],
    [
      'a manifest among the layers of an attestation',
      { attestation: ({ layers }, layout) => layers.push(manifestAbout(layout, victim)) },
      'does not belong there',
    ],
    [
      'a layer of another kind',
      { image: ({ layers }, { add }) => layers.push(add('x', 'application/octet-stream')) },
      'does not belong there',
    ],
    [
      'a statement among the layers of an image',
      { image: ({ layers }, { add }) => layers.push(add('[]', 'application/vnd.in-toto+json')) },
      'does not belong there',
    ],
    [
      'an attestation about another image',
      { attestation: (one) => Object.assign(one, { subject: aboutVictim }) },
      `is about ${victim}`,
    ],
    [
      'an image that is about another',
      { image: (one) => Object.assign(one, { subject: aboutVictim }) },
      `is about ${victim}`,
    ],
    [
      'an index that is about another',
      { index: (one) => Object.assign(one, { subject: aboutVictim }) },
      'is no index of an image',
    ],
    [
      'an artifact in the place of an image',
      { image: (one) => Object.assign(one, { artifactType: 'application/vnd.example' }) },
      'and no image',
    ],
    [
      'an index in the index',
      {
        index: ({ manifests }, { add }) =>
          manifests.push(add('{"schemaVersion":2,"manifests":[]}', `${oci}.index.v1+json`)),
      },
      'does not belong there',
    ],
    [
      'a layer that is to be had elsewhere',
      { image: ({ layers: [layer] }) => Object.assign(layer ?? {}, { urls: ['https://x'] }) },
      'to be had elsewhere',
    ],
    [
      'other content in an entry',
      { attestation: ({ config }) => Object.assign(config, { data: 'eA==' }) },
      'carries other content',
    ],
    [
      'a size that is not true',
      { image: ({ layers: [layer] }) => Object.assign(layer ?? {}, { size: 99 }) },
      'has 5 bytes, and its entry says 99',
    ],
    [
      'an entry that calls an index a manifest',
      { top: ({ manifests: [entry] }) => Object.assign(entry ?? {}, { mediaType: manifestType }) },
      'does not call itself',
    ],
    [
      'more entries than an image has',
      { index: ({ manifests }) => manifests.push(...Array(2000).fill(manifests[0])) },
      'has 2002 entries',
    ],
    [
      'a manifest of a size that none has',
      { index: ({ manifests: [entry] }) => Object.assign(entry ?? {}, { size: 5_000_000 }) },
      'too large for a manifest',
    ],
  ])('%s', (_name, changes, reason) => {
    const checked = checkLayout(newLayout(changes).folder);
    expect(checked).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe('files that do not belong there, or are not what they seem', () => {
  test.each<[string, (layout: Layout) => void, string]>([
    ['a blob that nothing names', ({ add }) => add('extra', ''), 'no part of the image'],
    [
      'a file that is no blob',
      ({ folder }) => writeFileSync(join(folder, 'blobs/sha256/README'), ''),
      'README, which is no part of the image',
    ],
    [
      'a file beside the layout',
      ({ folder }) => writeFileSync(join(folder, 'manifest.json'), '[]'),
      'it holds manifest.json',
    ],
    [
      'a blob that was being written',
      ({ folder }) => mkdirSync(join(folder, 'ingest/x'), { recursive: true }),
      'it holds ingest',
    ],
    [
      'blobs that cannot be checked',
      ({ folder }) => mkdirSync(join(folder, 'blobs/sha512')),
      'only sha256 is checked',
    ],
    [
      'a changed layer',
      ({ blob, layer }) => writeFileSync(blob(layer), 'LAYER'),
      'has other content',
    ],
    ['a blob that is missing', ({ blob, layer }) => rmSync(blob(layer)), 'it lacks the blob'],
    [
      'a link in the place of a blob',
      ({ folder, blob, layer }) => {
        renameSync(blob(layer), join(folder, '../outside'));
        symlinkSync('../../../outside', blob(layer));
      },
      'cannot be read (ELOOP)',
    ],
    [
      'a folder in the place of a blob',
      ({ blob, layer }) => {
        rmSync(blob(layer));
        mkdirSync(blob(layer));
      },
      'is no plain file',
    ],
    [
      'a link in the place of the blobs',
      ({ folder }) => {
        renameSync(join(folder, 'blobs'), join(folder, '../blobs'));
        symlinkSync('../blobs', join(folder, 'blobs'));
      },
      'is no folder',
    ],
    ['no version', ({ folder }) => rmSync(join(folder, 'oci-layout')), '(ENOENT)'],
    ['another version', ({ folder }) => writeFileSync(join(folder, 'oci-layout'), '{}'), '1.0.0'],
    ['no JSON', ({ folder }) => writeFileSync(join(folder, 'index.json'), 'x'), '0 entries'],
    [
      'a huge index.json',
      ({ folder }) => truncateSync(join(folder, 'index.json'), 5_000_000),
      'larger than 4000000 bytes',
    ],
  ])('%s', (_name, spoil, reason) => {
    const layout = newLayout();
    spoil(layout);
    const checked = checkLayout(layout.folder);
    expect(checked).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});
