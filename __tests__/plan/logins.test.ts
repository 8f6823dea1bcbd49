// The login inputs: which registries, as whom, and everything that can be wrong with them.
import { describe, expect, it } from '@jest/globals';
import { readEvent } from '../../src/gather/event.ts';
import type { LoginFacts } from '../../src/gather/facts.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { accepted, type Parsed, rejected } from '../../src/oci/parsed.ts';
import type { Login, LoginPlan } from '../../src/plan/login-plan.ts';
import { planLogins } from '../../src/plan/logins.ts';
import type { Problem } from '../../src/system/errors.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';

interface Given {
  readonly inputs?: Partial<Inputs>;
  readonly list?: Parsed<unknown>;
  readonly logins?: Partial<LoginFacts>;
  readonly event?: Readonly<Record<string, string>>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly registries?: readonly string[];
  readonly pushes?: boolean;
}

const gitHub = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_ACTOR: 'octocat' };

function planned({
  inputs = {},
  list,
  logins = {},
  event = gitHub,
  payload = {},
  registries = [],
  pushes = true,
}: Given): LoginPlan & { readonly problems: readonly Problem[] } {
  const isListed = list === undefined ? {} : { 'registry-auth': 'given' };
  const { reading, problems } = readingOf({ 'github-token': '', ...isListed, ...inputs });
  const facts = factsWith({ event: { ...readEvent(event), payload } });
  const all = { ...facts.logins, ...(list === undefined ? {} : { list }), ...logins };
  const plan = planLogins(reading, { facts: { ...facts, logins: all }, registries, pushes });
  return { ...plan, problems };
}

function loginsOf(given: Given): readonly Login[] {
  const { logins, problems } = planned(given);
  expect(problems).toEqual([]);
  return logins;
}

const password = (registry: string, username = 'me', secret = 'pw') => ({
  kind: 'password',
  registry,
  username,
  password: secret,
  isOptional: false,
});

describe('one login', () => {
  it.each<[Partial<Inputs>, string]>([
    [{ registry: 'ghcr.io', username: 'me', password: 'pw' }, 'ghcr.io'],
    [{ username: 'me', password: 'pw' }, 'docker.io'],
    [{ registry: 'index.docker.io', username: 'me', password: 'pw' }, 'docker.io'],
    [
      { registry: 'https://registry.test:5000/v2/', username: 'me', password: 'pw' },
      'registry.test:5000',
    ],
    [{ registry: 'registry.test', username: 'me', password: 'pw', ecr: 'auto' }, 'registry.test'],
    [
      {
        registry: '012345678901.dkr.ecr.eu-west-3.amazonaws.com',
        username: 'me',
        password: 'pw',
        ecr: 'false',
      },
      '012345678901.dkr.ecr.eu-west-3.amazonaws.com',
    ],
  ])('%j', (inputs, registry) => {
    expect(loginsOf({ inputs })).toEqual([password(registry)]);
  });

  it('is none without inputs', () => {
    expect(planned({})).toMatchObject({ logins: [], logout: true, problems: [] });
    expect(planned({ inputs: { ecr: 'auto', logout: 'false' } })).toMatchObject({
      logins: [],
      logout: false,
      problems: [],
    });
  });
});

it('a login that a variable shadows is made, with a notice', () => {
  const inputs = { registry: 'a.test', username: 'me', password: 'pw' };
  const logins = { known: ['a.test'], inVariable: ['a.test'] };
  const { notices, problems, logins: made } = planned({ inputs, logins });
  expect([made, problems]).toEqual([[password('a.test')], []]);
  expect(notices).toEqual([expect.stringMatching(/DOCKER_AUTH_CONFIG has a login for a\.test/)]);
});

describe('a list', () => {
  it('has a login per entry, with scopes', () => {
    const entries = [
      { registry: 'ghcr.io', username: 'me', password: 'pw' },
      { username: 'me', password: 'pw', scope: 'acme/app@push' },
      { username: 'me', password: 'pw', scope: '@pull,push' },
      { registry: 'registry.test', username: 'me', password: '007', ecr: 'false' },
    ];
    expect(loginsOf({ list: accepted(entries) })).toEqual([
      password('ghcr.io'),
      { ...password('docker.io'), scope: { repository: 'acme/app', actions: ['push'] } },
      { ...password('docker.io'), scope: { repository: '', actions: ['pull', 'push'] } },
      password('registry.test', 'me', '007'),
    ]);
  });

  it('ignores scopes where the runner turns them off', () => {
    const entries = [{ username: 'me', password: 'pw', scope: 'acme/app' }];
    expect(loginsOf({ list: accepted(entries), logins: { areScopesOff: true } })).toEqual([
      password('docker.io'),
    ]);
  });
});

