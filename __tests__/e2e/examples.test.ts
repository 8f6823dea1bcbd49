// The workflows of examples/ under act, with this checkout in the place of the released action.
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { inRepository, repositoryText } from '../support/repository.ts';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { runWorkflow } from './support/act.ts';
import { shelf } from './support/crafted.ts';
import { newRepository } from './support/names.ts';
import { createdBuilder, newStep } from './support/step.ts';

const withoutAct = world().tools.act === undefined ? 'there is no act here' : undefined;
const project = inRepository('examples/hello');
const about = {
  repository: {
    full_name: 'acme/app',
    default_branch: 'main',
    html_url: 'https://github.com/acme/app',
    description: 'An app',
    license: null,
  },
};

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

/** The example as it stands, for the registry and the builder of this machine. */
function example(name: string, repository: string): unknown {
  const text = repositoryText('examples/workflows', name);
  const workflow = parse(text) as { jobs: Record<string, { steps: Step[] }> };
  for (const job of Object.values(workflow.jobs)) {
    // act has this checkout only, so it takes neither other actions nor jobs without a checkout.
    const steps = job.steps.filter(({ uses = '' }) => uses.startsWith('OWNER/'));
    for (const step of steps) {
      const door = /^OWNER\/multiplatform-image(?:\/(\w+))?@v1$/.exec(step.uses ?? '')?.[1];
      step.uses = `./${door ?? ''}`;
      const machine = door === undefined ? createdBuilder() : { 'github-token': '' };
      step.with = { ...machine, ...step.with, images: repository };
    }
    job.steps = [{ uses: 'actions/checkout@v6' }, ...steps];
  }
  return workflow;
}

testUnless(withoutAct, 'publish.yml publishes a push to main', async () => {
  const repository = newRepository();
  const payload = { ...about, ref: 'refs/heads/main' };
  const { code, output } = await runWorkflow(example('publish.yml', repository), {
    runner: newStep().runner,
    project,
    event: { name: 'push', payload },
  });
  expect([code, output]).toEqual([0, output]);
  expect(await shelf(repository).tags()).toEqual(['latest', 'main']);
});

testUnless(withoutAct, 'release.yml publishes every name of a release', async () => {
  const repository = newRepository();
  const payload = { ...about, ref: 'refs/tags/v1.2.3' };
  const { code, output } = await runWorkflow(example('release.yml', repository), {
    runner: newStep().runner,
    project,
    event: { name: 'push', payload },
  });
  expect([code, output]).toEqual([0, output]);
  expect(await shelf(repository).tags()).toEqual(['1', '1.2', '1.2.3', 'latest']);
});

testUnless(withoutAct, 'preview.yml removes the preview of a closed pull request', async () => {
  const repository = newRepository();
  const own = shelf(repository);
  await own.index([await own.image('amd64', 'preview')], 'pr-7');
  await own.index([await own.image('amd64', 'main')], 'main');
  const head = { ref: 'topic', sha: 'a'.repeat(40), repo: { full_name: 'acme/app' } };
  const payload = {
    ...about,
    action: 'closed',
    number: 7,
    pull_request: {
      number: 7,
      state: 'closed',
      head,
      base: { ref: 'main', repo: about.repository },
    },
  };
  const { code, output } = await runWorkflow(example('preview.yml', repository), {
    runner: newStep().runner,
    project,
    event: { name: 'pull_request', payload },
  });
  expect([code, output]).toEqual([0, output]);
  expect(await own.tags()).toEqual(['main']);
});
