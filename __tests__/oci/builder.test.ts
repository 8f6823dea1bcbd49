// Builders as recorded from buildx 0.36.1 and 0.29.1.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isListed, parseBuilderInfo, reportedPlatforms } from '../../src/oci/builder.ts';
import { platform } from '../fakes/parsed.ts';
import { fixtureText } from '../support/repository.ts';

function recorded(name: string) {
  const builder = parseBuilderInfo(fixtureText(name));
  if (builder === undefined) throw new Error(`${name} was not understood`);
  return builder;
}

describe('a builder', () => {
  it('that was never booted', () => {
    expect(recorded('buildx-0.36.1/inspect.txt')).toEqual({
      name: 'builder',
      driver: 'docker-container',
      nodes: [
        {
          name: 'builder0',
          endpoint: 'unix:///var/run/docker.sock',
          'driver-opts': [
            'env.NO_PROXY=a.example,b.example',
            'image=localhost:5000/moby/buildkit:v0.33.1',
            'network=host',
          ],
          status: 'inactive',
          'buildkitd-flags': '--debug --allow-insecure-entitlement=network.host',
        },
      ],
    });
  });

  it.each(['buildx-0.36.1', 'buildx-0.29.1'])('that is up, as %s says it', (version) => {
    const { name, driver, nodes } = recorded(`${version}/inspect-booted.txt`);
    expect([name, driver, nodes.length]).toEqual(['builder', 'docker-container', 1]);
    expect(nodes[0]).toMatchObject({
      status: 'running',
      buildkit: 'v0.33.1',
      platforms:
        'linux/amd64,linux/amd64/v2,linux/amd64/v3,linux/amd64/v4,linux/arm64,linux/386,linux/arm/v7,linux/arm/v6',
    });
    expect(nodes[0]).not.toHaveProperty('error');
  });

  it.each(['buildx-0.36.1', 'buildx-0.29.1'])("that is the engine's own in %s", (version) => {
    const builder = recorded(`${version}/inspect-default.txt`);
    expect(builder).toMatchObject({ name: 'default', driver: 'docker' });
    expect(builder.nodes).toMatchObject([{ endpoint: 'default', buildkit: 'v0.0.0+unknown' }]);
  });

  it('of the remote driver', () => {
    expect(recorded('buildx-0.36.1/inspect-remote.txt')).toEqual({
      name: 'remote',
      driver: 'remote',
      nodes: [{ name: 'remote0', endpoint: 'tcp://127.0.0.1:1', status: 'inactive' }],
    });
  });

  it('with a node that is down', () => {
    const { nodes } = recorded('buildx-0.36.1/inspect-error-node.txt');
    expect(nodes.map(({ name, status }) => [name, status])).toEqual([
      ['two0', 'inactive'],
      ['two1', undefined],
    ]);
    expect(nodes[1]?.error).toMatch(/^failed to connect to the docker API at unix:.*no such file/);
  });
});

describe('platforms of a builder', () => {
  it('that nobody set are proven', () => {
    const builder = recorded('buildx-0.36.1/inspect-booted.txt');
    expect(reportedPlatforms(builder).claimed).toEqual([]);
    expect(reportedPlatforms(builder).proven).toContain('linux/arm64');
  });

  it('with a star are only claimed; those of every node count', () => {
    const { claimed, proven } = reportedPlatforms(recorded('buildx-0.36.1/inspect-two-nodes.txt'));
    expect(claimed).toEqual(['linux/amd64', 'linux/arm64', 'linux/riscv64']);
    expect(proven).not.toContain('linux/riscv64');
    expect(proven.filter((platform) => platform === 'linux/amd64')).toHaveLength(1);
  });

  it('are none before it was booted', () => {
    const builder = recorded('buildx-0.36.1/inspect.txt');
    expect(reportedPlatforms(builder)).toEqual({ proven: [], claimed: [] });
  });
});

describe('text that is no builder', () => {
  it.each(['', 'ERROR: no builder "x" found', 'Name: x\n', 'Driver: docker\n', 'Nodes:\n'])(
    '%j',
    (text) => {
      expect(parseBuilderInfo(text)).toBeUndefined();
    },
  );

  it('of any kind never crashes', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.constantFrom('Name', 'Driver', 'Nodes', 'Platforms', 'Driver Options', 'Error'),
          fc.string(),
        )
        .map(([key, value]) => `${key}: ${value}`),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const builder = parseBuilderInfo(lines.join('\n'));
        if (builder !== undefined) reportedPlatforms(builder);
      }),
    );
  });
});

it('that buildx could not look into says why, although it exits 0', () => {
  const text = 'Name:   default\nDriver: \nError:  failed to connect to the docker API\n';
  expect(parseBuilderInfo(text)).toEqual({
    name: 'default',
    driver: '',
    nodes: [],
    error: 'failed to connect to the docker API',
  });
});

describe('a list covers', () => {
  it.each([
    ['linux/arm/v7', 'linux/arm/v5', true],
    ['linux/arm/v7', 'linux/arm/v6', true],
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/arm64', 'linux/arm64/v9', true],
    ['linux/amd64/v3', 'linux/amd64', true],
    ['linux/amd64', 'linux/amd64/v3', false],
    ['linux/arm64', 'linux/arm/v7', false],
    ['linux/riscv64', 'linux/riscv64', true],
    ['freebsd/amd64', 'linux/amd64', false],
    ['what is this', 'linux/amd64', false],
  ])('%s: %s is %j', (listed, asked, expected) => {
    expect(isListed(platform(asked), [listed])).toBe(expected);
  });
});
