// Every example of docker/metadata-action's documentation, with the result it has there:
// https://github.com/docker/metadata-action/blob/v6.0.0/README.md
import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../../src/gather/inputs.ts';
import type { Origin } from '../../../src/gather/origin.ts';
import { planNaming } from '../../../src/plan/naming.ts';
import { factsWith } from '../../fakes/facts.ts';
import { originWith, pullRequest, pushOfTag } from '../../fakes/origin.ts';

async function named(origin: Origin, inputs: Partial<Inputs>) {
  const given = { images: 'name/app', ...inputs };
  const naming = await planNaming(factsWith({ inputs: given, origin }));
  expect(naming.problems).toEqual([]);
  if (naming.metadata === undefined) throw new Error('nothing was named');
  return { ...naming.metadata, warnings: naming.warnings };
}

const tagNames = async (origin: Origin, tags: string, flavor = ''): Promise<readonly string[]> =>
  (await named(origin, { tags, flavor })).tagNames;

const branch = (name: string): Origin => originWith({ ref: `refs/heads/${name}` });
const schedule = originWith({ event: 'schedule' });
const dispatch = originWith({ event: 'workflow_dispatch' });

describe('basic: no rules', () => {
  it.each([
    ['pull_request', pullRequest(), ['pr-2']],
    ['push', branch('master'), ['master']],
    ['push', branch('releases/v1'), ['releases-v1']],
    ['push tag', pushOfTag('v1.2.3'), ['v1.2.3', 'latest']],
    ['push tag', pushOfTag('v2.0.8-beta.67'), ['v2.0.8-beta.67', 'latest']],
    ['workflow_dispatch', dispatch, ['master']],
    ['schedule', schedule, ['nightly', 'master']],
  ])('%s', async (_, origin, tags) => {
    const metadata = await named(origin, {});
    expect(metadata.tagNames).toEqual(tags);
    expect(metadata.tags).toEqual(tags.map((tag) => `name/app:${tag}`));
    expect(metadata.version).toBe(tags[0]);
  });
});

describe('semver', () => {
  const rules = [
    'type=ref,event=branch',
    'type=ref,event=pr',
    'type=semver,pattern={{version}}',
    'type=semver,pattern={{major}}.{{minor}}',
  ].join('\n');

  it.each([
    ['pull_request', pullRequest(), ['pr-2']],
    ['push', branch('master'), ['master']],
    ['push', branch('releases/v1'), ['releases-v1']],
    ['push tag', pushOfTag('v1.2.3'), ['1.2.3', '1.2', 'latest']],
    ['push tag', pushOfTag('v2.0.8-beta.67'), ['2.0.8-beta.67']],
  ])('%s: all of them', async (_, origin, tags) => {
    expect(await tagNames(origin, rules)).toEqual(tags);
  });

  it.each([
    ['v1.2.3', '{{raw}}', '', 'v1.2.3'],
    ['v1.2.3', '{{version}}', '', '1.2.3'],
    ['v1.2.3', '{{major}}.{{minor}}', '', '1.2'],
    ['v1.2.3', 'v{{major}}', '', 'v1'],
    ['v1.2.3', '{{minor}}', '', '2'],
    ['v1.2.3', '{{patch}}', '', '3'],
    ['p1/v1.2.3', '{{version}}', String.raw`v(\d.\d.\d)$`, '1.2.3'],
    ['v2.0.8-beta.67', '{{raw}}', '', 'v2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{version}}', '', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{major}}', '', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{major}}.{{minor}}', '', '2.0.8-beta.67'],
  ])('%s, %s, %s → %s', async (tag, pattern, match, expected) => {
    const rule = `type=semver,pattern=${pattern},match=${match}`;
    expect((await named(pushOfTag(tag), { tags: rule })).version).toBe(expected);
  });

  it('takes a value instead of the tag', async () => {
    expect(await tagNames(branch('dev'), 'type=semver,pattern={{version}},value=v1.0.0')).toEqual([
      '1.0.0',
      'latest',
    ]);
    const part = String.raw`type=semver,pattern={{version}},value=p1/v1.0.0,match=v(\d.\d.\d)$`;
    expect(await tagNames(branch('dev'), part)).toEqual(['1.0.0', 'latest']);
  });

  it('leaves the major version zero out where the workflow says so', async () => {
    const rules = [
      'type=semver,pattern={{version}}',
      'type=semver,pattern={{major}}.{{minor}}',
      'type=semver,pattern={{major}},enable=false',
    ].join('\n');
    expect(await tagNames(pushOfTag('v0.1.2'), rules)).toEqual(['0.1.2', '0.1', 'latest']);
  });
});

