// The corners that docker/metadata-action's own tests hold, with the results they expect:
// https://github.com/docker/metadata-action/blob/v6.0.0/__tests__/meta.test.ts
import { describe, expect, it } from '@jest/globals';
import type { Origin } from '../../../src/gather/origin.ts';
import { planNaming } from '../../../src/plan/naming.ts';
import { factsWith } from '../../fakes/facts.ts';
import { originWith, pullRequest, pushOfTag } from '../../fakes/origin.ts';

async function named(origin: Origin, rules: readonly string[], flavor: readonly string[] = []) {
  const inputs = { images: 'user/app', tags: rules.join('\n'), flavor: flavor.join('\n') };
  const { metadata, problems, warnings } = await planNaming(factsWith({ inputs, origin }));
  return { names: metadata?.tagNames, problems, warnings };
}

const dev = originWith({ ref: 'refs/heads/dev' });
const affixes = ['latest=false', 'prefix=glo-', 'suffix=-bal'];

describe('what upstream gives', () => {
  it.each<[string, Origin, readonly string[], readonly string[], readonly string[]]>([
    ['no event', originWith({ event: '', ref: '', sha: '' }), [], [], []],
    [
      'no event, empty values',
      originWith({ ref: '', sha: '' }),
      ['type=sha', 'type=raw,{{branch}}'],
      [],
      [],
    ],
    ['another branch’s edge', dev, ['type=edge', 'type=sha'], [], ['sha-860c190']],
    [
      'a branch before its edge',
      originWith(),
      ['type=ref,priority=2000,event=branch', 'type=edge'],
      [],
      ['master', 'edge'],
    ],
    [
      'the same version twice, and latest by its own value on a branch',
      originWith(),
      [
        'type=semver,pattern={{version}},value=v1.2.3',
        'type=pep440,pattern={{version}},value=v1.2.3',
        'type=edge',
      ],
      [],
      ['1.2.3', 'edge', 'latest'],
    ],
    [
      'a quoted field',
      pushOfTag('v2.0.8-beta.67'),
      [String.raw`type=match,"pattern=\d.\d.\d"`],
      [],
      ['2.0.8', 'latest'],
    ],
    [
      'a pull request’s own prefix before the flavor’s',
      pullRequest(),
      ['type=ref,event=pr'],
      affixes,
      ['pr-2-bal'],
    ],
    ['an emptied prefix', pullRequest(), ['type=ref,event=pr,prefix='], affixes, ['2-bal']],
    [
      'a format without quotes',
      pullRequest(),
      ['type=raw,value={{commit_date YYYY-MM-DD-HHmmSS}}'],
      [],
      ['2020-01-09T15-25-50Z'],
    ],
    [
      'affixes of a rule against the flavor’s',
      dev,
      ['type=raw,my,prefix=foo-,suffix=-bar', 'type=raw,custom', 'type=raw,tags'],
      affixes,
      ['foo-my-bar', 'glo-custom-bal', 'glo-tags-bal'],
    ],
    [
      'disabled rules',
      dev,
      ['type=raw,foo', 'type=raw,bar,enable=false', 'type=raw,baz,enable=true'],
      [],
      ['foo', 'baz'],
    ],
    [
      'names first where they come first, and latest when it is asked for',
      dev,
      ['type=ref,priority=90,event=branch', 'type=raw,my', 'type=raw,custom'],
      ['latest=true'],
      ['my', 'custom', 'dev', 'latest'],
    ],
    [
      'no latest where the first rule makes none',
      pushOfTag('v1.1.1'),
      ['type=raw,my', 'type=semver,pattern={{major}},priority=1'],
      [],
      ['my', '1'],
    ],
    [
      'characters that no tag has',
      originWith({ ref: 'refs/heads/a@b/ü#1' }),
      ['type=ref,event=branch'],
      [],
      ['a-b-1'],
    ],
    [
      'build metadata',
      pushOfTag('v9.5.7-alpha.2+fork.3.1.8'),
      ['type=semver,pattern={{version}}', 'type=semver,pattern={{raw}}'],
      [],
      ['9.5.7-alpha.2', 'v9.5.7-alpha.2-fork.3.1.8'],
    ],
  ])('%s', async (_, origin, rules, flavor, names) => {
    expect(await named(origin, rules, flavor)).toMatchObject({ names, problems: [] });
  });
});