describe('Amazon ECR', () => {
  const host = '012345678901.dkr.ecr.eu-west-3.amazonaws.com';

  it('needs no password, and covers further accounts', () => {
    const awsAccounts = ['012345678901', '023456789012'];
    expect(loginsOf({ inputs: { registry: host }, logins: { awsAccounts } })).toEqual([
      {
        kind: 'ecr',
        registries: [host, '023456789012.dkr.ecr.eu-west-3.amazonaws.com'],
        isPublic: false,
        region: 'eu-west-3',
      },
    ]);
  });

  it('takes an access key', () => {
    const inputs = { registry: host, username: 'AKIA', password: 'secret' };
    expect(loginsOf({ inputs })).toMatchObject([{ accessKey: { id: 'AKIA', secret: 'secret' } }]);
  });

  it('public: from the one region that gives tokens', () => {
    const logins = { awsRegion: 'eu-west-3' };
    expect(loginsOf({ inputs: { registry: 'public.ecr.aws' }, logins })).toEqual([
      { kind: 'ecr', registries: ['public.ecr.aws'], isPublic: true, region: 'us-east-1' },
    ]);
  });

  it('behind another address, by the region of the environment', () => {
    const inputs = { registry: 'ecr.acme.test', ecr: 'true' };
    expect(loginsOf({ inputs, logins: { awsRegion: 'eu-west-3' } })).toMatchObject([
      { registries: ['ecr.acme.test'], region: 'eu-west-3' },
    ]);
  });
});

describe("GHCR with the job's token", () => {
  const usual: Given = { inputs: { 'github-token': 'token' }, registries: ['ghcr.io'] };

  it('when an image lives there', () => {
    expect(loginsOf(usual)).toEqual([password('ghcr.io', 'octocat', 'token')]);
    expect(loginsOf({ ...usual, pushes: false })).toMatchObject([{ isOptional: true }]);
  });

  it.each<[string, Given]>([
    ['nothing lives there', { ...usual, registries: ['docker.io'] }],
    ['there is no token', { ...usual, inputs: { 'github-token': '' } }],
    ['somebody logged in before', { ...usual, logins: { known: ['ghcr.io'] } }],
    [
      'the server is another one',
      { ...usual, event: { GITHUB_SERVER_URL: 'https://github.acme.test' } },
    ],
    ['the server is none', { ...usual, event: {} }],
    [
      'the server only looks like it',
      { ...usual, event: { GITHUB_SERVER_URL: 'https://github.com.evil.test' } },
    ],
  ])('not when %s', (_, given) => {
    expect(loginsOf(given)).toEqual([]);
  });

  it('not when another login for it is given', () => {
    const inputs = { registry: 'ghcr.io', username: 'me', password: 'pw' };
    expect(loginsOf({ ...usual, inputs: { ...usual.inputs, ...inputs } })).toEqual([
      password('ghcr.io'),
    ]);
  });
});

describe('an event without secrets', () => {
  const inputs = { registry: 'registry.test', username: 'me' };
  const fork = {
    number: 7,
    pull_request: { number: 7, head: { sha: 'x', repo: { full_name: 'fork/app' } } },
  };
  const pull = { ...gitHub, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'acme/app' };

  it.each<[string, Given]>([
    ['a pull request of a fork', { event: pull, payload: fork }],
    ['Dependabot', { event: { ...gitHub, GITHUB_ACTOR: 'dependabot[bot]' } }],
  ])('%s: no login, and a notice', (_, given) => {
    const { logins, problems, notices } = planned({ ...given, inputs });
    expect([logins, problems]).toEqual([[], []]);
    expect(notices).toEqual([expect.stringMatching(/registry\.test: password .* is empty/)]);
  });
});

