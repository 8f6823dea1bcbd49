// Images of single platforms in every form that merge/ takes, built once for a file of tests.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionInputs } from '../../../sandbox/action-inputs.ts';
import { newRunner } from '../../support/action.ts';
import { world } from '../../support/world.ts';
import { docker } from './docker.ts';
import { newRepository, unique } from './names.ts';

export interface MergeSources {
  /** A builder that is up, and the folder in which buildx knows it. */
  readonly builder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly repository: string;
  /** Digest of what each leg pushed, with attestations, by platform. */
  readonly legs: Readonly<Record<string, string>>;
  /** Lone images of Docker's media types. */
  readonly intel: string;
  readonly mac: string;
  /** Folder of an OCI layout with the arm64 image. */
  readonly layout: string;
  readonly remove: () => Promise<void>;
}

// Copied from the base image alone, so nothing has to be emulated.
const dockerfile = 'FROM busybox:1.37\nCMD ["uname", "-m"]\n';

export async function buildMergeSources(): Promise<MergeSources> {
  const { root } = newRunner();
  const env = { ...world().env, BUILDX_CONFIG: join(root, 'buildx') };
  const builder = unique('e2e');
  const inputs = actionInputs(world());
  const config = join(root, 'buildkitd.toml');
  writeFileSync(config, inputs['buildkitd-config-inline'] ?? '');
  const options = inputs['driver-opts']?.split('\n') ?? [];
  await docker(
    [
      ...['buildx', 'create', '--name', builder, '--buildkitd-config', config, '--bootstrap'],
      ...options.flatMap((option) => ['--driver-opt', option]),
    ],
    env,
  );
  const context = join(root, 'context');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), dockerfile);
  const repository = newRepository();
  const metadata = join(root, 'metadata.json');
  const build = async (platform: string, ...words: readonly string[]): Promise<string> => {
    const args = ['--builder', builder, '--platform', platform, '--metadata-file', metadata];
    await docker(['buildx', 'build', ...args, ...words, context], env);
    const written = JSON.parse(readFileSync(metadata, 'utf8')) as Record<string, string>;
    return written['containerimage.digest'] ?? '';
  };
  const byDigest = `type=image,name=${repository},push-by-digest=true,name-canonical=true,push=true`;
  const lone = async (platform: string, tag: string): Promise<string> => {
    const output = `type=image,name=${repository}:${tag},oci-mediatypes=false,push=true`;
    await build(platform, '--provenance=false', '--output', output);
    return `${repository}:${tag}`;
  };
  const layout = join(root, 'layout');
  const sources = {
    legs: {
      'linux/amd64': await build('linux/amd64', '--output', byDigest),
      'linux/arm64': await build('linux/arm64', '--output', byDigest),
    },
    intel: await lone('linux/amd64', '1.0-intel'),
    mac: await lone('linux/arm64', '1.0-mac'),
  };
  await build('linux/arm64', '--output', `type=oci,dest=${layout},tar=false`);
  const remove = async (): Promise<void> => {
    await docker(['buildx', 'rm', builder], env);
  };
  return { builder, env, repository, ...sources, layout, remove };
}
