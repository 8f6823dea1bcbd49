// Whether anything is pushed, by what was asked, the event and its actor.
import { describe, expect, it } from '@jest/globals';
import { type EventFacts, readEvent } from '../../src/gather/event.ts';
import type { Facts } from '../../src/gather/facts.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { decidePush } from '../../src/plan/push.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';

const base: EventFacts = {
  ...readEvent({}),
  name: 'push',
  repository: 'acme/app',
  serverUrl: 'https://github.com',
  ref: 'refs/heads/main',
  actor: 'octocat',
};
const headSha = 'a'.repeat(40);

function pull(name: string, from: string | null, given: Partial<EventFacts> = {}): EventFacts {
  const repo = from === null ? null : { full_name: from };
  const payload = { number: 7, pull_request: { number: 7, head: { repo, sha: headSha } } };
  return { ...base, name, payload, ...given };
}

function runAfter(from: string | null): EventFacts {
  const run = { head_repository: from === null ? null : { full_name: from } };
  return { ...base, name: 'workflow_run', payload: { workflow_run: run } };
}

function decide(
  inputs: Partial<Inputs>,
  event: EventFacts = base,
  facts: Pick<Facts, 'checkout'> = {},
) {
  const { reading, problems } = readingOf(inputs);
  const push = decidePush(reading, factsWith({ inputs, event, ...facts }));
  return { ...push, problems: problems.map(({ subject }) => subject) };
}

const images = 'ghcr.io/acme/app';
const dependabot = { actor: 'dependabot[bot]' };

describe('auto', () => {
  it.each([
    ['push', base],
    ['a tag', { ...base, ref: 'refs/tags/v1' }],
    ['schedule', { ...base, name: 'schedule' }],
    ['release', { ...base, name: 'release' }],
    ['workflow_dispatch', { ...base, name: 'workflow_dispatch' }],
    ['merge_group', { ...base, name: 'merge_group' }],
    ['workflow_run of the same repository', runAfter('Acme/App')],
    ['no event at all', { ...base, name: '' }],
  ])('pushes on %s', (_, event) => {
    expect(decide({ push: 'auto', images }, event)).toEqual({ kind: 'tags', problems: [] });
    expect(decide({ push: 'auto-by-digest', images }, event)).toEqual({
      kind: 'by-digest',
      problems: [],
    });
  });

  it.each([
    ['no images', base, { images: '', tags: 'acme/app:1' }, '`images` names no repository'],
    ['load', base, { load: 'true' }, '`load`'],
    ['a pull request', pull('pull_request', 'acme/app'), {}, 'this is a pull request'],
    ['a fork’s pull request', pull('pull_request', 'eve/app'), {}, 'a fork'],
    ['a deleted fork’s', pull('pull_request', null), {}, 'a fork'],
    ['Dependabot’s', pull('pull_request', 'acme/app', dependabot), {}, 'Dependabot'],
    ['Dependabot’s push', { ...base, ...dependabot }, {}, 'Dependabot'],
    ['pull_request_target', pull('pull_request_target', 'acme/app'), {}, 'a pull request'],
    ['a review', pull('pull_request_review', 'acme/app'), {}, 'a pull request'],
    ['a comment in one', pull('pull_request_review_comment', 'eve/app'), {}, 'a pull request'],
    ['workflow_run of a fork', runAfter('eve/app'), {}, 'of a fork'],
    ['workflow_run of a deleted fork', runAfter(null), {}, 'of a fork'],
  ])('does not push with %s, and says why', (_, event, inputs, reason) => {
    for (const push of ['auto', 'auto-by-digest']) {
      expect(decide({ push, images, ...inputs }, event)).toEqual({
        kind: 'no',
        notice: expect.stringContaining(reason),
        problems: [],
      });
    }
  });

  it.each([
    ['load', { load: 'true', images: '' }],
    ['outputs', { outputs: 'type=local,dest=out', images: '' }],
    ['call', { call: 'check', images: '' }],
    ['call, whatever images are named', { call: 'check', images }],
  ])('says nothing of it with %s, which asks for no push', (_, inputs) => {
    expect(decide({ push: 'auto', ...inputs }, base)).toEqual({ kind: 'no', problems: [] });
  });
});

describe.each(['true', 'True', 'TRUE', 'by-digest'])('%s', (push) => {
  const kind = push === 'by-digest' ? 'by-digest' : 'tags';

  it.each([
    ['push', base],
    ['a pull request of the same repository', pull('pull_request', 'acme/app')],
    ['Dependabot’s push', { ...base, ...dependabot }],
    ['workflow_run of a fork', runAfter('eve/app')],
    ['pull_request_target of the same repository', pull('pull_request_target', 'acme/app')],
  ])('pushes on %s', (_, event) => {
    expect(decide({ push }, event)).toEqual({ kind, problems: [] });
  });

  it.each([
    ['a fork', pull('pull_request', 'eve/app')],
    ['a deleted fork', pull('pull_request', null)],
    ['Dependabot', pull('pull_request', 'acme/app', dependabot)],
  ])('becomes no on a pull request of %s, with a notice', (_, event) => {
    expect(decide({ push }, event)).toEqual({
      kind: 'no',
      notice: expect.stringContaining('may not write packages'),
      problems: [],
    });
  });
});

describe('a fork’s code on pull_request_target', () => {
  const event = pull('pull_request_target', 'Eve/App');
  const other = 'b'.repeat(40);

  it.each<[string, Partial<Inputs>, Facts['checkout'] | undefined]>([
    ['the head is checked out', {}, { commits: [headSha, other] }],
    ['its merge is checked out', {}, { commits: [other, 'c'.repeat(40), headSha] }],
    ['nobody knows what is checked out', {}, undefined],
    [
      'the context is the merge',
      { context: 'https://github.com/acme/app.git#refs/pull/7/merge' },
      undefined,
    ],
    [
      'the context is the head',
      { context: `https://github.com/acme/app.git#${headSha}` },
      undefined,
    ],
    ['the context is the fork', { context: 'https://github.com/eve/app.git#main' }, undefined],
  ])('is a problem when %s', (_, inputs, checkout) => {
    const facts = checkout === undefined ? {} : { checkout };
    expect(decide({ push: 'true', ...inputs }, event, facts).problems).toEqual(['push']);
    expect(decide({ push: 'false', ...inputs }, event, facts).problems).toEqual([]);
    expect(decide({ push: 'auto', images, ...inputs }, event, facts).problems).toEqual([]);
  });

  it.each<[string, Partial<Inputs>, Facts['checkout'] | undefined]>([
    ['the base is checked out', {}, { commits: [other] }],
    ['the context is the base', { context: 'https://github.com/acme/app.git#main' }, undefined],
    ['the context is the default one', { context: '{{defaultContext}}' }, undefined],
  ])('is none when %s', (_, inputs, checkout) => {
    const facts = checkout === undefined ? {} : { checkout };
    expect(decide({ push: 'true', ...inputs }, event, facts)).toEqual({
      kind: 'tags',
      problems: [],
    });
  });
});

it.each(['false', 'False', 'FALSE'])('%s is silent', (push) => {
  expect(decide({ push, images })).toEqual({ kind: 'no', problems: [] });
});

it.each(['', 'yes', 'digest', 'tRue', 'by_digest', 'auto-digest'])('%j is a problem', (push) => {
  expect(decide({ push, images })).toEqual({ kind: 'no', problems: ['push'] });
});
