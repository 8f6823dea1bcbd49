// The progress of a smoke test: recorded from buildx, and whatever a builder may send instead.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { watchSmokeTest } from '../../src/verify/smoke-progress.ts';
import { platform } from '../fakes/parsed.ts';
import { fixtureText } from '../support/repository.ts';

const platforms = ['linux/amd64', 'linux/arm64'].map(platform);
const recorded = fixtureText('buildx-0.36.1/smoke-test-failed.stderr.txt');

function watched(text: string) {
  const watch = watchSmokeTest(platforms);
  for (const line of text.split('\n')) watch.display(line);
  return watch;
}

describe('a test that failed on one platform while the other ran, recorded', () => {
  it('ended on each in its own way', () => {
    const [intel, arm] = watched(recorded).results();
    expect(intel).toEqual({
      ...{ platform: platforms[0], ending: 'stopped', seconds: 1.376 },
      lastLines: ['hi x86_64'],
    });
    expect(arm).toEqual({
      ...{ platform: platforms[1], ending: 'failed', exitStatus: 3, seconds: 1.332 },
      lastLines: ['hi aarch64'],
    });
  });

  it('is shown with the platform of each line, and with the error', () => {
    const { display } = watchSmokeTest(platforms);
    const shown = recorded.split('\n').map(display).join('').split('\n');
    expect(shown).toEqual(
      expect.arrayContaining(['linux/amd64 | hi x86_64', 'linux/arm64 | hi aarch64']),
    );
    expect(shown.filter((line) => line.startsWith('{'))).toEqual([]);
    expect(shown.at(-2)).toMatch(/^ERROR: failed to build: .* exit code: 3$/);
    // Each step once, whatever comes of it afterwards.
    expect(shown.filter((line) => line === '[internal] load .dockerignore')).toHaveLength(1);
  });

  it('has words around it', () => {
    expect(watched(recorded).words()).toMatch(/^Dockerfile:4\n[\s\S]*exit code: 3$/);
  });
});

it('a line in pieces is shown once it is whole, or at the end', () => {
  const digest = 'sha256:x';
  const name = '[linux/arm64 test-linuxarm64 1/2] RUN ["a"]';
  const step = (fields: object) => JSON.stringify({ vertexes: [{ digest, name, ...fields }] });
  const log = (text: string) =>
    JSON.stringify({ logs: [{ vertex: digest, data: Buffer.from(text).toString('base64') }] });
  const { display } = watchSmokeTest(platforms);
  expect(display(step({ started: '2026-11-30T22:00:00Z' }))).toBe('');
  expect(display(log('one\ntw'))).toBe('linux/arm64 | one\n');
  expect(display(log('o\nthree'))).toBe('linux/arm64 | two\n');
  expect(display(step({ completed: '2026-11-30T22:00:01Z' }))).toBe('linux/arm64 | three\n');
});

it('takes whatever comes', () => {
  const vertex = fc.record(
    {
      digest: fc.anything(),
      name: fc.oneof(fc.anything(), fc.constant('[test-linuxamd64 1/1] RUN x')),
      started: fc.anything(),
      completed: fc.anything(),
      error: fc.anything(),
    },
    { requiredKeys: [] },
  );
  const status = fc.record({
    vertexes: fc.oneof(fc.anything(), fc.array(vertex)),
    logs: fc.oneof(
      fc.anything(),
      fc.array(fc.record({ vertex: fc.anything(), data: fc.anything() })),
    ),
  });
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          status.map((one) => JSON.stringify(one) ?? ''),
        ),
      ),
      (lines) => {
        expect(watched(lines.join('\n')).results()).toHaveLength(2);
        const { display } = watchSmokeTest(platforms);
        for (const line of lines) expect(typeof display(line)).toBe('string');
      },
    ),
  );
});
