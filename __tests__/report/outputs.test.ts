// The outputs, and the table in the log.
import { describe, expect, it } from '@jest/globals';
import { makePlan } from '../../src/plan/make-plan.ts';
import { fixedOutputNames, outputsOf, platformOutputs } from '../../src/report/outputs.ts';
import { report, summaryLines } from '../../src/report/report.ts';
import { factsWith } from '../fakes/facts.ts';
import { journal } from '../fakes/log.ts';
import { digest, platform, tagged } from '../fakes/parsed.ts';

const inputs = {
  push: 'true',
  tags: 'a.test/x:1,a.test/x:2,b.test/y:1',
  labels: 'a=b=c\nd',
  annotations: 'index:e=f',
};
const plan = makePlan(factsWith({ inputs }));
const images = [
  { platform: platform('linux/amd64'), digest: digest('a'), size: 1, config: {} },
  { platform: platform('linux/arm/v7'), digest: digest('b'), size: 2, config: {} },
];
const nodes = [{ name: 'n0', platforms: 'linux/amd64,linux/arm64' }, { name: 'n1' }];
const story = {
  plan,
  builder: {
    info: { name: 'b', driver: 'docker-container', nodes },
    buildx: { words: ['buildx'] },
  },
  built: { digest: digest('0'), imageId: digest('1'), metadata: '{"a":1}\n' },
  verified: { digest: digest('0'), images, attestations: 2, binaries: [], smokeTests: [] },
  published: {
    pushed: true,
    repositories: [tagged('a.test/x:1'), tagged('b.test/y:1')].map(({ registry, path }) => ({
      registry,
      path,
    })),
    tags: plan.tags,
  },
};

describe('outputs', () => {
  const outputs = outputsOf(story, '{"version":1}');

  it('of a push', () => {
    expect(outputs).toEqual({
      digest: digest('0'),
      digests: JSON.stringify({ 'linux/amd64': digest('a'), 'linux/arm/v7': digest('b') }),
      reference: `a.test/x@${digest('0')}\nb.test/y@${digest('0')}`,
      tags: 'a.test/x:1\na.test/x:2\nb.test/y:1',
      version: '',
      labels: 'a=b=c\nd',
      annotations: 'index:e=f',
      json: JSON.stringify({
        tags: ['a.test/x:1', 'a.test/x:2', 'b.test/y:1'],
        'tag-names': ['1', '2', '1'],
        labels: { a: 'b=c', d: '' },
        annotations: ['index:e=f'],
      }),
      pushed: 'true',
      layout: '',
      report: '{"version":1}',
      imageid: digest('1'),
      metadata: '{"a":1}',
      name: 'b',
      driver: 'docker-container',
      platforms: 'linux/amd64,linux/arm64',
      nodes: JSON.stringify(nodes, undefined, 2),
      'linux-amd64': digest('a'),
      'linux-amd64-index': digest('0'),
      'linux-arm-v7': digest('b'),
      'linux-arm-v7-index': digest('0'),
    });
  });

  it('have every fixed name', () => {
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining([...fixedOutputNames]));
  });

  it('without a push have the layout and no reference', () => {
    const built = { ...story.built, layout: '/tmp/layout' };
    const published = { pushed: false, repositories: [], tags: [] };
    expect(outputsOf({ ...story, built, published }, '')).toMatchObject({
      pushed: 'false',
      layout: '/tmp/layout',
      reference: '',
    });
  });

  it('of no platform are none', () => {
    expect(platformOutputs([], digest('0'))).toEqual({});
  });
});

describe('the table', () => {
  it('shows each platform, and each tag', () => {
    expect(summaryLines(story)).toEqual([
      `Verified ${digest('0')}, 2 attestation manifests`,
      `  linux/amd64   ${digest('a')}`,
      `  linux/arm/v7  ${digest('b')}`,
      'Published a.test/x:1',
      'Published a.test/x:2',
      'Published b.test/y:1',
    ]);
  });

  it('says what the engine of the runner has', () => {
    const verified = { ...story.verified, attestations: 1 };
    const lines = summaryLines({ ...story, verified, loaded: ['a.test/x:1', 'a.test/x:2'] });
    expect(lines[0]).toBe(`Verified ${digest('0')}, 1 attestation manifest`);
    expect(lines.at(-1)).toBe("Loaded into the runner's engine: a.test/x:1, a.test/x:2");
    expect(summaryLines({ ...story, loaded: [] }).at(-1)).toBe(
      `Loaded into the runner's engine: ${story.built.imageId}`,
    );
  });

  it('shows where an untagged image is', () => {
    const published = { ...story.published, tags: [] };
    expect(summaryLines({ ...story, published }).slice(3)).toEqual([
      `Pushed untagged a.test/x@${digest('0')}`,
      `Pushed untagged b.test/y@${digest('0')}`,
    ]);
  });

  it('comes after the outputs', () => {
    const { lines, log } = journal();
    const writers = {
      outputs: () => lines.push('outputs'),
      summary: (text: string) => lines.push(text),
      artifacts: (subjects: readonly string[]) => lines.push(subjects.join(' ')),
    };
    report({ log, writers }, { story, steps: [], phases: [] });
    expect(lines[0]).toBe('outputs');
    expect(lines[1]).toBe(`oci://a.test/x@${digest('0')} oci://b.test/y@${digest('0')}`);
    expect(lines).toHaveLength(9);
    expect(lines[8]).toMatch(/^### Published/);
  });
});
