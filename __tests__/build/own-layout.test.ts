// Layouts of strangers as sources: read with care, and taken over blob by blob.
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { chooseImages } from '../../src/build/choice.ts';
import { type Combination, combine } from '../../src/build/combine.ts';
import { readSource } from '../../src/build/source-image.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { parseSourceLine } from '../../src/oci/merge-source.ts';
import type { Builder } from '../../src/prepare/prepare.ts';
import { doorsTo, journal, newFolder } from '../fakes/log.ts';
import { parsedValue, platforms } from '../fakes/parsed.ts';
import { messageOf } from '../fakes/story.ts';

const asked = platforms('linux/amd64', 'linux/arm64');
const builder: Builder = {
  info: { name: 'default', driver: 'docker', nodes: [] },
  buildx: { words: ['buildx'] },
};
let layout: string;

beforeEach(() => {
  layout = join(newFolder(), 'stranger');
  makeStranger();
});

function put(text: string): { readonly digest: string; readonly size: number } {
  writeFileSync(blob(digestOf(text)), text);
  return { digest: digestOf(text), size: text.length };
}

const oci = 'application/vnd.oci.image';

function putManifest(config: object, layer: string) {
  return {
    mediaType: `${oci}.manifest.v1+json`,
    ...put(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: `${oci}.manifest.v1+json`,
        config: { mediaType: `${oci}.config.v1+json`, ...put(JSON.stringify(config)) },
        layers: [{ mediaType: `${oci}.layer.v1.tar`, ...put(layer) }],
      }),
    ),
  };
}

/** A layout as BuildKit exports it: an image and an attestation for each of two platforms. */
function makeStranger(): void {
  mkdirSync(join(layout, 'blobs', 'sha256'), { recursive: true });
  const manifests = ['amd64', 'arm64'].flatMap((architecture) => {
    const platform = { architecture, os: 'linux' };
    const image = putManifest(platform, `layer of ${architecture}`);
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': image.digest,
    };
    const unknown = { architecture: 'unknown', os: 'unknown' };
    const attestation = putManifest(unknown, `statement about ${architecture}`);
    return [
      { ...image, platform },
      { ...attestation, annotations, platform: unknown },
    ];
  });
  const top = { schemaVersion: 2, mediaType: `${oci}.index.v1+json`, manifests };
  const entry = { mediaType: top.mediaType, ...put(JSON.stringify(top)) };
  writeFileSync(
    join(layout, 'index.json'),
    JSON.stringify({ schemaVersion: 2, manifests: [entry] }),
  );
}

const doors = () => {
  const told = journal();
  // Nothing of a layout is asked of a command.
  const run = async () => {
    throw new Error('a command was run');
  };
  return { ...doorsTo(run, told, {}), folder: () => folder };
};
let folder: string;
beforeEach(() => {
  folder = newFolder();
});

function merged(line = `oci-layout://${layout}`, more: Partial<Combination> = {}) {
  return combine(doors(), {
    sources: [parsedValue(parseSourceLine(line))],
    platforms: asked,
    annotations: {},
    delivery: { kind: 'layout' },
    builder,
    ...more,
  });
}

function blob(digest: string): string {
  return join(layout, 'blobs', 'sha256', digest.replace('sha256:', ''));
}

interface Document {
  manifests: { digest: string; platform?: { architecture: string } }[];
  layers: { digest: string; mediaType: string; size: number }[];
}

function documentOf(digest: string): Document {
  return JSON.parse(readFileSync(blob(digest), 'utf8')) as Document;
}

/** The index of the fixture, and the digest of its arm64 image. */
function parts(): { top: string; arm: string; layer: string } {
  const top = documentOfIndex().manifests[0]?.digest ?? '';
  const { manifests } = documentOf(top);
  const arm = manifests.find((one) => one.platform?.architecture === 'arm64')?.digest ?? '';
  return { top, arm, layer: documentOf(arm).layers[0]?.digest ?? '' };
}

function documentOfIndex(): Document {
  return JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as Document;
}

