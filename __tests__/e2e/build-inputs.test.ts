// What each input of the build does, seen in the image, in its index, or in what RUN steps saw.
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runnerView } from '../support/runner-commands.ts';
import { createBuilder } from './support/builders.ts';
import { docker } from './support/docker.ts';
import { newRepository, unique } from './support/names.ts';
import { attestationsOf, configOf, imagesOf, stored } from './support/registry.ts';
import { createdBuilder, givenBuilder, newStep, type Step, succeed } from './support/step.ts';

/** Prints into the log and keeps in the image what a RUN step sees. */
const seen = [
  // Works only when the named context stands in for it.
  'FROM nowhere.test/nothing AS base',
  'FROM base as tool',
  'RUN date +%s%N > /made',
  'FROM base AS look',
  'RUN (ulimit -n; ulimit -c) > /ulimit && df -k /dev/shm | tail -1 > /shm',
  'RUN grep -c . /proc/net/dev > /network; cat /etc/hosts > /hosts; cat /proc/self/cgroup > /cgroup',
  'RUN --mount=type=ssh test -S "$SSH_AUTH_SOCK" && echo yes > /ssh',
  'COPY --from=docs note /note',
  'COPY --from=outside /inner /outside',
  'COPY --from=tool /made /made',
  'COPY . /context/',
  'FROM scratch AS wanted',
  'COPY --from=look /ulimit /shm /network /hosts /cgroup /ssh /note /outside /made /seen/',
  'COPY --from=look /context /context/',
  'FROM wanted AS last',
  'LABEL wrong=stage',
].join('\n');

function key(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'sec1', format: 'pem' }).toString();
}

function read(step: Step, path: string): string {
  return readFileSync(join(step.runner.workspace, path), 'utf8').trim();
}

function inspected(step: Step, format: string, reference: string): Promise<string> {
  return docker(['buildx', 'imagetools', 'inspect', '--format', format, reference], step.env);
}

test('what RUN steps see, what is copied, and where the result goes besides', async () => {
  const repository = newRepository();
  const earlier = newStep({
    files: { Dockerfile: 'FROM scratch\nCOPY inner /\n', inner: 'from a layout' },
  });
  const builder = unique('e2e');
  await createBuilder(earlier, builder);
  const made = { builder, platforms: 'linux/amd64', push: 'false', verify: 'index' };
  const { outputs: inner } = await succeed(earlier, givenBuilder(made));
  const step = newStep({
    runner: earlier.runner,
    env: { BUILDX_CONFIG: earlier.env.BUILDX_CONFIG ?? '', SOURCE_DATE_EPOCH: '1000000000' },
    files: {
      'app/kept': 'kept',
      'app/ignored': 'ignored',
      'files/Other.dockerfile': seen,
      'files/Other.dockerfile.dockerignore': 'ignored\n',
      'docs/note': 'a note, by name',
      'keys/id': key(),
    },
  });
  const inputs = givenBuilder({
    builder,
    tags: `${repository}:1`,
    push: 'true',
    platforms: 'local',
    context: 'app',
    file: 'files/Other.dockerfile',
    target: 'wanted',
    verify: 'index',
    'build-contexts': `docs=docs\noutside=oci-layout://${inner.layout}@${inner.digest}\nbase=docker-image://busybox:1.37`,
    'add-hosts': 'db.test:10.1.2.3, cache.test:10.1.2.4',
    ulimit: 'nofile=123:456\ncore=0',
    'shm-size': '32m',
    network: 'none',
    'cgroup-parent': builder,
    ssh: 'default=keys/id',
    annotations:
      '# where it belongs\nindex,manifest:org.example.both=1\nmanifest[linux/amd64]:org.example.one=a, b',
    provenance: 'mode=max',
    outputs:
      'type=local,dest=out\ntype=oci,dest=image.tar\ntype=tar,dest=files.tar\ntype=cacheonly',
  });
  const { outputs, output } = await succeed(step, inputs);
  expect(read(step, 'out/seen/ulimit').split('\n')).toEqual(['123', '0']);
  expect(read(step, 'out/seen/shm')).toMatch(/\s32768\s/);
  // Two lines of heading and the loopback device.
  expect(read(step, 'out/seen/network')).toBe('3');
  expect(read(step, 'out/seen/hosts')).toMatch(/10\.1\.2\.3\s+db\.test/);
  expect(read(step, 'out/seen/hosts')).toMatch(/10\.1\.2\.4\s+cache\.test/);
  expect(read(step, 'out/seen/ssh')).toBe('yes');
  // With version 2 of control groups a container does not see its own place among them.
  expect(read(step, 'out/seen/cgroup')).toMatch(new RegExp(`/${builder}/|^0::/$`));
  expect(read(step, 'out/seen/note')).toBe('a note, by name');
  expect(read(step, 'out/seen/outside')).toBe('from a layout');
  expect(execFileSync('ls', [join(step.runner.workspace, 'out/context')]).toString()).toBe(
    'kept\n',
  );
  const tar = execFileSync('tar', ['-tf', join(step.runner.workspace, 'files.tar')]).toString();
  expect(tar).toContain('context/kept');
  // The exports are of the very image that was verified and published.
  const layout = execFileSync('tar', [
    '-xOf',
    join(step.runner.workspace, 'image.tar'),
    'index.json',
  ]);
  const { document } = await stored(`${repository}:1`);
  expect(JSON.parse(layout.toString()).manifests[0].annotations).toMatchObject({
    'io.containerd.image.name': `${repository}:1`,
  });
  expect(Object.keys(imagesOf(document))).toEqual(['linux/amd64']);
  expect(document.annotations).toEqual({ 'org.example.both': '1' });
  const { document: manifest } = await stored(`${repository}@${outputs['linux-amd64']}`);
  expect(manifest.annotations).toMatchObject({
    'org.example.both': '1',
    'org.example.one': 'a, b',
  });
  const { config, created } = await configOf(repository, outputs['linux-amd64'] ?? '');
  expect(config.Labels ?? {}).toEqual({});
  expect(created).toBe('2001-09-09T01:46:40Z');
  const provenance = await inspected(step, '{{json .Provenance}}', `${repository}:1`);
  expect(provenance).toContain('https://github.com/acme/app/actions/runs/1234567890/attempts/1');
  expect(provenance).not.toContain('default_branch');
  const warnings = runnerView(output).commands.filter(({ name }) => name === 'warning');
  expect(warnings).toMatchObject([
    {
      properties: { file: 'files/Other.dockerfile', line: '2' },
      data: expect.stringMatching(/As/),
    },
  ]);
  const groups = runnerView(output)
    .commands.filter(({ name }) => name === 'group')
    .map(({ data }) => data);
  expect(groups).toEqual(['Gather', 'Prepare', 'Build', 'Verify', 'Outputs', 'Publish']);
});

