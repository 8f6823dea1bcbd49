// The rules for workflows, each held to a workflow that breaks it, and the examples held to them.
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

const examples = readdirSync(inRepository('examples/workflows')).filter((name) =>
  name.endsWith('.yml'),
);

test.each(examples)('examples/workflows/%s keeps them', (name) => {
  expect(workflowProblems(name, repositoryText('examples/workflows', name))).toEqual([]);
});
