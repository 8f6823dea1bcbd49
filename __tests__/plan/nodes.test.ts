// The further nodes of a builder: YAML as setup-buildx-action takes it, and what is wrong with it.
import { describe, expect, test } from '@jest/globals';
import { readNodes } from '../../src/gather/nodes.ts';
import { formatPlatform } from '../../src/oci/platform.ts';
import { planNodes } from '../../src/plan/nodes.ts';
import { readingOf } from '../fakes/facts.ts';

interface Given {
  readonly append?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly driver?: string;
  readonly cleanup?: boolean;
}

async function planned({ append = '', env = {}, driver = 'remote', cleanup = true }: Given) {
  const { reading, problems } = readingOf();
  const facts = await readNodes(env, append);
  return { plan: planNodes(reading, { facts, driver, cleanup }), problems };
}

describe('append', () => {
  test('holds nodes with every field', async () => {
    const { plan, problems } = await planned({
      append: [
        '- name: arm',
        '  endpoint: tcp://arm.example.com:1234',
        '  driver-opts:',
        '    - cacert=/certs/ca.pem',
        '    - "a=1,b=2"',
        '  buildkitd-flags: --debug',
        '  platforms: linux/arm64, linux/arm/v7',
        '- endpoint: tcp://other.example.com:1234',
        '  platforms: [linux/s390x]',
      ].join('\n'),
    });
    expect(problems).toEqual([]);
    const [first, second] = plan.appended;
    expect({ ...first, platforms: first?.platforms.map(formatPlatform) }).toEqual({
      name: 'arm',
      endpoint: 'tcp://arm.example.com:1234',
      driverOptions: ['cacert=/certs/ca.pem', 'a=1', 'b=2'],
      buildkitdFlags: '--debug',
      platforms: ['linux/arm64', 'linux/arm/v7'],
    });
    expect(second?.platforms.map(formatPlatform)).toEqual(['linux/s390x']);
  });

  test.each([
    ['a: [', 'it is not YAML'],
    ['name: arm', 'it is not a list of nodes'],
    ['- arm', 'it is not a map of fields'],
    ['- endpoint: tcp://a:1\n  platfroms: linux/arm64', 'it has no field platfroms'],
    ['- endpoint: 1', 'its endpoint is not a text'],
    ['- endpoint: tcp://a:1\n  name: "-x"', '`-x` is not a name for a node'],
    ['- endpoint: tcp://a:1\n  driver-opts: nothing', '`nothing` is not a list of key=value'],
    ['- endpoint: tcp://a:1\n  driver-opts: {a: 1}', 'neither lines nor a list'],
    ['- endpoint: tcp://a:1\n  platforms: linux/arm/v7/8', '`linux/arm/v7/8` is not a platform'],
    ['- name: arm', 'it has no endpoint'.slice(3)],
  ])('%j is refused', async (append, message) => {
    const { problems } = await planned({ append });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      subject: 'append',
      message: expect.stringContaining(message),
    });
  });

  test('needs no endpoint for Kubernetes', async () => {
    expect((await planned({ append: '- name: arm', driver: 'kubernetes' })).problems).toEqual([]);
  });
});

describe('TLS material of variables', () => {
  const pair = { BUILDER_NODE_1_AUTH_TLS_CERT: 'C', BUILDER_NODE_1_AUTH_TLS_KEY: 'K' };

  test('belongs to the node of that index', async () => {
    const env = { ...pair, BUILDER_NODE_0_AUTH_TLS_CACERT: 'A', BUILDER_NODE_2_AUTH_TLS_KEY: '' };
    const { plan, problems } = await planned({ env });
    expect(problems).toEqual([]);
    expect([...plan.tls]).toEqual([
      [1, { cert: 'C', key: 'K' }],
      [0, { cacert: 'A' }],
    ]);
  });

  test('is left alone by drivers that do not use it', async () => {
    const { plan } = await planned({ env: pair, driver: 'docker-container' });
    expect(plan.tls.size).toBe(0);
  });

  test.each([
    [{ env: { BUILDER_NODE_0_AUTH_TLS_KEY: 'K-SECRET' } }, 'BUILDER_NODE_0_AUTH_TLS_KEY'],
    [{ env: { BUILDER_NODE_0_AUTH_TLS_CERT: 'K-SECRET' } }, 'BUILDER_NODE_0_AUTH_TLS_CERT'],
    [{ env: pair, cleanup: false }, 'cleanup'],
  ])('%j is a problem of %s that shows no value', async (given, subject) => {
    const { problems } = await planned(given);
    expect(problems.map((problem) => problem.subject)).toEqual([subject]);
    expect(JSON.stringify(problems)).not.toContain('SECRET');
  });
});
