// The plan of a clean-up: its repositories, its patterns, and every way to ask for the wrong thing.
import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../src/gather/event.ts';
import { doorInputs, type Inputs } from '../../src/gather/inputs.ts';
import { type CleanupPlan, planCleanup } from '../../src/plan/cleanup.ts';
import { PlanError } from '../../src/system/errors.ts';
import { factsWith } from '../fakes/facts.ts';

const closed = {
  number: 7,
  pull_request: { number: 7, state: 'closed', head: { repo: { full_name: 'acme/app' } } },
};
const opened = { ...closed, pull_request: { ...closed.pull_request, state: 'open' } };

function plan(
  given: Partial<Inputs>,
  {
    payload = closed,
    name = 'pull_request',
    serverUrl = 'https://github.com',
  }: { readonly payload?: unknown; readonly name?: string; readonly serverUrl?: string } = {},
): CleanupPlan {
  const empty = Object.fromEntries(
    Object.values(doorInputs)
      .flat()
      .map((input) => [input, '']),
  );
  const defaults = {
    images: 'ghcr.io/acme/app',
    'dry-run': 'false',
    logout: 'true',
    summary: 'true',
  };
  return planCleanup({
    inputs: { ...empty, ...defaults, ...given } as Inputs,
    event: {
      ...readEvent({}),
      name,
      payload: payload as Readonly<Record<string, unknown>>,
      serverUrl,
      repository: 'acme/app',
    },
    logins: factsWith({}).logins,
    unknownInputs: [],
    knownInputs: doorInputs.cleanup,
  });
}

const texts = ({ patterns }: CleanupPlan): readonly string[] => patterns.map(({ text }) => text);

describe('tags', () => {
  test('default to the preview of the pull request that was closed', () => {
    const { patterns } = plan({});
    expect(['pr-7', 'pr-77', 'pr-6'].map((tag) => patterns.map((one) => one.matches(tag)))).toEqual(
      [[true], [false], [false]],
    );
  });

  test('default to every preview by age, outside of a pull request', () => {
    const { patterns, olderThan } = plan(
      { 'older-than': '30d' },
      { name: 'schedule', payload: {} },
    );
    expect(patterns[0]?.matches('pr-12')).toBe(true);
    expect(olderThan).toBe(30 * 24 * 3_600_000);
  });

  test('are a list', () => {
    expect(texts(plan({ tags: 'pr-{number}\nnightly-*, edge' }))).toEqual([
      'pr-{number}',
      'nightly-*',
      'edge',
    ]);
  });

  test('of an open pull request go when they are named', () => {
    expect(texts(plan({ tags: 'pr-{number}' }, { payload: opened }))).toEqual(['pr-{number}']);
  });
});

test.each([
  ['ghcr.io/acme/app', 'https://github.com', 'github'],
  ['localhost:5000/app', 'https://github.com', 'registry'],
  ['containers.git.example.com/acme/app', 'https://git.example.com', 'github'],
  ['ghcr.example.com/acme/app', 'https://github.com', 'registry'],
])('%s on %s is deleted over the API of %s', (images, serverUrl, kind) => {
  expect(plan({ images }, { serverUrl }).targets.map((target) => target.kind)).toEqual([kind]);
});

describe('a problem names the input, the value and the edit', () => {
  test.each<[string, Partial<Inputs>, string, Parameters<typeof plan>[1]?]>([
    ['no images', { images: '' }, 'images: it is empty'],
    ['a tag', { images: 'ghcr.io/acme/app:1' }, 'it has a tag or a digest'],
    ['Docker Hub', { images: 'acme/app' }, 'Docker Hub deletes over an API of its own only'],
    [
      'ECR',
      { images: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app' },
      'ECR deletes over an API of its own only',
    ],
    [
      'ghcr.io from an Enterprise server',
      {},
      'a token of https://git.example.com cannot delete on ghcr.io',
      { serverUrl: 'https://git.example.com' },
    ],
    [
      'no pull request',
      {},
      'the event `push` is of no pull request',
      { name: 'push', payload: {} },
    ],
    ['an open one', {}, 'pull request 7 is open', { payload: opened }],
    ['everything', { tags: '*' }, '`*` is not a pattern of tags: without a letter of its own'],
    ['latest', { tags: 'latest' }, '`latest` is never removed'],
    [
      'no number',
      { tags: 'pr-{number}' },
      '`{number}` has no value',
      { name: 'push', payload: {} },
    ],
    ['no age', { 'older-than': 'soon' }, '`soon` is not an age'],
    ['no boolean', { 'dry-run': 'yes' }, '`yes` is not a boolean'],
  ])('%s', (...[, inputs, message, event]) => {
    const attempt = (): CleanupPlan => plan(inputs, event);
    expect(attempt).toThrow(PlanError);
    expect(attempt).toThrow(message);
  });

  test('a login without its password', () => {
    const attempt = (): CleanupPlan => plan({ registry: 'quay.io', username: 'me' });
    expect(attempt).toThrow('password for quay.io is empty');
  });

  test('all at once', () => {
    expect(() => plan({ images: 'acme/app', tags: '*', 'older-than': 'x' })).toThrow('3 problems');
  });
});
