// Real programs, triggers that must not run, images that are pushed: what the corpus stands on.
import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { elfFor } from '../support/elf-file.ts';
import { world } from '../support/world.ts';
import { check, type TestImage } from './support/corpus.ts';
import { expectRefused, expectRight, mismatch, spoilt, start } from './support/corpus-images.ts';

const three = { 'linux/amd64': {}, 'linux/arm64': {}, 'linux/arm/v7': {} };

/** A Dockerfile by its lines, for three platforms. */
function busybox(...lines: readonly string[]): TestImage {
  return { trees: three, lines: [], dockerfile: lines.join('\n') };
}

function ofAll(words: string): readonly string[] {
  return Object.keys(three).map((platform) => `${platform}: ${words}`);
}

function newRepository(): string {
  return `${world().registry}/corpus/${randomBytes(4).toString('hex')}`;
}

async function statusOf(repository: string, name: string): Promise<number> {
  const path = repository.replace(/^[^/]+\//, '');
  const accept = 'application/vnd.oci.image.index.v1+json';
  const url = `http://${world().registry}/v2/${path}/manifests/${name}`;
  return (await fetch(url, { headers: { accept } })).status;
}

test.concurrent('reads a real BusyBox, found through PATH and links', async () => {
  await expectRight(
    busybox('FROM busybox:1.37', 'CMD ["sh"]'),
    ofAll('read /bin/sh (static program)'),
  );
});

test.concurrent('reads a script for one of its programs', async () => {
  const image = busybox(
    'FROM busybox:1.37',
    'COPY --chmod=755 <<"EOF" /entry',
    '#!/bin/busybox sh',
    'exec "$@"',
    'EOF',
    'ENTRYPOINT ["/entry"]',
    'CMD ["uname", "-m"]',
  );
  const said = ['/entry (script for /bin/busybox)', '/bin/busybox (static program)'];
  await expectRight(image, ofAll(`read ${said.join(', ')}, /bin/uname (static program)`));
});

test.concurrent('refuses the machine of a base image that is the same for every platform', async () => {
  const image = busybox('FROM --platform=linux/amd64 busybox:1.37', 'CMD ["/bin/busybox"]');
  const { error } = await expectRefused(image, [
    mismatch('the command /bin/busybox', 'amd64', 'linux/arm64'),
    mismatch('the command /bin/busybox', 'amd64', 'linux/arm/v7'),
  ]);
  expect(error).toContain('a stage with a fixed `--platform`');
});

test.concurrent('refuses a program copied from a stage of another platform', async () => {
  const image = busybox(
    'FROM --platform=linux/arm64 busybox:1.37 AS other',
    'FROM busybox:1.37',
    'COPY --from=other /bin/busybox /app',
    'ENTRYPOINT ["/app", "true"]',
  );
  await expectRefused(
    image,
    [
      mismatch('the entrypoint /app', 'arm64', 'linux/amd64'),
      mismatch('the entrypoint /app', 'arm64', 'linux/arm/v7'),
    ].filter((fault) => !fault.startsWith('linux/arm64')),
  );
});

test.concurrent('runs no trigger of the image', async () => {
  // Each of them would fail, in any image.
  const lines = ['ONBUILD RUN ["/nowhere"]', 'ONBUILD COPY nowhere /', start('/app')];
  const right = spoilt((app) => ({ app }), elfFor('arm64'), ...lines);
  await expectRight(right, [
    'linux/amd64: read /app (static program)',
    'linux/arm64: read /app (static program)',
  ]);
  const wrong = spoilt((app) => ({ app }), elfFor('amd64'), ...lines);
  await expectRefused(wrong, [mismatch('the entrypoint /app', 'amd64')]);
});

test.concurrent('says before any tag moves that a pushed image is wrong', async () => {
  const repository = newRepository();
  const image = spoilt((app) => ({ app }), elfFor('amd64'), start('/app'));
  const { error } = await expectRefused(image, [mismatch('the entrypoint /app', 'amd64')], {
    push: 'true',
    tags: `${repository}:1,${repository}:latest`,
  });
  const digest = new RegExp(`^${repository}@(sha256:[0-9a-f]{64}) `).exec(error)?.[1] ?? '';
  // It was pushed, and nobody can pull it by a name.
  const names = [digest, '1', 'latest'];
  const statuses = await Promise.all(names.map((name) => statusOf(repository, name)));
  expect(statuses).toEqual([200, 404, 404]);
});

test.concurrent('leaves a tag on the right image when a wrong one follows', async () => {
  const repository = newRepository();
  const inputs = { push: 'true', tags: `${repository}:1` };
  const tree = (app: Buffer) => ({ app });
  const right = await check(spoilt(tree, elfFor('arm64'), start('/app')), inputs);
  expect(right).toMatchObject({ code: 0, outputs: { pushed: 'true' } });
  const wrong = await check(spoilt(tree, elfFor('amd64'), start('/app')), inputs);
  expect(wrong.code).toBe(1);
  const shown = await fetch(`http://${repository.replace('/', '/v2/')}/manifests/1`, {
    headers: { accept: 'application/vnd.oci.image.index.v1+json' },
  });
  expect(shown.headers.get('docker-content-digest')).toBe(right.outputs.digest);
});

test.concurrent('reads what was pushed by digest', async () => {
  const repository = newRepository();
  const image = spoilt((app) => ({ app }), elfFor('arm64'), start('/app'));
  const said = ['linux/amd64', 'linux/arm64'].map((name) => `${name}: read /app (static program)`);
  const inputs = { push: 'by-digest', tags: `${repository}:1` };
  const { outputs } = await expectRight(image, said, inputs);
  expect(await statusOf(repository, outputs.digest ?? '')).toBe(200);
  expect(await statusOf(repository, '1')).toBe(404);
});

test.concurrent('lets a wrong program pass when only the index is to be verified', async () => {
  const image = spoilt((app) => ({ app }), elfFor('amd64'), start('/app'));
  expect(await check(image, { verify: 'index' })).toMatchObject({ code: 0, error: '' });
});

test.concurrent('works in a layout made by the engine itself', async () => {
  const image = spoilt((app) => ({ app }), elfFor('amd64'), start('/app'));
  await expectRefused(image, [mismatch('the entrypoint /app', 'amd64')], { driver: 'docker' });
});
