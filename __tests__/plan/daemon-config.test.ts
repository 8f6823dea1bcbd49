// Mirrors that a user names, in the configuration of the created builder.
import { describe, expect, it } from '@jest/globals';
import { accepted, rejected } from '../../src/oci/parsed.ts';
import { mirroredConfig } from '../../src/plan/daemon-config.ts';
import { parseMirror } from '../../src/plan/images.ts';
import { readingOf, subjectsOf } from '../fakes/facts.ts';
import { parsedValue } from '../fakes/parsed.ts';

const mirrors = ['mirror.test', 'harbor.test/hub'].map((text) => parsedValue(parseMirror(text)));

function added(fields: Record<string, unknown>, driver = 'docker-container') {
  const { reading, problems } = readingOf();
  const config = mirroredConfig(reading, {
    facts: { daemonConfig: accepted(fields) },
    driver,
    mirrors,
  });
  expect(problems).toEqual([]);
  return config;
}

const hub = (list: readonly string[], more: object = {}) => ({
  'docker.io': { ...more, mirrors: list },
});

describe('mirrors are added', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ['to nothing', {}, { registry: hub(['mirror.test', 'harbor.test/hub']) }],
    [
      'beside the rest',
      { debug: true, registry: { 'a.test': { http: true } } },
      {
        debug: true,
        registry: { 'a.test': { http: true }, ...hub(['mirror.test', 'harbor.test/hub']) },
      },
    ],
    [
      "behind the user's own",
      { registry: hub(['own.test', 'mirror.test'], { http: false }) },
      { registry: hub(['own.test', 'mirror.test', 'harbor.test/hub'], { http: false }) },
    ],
  ])('%s', (_, fields, expected) => {
    expect(added(fields)).toEqual({ kind: 'fields', fields: expected });
  });

  it("for a kubernetes builder, and for no daemon that is somebody else's", () => {
    expect(added({}, 'kubernetes')).toMatchObject({ kind: 'fields' });
    expect(added({}, 'remote')).toBeUndefined();
  });

  it('not when there are none', () => {
    const facts = { daemonConfig: accepted({}) };
    const none = { facts, driver: 'docker-container', mirrors: [] };
    expect(mirroredConfig(readingOf().reading, none)).toBeUndefined();
  });
});

it.each([
  [{ 'buildkitd-config': 'x.toml' }, 'buildkitd-config'],
  [{ 'buildkitd-config-inline': 'x' }, 'buildkitd-config-inline'],
])('a configuration that is no TOML is a problem: %j', (inputs, subject) => {
  const { reading, problems } = readingOf(inputs);
  const facts = { daemonConfig: rejected('line 3 is not TOML') };
  mirroredConfig(reading, { facts, driver: 'docker-container', mirrors });
  expect(subjectsOf(problems)).toEqual([subject]);
  expect(problems[0]?.message).toContain('line 3 is not TOML');
});
