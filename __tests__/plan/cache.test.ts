// Which cache is read and written, for every way to ask for one and every event.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEvent } from '../../src/gather/event.ts';
import type { Facts } from '../../src/gather/facts.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { planCache } from '../../src/plan/cache.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';
import { reference } from '../fakes/parsed.ts';

const offered = { kind: 'offered', isWritable: true } as const;
const images = [reference('ghcr.io/acme/app')];

function decide(
  inputs: Partial<Inputs>,
  facts: Partial<Omit<Facts, 'inputs'>> = {},
  { isLeg = false, given = images } = {},
) {
  const { reading, problems } = readingOf(inputs);
  const decision = planCache(reading, { facts: factsWith(facts), images: given, isLeg });
  return { ...decision, problems };
}

function event(name: string, payload: Readonly<Record<string, unknown>> = {}): Facts['event'] {
  return { ...readEvent({ GITHUB_EVENT_NAME: name }), payload };
}

describe('cache: auto', () => {
  const scopeOf = (inputs: Partial<Inputs>, given = images) => {
    const { plan } = decide(inputs, { githubCache: offered }, { given });
    return plan.kind === 'github' ? plan.scope : plan.kind;
  };

  it("is none where the runner offers none, and GitHub's where it does", () => {
    expect(decide({})).toEqual({ plan: { kind: 'none' }, warnings: [], problems: [] });
    expect(decide({}, { githubCache: offered })).toEqual({
      plan: { kind: 'github', scope: expect.stringMatching(/^acme-app-\w{12}$/), isWritten: true },
      warnings: [],
      problems: [],
    });
  });

  it('has a scope for each image, context, file and target', () => {
    const scopes = [
      scopeOf({}),
      scopeOf({}, [reference('ghcr.io/acme/other')]),
      scopeOf({}, []),
      scopeOf({ context: 'web' }),
      scopeOf({ file: 'web/Dockerfile' }),
      scopeOf({ target: 'final' }),
    ];
    expect(new Set(scopes).size).toBe(scopes.length);
    expect(scopes.filter((scope) => /[^\w.-]/.test(scope))).toEqual([]);
  });

  it('has one scope for all tags, and all commits of a Git context', () => {
    const two = [...images, reference('acme/app')];
    expect(scopeOf({}, two)).not.toBe(scopeOf({}));
    expect(scopeOf({}, [...two].reverse()).slice(-12)).toBe(scopeOf({}, two).slice(-12));
    const at = (commit: string) => scopeOf({ context: `https://github.com/a/b.git#${commit}` });
    expect(at('refs/pull/7/merge')).toBe(at('main'));
    expect(at('main:web')).not.toBe(at('main'));
  });

  it.each([
    ['push', {}, true],
    ['pull_request', {}, true],
    ['pull_request_target', {}, false],
    ['workflow_run', { workflow_run: { event: 'push' } }, true],
    ['workflow_run', { workflow_run: { event: 'pull_request' } }, false],
    ['workflow_run', {}, false],
  ])('on %s %j is written: %j', (name, payload, isWritten) => {
    const facts = { githubCache: offered, event: event(name, payload) };
    expect(decide({}, facts).plan).toMatchObject({ kind: 'github', isWritten });
  });

  it('is none with a warning where it does not answer', () => {
    const githubCache = { kind: 'silent', reason: 'connect ECONNREFUSED' } as const;
    expect(decide({}, { githubCache })).toEqual({
      plan: { kind: 'none' },
      warnings: [expect.stringContaining('(connect ECONNREFUSED)')],
      problems: [],
    });
  });

  it('is only read with a token that only reads', () => {
    const githubCache = { ...offered, isWritable: false };
    expect(decide({}, { githubCache }).plan).toMatchObject({ kind: 'github', isWritten: false });
  });
});

