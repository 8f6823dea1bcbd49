// A whole workflow under act: one job publishes, a second one works with its digests.
import { expect } from '@jest/globals';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { runWorkflow } from './support/act.ts';
import { docker, machines, runImage, tracesOf } from './support/docker.ts';
import { newRepository } from './support/names.ts';
import { imagesOf, stored, tagsOf } from './support/registry.ts';
import { createdBuilder, newStep } from './support/step.ts';

const withoutAct = world().tools.act === undefined ? 'there is no act here' : undefined;

// An expression of GitHub's; in a template string it would be one of JavaScript's.
const output = (name: string): string => `\${{ steps.image.outputs.${name} }}`;
const needed = (name: string): string => `\${{ needs.build.outputs.${name} }}`;

const checks = [
  'test "$ARM64" = "$FROM_DIGESTS"',
  'case "$DIGEST" in sha256:*) ;; *) exit 1 ;; esac',
  'test "$DIGEST" != "$ARM64"',
  'test "$REFERENCE" = "$REPOSITORY@$DIGEST"',
  'echo "the second job has $ARM64"',
].join('\n');

function workflow(inputs: Readonly<Record<string, string>>, repository: string): unknown {
  return {
    on: 'push',
    jobs: {
      build: {
        'runs-on': 'ubuntu-latest',
        outputs: {
          digest: output('digest'),
          digests: output('digests'),
          arm64: output('linux-arm64'),
          reference: output('reference'),
        },
        steps: [
          { uses: 'actions/checkout@v6' },
          { id: 'image', uses: './', with: { context: 'examples/hello', ...inputs } },
          // A later step of the job has the builder.
          { run: `docker buildx inspect | grep -q '^Name: *${inputs.name}$'` },
        ],
      },
      deploy: {
        needs: 'build',
        'runs-on': 'ubuntu-latest',
        steps: [
          {
            env: {
              DIGEST: needed('digest'),
              ARM64: needed('arm64'),
              REFERENCE: needed('reference'),
              FROM_DIGESTS: `\${{ fromJSON(needs.build.outputs.digests)['linux/arm64'] }}`,
              REPOSITORY: repository,
            },
            run: checks,
          },
        ],
      },
    },
  };
}

testUnless(
  withoutAct,
  'a second job gets the digests of the first, and the job cleans up',
  async () => {
    const repository = newRepository();
    const tag = `${repository}:1.0`;
    const step = newStep();
    const inputs = createdBuilder({ tags: tag, push: 'true' });

    const { code, output: said } = await runWorkflow(workflow(inputs, repository), step);
    expect([code, said]).toEqual([0, said]);

    const { digest, document } = await stored(tag);
    const images = imagesOf(document);
    expect(said).toContain(`the second job has ${images['linux/arm64']}`);
    expect(said).toContain(`Published ${tag}`);
    expect(said).toContain(digest);
    expect(said).toContain(`Removed the builder ${inputs.name}.`);
    expect(await tracesOf(step, inputs.name ?? '')).toEqual([]);
    for (const platform of Object.keys(images)) {
      expect(await runImage(tag, platform)).toContain(
        `on ${machines[platform]}, built on ${machines[platform]}`,
      );
    }
    await docker(['image', 'rm', '--force', tag]);
  },
);

testUnless(
  withoutAct,
  'a failed step fails the job, stops the second one, and is cleaned up',
  async () => {
    const repository = newRepository();
    const step = newStep();
    const inputs = createdBuilder({ tags: `${repository}:1.0`, push: 'true', 'build-args': '=x' });
    const wrong = await runWorkflow(workflow(inputs, repository), step);
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('The plan has a problem; nothing was changed');
    expect(wrong.output).not.toContain('the second job has');
    expect(await tagsOf(repository)).toEqual([]);
    expect(await tracesOf(step, inputs.name ?? '')).toEqual([]);
  },
);
