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
import { configOf, imagesOf, stored } from './support/registry.ts';
import { givenBuilder, newStep, type Step, succeed } from './support/step.ts';

/** Prints into the log and keeps in the image what a RUN step sees. */
const seen = [
  // Works only when the named context stands in for it.
  'FROM nowhere.test/nothing AS base',
  'FROM base AS tool',
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

async function provenanceOf(step: Step, reference: string): Promise<string> {
  const format = '{{json .Provenance}}';
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
    env: { BUILDX_CONFIG: earlier.env.BUILDX_CONFIG ?? '' },
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
  const { config } = await configOf(repository, outputs['linux-amd64'] ?? '');
  expect(config.Labels ?? {}).toEqual({});
  const provenance = await provenanceOf(step, `${repository}:1`);
  expect(provenance).toContain('https://github.com/acme/app/actions/runs/1234567890/attempts/1');
  expect(provenance).not.toContain('default_branch');
  const groups = runnerView(output)
    .commands.filter(({ name }) => name === 'group')
    .map(({ data }) => data);
  expect(groups).toEqual(['Gather', 'Prepare', 'Build', 'Verify', 'Outputs', 'Publish']);
});
