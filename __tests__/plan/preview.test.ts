// Previews: when the one tag of a pull request replaces all others, and what is wrong to ask for.
import { describe, expect, test } from '@jest/globals';
import { type EventFacts, readEvent } from '../../src/gather/event.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { planComment } from '../../src/plan/comment.ts';
import { checkPreview, previewedPull, withPreview } from '../../src/plan/preview.ts';
import { decidePush } from '../../src/plan/push.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';

function pull(given: Partial<EventFacts> = {}, from = 'acme/app'): EventFacts {
  const head = { sha: 'abcdef0123'.repeat(4), repo: { full_name: from } };
  const base = { ref: 'main', repo: { default_branch: 'main' } };
  return {
    ...readEvent({}),
    name: 'pull_request',
    repository: 'acme/app',
    serverUrl: 'https://github.com',
    runId: '42',
    runAttempt: '2',
    actor: 'octocat',
    payload: { number: 7, pull_request: { number: 7, head, base } },
    ...given,
  };
}

const images = 'ghcr.io/acme/app';
const preview = { images, preview: 'true', tags: 'type=sha', flavor: 'latest=true,prefix=x-' };

describe('the tag of a preview', () => {
  test('replaces every rule and every flavor', () => {
    const { inputs } = withPreview(factsWith({ inputs: preview, event: pull() }));
    expect(inputs.tags).toBe('type=raw,value=pr-7,prefix=,suffix=');
    expect(inputs.flavor).toBe('latest=false');
  });

  test('takes platform tags along that follow from it, and no others', () => {
    const of = (template: string) =>
      withPreview(factsWith({ inputs: { ...preview, 'platform-tags': template }, event: pull() }))
        .inputs['platform-tags'];
    expect(of('{tag}-{arch}')).toBe('{tag}-{arch}');
    expect(of('latest-{arch}')).toBe('');
  });

  test('is also what an image of a fork is called', () => {
    const facts = factsWith({ inputs: preview, event: pull({}, 'fork/app') });
    expect(withPreview(facts).inputs.tags).toContain('pr-7');
  });

  test.each<[string, Partial<Inputs>, EventFacts]>([
    ['without `preview`', { images }, pull()],
    ['with `preview: false`', { images, preview: 'false' }, pull()],
    ['on a push', preview, pull({ name: 'push', payload: {} })],
    ['on pull_request_target', preview, pull({ name: 'pull_request_target' })],
  ])('is not given %s', (_name, inputs, event) => {
    const facts = factsWith({ inputs, event });
    expect(withPreview(facts)).toBe(facts);
    expect(previewedPull(facts)).toBeUndefined();
  });
});

describe('push: auto', () => {
  const decide = (inputs: Partial<Inputs>, event: EventFacts) => {
    const { reading } = readingOf(inputs);
    return decidePush(reading, factsWith({ inputs, event }));
  };

  test('pushes a preview of the same repository', () => {
    expect(decide(preview, pull())).toEqual({ kind: 'tags' });
  });

  test('does not push that of a fork, nor of Dependabot, nor any without `preview`', () => {
    expect(decide(preview, pull({}, 'fork/app')).kind).toBe('no');
    expect(decide(preview, pull({ actor: 'dependabot[bot]' })).kind).toBe('no');
    expect(decide({ images }, pull()).kind).toBe('no');
  });
});

describe('a problem', () => {
  test.each<[string, Partial<Inputs>, string, string]>([
    ['no images', { preview: 'true' }, 'preview', 'names no repository'],
    ['no boolean', { images, preview: 'on' }, 'preview', 'is not a boolean'],
    ['no number', { ...preview, 'preview-tag': 'preview' }, 'preview-tag', 'would share it'],
    ['no letter', { ...preview, 'preview-tag': '{number}' }, 'preview-tag', 'no letter'],
    ['no tag', { ...preview, 'preview-tag': 'pr/{number}' }, 'preview-tag', '`pr/1` is no tag'],
  ])('%s', (_name, inputs, subject, message) => {
    const { reading, problems } = readingOf(inputs);
    checkPreview(reading);
    expect(problems).toEqual([
      { subject, message: expect.stringContaining(message), edit: expect.any(String) },
    ]);
  });
});

describe('a comment', () => {
  const plan = (inputs: Partial<Inputs>, event: EventFacts) => {
    const { reading } = readingOf(inputs);
    return planComment(reading, factsWith({ inputs, event }));
  };

  test('has its links from the server of the job', () => {
    const event = pull({ serverUrl: 'https://git.example.com' });
    expect(plan({ comment: 'true', 'github-token': 't' }, event)).toMatchObject({
      number: 7,
      repository: 'acme/app',
      token: 't',
      runUrl: 'https://git.example.com/acme/app/actions/runs/42/attempts/2',
      baseTags: ['main', 'edge', 'latest'],
    });
  });

  test('compares with a branch under the name that a tag can have', () => {
    const base = { ref: 'release/1.x', repo: { default_branch: 'main' } };
    const payload = { number: 7, pull_request: { number: 7, head: {}, base } };
    expect(plan({ comment: 'true' }, pull({ payload }))?.baseTags).toEqual(['release-1.x']);
  });

  test('is planned for pull requests only, and when it is asked for', () => {
    expect(plan({ comment: 'true' }, pull({ name: 'push', payload: {} }))).toBeUndefined();
    expect(plan({}, pull())).toBeUndefined();
  });
});
