// Runs the step against a registry with one fault, and compares what is there afterwards.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { newRunner } from '../../support/action.ts';
import { world } from '../../support/world.ts';
import { docker } from './docker.ts';
import { onlyError } from './failure.ts';
import type { FaultCase } from './fault-cases.ts';
import { unique } from './names.ts';
import { startProxy } from './proxy.ts';
import { shownBy } from './registry.ts';
import { seedImage } from './seed.ts';
import { atEnd, newStep } from './step.ts';

/** The builder that all runs share. */
export interface SharedBuilder {
  readonly name: string;
  readonly buildxConfig: string;
}

export interface Happened {
  readonly kind: 'published' | 'failed';
  /** How often the step tried, by its own log. */
  readonly tries: number;
  /** Of a failure. */
  readonly message: string;
  readonly seconds: number;
  /** What is not as it should be afterwards, in words; empty when all is well. */
  readonly left: readonly string[];
}

const password = 'correct horse';

/** A configuration with somebody's login, and the way to the plug-ins of this world. */
function someCredentials(): string {
  const plugins = join(world().env.DOCKER_CONFIG ?? join(homedir(), '.docker'), 'cli-plugins');
  const auths = { 'other.test': { auth: 'bWU6c2VjcmV0' } };
  return JSON.stringify({ auths, cliPluginsExtraDirs: [plugins] });
}

export async function runFault(fault: FaultCase, builder: SharedBuilder): Promise<Happened> {
  const path = unique('e2e/fault');
  let output = '';
  let asked = 0;
  const isActive = (): boolean => fault.lasts === 'for good' || !output.includes('Trying again in');
  const address = await startProxy({
    instead: (question) => {
      const does = isActive() ? fault.instead?.(question) : undefined;
      if (does !== undefined) asked += 1;
      return does;
    },
    after: (question, answer) => {
      const changed = (isActive() ? fault.after?.(question, answer) : undefined) ?? answer;
      if (changed !== answer) asked += 1;
      return changed;
    },
  });
  const real = `${world().registry}/${path}`;
  const held = await seedImage(`${real}:1`, path);
  const runner = newRunner();
  const dockerConfig = join(runner.home, '.docker');
  const config = join(dockerConfig, 'config.json');
  const credentials = someCredentials();
  mkdirSync(dockerConfig);
  writeFileSync(config, credentials);
  const step = newStep({
    runner,
    files: await workspaceFor(fault, { address, path }),
    env: { BUILDX_CONFIG: builder.buildxConfig, DOCKER_CONFIG: dockerConfig },
  });
  const ended = await step.main(
    {
      ...builderFor(fault, { builder, address }),
      ...(fault.logsIn === true ? { registry: address, username: 'me', password } : {}),
      platforms: 'linux/amd64',
      tags: `${address}/${path}:1`,
      push: 'true',
      attempts: '2',
      verify: 'index',
    },
    {
      watch: (text) => {
        output += text;
      },
    },
  );
  const post = await step.post();
  const kind = ended.code === 0 ? 'published' : 'failed';
  const expected = kind === 'published' ? ended.outputs.digest : held.digest;
  const shown = await shownBy(`${real}:1`);
  const instances = readdirSync(join(builder.buildxConfig, 'instances'));
  const own = instances.filter(
    (name) => name !== builder.name && name.startsWith(address.replace(':', '-')),
  );
  return {
    kind,
    tries: Math.max(1, ...[...ended.output.matchAll(/\(try (\d+) of/g)].map(([, n]) => Number(n))),
    message: kind === 'failed' ? onlyError(ended) : '',
    seconds: Math.round(ended.milliseconds / 1000),
    left: [
      ...(shown === expected ? [] : [`the tag shows ${shown}, not ${expected}`]),
      ...(asked > 0 ? [] : ['the fault never came']),
      ...post.left.map((file) => `the file ${file}`),
      ...(readFileSync(config, 'utf8') === credentials ? [] : ['other credentials']),
      ...(/^(?!::add-mask::).*correct horse/m.test(ended.output)
        ? ['the password in the log']
        : []),
      ...(instances.includes(builder.name) ? [] : ['the given builder is gone']),
      ...own.map((name) => `the builder ${name}`),
    ],
  };
}

/** Builds nothing but a file of its own, and one of a base image where that is what fails. */
async function workspaceFor(
  { area }: FaultCase,
  { address, path }: { readonly address: string; readonly path: string },
): Promise<Record<string, string>> {
  const lines = ['FROM scratch', 'COPY note /'];
  if (area === 'pull of a base image') {
    await seedImage(`${world().registry}/${path}:base`, `${path} base`);
    lines.push(`COPY --from=${address}/${path}:base /seed /`);
  }
  return { Dockerfile: lines.join('\n'), note: path };
}

function builderFor(
  { area }: FaultCase,
  { builder, address }: { readonly builder: SharedBuilder; readonly address: string },
): Record<string, string> {
  if (area !== 'pull of the BuildKit image') return { builder: builder.name };
  const image = world().buildkitImage?.replace(/^[^/]+/, address) ?? '';
  atEnd(() => docker(['image', 'rm', '--force', image]));
  return {
    name: `${address.replace(':', '-')}-builder`,
    use: 'false',
    'driver-opts': `network=host\nimage=${image}`,
  };
}
