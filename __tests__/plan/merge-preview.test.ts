// What merge/ does with what a fork's run left: a preview of that layout, and nothing else.
import { describe, expect, test } from '@jest/globals';
import { type EventFacts, readEvent } from '../../src/gather/event.ts';
import type { Facts } from '../../src/gather/facts.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { parseSourceLine } from '../../src/oci/merge-source.ts';
import { decideMergePush, suspectLayouts } from '../../src/plan/merge-preview.ts';
import { withPreview } from '../../src/plan/preview.ts';
import { factsWith, readingOf, subjectsOf } from '../fakes/facts.ts';

function runOf(repository: string): EventFacts {
  return {
    ...readEvent({}),
    name: 'workflow_run',
    repository: 'acme/app',
    payload: { workflow_run: { head_repository: { full_name: repository } } },
  };
}

const found = { kind: 'found', number: 7, headSha: 'a', isFork: true, payload: {} } as const;
const preview = { images: 'ghcr.io/acme/app', preview: 'true', push: 'true' };

function suspects(
  inputs: Partial<Inputs>,
  {
    sources,
    event = runOf('mallory/app'),
  }: { readonly sources: string; readonly event?: EventFacts },
) {
  const { reading, problems } = readingOf(inputs);
  const parsed = sources.split('\n').flatMap((line) => {
    const source = parseSourceLine(line);
    return source.ok ? [source.value] : [];
  });
  const folders = suspectLayouts(reading, { facts: factsWith({ inputs, event }), sources: parsed });
  return { folders, problems: subjectsOf(problems) };
}

describe('after a fork', () => {
  test('its one layout is checked and may become a preview', () => {
    expect(suspects(preview, { sources: 'oci-layout://x' })).toEqual({
      folders: ['x'],
      problems: [],
    });
  });

  test.each<[string, Partial<Inputs>, string, readonly string[]]>([
    ['a smoke test', { ...preview, 'smoke-test': 'true' }, 'oci-layout://x', ['smoke-test']],
    ['another tag', { images: 'ghcr.io/acme/app', tags: '1.0' }, 'oci-layout://x', ['preview']],
    ['a second layout', preview, 'oci-layout://x\noci-layout://y', ['sources']],
    ['an image beside it', preview, 'oci-layout://x\nghcr.io/acme/app:1', ['sources']],
    ['one of its platforms', preview, 'linux/amd64=oci-layout://x', ['sources']],
    ['a tag in it', preview, 'oci-layout://x:latest', ['sources']],
  ])('%s is a problem', (_name, inputs, sources, problems) => {
    expect(suspects(inputs, { sources }).problems).toEqual(problems);
  });

  test('images of a registry are nobody else’s', () => {
    expect(suspects({ tags: 'a.test/x:1' }, { sources: 'a.test/x:2' })).toEqual({
      folders: [],
      problems: [],
    });
  });
});

test('layouts of a run of the same repository are checked, and may have any tag', () => {
  const event = runOf('acme/app');
  expect(suspects({ tags: 'a.test/x:1' }, { sources: 'oci-layout://x', event })).toEqual({
    folders: ['x'],
    problems: [],
  });
});

test('layouts of this very workflow are not suspect', () => {
  const event = { ...runOf('acme/app'), name: 'push', payload: {} };
  expect(suspects({}, { sources: 'oci-layout://x', event }).folders).toEqual([]);
});

describe('the pull request behind the run', () => {
  const facts = (given: Partial<Facts>): Facts =>
    factsWith({ inputs: preview, event: runOf('mallory/app'), ...given });

  test('gives the one tag, and that is pushed', () => {
    const known = facts({ runPull: found });
    expect(withPreview(known).inputs.tags).toBe('type=raw,value=pr-7,prefix=,suffix=');
    const { reading } = readingOf(preview);
    expect(decideMergePush(reading, known)).toEqual({ kind: 'tags' });
  });

  test('that is gone has nothing pushed, with the reason', () => {
    const { reading } = readingOf(preview);
    expect(
      decideMergePush(reading, facts({ runPull: { kind: 'none', reason: 'it was closed' } })),
    ).toEqual({ kind: 'no', notice: 'Nothing will be pushed: it was closed.' });
  });
});
