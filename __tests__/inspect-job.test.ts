// The story of inspect/, played with recorded output: what is called, and what is told of failures.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../src/gather/inputs.ts';
import { runInspectJob } from '../src/inspect-job.ts';
import type { Outputs } from '../src/report/outputs.ts';
import { dockerFolder, type Exception, fakeDocker, index, indexDigest } from './fakes/docker.ts';
import { inspectInputs } from './fakes/inspect-facts.ts';
import { doorsTo, journal, newFolder } from './fakes/log.ts';
import { expectInOrder, messageOf } from './fakes/story.ts';
import { fixtureText, inRepository } from './support/repository.ts';

const image = 'one.test/acme/app:1';
const shown: Exception = { on: /--raw one.test\/acme\/app:1$/, answer: { stdout: index } };

async function tell(inputs: Partial<Inputs>, exceptions: readonly Exception[] = [shown]) {
  const told = journal();
  const variables = Object.entries(inspectInputs({ image, ...inputs })).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
  );
  const env = {
    ...Object.fromEntries(variables),
    DOCKER_CONFIG: dockerFolder(),
    DOCKER_HOST: 'tcp://engine.test:2375',
  };
  let outputs: Outputs | undefined;
  const error: unknown = await runInspectJob(doorsTo(fakeDocker(told, exceptions), told, env), {
    outputs: (written) => {
      told.lines.push('outputs');
      outputs = written;
    },
    summary: (markdown) => told.lines.push(`summary: ${markdown}`),
    artifacts: () => told.lines.push('artifacts'),
  }).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  const commands = told.lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
  return { lines: told.lines, commands, outputs, error };
}

describe('an image in a registry', () => {
  it('is read by the digest that its tag shows, and nothing else is done', async () => {
    const { commands, lines, outputs, error } = await tell({ platforms: 'linux/arm64' });
    expect(error).toBeUndefined();
    expect(commands.filter((line) => !/^buildx version|^docker info/.test(line))).toEqual([
      `buildx imagetools inspect --builder default --raw ${image}`,
      `buildx imagetools inspect --builder default --format '{{json .Image}}' one.test/acme/app@${indexDigest}`,
      expect.stringMatching(
        /^buildx imagetools inspect --builder default --raw one.test.acme.app@/,
      ),
      expect.stringMatching(
        /^buildx imagetools inspect --builder default --raw one.test.acme.app@/,
      ),
    ]);
    expectInOrder(lines, /^end: Gather/, /^group: Read/, /^end: Read/, /^outputs/, /^summary: /);
    expect(lines.join('\n')).not.toMatch(/^(state|artifacts)/m);
    expect(outputs).toMatchObject({
      digest: indexDigest,
      platforms: 'linux/amd64,linux/arm64',
      'linux-arm64': expect.stringMatching(/^sha256:/),
    });
  });

  it('without a platform that is expected is shown, and refused', async () => {
    const { outputs, lines, error, commands } = await tell({
      platforms: 'linux/riscv64',
      'smoke-test': 'true',
    });
    expect(messageOf(error)).toBe(
      `${image} is not as it should be:\n- linux/riscv64 is not in the image, which has linux/amd64, linux/arm64.\n` +
        'The table above and the output `report` say what it holds. Nothing was changed.',
    );
    expect(outputs?.digest).toBe(indexDigest);
    expect(lines.join('\n')).toContain('> - linux/riscv64 is not in the image');
    expect(commands.join('\n')).not.toMatch(/create|bootstrap|docker run/);
  });

  it('that cannot be looked into is shown all the same', async () => {
    const failing = { on: /^buildx create/, answer: { code: 1, stderr: 'ERROR: injected' } };
    const { outputs, error } = await tell({ verify: 'binaries' }, [shown, failing]);
    expect(messageOf(error)).toContain('could not be created');
    expect(outputs?.digest).toBe(indexDigest);
  });

  it.each<[string, string]>([
    ['not JSON', 'it is not a JSON object'],
    ['{"schemaVersion":1,"fsLayers":[]}', 'its schemaVersion is 1, not 2'],
    ['{"schemaVersion":2,"manifests":[]}', 'the index is empty'],
  ])('with the content %j is refused', async (stdout, reason) => {
    const { error } = await tell({}, [
      { on: /--raw/, answer: { stdout } },
      { on: /json \.Image/, answer: { stdout: '{}' } },
    ]);
    expect(messageOf(error)).toContain(reason);
  });

  it('is asked for again when the registry fails for a moment', async () => {
    const down = { code: 1, stderr: 'ERROR: unexpected status from GET request: 502 Bad Gateway' };
    const { error, commands } = await tell({}, [
      { on: /--raw.*:1$/, answer: down, times: 1 },
      shown,
    ]);
    expect(error).toBeUndefined();
    expect(commands.filter((line) => line.endsWith(`--raw ${image}`))).toHaveLength(2);
  });

  it('that is not there is an error about its name', async () => {
    const { error, outputs } = await tell({}, []);
    expect(messageOf(error)).toMatch(
      /^one.test\/acme\/app:1 cannot be read: .*not found\nCheck the/s,
    );
    expect(outputs).toBeUndefined();
  });
});

describe('an OCI layout', () => {
  const top = JSON.parse(fixtureText('buildkit-0.33.1/metadata-layout.json'))[
    'containerimage.digest'
  ];
  const layout = (change?: (manifests: object[]) => unknown): string => {
    const folder = newFolder();
    cpSync(inRepository('__tests__/fixtures/buildkit-0.33.1/layout'), folder, { recursive: true });
    const entry = { mediaType: 'application/vnd.oci.image.index.v1+json', digest: top, size: 1 };
    writeFileSync(
      join(folder, 'index.json'),
      JSON.stringify({ schemaVersion: 2, manifests: change?.([entry]) ?? [entry] }),
    );
    return folder;
  };
  const named = (name: string, entry: object = {}) => ({
    ...entry,
    annotations: { 'org.opencontainers.image.ref.name': name },
  });

  it('is read from the disk alone', async () => {
    const { commands, outputs, error } = await tell({ image: `oci-layout://${layout()}` });
    expect(error).toBeUndefined();
    expect(commands.join('\n')).not.toContain('imagetools');
    expect(outputs).toMatchObject({ digest: top, platforms: 'linux/amd64,linux/arm64' });
  });

  it('is asked by tag and by digest', async () => {
    const folder = layout(([one]) => [named('a', one), { ...named('b'), digest: indexDigest }]);
    for (const name of [`${folder}:a`, `${folder}@${top}`]) {
      expect((await tell({ image: `oci-layout://${name}` })).outputs?.digest).toBe(top);
    }
  });

  it.each<[string, (one: object[]) => unknown, string, RegExp]>([
    [
      'several images',
      ([one]) => [named('a', one), named('b', one)],
      '',
      /names several images.* a, b\./,
    ],
    [
      'an unknown tag',
      ([one]) => [named('a', one)],
      ':c',
      /:c names no image of the layout, which holds a\./,
    ],
    ['nothing', () => [], '', /names no image of the layout, which holds nothing\./],
    ['odd entries', () => [null, 1, { digest: 'x' }], '', /holds nothing/],
  ])('with %s is an error that lists what there is', async (_name, change, tag, message) => {
    const { error } = await tell({ image: `oci-layout://${layout(change)}${tag}` });
    expect(messageOf(error)).toMatch(message);
  });

  it('that is none says so', async () => {
    const folder = layout();
    rmSync(join(folder, 'index.json'));
    const { error } = await tell({ image: `oci-layout://${folder}` });
    expect(messageOf(error)).toContain('is not an OCI layout');
  });
});
