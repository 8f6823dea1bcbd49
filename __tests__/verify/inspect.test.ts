// inspect/ over whatever a registry may answer: a table or a clear failure, never a crash.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../src/oci/digest.ts';
import type { ImagePlace } from '../../src/oci/image-place.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { makeInspectPlan } from '../../src/plan/inspect.ts';
import {
  inspectionMarkdown,
  inspectionOutputs,
  inspectionReport,
} from '../../src/report/inspection.ts';
import type { Run } from '../../src/system/command.ts';
import { ActionError } from '../../src/system/errors.ts';
import { inspectImage } from '../../src/verify/inspect.ts';
import { inspectFacts } from '../fakes/inspect-facts.ts';
import { doorsTo, journal } from '../fakes/log.ts';
import { digest, reference } from '../fakes/parsed.ts';

const place: ImagePlace = { kind: 'registry', reference: reference('one.test/app:1') };
const plan = makeInspectPlan(inspectFacts({ inputs: { image: 'one.test/app:1' } }));

/** A registry that answers so: the index or manifest, the configs, and every other document. */
function registry(top: string, configs: string, other: string): Run {
  return async ({ args }) => {
    const isTop = args.at(-1)?.endsWith(':1') ?? false;
    const stdout = args.includes('--raw') ? (isTop ? top : other) : configs;
    return { code: 0, stdout, stderr: '' };
  };
}

async function inspected(run: Run) {
  const builder = { buildx: { words: ['buildx'] } };
  const inspection = await inspectImage(doorsTo(run, journal()), { place, expected: [], builder });
  const look = { binaries: [], smokeTests: [], faults: [], lastLines: [] };
  const story = { plan, inspection, look };
  const report = inspectionReport(story);
  return { report, outputs: inspectionOutputs(story, report), text: inspectionMarkdown(report) };
}

it('gives the digest of the whole, whatever an image calls its platforms', async () => {
  const names = { os: 'digest', architecture: '-' };
  const image = { mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 1 };
  const top = JSON.stringify({
    schemaVersion: 2,
    manifests: [{ ...image, digest: digest('a'), platform: names }],
  });
  const { outputs } = await inspected(registry(top, JSON.stringify({ 'digest/-': names }), ''));
  expect(outputs).toMatchObject({ digest: digestOf(top), platforms: 'digest/-' });
});

const platform = fc.record(
  {
    os: fc.constantFrom<unknown>('linux', 'windows', '', 'unknown', 7, null),
    architecture: fc.constantFrom<unknown>('amd64', 'arm', 'arm64', 'x86_64', '', {}),
    variant: fc.constantFrom<unknown>('v7', 'v8', '', 5),
    'os.version': fc.constantFrom<unknown>('10.0.1', '10.0.2', '', false),
  },
  { requiredKeys: [] },
);
const entry = fc.record(
  {
    mediaType: fc.constantFrom<unknown>(
      'application/vnd.oci.image.manifest.v1+json',
      'application/vnd.oci.image.index.v1+json',
      'application/vnd.docker.distribution.manifest.list.v2+json',
      'text/plain',
      1,
    ),
    digest: fc.constantFrom<unknown>(digest('a'), digest('b'), 'sha256:x', null),
    size: fc.constantFrom<unknown>(1, -1, 1e300, '1'),
    platform: fc.oneof(platform, fc.jsonValue()),
    annotations: fc.oneof(
      fc.constant({ 'vnd.docker.reference.type': 'attestation-manifest' }),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
);
const config = fc.record(
  {
    os: fc.constantFrom<unknown>('linux', '', 1),
    architecture: fc.constantFrom<unknown>('amd64', 'arm', '', []),
    variant: fc.constantFrom<unknown>('v6', '', null),
    config: fc.oneof(
      fc.record({ Entrypoint: fc.jsonValue(), Cmd: fc.jsonValue(), Env: fc.jsonValue() }),
      fc.jsonValue(),
    ),
    history: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const top = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .record({ schemaVersion: fc.constant(2), manifests: fc.array(entry) })
    .map((value) => JSON.stringify(value)),
  fc
    .record({ schemaVersion: fc.constant(2), config: entry, layers: fc.array(entry) })
    .map((value) => JSON.stringify(value)),
);
const configs = fc.oneof(
  fc.string(),
  fc.json(),
  config.map((value) => JSON.stringify(value)),
  fc
    .dictionary(fc.constantFrom('linux/amd64', 'linux/arm/v7', 'x/y/z/w', 'windows/amd64'), config)
    .map((value) => JSON.stringify(value)),
);

it('takes whatever a registry answers', async () => {
  await fc.assert(
    fc.asyncProperty(top, configs, top, async (first, second, third) => {
      try {
        const { report, outputs, text } = await inspected(registry(first, second, third));
        expect(JSON.parse(outputs.report ?? '')).toEqual(JSON.parse(JSON.stringify(report)));
        expect(Object.values(outputs).every((value) => typeof value === 'string')).toBe(true);
        expect(text).toContain('### <code>one.test/app');
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
      }
    }),
    { numRuns: 400 },
  );
});

it('asks for each of several Windows images alone, and for no other', async () => {
  const manifests = [
    { os: 'windows', architecture: 'amd64', 'os.version': '10.0.1' },
    { os: 'windows', architecture: 'amd64', 'os.version': '10.0.2' },
    { os: 'linux', architecture: 'amd64' },
  ].map((own, index) => ({
    ...{ mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 1, platform: own },
    digest: digest(`${index}`),
  }));
  const asked: string[] = [];
  const run: Run = async ({ args }) => {
    const name = args.at(-1) ?? '';
    const found = manifests.find((one) => name.endsWith(one.digest));
    if (!args.includes('--raw')) asked.push(name.replace(/^.*@/, ''));
    const all = { 'linux/amd64': manifests[2]?.platform, 'windows/amd64': manifests[0]?.platform };
    const stdout = args.includes('--raw')
      ? JSON.stringify({ schemaVersion: 2, manifests })
      : JSON.stringify(found?.platform ?? all);
    return { code: 0, stdout, stderr: '' };
  };
  const builder = { buildx: { words: ['buildx'] } };
  const { images, faults } = await inspectImage(doorsTo(run, journal()), {
    ...{ place, builder },
    expected: [{ os: 'windows', architecture: 'amd64' }],
  });
  expect(faults).toEqual([]);
  expect(images.map((image) => formatPlatform(image.platform))).toEqual([
    'windows(10.0.1)/amd64',
    'windows(10.0.2)/amd64',
    'linux/amd64',
  ]);
  expect(asked.slice(1).sort()).toEqual([digest('0'), digest('1')]);
});

it('shows hostile text as text', async () => {
  const manifest = {
    schemaVersion: 2,
    config: { mediaType: 'x', digest: digest('a'), size: 1 },
    layers: [],
  };
  const hostile = ['</code><img src=x>|`', '\n# Owned\n::error::x'];
  const own = { os: 'linux', architecture: 'amd64', config: { Entrypoint: hostile } };
  const { text } = await inspected(
    registry(JSON.stringify(manifest), JSON.stringify(own), 'nothing'),
  );
  expect(text).not.toMatch(/<img|^# Owned|^::/m);
  expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
});