/** A scanner by BuildKit's protocol: one document into the folder that it names. */
const scanner = {
  Dockerfile: 'FROM busybox:1.37\nCOPY scan /\nENTRYPOINT ["/bin/busybox", "sh", "/scan"]\n',
  scan: [
    'cat > "$BUILDKIT_SCAN_DESTINATION/app.spdx.json" <<END',
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v0.1',
      predicateType: 'https://spdx.dev/Document',
      predicate: { spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: 'scanned here' },
    }),
    'END',
    '',
  ].join('\n'),
};

const privileged = [
  'FROM busybox:1.37',
  'RUN --security=insecure mkdir /mounted && mount -t tmpfs none /mounted',
  'RUN --network=host true',
  'CMD ["true"]',
].join('\n');

test('privileges on a builder that is created for them, an SBOM by a generator, and a warning', async () => {
  const scan = `${newRepository()}:1`;
  const first = newStep({ files: scanner });
  const allow = 'security.insecure,network.host';
  const common = { platforms: 'linux/amd64', push: 'true', allow };
  const created = createdBuilder({ ...common, tags: scan, provenance: 'false' });
  await succeed(first, created);
  const step = newStep({
    runner: first.runner,
    env: { BUILDX_CONFIG: first.env.BUILDX_CONFIG ?? '', NPM_TOKEN: 'from the environment' },
    files: { Dockerfile: privileged },
  });
  const tag = `${newRepository()}:1`;
  const { output, outputs } = await succeed(
    step,
    givenBuilder({
      ...common,
      builder: created.name ?? '',
      tags: tag,
      attests: `type=sbom,generator=${scan}`,
      'build-args': 'NPM_TOKEN\nOTHER=1',
    }),
  );
  const { document } = await stored(tag);
  expect(attestationsOf(document)).toHaveLength(1);
  expect(await inspected(step, '{{json .SBOM}}', tag)).toContain('scanned here');
  // The repository of these tests is public: the arguments are in the provenance, and that is said.
  expect(await inspected(step, '{{json .Provenance}}', tag)).toContain('from the environment');
  expect(output).toMatch(/^::warning::.*publishes build arguments .*`NPM_TOKEN` may be a secret/m);
  expect(outputs['linux-amd64']).toBe(imagesOf(document)['linux/amd64']);
});

const dated = [
  'FROM busybox:1.37 AS one',
  'RUN cat /proc/sys/kernel/random/uuid > /one',
  'FROM busybox:1.37 AS two',
  'RUN cat /proc/sys/kernel/random/uuid > /two',
  'FROM scratch',
  'COPY --from=one /one /',
  'COPY --from=two /two /',
].join('\n');

test('what is read from the cache, and what is not', async () => {
  const step = newStep({ files: { Dockerfile: dated } });
  const builder = unique('e2e');
  await createBuilder(step, builder);
  const build = async (inputs: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const usual = { builder, platforms: 'linux/amd64', push: 'false', verify: 'index' };
    await succeed(step, givenBuilder({ ...usual, outputs: 'out', ...inputs }));
    await step.post();
    return [read(step, 'out/one'), read(step, 'out/two')];
  };
  const [one = '', two = ''] = await build({});
  expect(await build({ pull: 'true' })).toEqual([one, two]);
  const [filteredOne, filteredTwo] = await build({ 'no-cache-filters': 'two' });
  expect(filteredOne).toBe(one);
  expect(filteredTwo).not.toBe(two);
  const [newOne, newTwo] = await build({ 'no-cache': 'true' });
  expect([one, two, filteredTwo]).not.toContain(newOne);
  expect([one, two, filteredTwo]).not.toContain(newTwo);
});