describe('a rule that is for this event and gives nothing says so', () => {
  it.each([
    ['type=semver,pattern={{version}}', '`p1/v1` is not', 'p1/v1'],
    ['type=pep440,pattern={{version}}', 'PEP 440', 'nightly'],
    ['type=match,pattern=v(.*),group=1', 'does not match', 'nightly'],
    ['type=match,pattern=v(.*),group=2', 'has no group 2', 'v1'],
  ])('%s', async (rule, warning, tag) => {
    const { names, problems, warnings } = await named(pushOfTag(tag), [rule]);
    expect({ names, problems }).toEqual({ names: [], problems: [] });
    expect(warnings.join()).toContain(warning.replace('p1/v1', 'p1-v1'));
  });
});

describe('what upstream would only fail over later is a problem', () => {
  it.each([
    ['type=sha,prefix={{branch}}-', '`-860c190`'],
    [`type=raw,value=${'x'.repeat(129)}`, 'at most 128'],
    ["type=raw,value={{date 'YYYY' tz='Nowhere'}}", 'no time zone `Nowhere`'],
    ["type=raw,value={{date 'YYYY' zone='UTC'}}", 'no option `zone`'],
    ['type=raw,value={{date}}', 'needs a format'],
    ['type=raw,value=x,enable=maybe', '`maybe`'],
    ['type=semver,pattern={{version}},match=v.*', 'no group in parentheses'],
    ['ghcr.io/acme/app:1.0', 'full reference'],
    ['localhost:5000/app', 'full reference'],
  ])('%s', async (rule, reason) => {
    const { problems } = await named(pushOfTag('v1.2.3'), [rule]);
    expect(problems).toEqual([
      expect.objectContaining({ subject: 'tags', message: expect.stringContaining(reason) }),
    ]);
  });
});

it('a line of names with commas is several of them', async () => {
  expect((await named(dev, ['1.0, 1,latest', 'type=sha'])).names).toEqual([
    ...['1.0', '1', 'latest', 'sha-860c190'],
  ]);
});

it('a misspelt expression is a warning, where it stands for nothing', async () => {
  const inputs = {
    images: 'user/app',
    tags: 'type=raw,value=a{{brunch}}\ntype=semver,pattern={{version}}',
    labels: 'v={{version}}\nw={{#if branch}}{{branch}}{{else}}none{{/if}}',
  };
  const { warnings, metadata } = await planNaming(factsWith({ inputs, origin: dev }));
  expect(metadata?.tagNames).toEqual(['a']);
  expect(metadata?.labels).toEqual(expect.arrayContaining(['v=', 'w=dev']));
  expect(warnings).toEqual([
    expect.stringContaining('`{{brunch}}` in `tags`'),
    expect.stringContaining('`{{version}}` in `labels`'),
  ]);
});

it('a template cannot print, whatever a pull request’s title holds', async () => {
  const inputs = { images: 'user/app', labels: `a={{log '::error::hostile' level='error'}}x` };
  const printed: unknown[] = [];
  const { error, info, log } = console;
  const keep = (...words: unknown[]) => printed.push(words);
  Object.assign(console, { error: keep, info: keep, log: keep });
  try {
    const { metadata } = await planNaming(factsWith({ inputs, origin: dev }));
    expect(metadata?.labels).toContain('a=x');
  } finally {
    Object.assign(console, { error, info, log });
  }
  expect(printed).toEqual([]);
});