describe('a layout', () => {
  it('that has it all is taken over whole, under its digest, and nothing else of it', async () => {
    const { top } = parts();
    const before = readdirSync(join(layout, 'blobs', 'sha256')).sort();
    const stray = '{"a":"signature"}';
    writeFileSync(blob(digestOf(stray)), stray);
    const index = documentOfIndex();
    writeFileSync(
      join(layout, 'index.json'),
      JSON.stringify({
        ...index,
        manifests: [...index.manifests, { ...index.manifests[0], digest: digestOf(stray) }],
      }),
    );
    const built = await merged(`oci-layout://${layout}@${top}`);
    expect(built).toMatchObject({ digest: top, layout: join(folder, 'layout') });
    expect(readdirSync(join(built.layout ?? '', 'blobs', 'sha256')).sort()).toEqual(before);
    const named = JSON.parse(readFileSync(join(built.layout ?? '', 'index.json'), 'utf8'));
    expect(named.manifests.map(({ digest }: { digest: string }) => digest)).toEqual([top]);
  });

  it('gives its images with their configs', async () => {
    const source = parsedValue(parseSourceLine(`linux/arm64=oci-layout://${layout}`));
    const read = parsedValue(await readSource(doors(), { builder, source }));
    const { images, faults } = chooseImages([read], platforms('linux/arm64'));
    expect(faults).toEqual([]);
    expect(images).toEqual([expect.objectContaining({ digest: parts().arm })]);
    expect(images[0]?.attestations).toHaveLength(1);
  });
});

describe('refused is a layout', () => {
  it.each<[string, () => void, RegExp]>([
    ['that is not there', () => rmSync(layout, { recursive: true }), /index\.json cannot be read/],
    [
      'of two images',
      () => {
        const index = documentOfIndex();
        const other = { ...index.manifests[0], digest: parts().arm };
        writeFileSync(
          join(layout, 'index.json'),
          JSON.stringify({ ...index, manifests: [...index.manifests, other] }),
        );
      },
      /holds 2 images: write @/,
    ],
    [
      'that lacks a manifest',
      () => rmSync(blob(parts().arm)),
      /cannot be read: the blob sha256:.* is not there/,
    ],
    [
      'with another manifest under that name',
      () => writeFileSync(blob(parts().arm), '{}'),
      /has other content than its name says/,
    ],
    [
      'with a link in the place of a manifest',
      () => {
        const { arm } = parts();
        rmSync(blob(arm));
        symlinkSync('/dev/zero', blob(arm));
      },
      /is not there, or is no document/,
    ],
    [
      'with a link in the place of a layer',
      () => {
        const { layer } = parts();
        const elsewhere = join(newFolder(), 'layer');
        cpSync(blob(layer), elsewhere);
        rmSync(blob(layer));
        symlinkSync(elsewhere, blob(layer));
      },
      /the blob sha256:.* is no file/,
    ],
    [
      'with another layer under that name',
      () => writeFileSync(blob(parts().layer), 'something else'),
      /has other content: sha256:/,
    ],
    [
      'that lacks a layer',
      () => rmSync(blob(parts().layer)),
      /the blob sha256:.* cannot be copied: .*ENOENT/,
    ],
    [
      'with a manifest among the layers',
      () => {
        const { top, arm } = parts();
        const manifest = documentOf(arm);
        const [layer] = manifest.layers;
        if (layer === undefined) throw new Error('the fixture has no layer');
        layer.mediaType = 'application/vnd.oci.image.manifest.v1+json';
        const index = readFileSync(blob(top), 'utf8');
        const text = JSON.stringify(manifest);
        const changed = index.replaceAll(arm, digestOf(text));
        writeFileSync(blob(digestOf(text)), text);
        writeFileSync(blob(digestOf(changed)), changed);
        writeFileSync(
          join(layout, 'index.json'),
          JSON.stringify({ manifests: [{ digest: digestOf(changed) }] }),
        );
      },
      /it calls sha256:.* a layer, and that is application\/vnd\.oci\.image\.manifest/,
    ],
  ])('%s', async (_name, spoil, message) => {
    spoil();
    const error = await merged().catch((caught: unknown) => caught);
    expect(messageOf(error)).toMatch(message);
    expect(messageOf(error)).toMatch(/No tag was moved/);
  });
});
