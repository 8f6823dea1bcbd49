// Building without pushing: an OCI layout that is as verified as what is published.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createBuilder } from './support/builders.ts';
import { expectNothingLeft } from './support/docker.ts';
import { newRepository, unique } from './support/names.ts';
import { type Document, imagesOf, sha256, stored, tagsOf } from './support/registry.ts';
import { createdBuilder, givenBuilder, newStep, succeed } from './support/step.ts';

function documentIn(layout: string, digest: string): Document {
  const bytes = readFileSync(join(layout, 'blobs', 'sha256', digest.replace('sha256:', '')));
  return JSON.parse(bytes.toString('utf8')) as Document;
}

/** Every descriptor, from the layout's index down to the layers. */
function reachable(layout: string, { manifests, config, layers }: Document): readonly string[] {
  const documents = (manifests ?? []).flatMap(({ digest }) => [
    digest,
    ...reachable(layout, documentIn(layout, digest)),
  ]);
  return [...documents, ...[config, ...(layers ?? [])].flatMap((entry) => entry?.digest ?? [])];
}

function expectWholeLayout(layout: string, digest: string): void {
  const version = JSON.parse(readFileSync(join(layout, 'oci-layout'), 'utf8')) as unknown;
  expect(version).toEqual({ imageLayoutVersion: '1.0.0' });
  const top = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as Document;
  expect(top.manifests?.map((entry) => entry.digest)).toEqual([digest]);
  const folder = join(layout, 'blobs', 'sha256');
  const blobs = readdirSync(folder);
  for (const name of blobs) expect(sha256(readFileSync(join(folder, name)))).toBe(`sha256:${name}`);
  const needed = reachable(layout, top).map((name) => name.replace('sha256:', ''));
  expect(needed.filter((name) => !blobs.includes(name))).toEqual([]);
}

test('`push: false` leaves a whole OCI layout until the job ends, and nothing in the registry', async () => {
  const repository = newRepository();
  const step = newStep();
  const inputs = createdBuilder({ tags: `${repository}:1`, push: 'false' });
  const { outputs, output } = await succeed(step, inputs);
  const { layout = '', digest = '' } = outputs;
  expect(outputs).toMatchObject({ pushed: 'false', reference: '', tags: `${repository}:1` });
  expect(layout.startsWith(step.runner.temp)).toBe(true);
  expectWholeLayout(layout, digest);
  expect(JSON.parse(outputs.digests ?? '')).toEqual(imagesOf(documentIn(layout, digest)));
  expect(output).toContain(`Not pushed. OCI layout: ${layout}`);
  expect(await tagsOf(repository)).toEqual([]);
  await expectNothingLeft(step, inputs.name ?? '');
  expect(existsSync(layout)).toBe(false);
});

test('a layout has the very images that a push of the same build publishes', async () => {
  const name = unique('e2e');
  const step = newStep();
  await createBuilder(step, name);
  const inputs = givenBuilder({ builder: name });
  const dry = await succeed(step, { ...inputs, push: 'false' });
  await step.post();
  const tag = `${newRepository()}:1`;
  const wet = await succeed(step, { ...inputs, tags: tag, push: 'true' });
  expect(dry.outputs.digests).toBe(wet.outputs.digests);
  expect(imagesOf((await stored(tag)).document)).toEqual(JSON.parse(dry.outputs.digests ?? ''));
});

test('a single manifest in a layout stays one', async () => {
  const step = newStep({ env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' } });
  const { outputs } = await succeed(
    step,
    createdBuilder({ push: 'false', platforms: 'linux/amd64' }),
  );
  const { layout = '', digest = '' } = outputs;
  expectWholeLayout(layout, digest);
  expect(documentIn(layout, digest).mediaType).toBe('application/vnd.oci.image.manifest.v1+json');
  expect(outputs['linux-amd64']).toBe(digest);
});

test('`push: auto` pushes nothing and says so', async () => {
  const repository = newRepository();
  const step = newStep();
  const ended = await succeed(step, createdBuilder({ tags: `${repository}:1` }));
  expect(ended.outputs.pushed).toBe('false');
  expect(await tagsOf(repository)).toEqual([]);
  expect(ended.output).toMatch(/^::notice::.*push/m);
});