describe('cache', () => {
  it('off: none', () => {
    expect(decide({ cache: 'off' }, { githubCache: offered }).plan).toEqual({ kind: 'none' });
  });

  it.each([
    ['ghcr.io/acme/app:cache', 'ghcr.io', 'acme/app', 'cache'],
    ['acme/app', 'docker.io', 'acme/app', 'latest'],
  ])('%s: that tag', (cache, registry, path, tag) => {
    expect(decide({ cache }, {}, { isLeg: true })).toEqual({
      plan: {
        kind: 'registry',
        reference: { registry, path, tag },
        isLeg: true,
        isWritten: true,
      },
      warnings: [],
      problems: [],
    });
  });

  it.each([
    ['pull_request', {}],
    ['pull_request_target', {}],
    ['pull_request_review', {}],
    ['workflow_run', { workflow_run: { event: 'pull_request' } }],
  ])('in a registry is only read on %s', (name, payload) => {
    const { plan } = decide({ cache: 'acme/app:cache' }, { event: event(name, payload) });
    expect(plan).toMatchObject({ kind: 'registry', isWritten: false });
  });

  it.each(['', 'type=gha', 'true', 'Auto', `acme/app@sha256:${'a'.repeat(64)}`, 'acme/app:'])(
    '%j is a problem',
    (cache) => {
      expect(decide({ cache }).problems).toEqual([
        expect.objectContaining({
          subject: 'cache',
          message: expect.stringContaining(`\`${cache}\``),
        }),
      ]);
    },
  );
});

describe('cache-from and cache-to', () => {
  it('replace `cache`, each entry as it was written', () => {
    const inputs = {
      cache: 'acme/app:cache',
      'cache-from': '# ours\ntype=gha,scope=a\n\nacme/app:cache',
      'cache-to': 'type=local,"dest=/tmp/a, b",mode=max',
    };
    expect(decide(inputs, { githubCache: offered })).toEqual({
      plan: {
        kind: 'explicit',
        from: ['type=gha,scope=a', 'acme/app:cache'],
        to: ['type=local,"dest=/tmp/a, b",mode=max'],
        variables: {},
        secrets: [],
      },
      warnings: [],
      problems: [],
    });
  });

  it('alone leave the other side empty', () => {
    expect(decide({ 'cache-from': 'acme/app' }, { githubCache: offered }).plan).toMatchObject({
      kind: 'explicit',
      from: ['acme/app'],
      to: [],
    });
  });

  it.each([
    ['"type=registry,ref=acme/app:c"', 'type=registry,ref=acme/app:c'],
    ['acme/app:a,acme/app:b', 'acme/app:a,acme/app:b'],
    ['TYPE=s3,region=x,bucket=y', 'TYPE=s3,region=x,bucket=y'],
    ['type=azblob,account_url=https://x.test/?a=b', 'type=azblob,account_url=https://x.test/?a=b'],
    ['type=inline', 'type=inline'],
    ['type=local,"dest=a""b"', 'type=local,"dest=a""b"'],
  ])('%s is %s to buildx', (line, entry) => {
    expect(decide({ 'cache-to': line })).toMatchObject({ plan: { to: [entry] }, problems: [] });
  });

  it.each([
    ['type=s3,secret', /1 of its fields/],
    ['ref=acme/app', /no `type=`/],
    ['type=,ref=x', /no `type=`/],
    ['type=local,"dest=x', /quot/i],
  ])('%j is a problem that does not show it', (line, message) => {
    const { problems } = decide({ 'cache-to': `type=inline\n${line}` });
    expect(problems).toEqual([
      { subject: 'cache-to', message: expect.stringMatching(message), edit: expect.any(String) },
    ]);
    expect(problems[0]?.message).toContain('entry 2');
    expect(problems[0]?.message).not.toContain(line);
  });

  it.each([
    ['type=gha', 1],
    ['type=gha,scope=x', 1],
    ['type=gha,url=https://x.test,token=t', 0],
    ['type=registry,ref=acme/app', 0],
  ])('%s without the runner’s cache: %i warning', (line, count) => {
    expect(decide({ 'cache-from': line }).warnings).toHaveLength(count);
    expect(decide({ 'cache-from': line }, { githubCache: offered }).warnings).toEqual([]);
  });

  it('of any text are an entry or a problem, never a crash', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { plan, problems } = decide({ 'cache-from': text });
        return plan.kind === 'none' || plan.kind === 'explicit' || problems.length > 0;
      }),
    );
  });
});
