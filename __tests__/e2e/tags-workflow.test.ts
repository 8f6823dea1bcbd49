// The door tags/ in a workflow under act: later steps read its outputs, variables and bake files.
import { expect } from '@jest/globals';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { runWorkflow } from './support/act.ts';
import { newStep } from './support/step.ts';

const withoutAct = world().tools.act === undefined ? 'there is no act here' : undefined;

// An expression of GitHub's; in a template string it would be one of JavaScript's.
const output = (name: string): string => `\${{ steps.names.outputs.${name} }}`;
const label = (name: string): string =>
  `\${{ fromJSON(steps.names.outputs.json).labels['org.opencontainers.image.${name}'] }}`;

const checks = [
  'test "$VERSION" = main && test "$DOCKER_METADATA_OUTPUT_VERSION" = main',
  'day=$(TZ=UTC git show -s --format=%cd --date=format-local:%Y%m%d)',
  'test "$TAGS" = "ghcr.io/acme/app:main,ghcr.io/acme/app:$day"',
  'test "$DOCKER_METADATA_OUTPUT_TAG_NAMES" = "main,$day"',
  'test "$TITLE" = Mine',
  'grep -q \'"DOCKER_META_IMAGES": "ghcr.io/acme/app"\' "$BAKE"',
  'echo "every name is right, $SHA"',
].join('\n');

const workflow = {
  on: 'push',
  jobs: {
    names: {
      'runs-on': 'ubuntu-latest',
      steps: [
        { uses: 'actions/checkout@v6' },
        {
          id: 'names',
          uses: './tags',
          with: {
            context: 'git',
            images: 'ghcr.io/Acme/App',
            tags: "type=ref,event=branch\ntype=raw,value={{commit_date 'YYYYMMDD'}}",
            labels: 'org.opencontainers.image.title=Mine',
            'sep-tags': ',',
            'github-token': '',
          },
        },
        {
          env: {
            VERSION: output('version'),
            TAGS: output('tags'),
            TITLE: label('title'),
            SHA: label('revision'),
            BAKE: output('bake-file'),
          },
          run: checks,
        },
      ],
    },
  },
};

testUnless(withoutAct, 'tags/ names an image for the steps after it', async () => {
  const { runner } = newStep();
  const { code, output: said } = await runWorkflow(workflow, { runner });
  expect([code, said]).toEqual([0, said]);
  expect(said).toMatch(/every name is right, [0-9a-f]{40}/);
});
