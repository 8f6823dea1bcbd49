// Rules of a clean-up: the names that a build of the same event gave its image.
import { expect, test } from '@jest/globals';
import { readEvent } from '../../src/gather/event.ts';
import { doorInputs, type Inputs } from '../../src/gather/inputs.ts';
import { withRules } from '../../src/plan/cleanup-rules.ts';
import { factsWith, inputsWith } from '../fakes/facts.ts';
import { pullRequest } from '../fakes/origin.ts';

async function named(tags: string) {
  const inputs: Inputs = { ...inputsWith(), images: 'reg.test/acme/app', tags };
  const { facts, problems } = await withRules({
    inputs,
    event: readEvent({ GITHUB_EVENT_NAME: 'pull_request' }),
    origin: pullRequest(),
    logins: factsWith({}).logins,
    unknownInputs: [],
    knownInputs: doorInputs.cleanup,
  });
  return { tags: facts.inputs.tags, problems: problems.map(({ message }) => message) };
}

test.each([
  ['pr-7\nnightly-*', 'pr-7\nnightly-*'],
  ['type=ref,event=pr', 'pr-2'],
  ['old-*\ntype=raw,value=one\ntype=ref,event=pr,prefix=p', 'old-*\np2\none'],
])('%j', async (tags, expected) => {
  expect(await named(tags)).toEqual({ tags: expected, problems: [] });
});

test('rules that give nothing are a problem, and never mean the default', async () => {
  const { tags, problems } = await named('type=ref,event=tag');
  expect(tags).toBe('');
  expect(problems).toEqual([expect.stringContaining('no rule of it gives a tag')]);
});

test('a rule that is none is told as everywhere', async () => {
  expect((await named('type=reff,event=pr')).problems.join()).toContain('type=reff,event=pr');
});