describe('problems', () => {
  it.each<[string, Given, readonly (readonly [string, RegExp])[]]>([
    [
      'no password',
      { inputs: { username: 'me' } },
      [['password', /password for docker\.io is empty/]],
    ],
    [
      'no user',
      { inputs: { registry: 'a.test', password: 'pw' } },
      [['username', /username for a\.test/]],
    ],
    [
      'only a registry',
      { inputs: { registry: 'ghcr.io' } },
      [['username', /username and password/]],
    ],
    [
      'no address',
      { inputs: { registry: 'a b', username: 'me', password: 'pw' } },
      [['registry', /`a b` is not a registry's address/]],
    ],
    [
      'an odd choice',
      { inputs: { registry: 'a.test', username: 'me', password: 'pw', ecr: 'yes' } },
      [['ecr', /`ecr: yes`/]],
    ],
    [
      'no region',
      { inputs: { registry: 'a.test', ecr: 'true' } },
      [['registry', /does not show a region/]],
    ],
    [
      'half an access key',
      { inputs: { registry: 'public.ecr.aws', username: 'AKIA' } },
      [['registry', /access key/]],
    ],
    [
      'a list beside single inputs',
      { list: accepted([]), inputs: { username: 'me' } },
      [['registry-auth', /together with `username`/]],
    ],
    [
      'no YAML',
      { list: rejected('line 2 is not YAML') },
      [['registry-auth', /line 2 is not YAML/]],
    ],
    ['no list', { list: accepted({ registry: 'a.test' }) }, [['registry-auth', /not a list/]]],
    [
      'no mappings',
      { list: accepted(['a.test', null]) },
      [
        ['registry-auth', /entry 1 is not a mapping/],
        ['registry-auth', /entry 2 is not a mapping/],
      ],
    ],
    [
      'an unknown key',
      { list: accepted([{ username: 'me', password: 'pw', regsitry: 'a.test' }]) },
      [['registry-auth', /entry 1 has a key besides/]],
    ],
    [
      'no text',
      { list: accepted([{ username: 'me', password: { a: 'pw' } }]) },
      [['registry-auth', /`password` of entry 1/]],
    ],
    [
      'a wrong scope',
      { list: accepted([{ username: 'me', password: 'pw', scope: '../x' }]) },
      [['registry-auth', /`scope: \.\.\/x`/]],
    ],
    [
      'the same twice',
      {
        list: accepted([
          { registry: 'docker.io', username: 'me', password: 'pw' },
          { registry: 'index.docker.io', username: 'you', password: 'pw' },
        ]),
      },
      [['registry-auth', /docker\.io is in the list twice/]],
    ],
    [
      "docker's configuration in pieces",
      {
        inputs: { username: 'me', password: 'pw' },
        logins: { configFault: '/x is not a JSON object' },
      },
      [['docker', /\/x is not a JSON object/]],
    ],
    [
      'a colon in the name',
      { inputs: { username: 'me:pw', password: 'pw' } },
      [['username', /user name for docker\.io has a colon/]],
    ],
    [
      'no password where secrets are to be had',
      {
        inputs: { username: 'me' },
        event: {
          ...gitHub,
          GITHUB_EVENT_NAME: 'pull_request_target',
          GITHUB_REPOSITORY: 'acme/app',
        },
        payload: {
          number: 7,
          pull_request: { number: 7, head: { repo: { full_name: 'fork/app' } } },
        },
      },
      [['password', /password for docker\.io is empty/]],
    ],
    ['no boolean', { inputs: { logout: 'no' } }, [['logout', /`no`/]]],
  ])('%s', (_, given, expected) => {
    const { problems } = planned(given);
    expect(problems.map(({ subject, message }) => [subject, message])).toEqual(
      expected.map(([subject, message]) => [subject, expect.stringMatching(message)]),
    );
    for (const { edit } of problems) expect(edit).not.toBe('');
  });

  it('never show a password', () => {
    const secret = 'hunter2';
    const entries = [
      { registry: 'a b', username: 'me', password: secret },
      { registry: 'a.test', password: secret },
      { registry: 'a.test', username: 'me', [secret]: '' },
    ];
    const { problems } = planned({ list: accepted(entries) });
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });
});
