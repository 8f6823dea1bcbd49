// Native legs and their merge under act: by hand, as the README has it, and with the reusable workflow.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { repositoryText } from '../support/repository.ts';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { runWorkflow } from './support/act.ts';
import { docker, machines, runImage } from './support/docker.ts';
import { newRepository } from './support/names.ts';
import { attestationsOf, imagesOf, shownBy, stored, tagsOf } from './support/registry.ts';
import { createdBuilder, newStep } from './support/step.ts';

const withoutAct = world().tools.act === undefined ? 'there is no act here' : undefined;
const both = ['linux/amd64', 'linux/arm64'];
const label = 'ubuntu-latest';
const checkout = { uses: 'actions/checkout@v6' };

interface Job {
  readonly steps?: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}
type Jobs = Readonly<Record<string, Job>>;

/** The workflow with this checkout in the place of the release, and what the sandbox needs. */
function here(jobs: Jobs, inputs: Readonly<Record<string, string>>): Jobs {
  const step = (given: Record<string, unknown>): Record<string, unknown> => {
    const [, door] = /^OWNER\/multiplatform-image(?:\/([a-z]+))?@/.exec(String(given.uses)) ?? [];
    if (!String(given.uses).startsWith('OWNER/')) return given;
    const isRoot = door === undefined;
    const own = { ...(given.with as Record<string, unknown>), ...(isRoot ? inputs : {}) };
    return { ...given, uses: `./${door ?? ''}`, with: own };
  };
  return Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      // Each job has the action only once it is checked out.
      job.steps === undefined ? job : { ...job, steps: [checkout, ...job.steps.map(step)] },
    ]),
  );
}

function replaced(text: string, values: Readonly<Record<string, string>>): Jobs {
  const all = Object.entries(values).reduce((left, [from, to]) => left.replaceAll(from, to), text);
  return (parse(all) as { readonly jobs: Jobs }).jobs;
}

/** The YAML of the README that has all three jobs. */
function recipe(): string {
  const blocks = [...repositoryText('README.md').matchAll(/```yaml\n([\s\S]*?)```/g)];
  const found = blocks.map(([, block = '']) => block).find((block) => block.includes('/matrix@'));
  return found ?? '';
}

async function expectMerged(tag: string): Promise<void> {
  const { document } = await stored(tag);
  expect(Object.keys(imagesOf(document))).toEqual(both);
  expect(attestationsOf(document)).toHaveLength(2);
  const bound = (document.manifests ?? []).flatMap(
    ({ annotations }) => annotations?.['vnd.docker.reference.digest'] ?? [],
  );
  expect(bound).toEqual(Object.values(imagesOf(document)));
  for (const platform of both) {
    expect(await runImage(tag, platform)).toContain(`on ${machines[platform]}`);
  }
  await docker(['image', 'rm', '--force', tag]);
}

testUnless(withoutAct, "the README's recipe publishes", async () => {
  const repository = newRepository();
  const text = recipe();
  const step = newStep();
  const { name: _, ...sandbox } = createdBuilder({ context: 'examples/hello' });
  const jobs = here(
    replaced(text, {
      'ghcr.io/acme/app': repository,
      'ubuntu-24.04': label,
      // One runner for all: act keeps the outputs of a single leg.
      'matrix@v1 }': `matrix@v1, with: { runners: "linux/amd64=${label}\\nlinux/arm64=${label}" } }`,
    }),
    sandbox,
  );
  // To look into the images, merging needs a builder that reaches this registry.
  const merge = jobs.merge?.steps?.at(-1)?.with as Record<string, unknown>;
  Object.assign(merge, { ...sandbox, context: undefined });
  delete merge.context;
  const { code, output } = await runWorkflow({ on: 'push', jobs }, step);
  expect([code, output]).toEqual([0, output]);
  expect(output).toContain('linux/amd64,linux/arm64 on ubuntu-latest');
  expect(await tagsOf(repository)).toEqual(['1.0']);
  await expectMerged(`${repository}:1.0`);
});

testUnless(
  withoutAct,
  'legs hand their digests to the merge; a leg that fails moves no tag',
  async () => {
    const repository = newRepository();
    const step = newStep();
    const { name: _, ...sandbox } = createdBuilder({ context: 'examples/hello' });
    const leg = (platform: string): Job => {
      const name = platform.replaceAll('/', '-');
      const value = (output: string): string => `\${{ steps.image.outputs.${output} }}`;
      return {
        'runs-on': label,
        outputs: { [name]: value(name), [`${name}-index`]: value(`${name}-index`) },
        steps: [
          checkout,
          {
            id: 'image',
            uses: './',
            with: { ...sandbox, tags: repository, platforms: platform, push: 'by-digest' },
          },
        ],
      };
    };
    const jobs = {
      intel: leg('linux/amd64'),
      mac: leg('linux/arm64'),
      merge: {
        needs: ['intel', 'mac'],
        'runs-on': label,
        steps: [
          checkout,
          {
            uses: './merge',
            with: {
              tags: `${repository}:2.0`,
              verify: 'index',
              digests: '${' + '{ toJSON(needs) }}',
            },
          },
        ],
      },
    };
    const wrong = {
      ...jobs,
      mac: { ...jobs.mac, outputs: {} },
    };
    const failed = await runWorkflow({ on: 'push', jobs: wrong }, step);
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('digests: there is none for linux/arm64');
    expect(await tagsOf(repository)).toEqual([]);

    const { code, output } = await runWorkflow({ on: 'push', jobs }, newStep());
    expect([code, output]).toEqual([0, output]);
    await expectMerged(`${repository}:2.0`);
  },
);

testUnless(
  withoutAct,
  'one `uses:` plans, builds, merges, and has the digests as outputs',
  async () => {
    const repository = newRepository();
    const step = newStep();
    const { name: _, ...sandbox } = createdBuilder();
    const called = parse(repositoryText('.github/workflows/build.yml')) as { jobs: Jobs };
    const workflow = {
      on: 'push',
      jobs: {
        image: {
          uses: './.github/workflows/build.yml',
          with: {
            ...sandbox,
            registry: '',
            tags: `${repository}:3.0`,
            'platform-tags': '{tag}-{arch}',
            context: 'examples/hello',
            'smoke-test': 'uname -m',
            'staging-tags': true,
            runner: label,
            runners: both.map((platform) => `${platform}=${label}`).join('\n'),
          },
        },
        deploy: {
          needs: 'image',
          'runs-on': label,
          steps: [{ run: 'echo "deploying ${' + '{ needs.image.outputs.digest }}"' }],
        },
      },
    };
    const project = join(step.runner.root, 'project');
    mkdirSync(join(project, '.github/workflows'), { recursive: true });
    writeFileSync(
      join(project, '.github/workflows/build.yml'),
      stringify({ ...called, jobs: here(called.jobs, {}) }),
    );
    const { code, output } = await runWorkflow(workflow, { runner: step.runner, project });
    expect([code, output]).toEqual([0, output]);
    expect(output).toContain(`deploying ${await shownBy(`${repository}:3.0`)}`);
    expect([...(await tagsOf(repository))].sort()).toEqual(['3.0', '3.0-amd64', '3.0-arm64']);
    await expectMerged(`${repository}:3.0`);
  },
);
