// What a build's history says of its steps.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseBuildSteps, secondsOf } from '../../src/oci/build-steps.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { platforms } from '../fakes/parsed.ts';
import { fixtureText } from '../support/repository.ts';

const both = platforms('linux/amd64', 'linux/arm64');

describe('a recorded history', () => {
  const steps = parseBuildSteps(fixtureText('buildx-0.36.1/history-logs.ndjson'), both);

  it('has the steps of each platform under their own names', () => {
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      const names = steps
        .filter((step) => step.platform !== undefined && formatPlatform(step.platform) === platform)
        .map(({ name }) => name);
      expect(names).toContain('[2/4] WORKDIR /app');
      expect(names).toContain('[4/4] RUN ./hello.sh --record > built-on.txt');
    }
  });

  it('has steps of no certain platform', () => {
    expect(steps.find(({ name }) => name === '[internal] load build context')).toMatchObject({
      isCached: false,
    });
    expect(steps.filter(({ platform }) => platform === undefined)).not.toHaveLength(0);
  });

  it('times each of them', () => {
    for (const step of steps) {
      expect(step.completed).toBeGreaterThanOrEqual(step.started);
      expect(secondsOf(step)).toBeLessThan(60);
    }
  });
});

const vertex = (fields: Record<string, unknown>): string =>
  JSON.stringify({ vertexes: [{ digest: 'a', name: '[2/3] RUN x', ...fields }] });
const started = '2026-11-21T03:00:00.000Z';
const completed = '2026-11-21T03:00:01.500Z';

describe('a step', () => {
  it('is put together from several lines', () => {
    const lines = [vertex({}), vertex({ started }), vertex({ started, completed, cached: true })];
    expect(parseBuildSteps(lines.join('\n'), platforms('linux/amd64'))).toEqual([
      {
        name: '[2/3] RUN x',
        platform: platforms('linux/amd64')[0],
        started: Date.parse(started),
        completed: Date.parse(completed),
        isCached: true,
      },
    ]);
  });

  it('without an end is left out', () => {
    expect(parseBuildSteps(vertex({ started }), both)).toEqual([]);
  });

  it('that names no platform belongs to none of several', () => {
    const [step] = parseBuildSteps(vertex({ started, completed }), both);
    expect(step?.platform).toBeUndefined();
  });

  it('of a platform that was not asked for belongs to none', () => {
    const name = '[linux/s390x 2/3] RUN x';
    const [step] = parseBuildSteps(vertex({ name, started, completed }), both);
    expect(step).toMatchObject({ name: '[2/3] RUN x' });
    expect(step?.platform).toBeUndefined();
  });
});

it('no text is too strange', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseBuildSteps(text, both))));
  fc.assert(
    fc.property(fc.json(), (json) => Array.isArray(parseBuildSteps(`{"vertexes":${json}}`, both))),
  );
});
