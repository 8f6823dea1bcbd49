// Where verification reads from: a recorded OCI layout, whole and damaged, and a registry.

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, encodedPart, isDigest } from '../../src/oci/digest.ts';
import { parseConfigPlatform, parseManifest } from '../../src/oci/manifest.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { layoutSource, registrySource } from '../../src/verify/source.ts';
import { fakeDocker, index, indexDigest } from '../fakes/docker.ts';
import { doorsTo, journal, newFolder } from '../fakes/log.ts';
import { parsedValue, reference } from '../fakes/parsed.ts';
import { fixtureText, inRepository } from '../support/repository.ts';

const top: unknown = JSON.parse(fixtureText('buildkit-0.33.1/metadata-layout.json'))[
  'containerimage.digest'
];
const digest = isDigest(top) ? top : digestOf('');

/** A copy of the recorded layout, to be damaged. */
function layout(): string {
  const folder = newFolder();
  cpSync(inRepository('__tests__/fixtures/buildkit-0.33.1/layout'), folder, { recursive: true });
  return folder;
}

function blob(folder: string, name: Digest): string {
  return join(folder, 'blobs', 'sha256', encodedPart(name));
}

function imagesIn(text: string): readonly Digest[] {
  const manifest = parsedValue(parseManifest(text));
  return manifest.kind === 'index' ? manifest.manifests.map((entry) => entry.digest) : [];
}

describe('an OCI layout', () => {
  it('has the index and the config of each image', async () => {
    const source = layoutSource(layout(), digest);
    const text = await source.readTop();
    expect(digestOf(text)).toBe(digest);
    const configs = await source.readConfigs();
    if (configs.kind !== 'by-manifest') throw new Error(configs.kind);
    const platforms = imagesIn(text)
      .map((image) => parseConfigPlatform(configs.configs.get(image)))
      .map((parsed) => (parsed.ok ? formatPlatform(parsed.value) : undefined));
    expect(platforms.slice(0, 2)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  it('that lacks a blob is refused', async () => {
    const folder = layout();
    const [image = digest] = imagesIn(await layoutSource(folder, digest).readTop());
    rmSync(blob(folder, image));
    await expect(layoutSource(folder, digest).readConfigs()).rejects.toThrow(
      `lacks the blob ${image}`,
    );
    rmSync(blob(folder, digest));
    await expect(layoutSource(folder, digest).readTop()).rejects.toThrow('lacks the blob');
  });

  it('with other content under a digest is refused', async () => {
    const folder = layout();
    const [image = digest] = imagesIn(await layoutSource(folder, digest).readTop());
    writeFileSync(blob(folder, image), '{"schemaVersion":2,"manifests":[]}');
    await expect(layoutSource(folder, digest).readConfigs()).rejects.toThrow(
      /other content than its name says/,
    );
  });
});

describe('a registry', () => {
  const source = (answer?: { readonly stdout: string }) => {
    const told = journal();
    const run = fakeDocker(told, answer === undefined ? [] : [{ on: /imagetools/, answer }]);
    const info = { name: 'b', driver: 'docker-container', nodes: [] };
    const builder = { info, buildx: { words: ['buildx'] } };
    const repository = reference('one.test/acme/app');
    return {
      told,
      source: registrySource(doorsTo(run, told), { repository, digest: indexDigest, builder }),
    };
  };

  it('is asked through the builder, by digest', async () => {
    const { told, source: registry } = source();
    expect(await registry.readTop()).toBe(index);
    const configs = await registry.readConfigs();
    expect(configs).toMatchObject({
      kind: 'by-platform',
      configs: { 'linux/arm64': { architecture: 'arm64' } },
    });
    expect(told.lines).toEqual([
      `$ buildx imagetools inspect --builder b --raw one.test/acme/app@${indexDigest}`,
      `$ buildx imagetools inspect --builder b --format '{{json .Image}}' one.test/acme/app@${indexDigest}`,
    ]);
  });

  it('with a single image has one config', async () => {
    const stdout = fixtureText('buildkit-0.33.1/image-single.json');
    expect(await source({ stdout }).source.readConfigs()).toMatchObject({
      kind: 'single',
      config: { architecture: 'arm64' },
    });
  });

  it.each(['', 'null', '[]', 'text'])('that answers %j has no config', async (stdout) => {
    expect(await source({ stdout }).source.readConfigs()).toEqual({
      kind: 'single',
      config: undefined,
    });
  });

  it.each(['', '{}', index.trimEnd().slice(0, -1), `${index}\n`])(
    'that hands out other bytes is refused',
    async (stdout) => {
      await expect(source({ stdout }).source.readTop()).rejects.toThrow(
        /other content than its name says/,
      );
    },
  );
});
