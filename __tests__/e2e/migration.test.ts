// Ten workflows made for build-push-action, with one line changed: the same images as its commands.
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { fixtureText, inRepository } from '../support/repository.ts';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { runWorkflow } from './support/act.ts';
import { createBuilder } from './support/builders.ts';
import { newRepository, unique } from './support/names.ts';
import { attestationsOf, imagesOf, stored } from './support/registry.ts';
import { newStep, type Step, unmarked } from './support/step.ts';

const recordings = 'build-push-action-7';
const project = inRepository('__tests__/fixtures', recordings, 'project');

/** The words that build-push-action puts after `docker buildx build`, its metadata file aside. */
const commands: Readonly<Record<string, (image: string) => readonly string[]>> = {
  'single-platform': (image) => [
    ...['--build-arg', 'VERSION=1.2.3', '--tag', `${image}:latest`, '--tag', `${image}:1.2.3`],
    ...['--push', '.'],
  ],
  cache: (image) => [
    ...['--cache-from', `type=registry,ref=${image}:buildcache`],
    ...['--cache-to', `type=registry,ref=${image}:buildcache,mode=max`],
    ...['--platform', 'linux/amd64,linux/arm64', '--tag', `${image}:latest`, '--push', '.'],
  ],
  secrets: (image) => [
    ...['--file', 'docker/secret.Dockerfile', '--platform', 'linux/amd64'],
    ...['--secret', 'id=token,env=TOKEN', '--secret', 'id=from_env,env=API_KEY'],
    ...['--secret', 'id=config,src=./docs/note.txt', '--tag', `${image}:latest`, '--push', '.'],
  ],
  ssh: (image) => [
    ...['--file', 'docker/ssh.Dockerfile', '--platform', 'linux/amd64', '--ssh', 'default=key'],
    ...['--tag', `${image}:latest`, '--push', '.'],
  ],
  'named-contexts': (image) => [
    ...['--build-context', 'base=docker-image://busybox:1.37'],
    ...['--build-context', 'notes=./docs', '--file', './docker/contexts.Dockerfile'],
    ...['--platform', 'linux/amd64', '--tag', `${image}:latest`, '--push', './web'],
  ],
  attestations: (image) => [
    ...['--attest', 'type=provenance,mode=max', '--platform', 'linux/amd64'],
    ...['--tag', `${image}:latest`, '--push', '.'],
  ],
  'labels-and-annotations': (image) => [
    ...['--annotation', 'index:org.opencontainers.image.title=The app'],
    ...['--annotation', 'manifest:org.opencontainers.image.description=Says hello, and more'],
    ...['--label', 'org.opencontainers.image.title=The app'],
    ...['--label', 'org.opencontainers.image.description=Says hello, and more'],
    ...['--label', 'com.example.empty=', '--platform', 'linux/amd64,linux/arm64'],
    ...['--tag', `${image}:latest`, '--push', '.'],
  ],
  'load-and-test': (image) => [
    ...['--platform', 'linux/amd64', '--tag', `${image}:latest`, '--push', '.'],
  ],
  check: (image) => [
    ...['--platform', 'linux/amd64', '--target', 'test', '--tag', `${image}:latest`, '--push', '.'],
  ],
  outputs: (image) => [
    ...['--platform', 'linux/amd64', '--output'],
    `type=image,"name=${image}:latest",push=true,compression=zstd,force-compression=true`,
    '.',
  ],
};

/** What build-push-action's step had: the workspace, the builder and the secrets. */
async function runCommand(step: Step, words: readonly string[]): Promise<void> {
  const cwd = join(step.runner.root, 'typed');
  cpSync(project, cwd, { recursive: true });
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(cwd, 'key')]);
  execFileSync('docker', ['buildx', 'build', '--quiet', ...words], {
    cwd,
    env: {
      ...process.env,
      ...unmarked(step.env),
      TOKEN: 'one "quoted"\nand a second line',
      API_KEY: 'from the environment',
    },
  });
}

interface Content {
  /** Digest of the config: environment, labels, command, and what each step was. */
  readonly config: string | undefined;
  readonly layers: readonly string[];
  readonly annotations: Readonly<Record<string, string>>;
}

/** Platform → what its image consists of. */
async function contentsOf(repository: string): Promise<Readonly<Record<string, Content>>> {
  const { document } = await stored(`${repository}:latest`);
  const images = Object.entries(imagesOf(document));
  const contents = images.map(async ([platform, digest]) => {
    const { document: manifest } = await stored(`${repository}@${digest}`);
    const { config, layers = [], annotations = {} } = manifest;
    const digests = layers.map((layer) => layer.digest);
    return [platform, { config: config?.digest, layers: digests, annotations }] as const;
  });
  return Object.fromEntries(await Promise.all(contents));
}

for (const [name, words] of Object.entries(commands)) {
  testUnless(
    world().tools.act === undefined ? 'there is no act here' : undefined,
    `${name}: the same image`,
    async () => {
      const [theirs, ours] = [newRepository(), newRepository()];
      const step = newStep();
      // The job's builder, as setup-buildx-action leaves it.
      await createBuilder(step, unique('e2e'), '--use', '--bootstrap');
      await runCommand(step, words(theirs));

      const workflow = fixtureText(`${recordings}/workflows/${name}.yml`);
      const migrated = workflow.replaceAll(/docker\/build-push-action@v\d/g, './');
      expect(migrated).not.toBe(workflow);
      const { code, output } = await runWorkflow(migrated, {
        runner: step.runner,
        project,
        variables: { IMAGE: ours, LOCAL: unique('e2e/loaded') },
      });

      expect([code, output]).toEqual([0, output]);
      const [expected, found] = [await contentsOf(theirs), await contentsOf(ours)];
      expect(Object.keys(expected)).toContain('linux/amd64');
      expect(found).toMatchObject(expected);
      const { document } = await stored(`${ours}:latest`);
      const { document: typed } = await stored(`${theirs}:latest`);
      expect(attestationsOf(document).length).toBeGreaterThanOrEqual(attestationsOf(typed).length);
      expect(document.annotations).toEqual(typed.annotations);
    },
  );
}
