// A builder of two remote nodes with mutual TLS: each platform on its own node, one index, no tag moved.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeBuilder } from './support/builders.ts';
import { docker, machines, runImage, tracesOf } from './support/docker.ts';
import { newRepository, unique } from './support/names.ts';
import { attestationsOf, imagesOf, shownBy, stored, tagsOf } from './support/registry.ts';
import { type RemoteNodes, startNodes } from './support/remote-nodes.ts';
import { atEnd, newStep, type Step, succeed, unmarked } from './support/step.ts';

let remote: RemoteNodes;

beforeAll(async () => {
  remote = await startNodes(2);
}, 120_000);

afterAll(() => remote.remove());

function tlsOf(index: number): Record<string, string> {
  const { cacert, cert, key } = remote.client;
  const prefix = `BUILDER_NODE_${index}_AUTH_TLS`;
  return { [`${prefix}_CACERT`]: cacert, [`${prefix}_CERT`]: cert, [`${prefix}_KEY`]: key };
}

function stepOnNodes(env: Record<string, string> = {}): Step {
  return newStep({ env: { ...tlsOf(0), ...tlsOf(1), ...tlsOf(2), ...env } });
}

/** The second node is for arm64; both could emulate it. */
function nodeInputs(name: string, more = ''): Record<string, string> {
  const [first, second] = remote.nodes;
  return {
    name,
    driver: 'remote',
    endpoint: first?.endpoint ?? '',
    append: `- name: arm\n  endpoint: ${second?.endpoint}\n  platforms: linux/arm64\n${more}`,
  };
}

test('each platform is built on its node, and what they pushed becomes one tag', async () => {
  const [repository, name] = [newRepository(), unique('nodes')];
  const step = stepOnNodes();
  const ended = await succeed(step, {
    ...nodeInputs(name),
    tags: `${repository}:1`,
    push: 'true',
    'smoke-test': 'uname -m',
  });
  const { document, digest } = await stored(`${repository}:1`);
  expect(digest).toBe(ended.outputs.digest);
  expect(imagesOf(document)).toEqual(JSON.parse(ended.outputs.digests ?? ''));
  expect(Object.keys(imagesOf(document))).toEqual(['linux/amd64', 'linux/arm64']);
  expect(attestationsOf(document)).toHaveLength(2);
  // No `latest`, as buildx would have moved.
  expect(await tagsOf(repository)).toEqual(['1']);
  const metadata = JSON.parse(ended.outputs.metadata ?? '') as Record<string, readonly string[]>;
  expect(metadata['buildx.build.refs']?.map((ref) => ref.split('/')[1])).toEqual([
    `${name}0`,
    'arm',
  ]);
  expect(ended.output).toContain(`Nodes: ${name}0 (linux/amd64), arm (linux/arm64, emulated).`);
  expect(ended.output).toMatch(/^linux\/arm64 #\d+ /m);
  expect(ended.output).not.toContain('PRIVATE KEY');
  for (const platform of ['linux/amd64', 'linux/arm64']) {
    expect(await runImage(`${repository}:1`, platform)).toBe(
      `${machines[platform]} ${machines[platform]}`,
    );
  }
  const post = await step.post();
  expect({ code: post.code, left: post.left, traces: await tracesOf(step, name) }).toEqual({
    code: 0,
    left: [],
    traces: [],
  });
});

test('without pushing, the parts become one layout that is verified', async () => {
  const step = stepOnNodes();
  const ended = await succeed(step, { ...nodeInputs(unique('nodes')), push: 'false' });
  expect(ended.outputs.layout).not.toBe('');
  expect(Object.keys(JSON.parse(ended.outputs.digests ?? ''))).toHaveLength(2);
});

// A port that nobody listens on: the first below those that systems give out.
const dead = '- name: gone\n  endpoint: tcp://127.0.0.1:9\n';

// Both wait for buildx to give up on that address, so they wait at the same time.
test('a node that is down fails the step by its name, or is left out where that is allowed', async () => {
  await Promise.all([expectNamed(), expectLeftOut()]);
});

async function expectNamed(): Promise<void> {
  const repository = newRepository();
  const step = stepOnNodes();
  const inputs = { ...nodeInputs(unique('nodes'), dead), tags: `${repository}:1`, push: 'true' };
  const ended = await step.main(inputs);
  expect(ended.code).toBe(1);
  expect(ended.output).toMatch(/1 of the 3 nodes of the builder .* does not come up:/);
  expect(ended.output).toContain('gone at tcp://127.0.0.1:9');
  expect(ended.output).toContain('allow-missing-nodes: true');
  expect(await shownBy(`${repository}:1`)).toBe('404');
}

async function expectLeftOut(): Promise<void> {
  const repository = newRepository();
  const step = stepOnNodes();
  const ended = await succeed(step, {
    ...nodeInputs(unique('nodes'), dead),
    'allow-missing-nodes': 'true',
    tags: `${repository}:1`,
    push: 'true',
  });
  expect(ended.output).toContain('goes on without 1 of 3 nodes');
  expect(await shownBy(`${repository}:1`)).toBe(ended.outputs.digest);
}

test('a builder of several nodes that was there builds each platform by itself', async () => {
  const [repository, name] = [newRepository(), unique('given')];
  const step = newStep();
  const certificates = Object.entries(remote.client).map(([part, text]) => {
    const path = join(step.runner.root, `${part}.pem`);
    writeFileSync(path, text);
    return `${part}=${path}`;
  });
  for (const { endpoint } of remote.nodes) {
    const isFirst = endpoint === remote.nodes[0]?.endpoint;
    const words = isFirst ? ['--driver', 'remote'] : ['--append', '--platform', 'linux/arm64'];
    await docker(
      [
        ...['buildx', 'create', '--name', name, ...words],
        ...['--driver-opt', certificates.join(','), endpoint],
      ],
      unmarked(step.env),
    );
  }
  atEnd(() => removeBuilder(step, name));
  const ended = await succeed(step, { builder: name, tags: `${repository}:1`, push: 'true' });
  const { document } = await stored(`${repository}:1`);
  expect(imagesOf(document)).toEqual(JSON.parse(ended.outputs.digests ?? ''));
  expect(await tagsOf(repository)).toEqual(['1']);
  const metadata = JSON.parse(ended.outputs.metadata ?? '') as Record<string, readonly string[]>;
  expect(metadata['buildx.build.refs']?.map((ref) => ref.split('/')[1])).toEqual([
    `${name}0`,
    `${name}1`,
  ]);
});
