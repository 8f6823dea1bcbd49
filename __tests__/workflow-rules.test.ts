// The rules for workflows, each held to a workflow that breaks it; ours and the examples held to them.
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { workflowProblems } from '../scripts/workflow-rules.ts';
import { inRepository, repositoryText } from './support/repository.ts';

const sound = `
on: push
permissions: {}
jobs:
  image:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@df4cb1c069e1874edd31b4311f1884172cec0e10
        with: { persist-credentials: false }
      - uses: OWNER/multiplatform-image/cleanup@v1
      - uses: ./
`;

test('one that is only called takes its rights from its caller, and its limit from an input', () => {
  const called = sound
    .replace('on: push\npermissions: {}', 'on: { workflow_call: {} }')
    .replace('timeout-minutes: 5', `timeout-minutes: \${{ inputs.timeout-minutes }}`);
  expect(workflowProblems('w.yml', called)).toEqual([]);
  const also = called.replace('workflow_call: {}', 'workflow_call: {}, push: {}');
  expect(workflowProblems('w.yml', also)).toEqual([
    expect.stringContaining('more than `contents: read`'),
  ]);
});

test('a sound workflow has no problem', () => {
  expect(workflowProblems('w.yml', sound)).toEqual([]);
});

test.each([
  ['permissions: {}\n', '', 'more than `contents: read`'],
  ['permissions: {}', 'permissions: write-all', 'more than `contents: read`'],
  ['permissions: {}', 'permissions: { packages: write }', 'more than `contents: read`'],
  ['    timeout-minutes: 5\n', '', 'job image has no timeout-minutes'],
  [
    'df4cb1c069e1874edd31b4311f1884172cec0e10',
    'v6',
    'uses actions/checkout@v6, which is no commit',
  ],
  ['persist-credentials: false', 'fetch-depth: 0', 'leaves its token behind'],
  ['on: push', 'on: [', 'is no valid YAML'],
  ['jobs:', 'job:', 'has no jobs'],
])('without %j it has one', (part, other, problem) => {
  const problems = workflowProblems('w.yml', sound.replace(part, other));
  expect(problems).toEqual([expect.stringContaining(problem)]);
  expect(problems[0]).toMatch(/^w\.yml: /);
});

const workflows = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(inRepository(folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`),
);

test.each(workflows)('%s keeps them', (name) => {
  expect(workflowProblems(name, repositoryText(name))).toEqual([]);
});