describe('pep440', () => {
  it.each([
    ['1.2.3', '{{raw}}', '', '1.2.3'],
    ['1.2.3', '{{version}}', '', '1.2.3'],
    ['v1.2.3', '{{version}}', '', '1.2.3'],
    ['1.2.3', '{{major}}.{{minor}}', '', '1.2'],
    ['1.2.3', 'v{{major}}', '', 'v1'],
    ['v1.2.3rc2', '{{raw}}', '', 'v1.2.3rc2'],
    ['1.2.3rc2', '{{version}}', '', '1.2.3rc2'],
    ['p1/v1.2.3', '{{version}}', String.raw`v(\d.\d.\d)$`, '1.2.3'],
    ['1.2.3rc2', '{{major}}.{{minor}}', '', '1.2.3rc2'],
    ['1.2.3post1', '{{major}}.{{minor}}', '', '1.2.3.post1'],
    ['1.2.3beta2', '{{major}}.{{minor}}', '', '1.2.3b2'],
    ['1.0dev4', '{{major}}.{{minor}}', '', '1.0.dev4'],
  ])('%s, %s, %s → %s', async (tag, pattern, match, expected) => {
    const rule = `type=pep440,pattern=${pattern},match=${match}`;
    expect((await named(pushOfTag(tag), { tags: rule })).version).toBe(expected);
  });

  it('makes latest of a final release only', async () => {
    const rule = 'type=pep440,pattern={{version}}';
    expect(await tagNames(pushOfTag('1.2.3'), rule)).toEqual(['1.2.3', 'latest']);
    expect(await tagNames(pushOfTag('1.2.3post1'), rule)).toEqual(['1.2.3.post1']);
  });
});

