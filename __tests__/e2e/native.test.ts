// Native legs and their merge under act: by hand, as the README has it, and with the reusable workflow.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { repositoryText } from '../support/repository.ts';
import type { RunnerFolders } from '../support/runner-environment.ts';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { runWorkflow, type WorkflowOptions, type WorkflowRun } from './support/act.ts';
import { docker, machines, runImage } from './support/docker.ts';
import { expectAsBefore, newDockerConfig } from './support/docker-config.ts';
import { newRepository, unique } from './support/names.ts';
import { startTokenRegistry } from './support/private-registry.ts';
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
type Texts = Readonly<Record<string, string>>;

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

const about = {
  repository: {
    full_name: 'acme/app',
    default_branch: 'main',
    html_url: 'https://github.com/acme/app',
    description: 'An app',
    license: null,
  },
};

function pullOf(repository: string): NonNullable<WorkflowOptions['event']> {
  const base = { ref: 'main', repo: about.repository };
  const head = { ref: 'topic', sha: 'a'.repeat(40), repo: { full_name: repository } };
  const pull = { number: 7, state: 'open', head, base };
  return {
    name: 'pull_request',
    payload: { ...about, action: 'opened', number: 7, pull_request: pull },
  };
}

/** The reusable workflow of this checkout, called by a job whose outputs another one shows. */
async function callWorkflow(
  call: { readonly with: object; readonly secrets?: object },
  options: WorkflowOptions & { readonly runner: RunnerFolders; readonly files?: Texts },
): Promise<WorkflowRun> {
  const { name: _, ...sandbox } = createdBuilder({ context: 'examples/hello' });
  const runners = both.map((platform) => `${platform}=${label}`).join('\n');
  const image = {
    ...call,
    uses: './.github/workflows/build.yml',
    with: { ...sandbox, runner: label, runners, ...call.with },
  };
  const output = (name: string): string => `\${{ needs.image.outputs.${name} }}`;
  const show = `echo "deploying ${output('digest')}, pushed: ${output('pushed')}."`;
  const deploy = { needs: 'image', 'runs-on': label, steps: [{ run: show }] };
  const called = parse(repositoryText('.github/workflows/build.yml')) as { jobs: Jobs };
  const project = join(options.runner.root, 'project');
  const files = {
    '.github/workflows/build.yml': stringify({ ...called, jobs: here(called.jobs, {}) }),
    ...options.files,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return runWorkflow(
    { on: ['push', 'pull_request'], jobs: { image, deploy } },
    { ...options, project },
  );
}

testUnless(
  withoutAct,
  'one `uses:` plans, builds, logs in, merges, and has the digests as outputs',
  async () => {
    const { runner } = newStep();
    const user = { username: 'octocat', password: 'correct-horse-battery' };
    const [tokens, config] = [await startTokenRegistry(user), newDockerConfig(runner)];
    const path = unique('e2e/app');
    const withSecret = repositoryText('examples/hello/Dockerfile').replace(
      'RUN ',
      'RUN --mount=type=secret,id=word test "$(cat /run/secrets/word)" = sesame && ',
    );
    const { code, output } = await callWorkflow(
      {
        with: {
          images: `${tokens}/${path}`,
          tags: 'type=ref,event=branch\n3.0',
          labels: 'who={{branch}}',
          'index-annotations': 'about=all of it',
          'platform-tags': '{tag}-{arch}',
          file: 'app/Dockerfile',
          'smoke-test': 'uname -m',
          'staging-tags': true,
          registry: tokens,
          username: user.username,
        },
        secrets: { 'registry-password': user.password, 'build-secrets': 'word=sesame' },
      },
      {
        runner,
        files: { 'app/Dockerfile': withSecret },
        env: { DOCKER_CONFIG: config.folder },
        event: { name: 'push', payload: { ...about, ref: 'refs/heads/main' } },
      },
    );
    expect([code, output]).toEqual([0, output]);
    expect(output).not.toContain(user.password);
    expectAsBefore(config);
    const repository = `${world().registry}/${path}`;
    const { digest, document } = await stored(`${repository}:3.0`);
    expect(output).toContain(`deploying ${digest}, pushed: true.`);
    expect(document.annotations).toMatchObject({ about: 'all of it' });
    const tags = ['3.0', '3.0-amd64', '3.0-arm64', 'main', 'main-amd64', 'main-arm64'];
    expect([...(await tagsOf(repository))].sort()).toEqual(tags);
    await expectMerged(`${repository}:3.0`);
  },
);

testUnless(
  withoutAct,
  "a fork's pull request is built and verified, and nothing else",
  async () => {
    const repository = newRepository();
    const given = { images: repository, preview: true, 'smoke-test': 'uname -m' };
    const { code, output } = await callWorkflow(
      { with: given, secrets: { 'registry-password': '' } },
      { runner: newStep().runner, event: pullOf('mallory/app') },
    );
    expect([code, output]).toEqual([0, output]);
    expect(output).toContain('this pull request comes from a fork');
    // act hands out outputs of a job that was skipped; what there was to push is not there.
    expect(output).toMatch(/ pushed: false\.$/m);
    expect(await tagsOf(repository)).toEqual([]);
  },
);

testUnless(withoutAct, 'a pull request of the same repository gets its preview', async () => {
  const repository = newRepository();
  const { code, output } = await callWorkflow(
    { with: { images: repository, preview: true } },
    { runner: newStep().runner, event: pullOf('acme/app') },
  );
  expect([code, output]).toEqual([0, output]);
  expect(output).toContain(`deploying ${await shownBy(`${repository}:pr-7`)}, pushed: true.`);
  expect(await tagsOf(repository)).toEqual(['pr-7']);
});
