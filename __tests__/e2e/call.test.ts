// `call`: questions to the Dockerfile, answered in the log; nothing is built and nothing pushed.
import { expect, test } from '@jest/globals';
import { type RunnerCommand, runnerView } from '../support/runner-commands.ts';
import { createBuilder } from './support/builders.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { tagsOf } from './support/registry.ts';
import { givenBuilder, newStep, succeed } from './support/step.ts';

const untidy = [
  'FROM busybox:1.37 as base',
  'ARG GREETING=hello',
  'RUN false',
  'FROM base',
  'CMD echo hi',
].join('\n');
const tidy = 'FROM busybox:1.37\nRUN false\nCMD ["echo"]\n';

function annotations(output: string): readonly RunnerCommand[] {
  return runnerView(output).commands.filter(({ name }) => name === 'warning');
}

test('a check that finds something, one that does not, an outline, targets, and a Dockerfile that is none', async () => {
  const repository = newRepository();
  const step = newStep({
    files: {
      'app/Dockerfile': untidy,
      'Tidy.dockerfile': tidy,
      'Broken.dockerfile': 'FROM a\nRUNN\n',
    },
  });
  const builder = unique('e2e');
  await createBuilder(step, builder);
  const asked = { builder, tags: `${repository}:1`, push: 'true', context: 'app' };

  const checked = await step.main(givenBuilder({ ...asked, call: 'check' }));
  const message = onlyError(checked);
  expect(message).toMatch(/found 2 things to mend:\n- line 1: FromAsCasing.*\n- line 5: JSONArgs/);
  expect(checked.outputs).toMatchObject({ pushed: 'false', name: builder });
  expect(checked.outputs).not.toHaveProperty('digest');
  expect(annotations(checked.output)).toMatchObject(
    [
      { properties: { file: 'app/Dockerfile', line: '1' }, data: /FromAsCasing: .* https:/ },
      { properties: { file: 'app/Dockerfile', line: '5' }, data: /JSONArgsRecommended/ },
    ].map(({ properties, data }) => ({ properties, data: expect.stringMatching(data) })),
  );
  await step.post();

  const ignored = givenBuilder({ ...asked, call: 'check,ignorestatus=true' });
  expect(annotations((await succeed(step, ignored)).output)).toHaveLength(2);
  await step.post();

  const file = { ...asked, context: '.', file: 'Tidy.dockerfile' };
  const clean = await succeed(step, givenBuilder({ ...file, call: 'check' }));
  expect(annotations(clean.output)).toEqual([]);
  expect(clean.output).toContain('Check complete, no warnings found');
  await step.post();

  const outline = await succeed(step, givenBuilder({ ...asked, call: 'outline' }));
  expect(outline.stdout).toMatch(/^GREETING +hello/m);
  await step.post();
  const targets = await succeed(step, givenBuilder({ ...asked, call: 'targets,format=json' }));
  expect(targets.stdout).toMatch(/"name": "base"/);
  await step.post();

  const broken = await step.main(
    givenBuilder({ ...asked, context: '.', file: 'Broken.dockerfile', call: 'check' }),
  );
  expect(onlyError(broken)).toMatch(/unknown instruction: RUNN/);
  const [error] = runnerView(broken.output).commands.filter(({ name }) => name === 'error');
  expect(error?.properties).toMatchObject({ file: 'Broken.dockerfile', line: '2' });
  expect(await tagsOf(repository)).toEqual([]);
});