describe('match', () => {
  it.each([
    ['v1.2.3', String.raw`\d.\d.\d`, '0', '1.2.3'],
    ['v2.0.8-beta.67', 'v(.*)', '1', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', String.raw`v(\d.\d)`, '1', '2.0'],
    ['20200110-RC2', String.raw`\d+`, '0', '20200110'],
    ['p1/v1.2.3', String.raw`p1/v(\d.\d.\d)`, '1', '1.2.3'],
    ['V1.2', '/v(.*)/i', '1', '1.2'],
  ])('%s, %s, group %s → %s', async (tag, pattern, group, expected) => {
    const rule = `type=match,pattern=${pattern},group=${group}`;
    expect(await tagNames(pushOfTag(tag), rule)).toEqual([expected, 'latest']);
  });
});

describe('the other types', () => {
  it.each([
    ['type=schedule', 'nightly'],
    ['type=schedule,pattern=nightly', 'nightly'],
    ["type=schedule,pattern={{date 'YYYYMMDD'}}", '20200110'],
    ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", '20200110-093000'],
  ])('%s on a schedule', async (rule, expected) => {
    expect(await tagNames(schedule, rule)).toEqual([expected]);
    expect(await tagNames(branch('master'), rule)).toEqual([]);
  });

  it.each([
    ['type=edge', branch('master'), ['edge']],
    ['type=edge', branch('main'), []],
    ['type=edge,branch=main', branch('main'), ['edge']],
    ['type=ref,event=pr', pullRequest(), ['pr-2']],
    ['type=ref,event=branch', branch('my/branch'), ['my-branch']],
    ['type=ref,event=tag', pushOfTag('v1.2.3'), ['v1.2.3', 'latest']],
    ['type=ref,event=branch', dispatch, ['master']],
    ['type=raw,value=foo', branch('master'), ['foo']],
    ['type=raw,foo', branch('master'), ['foo']],
    ['foo', branch('master'), ['foo']],
    ['type=sha', branch('master'), ['sha-860c190']],
    ['type=sha', originWith({ shortShaLength: '12' }), ['sha-860c1904a1ce']],
    ['type=sha,format=long', branch('master'), ['sha-860c1904a1ce19322e91ac35af1ab07466440c37']],
    ['type=sha,prefix={{branch}}-', branch('master'), ['master-860c190']],
    ['type=raw,value=mytag-{{branch}}-{{sha}}', branch('dev'), ['mytag-dev-860c190']],
    ['type=raw,value=latest,enable={{is_default_branch}}', branch('master'), ['latest']],
    ['type=raw,value=latest,enable={{is_default_branch}}', branch('dev'), []],
    ['type=raw,value=dev,enable={{is_not_default_branch}}', branch('dev'), ['dev']],
  ])('%s', async (rule, origin, expected) => {
    expect(await tagNames(origin, rule)).toEqual(expected);
  });
});

describe('flavor', () => {
  const release = pushOfTag('v1.2.3');
  const rules = 'type=semver,pattern={{version}}\ntype=sha';

  it.each([
    ['latest=auto\nprefix=\nsuffix=', ['1.2.3', 'sha-860c190', 'latest']],
    ['latest=false', ['1.2.3', 'sha-860c190']],
    ['prefix=dev-', ['dev-1.2.3', 'sha-860c190', 'latest']],
    ['prefix=dev-,onlatest=true', ['dev-1.2.3', 'sha-860c190', 'dev-latest']],
    ['suffix=-alpine', ['1.2.3-alpine', 'sha-860c190-alpine', 'latest']],
    ['suffix=-alpine,onlatest=true', ['1.2.3-alpine', 'sha-860c190-alpine', 'latest-alpine']],
  ])('%j', async (flavor, expected) => {
    expect(await tagNames(release, rules, flavor)).toEqual(expected);
  });

  it('latest=true counts for every event that has a tag', async () => {
    expect(await tagNames(branch('dev'), 'type=ref,event=branch', 'latest=true')).toEqual([
      'dev',
      'latest',
    ]);
    expect(await tagNames(branch('dev'), 'type=ref,event=tag', 'latest=true')).toEqual([]);
  });
});

describe('expressions', () => {
  it.each([
    ['x{{branch}}', pullRequest(), 'x'],
    ['x{{branch}}', branch('my/branch'), 'xmy-branch'],
    ['x{{branch}}', pushOfTag('v1.2.3'), 'x'],
    ['x{{tag}}', branch('master'), 'x'],
    ['x{{tag}}', pushOfTag('v1.2.3'), 'xv1.2.3'],
    ['{{sha}}', branch('master'), '860c190'],
    ['{{base_ref}}', pullRequest(), 'master'],
    ['x{{base_ref}}', branch('my/branch'), 'x'],
    ["{{date 'YYYYMMDD'}}", branch('master'), '20200110'],
    ["{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", branch('master'), '20200110-093000'],
    ["{{commit_date 'YYYYMMDD'}}", branch('master'), '20200109'],
    ["{{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", branch('master'), '20200110-002550'],
  ])('%s', async (value, origin, expected) => {
    expect(await tagNames(origin, `type=raw,value=${value}`)).toEqual([expected]);
  });

  it('of the base of a pushed tag', async () => {
    const origin = { ...pushOfTag('v1.2.3'), payload: { base_ref: 'refs/heads/master' } };
    expect(await tagNames(origin, 'type=raw,value={{base_ref}}')).toEqual(['master']);
  });

  it('work in labels, annotations and build arguments, and nothing else is touched', async () => {
    const commitDate = "{{commit_date 'dddd, MMMM Do YYYY, h:mm:ss a'}}";
    const inputs = {
      images: 'name/app',
      tags: 'type=sha,prefix=',
      labels: `when=${commitDate}`,
      annotations: 'of={{branch}}',
      'build-args': "VERSION={{version}}\nB={{ branch }}\nGO={{.Go}} {{unknown 'x'}}\nC=a=b",
    };
    const naming = await planNaming(factsWith({ inputs, origin: branch('a=b') }));
    expect(naming.metadata?.labels).toContain('when=Thursday, January 9th 2020, 3:25:50 pm');
    expect(naming.metadata?.annotations).toContain('manifest:of=a&#x3D;b');
    expect(naming.inputs['build-args']).toBe(
      "VERSION=860c190\nB=a=b\nGO={{.Go}} {{unknown 'x'}}\nC=a=b",
    );
  });
});

describe('priority', () => {
  it('orders the tags, and the first is the version', async () => {
    const rules = 'type=sha\nlow\ntype=ref,event=branch\ntype=raw,value=first,priority=2000\nlow2';
    expect(await tagNames(branch('master'), rules)).toEqual([
      ...['first', 'master', 'low', 'low2', 'sha-860c190'],
    ]);
  });
});

describe('images', () => {
  it.each([
    ['name/foo\nghcr.io/name/bar', ['name/foo:master', 'ghcr.io/name/bar:master']],
    ['name=name/foo\nname=ghcr.io/name/bar', ['name/foo:master', 'ghcr.io/name/bar:master']],
    ['name/foo,ghcr.io/name/bar', ['name/foo:master', 'ghcr.io/name/bar:master']],
    ['name=name/foo,enable=false\nname=Name/Bar,enable=true', ['name/bar:master']],
    ['# none\nNAME/app', ['name/app:master']],
    ['a/b, c/d,\ne/f', ['a/b:master', 'c/d:master', 'e/f:master']],
  ])('%j', async (images, tags) => {
    expect((await named(branch('master'), { images })).tags).toEqual(tags);
  });
});

describe('labels and annotations', () => {
  const generated = [
    'org.opencontainers.image.created=2020-01-10T00:30:00.000Z',
    'org.opencontainers.image.description=This your first repo!',
    'org.opencontainers.image.licenses=MIT',
    'org.opencontainers.image.revision=860c1904a1ce19322e91ac35af1ab07466440c37',
    'org.opencontainers.image.source=https://github.com/octocat/Hello-World',
    'org.opencontainers.image.title=Hello-World',
    'org.opencontainers.image.url=https://github.com/octocat/Hello-World',
    'org.opencontainers.image.version=master',
  ];

  it('are what OCI has names for', async () => {
    const { labels, annotations } = await named(branch('master'), {});
    expect(labels).toEqual(generated);
    expect(annotations).toEqual(generated.map((pair) => `manifest:${pair}`));
  });

  it('are overwritten by the user’s', async () => {
    const labels = [
      'maintainer=CrazyMax',
      'org.opencontainers.image.title=MyCustomTitle',
      'org.opencontainers.image.description=Another description',
      'org.opencontainers.image.vendor=MyCompany',
    ];
    const metadata = await named(branch('master'), { labels: labels.join('\n') });
    expect(metadata.labels).toEqual(expect.arrayContaining(labels));
    expect(metadata.labels).toHaveLength(generated.length + 2);
    expect(metadata.annotations).toHaveLength(generated.length);
  });

  it('annotations stand at every level that is asked for', async () => {
    const origin = originWith({ annotationLevels: 'manifest,index' });
    const annotations =
      'org.opencontainers.image.title=Mine\nindex:org.opencontainers.image.url=no';
    const metadata = await named(origin, { annotations });
    const titles = metadata.annotations.filter((text) => text.includes('title'));
    expect(titles).toEqual([
      'manifest:org.opencontainers.image.title=Mine',
      'index:org.opencontainers.image.title=Mine',
    ]);
    const both = 'index,manifest:org.opencontainers.image.title=Ours';
    const overwritten = await named(origin, { annotations: both });
    expect(overwritten.annotations.filter((text) => text.includes('title'))).toEqual([both]);
    expect(metadata.annotations.filter((text) => text.includes('image.url'))).toEqual([
      'manifest:org.opencontainers.image.url=https://github.com/octocat/Hello-World',
      'index:org.opencontainers.image.url=no',
    ]);
  });
});
