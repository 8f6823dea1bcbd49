// Runs the step against a registry with one fault, and compares what is there afterwards.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { world } from '../../support/world.ts';
import { onlyError } from './failure.ts';
import type { FaultCase } from './fault-cases.ts';
import { unique } from './names.ts';
import { startProxy } from './proxy.ts';
import { shownBy } from './registry.ts';
import { seedImage } from './seed.ts';
import { newStep } from './step.ts';

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

const credentials = '{"auths":{"other.test":{"auth":"bWU6c2VjcmV0"}}}';

export async function runFault(fault: FaultCase, builder: SharedBuilder): Promise<Happened> {
  const repository = unique('e2e/fault');
  let output = '';
  let asked = 0;
  const isActive = (): boolean => {
    if (fault.lasts === 'for good') return true;
    if (fault.lasts === 'passing') return !output.includes('Trying again in');
    return asked <= fault.lasts;
  };
  const address = await startProxy({
    instead: (question) => {
      const does = fault.instead?.(question);
      if (does === undefined) return undefined;
      asked += 1;
      return isActive() ? does : undefined;
    },
    after: (question, answer) => {
      const changed = fault.after?.(question, answer) ?? answer;
      if (changed === answer) return answer;
      asked += 1;
      return isActive() ? changed : answer;
    },
  });
  const real = `${world().registry}/${repository}`;
  const held = await seedImage(`${real}:1`, repository);
  const step = newStep({
    files: { Dockerfile: 'FROM scratch\nCOPY note /\n', note: repository },
    env: { BUILDX_CONFIG: builder.buildxConfig },
  });
  const config = join(step.runner.home, '.docker', 'config.json');
  mkdirSync(join(step.runner.home, '.docker'));
  writeFileSync(config, credentials);
  const ended = await step.main(
    {
      builder: builder.name,
      platforms: 'linux/amd64',
      tags: `${address}/${repository}:1`,
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
  return {
    kind,
    tries: 1 + (ended.output.match(/Trying again in/g) ?? []).length,
    message: kind === 'failed' ? onlyError(ended) : '',
    seconds: Math.round(ended.milliseconds / 1000),
    left: [
      ...(shown === expected ? [] : [`the tag shows ${shown}, not ${expected}`]),
      ...(asked > 0 ? [] : ['the fault never came']),
      ...post.left.map((file) => `the file ${file}`),
      ...(readFileSync(config, 'utf8') === credentials ? [] : ['other credentials']),
      ...(instances.join() === builder.name ? [] : [`the builders ${instances.join(', ')}`]),
    ],
  };
}
