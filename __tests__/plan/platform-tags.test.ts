// Tags of single platforms: what a template makes, and where two of them would be one.
import { describe, expect, it } from '@jest/globals';
import { formatPlatform } from '../../src/oci/platform.ts';
import { formatReference } from '../../src/oci/reference.ts';
import { planPlatformTags } from '../../src/plan/platform-tags.ts';
import { readingOf } from '../fakes/facts.ts';
import { platforms, tagged } from '../fakes/parsed.ts';

function made(
  template: string,
  names = ['linux/amd64', 'linux/arm/v7'],
  tags = ['a/b:1.0'],
  moving = tags,
) {
  const { reading, problems } = readingOf({ 'platform-tags': template });
  const asked = platforms(...names);
  const all = planPlatformTags(reading, {
    tags: tags.map(tagged),
    platforms: asked,
    delivery: { kind: 'push', repositories: [], tags: moving.map(tagged) },
  });
  return {
    made: all.map(({ platform, tag }) => `${formatPlatform(platform)} ${formatReference(tag)}`),
    problems: problems.map(({ subject, message }) => `${subject}: ${message}`),
  };
}

describe('a template makes', () => {
  it.each([
    ['', []],
    ['{tag}-{arch}', ['linux/amd64 docker.io/a/b:1.0-amd64', 'linux/arm/v7 docker.io/a/b:1.0-arm']],
    [
      '{os}-{arch}{variant}_{tag}',
      ['linux/amd64 docker.io/a/b:linux-amd64_1.0', 'linux/arm/v7 docker.io/a/b:linux-armv7_1.0'],
    ],
    [
      '{platform}',
      ['linux/amd64 docker.io/a/b:linux-amd64', 'linux/arm/v7 docker.io/a/b:linux-arm-v7'],
    ],
  ])('%j', (template, expected) => {
    expect(made(template)).toEqual({ made: expected, problems: [] });
  });

  it('nothing where no tag moves', () => {
    expect(made('{tag}-{arch}', ['linux/arm64'], ['a/b:1'], []).made).toEqual([]);
    expect(made('{cpu}', ['linux/arm64'], ['a/b:1'], []).problems).toHaveLength(1);
  });

  it('one per tag, in each repository', () => {
    const { made: all } = made(
      '{tag}-{arch}',
      ['linux/arm64'],
      ['a/b:1', 'a/b:2', 'ghcr.io/a/b:1'],
    );
    expect(all.map((line) => line.replace('linux/arm64 ', ''))).toEqual([
      'docker.io/a/b:1-arm64',
      'docker.io/a/b:2-arm64',
      'ghcr.io/a/b:1-arm64',
    ]);
  });
});

describe('a problem is', () => {
  it.each<[string, string, readonly string[], readonly string[], RegExp]>([
    [
      'two variants under one tag',
      '{tag}-{arch}',
      ['linux/arm/v6', 'linux/arm/v7'],
      ['a/b:1'],
      /1-arm for linux\/arm\/v7 and for linux\/arm\/v6/,
    ],
    [
      'two tags under one',
      '{arch}',
      ['linux/amd64'],
      ['a/b:1', 'a/b:2'],
      /amd64 for linux\/amd64 and for linux\/amd64/,
    ],
    ['a tag of the whole', '{tag}', ['linux/amd64'], ['a/b:1'], /for the whole image/],
    [
      'a tag of the whole, made of another',
      '{tag}-{arch}',
      ['linux/amd64'],
      ['a/b:1', 'a/b:1-amd64'],
      /1-amd64 for linux\/amd64 and for the whole/,
    ],
    ['a placeholder that is none', '{tag}-{cpu}', ['linux/amd64'], ['a/b:1'], /`\{cpu\}` in it/],
    ['a brace that is not closed', '{tag}-{arch', ['linux/amd64'], ['a/b:1'], /`\{arch` in it/],
    ['no tag', '{variant}-{arch}', ['linux/amd64'], ['a/b:1'], /`-amd64`.*no tag/],
    [
      'an expression of GitHub that was not read',
      '$' + '{{ x }}',
      ['linux/amd64'],
      ['a/b:1'],
      /in it/,
    ],
  ])('%s', (_name, template, names, tags, message) => {
    const { made: all, problems } = made(template, [...names], [...tags]);
    expect(all).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^platform-tags: /)]);
    expect(problems[0]).toMatch(message);
  });
});
