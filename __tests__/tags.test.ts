// The door tags/ as the runner starts it: outputs, variables, bake files, and what it asks of GitHub.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startGitHub } from './fakes/github.ts';
import { newFolder } from './fakes/log.ts';
import { newRunner, runMain, runPost } from './support/action.ts';
import { commandData } from './support/runner-commands.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const repository = {
  name: 'app',
  full_name: 'acme/app',
  description: 'An app: "quoted"\n::error::hostile',
  html_url: 'https://github.com/acme/app',
  default_branch: 'main',
  license: { spdx_id: 'MIT' },
};

function eventFile(payload: object): string {
  const path = join(newFolder(), 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return path;
}

/** A step on an event whose payload has the repository, if nothing else is given. */
function run(
  inputs: Readonly<Record<string, string>>,
  {
    event = 'push',
    ref = 'refs/heads/main',
    payload = { repository },
    ...rest
  }: {
    readonly event?: string;
    readonly ref?: string;
    readonly payload?: object;
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
) {
  const env = {
    GITHUB_EVENT_NAME: event,
    GITHUB_REF: ref,
    GITHUB_EVENT_PATH: eventFile(payload),
    // Nothing listens there: a test that asks GitHub without saying so has no answer.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    ...rest.env,
  };
  const given = { images: 'acme/app', 'github-token': '', ...inputs };
  return runMain({ door: 'tags', inputs: given, ...rest, env });
}

describe('events', () => {
  const pull = { number: 7, pull_request: { number: 7, base: { ref: 'main' }, head: { sha } } };

  test.each([
    ['push', 'refs/heads/feature/x', {}, ['feature-x']],
    ['push', 'refs/tags/v1.2.3', {}, ['v1.2.3', 'latest']],
    ['pull_request', 'refs/pull/7/merge', pull, ['pr-7']],
    ['pull_request_target', 'refs/heads/main', pull, ['pr-7']],
    ['schedule', 'refs/heads/main', { schedule: '0 0 * * *' }, ['nightly', 'main']],
    ['release', 'refs/tags/v1.2.3', { release: {} }, ['v1.2.3', 'latest']],
    ['workflow_dispatch', 'refs/heads/main', {}, ['main']],
    ['workflow_run', 'refs/heads/main', { workflow_run: {} }, ['main']],
    [
      'merge_group',
      'refs/heads/gh-readonly-queue/main/pr-7-abc',
      { merge_group: {} },
      ['gh-readonly-queue-main-pr-7-abc'],
    ],
  ])('%s on %s', async (event, ref, payload, names) => {
    const step = await run({}, { event, ref, payload: { repository, ...payload } });
    expect({ code: step.code, stderr: step.stderr }).toEqual({ code: 0, stderr: '' });
    expect(step.outputs['tag-names']).toBe(names.join('\n'));
    expect(step.outputs.tags).toBe(names.map((name) => `acme/app:${name}`).join('\n'));
    expect(step.outputs.version).toBe(names[0]);
  });
});

describe('a release', () => {
  const inputs = {
    images: 'acme/app\nghcr.io/acme/app',
    tags: 'type=semver,pattern={{version}}\ntype=sha',
    labels: 'maintainer=Me\norg.opencontainers.image.title=Mine',
  };

  test('writes every output, exports each, and leaves bake files until post', async () => {
    const step = await run(inputs, { ref: 'refs/tags/v1.2.3' });
    const { outputs, exported } = step;
    expect(outputs).toMatchObject({
      version: '1.2.3',
      tags: [
        ...['acme/app:1.2.3', 'acme/app:sha-0123456', 'acme/app:latest'],
        ...['ghcr.io/acme/app:1.2.3', 'ghcr.io/acme/app:sha-0123456', 'ghcr.io/acme/app:latest'],
      ].join('\n'),
      'tag-names': '1.2.3\nsha-0123456\nlatest',
    });
    const json = JSON.parse(outputs.json ?? '');
    expect(json).toMatchObject({
      'tag-names': ['1.2.3', 'sha-0123456', 'latest'],
      labels: {
        maintainer: 'Me',
        'org.opencontainers.image.title': 'Mine',
        'org.opencontainers.image.description': repository.description,
        'org.opencontainers.image.licenses': 'MIT',
        'org.opencontainers.image.revision': sha,
        'org.opencontainers.image.source': repository.html_url,
        'org.opencontainers.image.version': '1.2.3',
      },
    });
    expect(json.tags.join('\n')).toBe(outputs.tags);
    expect(json.annotations.join('\n')).toBe(outputs.annotations);
    expect(exported).toEqual(
      Object.fromEntries(
        Object.entries(outputs).map(([name, value]) => [
          `DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`,
          value,
        ]),
      ),
    );
    expect(commandData(step.output, 'error')).toEqual([]);

    const bake = (name: string) => {
      const path = outputs[name] ?? '';
      expect(path.startsWith(step.temp)).toBe(true);
      return JSON.parse(readFileSync(path, 'utf8')).target['docker-metadata-action'];
    };
    const args = {
      DOCKER_META_IMAGES: 'acme/app,ghcr.io/acme/app',
      DOCKER_META_VERSION: '1.2.3',
    };
    expect(bake('bake-file-tags')).toEqual({ tags: json.tags, args });
    expect(bake('bake-file-labels')).toEqual({ labels: json.labels });
    expect(bake('bake-file-annotations')).toEqual({ annotations: json.annotations });
    expect(bake('bake-file')).toEqual({ tags: json.tags, labels: json.labels, args });
    expect(outputs['bake-file']).toMatch(/\/docker-metadata-action-bake\.json$/);

    const post = await runPost({ door: 'tags', state: step.state, runner: step.runner });
    expect({ code: post.code, left: post.left }).toEqual({ code: 0, left: [] });
  });

  test('has the separators, the target and the variables that are asked for', async () => {
    const step = await run(
      {
        ...inputs,
        images: '',
        'sep-tags': ', ',
        'sep-labels': ' ',
        'sep-annotations': '|',
        'bake-target': 'mine',
      },
      {
        ref: 'refs/tags/v1.2.3',
        env: {
          DOCKER_METADATA_SHORT_SHA_LENGTH: '12',
          DOCKER_METADATA_ANNOTATIONS_LEVELS: 'manifest,index',
          DOCKER_METADATA_SET_OUTPUT_ENV: 'false',
        },
      },
    );
    const { outputs, exported } = step;
    expect(outputs.tags).toBe('1.2.3, sha-0123456789ab, latest');
    expect(outputs.labels).toMatch(/^maintainer=Me org/);
    expect(outputs.annotations).toContain('|index:org.opencontainers.image.version=1.2.3');
    expect(outputs.annotations).toContain('|manifest:org.opencontainers.image.version=1.2.3|');
    expect(JSON.parse(readFileSync(outputs['bake-file'] ?? '', 'utf8')).target).toHaveProperty(
      'mine',
    );
    expect(exported).toEqual({});
  });
});

test('the head commit of a pull request is used where it is asked for', async () => {
  const head = 'f'.repeat(40);
  const payload = { repository, number: 7, pull_request: { number: 7, head: { sha: head } } };
  const given = { event: 'pull_request', ref: 'refs/pull/7/merge', payload };
  const env = { DOCKER_METADATA_PR_HEAD_SHA: 'true' };
  const names = async (options: object) =>
    (await run({ tags: 'type=sha' }, { ...given, ...options })).outputs['tag-names'];
  expect(await names({})).toBe('sha-0123456');
  expect(await names({ env })).toBe('sha-fffffff');
});

describe('GitHub', () => {
  const tags = "type=edge\ntype=raw,value={{commit_date 'YYYYMMDD'}}";
  const token = 'ghs_0123456789';
  const labelsOf = (outputs: Readonly<Record<string, string>>) =>
    JSON.parse(outputs.json ?? '').labels;

  test('is asked for what a schedule’s event does not tell', async () => {
    const github = await startGitHub({
      'GET /repos/acme/app': { body: { ...repository, default_branch: 'trunk' } },
      [`GET /repos/acme/app/commits/${sha}`]: {
        body: { commit: { committer: { date: '2020-01-10T00:30:00Z' } } },
      },
    });
    try {
      const step = await run(
        { tags, 'github-token': token },
        {
          event: 'schedule',
          ref: 'refs/heads/trunk',
          payload: { schedule: '0 0 * * *' },
          env: { GITHUB_API_URL: github.url },
        },
      );
      expect(step.outputs['tag-names']).toBe('edge\n20200110');
      expect(labelsOf(step.outputs)).toMatchObject({
        'org.opencontainers.image.licenses': 'MIT',
        'org.opencontainers.image.title': 'app',
      });
      expect(github.asked.map(({ path }) => path).sort()).toEqual([
        '/repos/acme/app',
        `/repos/acme/app/commits/${sha}`,
      ]);
      expect(github.asked.map(({ headers }) => headers.authorization)).toEqual([
        `Bearer ${token}`,
        `Bearer ${token}`,
      ]);
      expect(step.output).not.toContain(token);
    } finally {
      await github.close();
    }
  });

  test('that refuses, or is not there, is done without', async () => {
    const github = await startGitHub({});
    try {
      for (const url of [github.url, 'http://127.0.0.1:9']) {
        const step = await run(
          { tags: 'type=schedule\ntype=ref,event=branch', 'github-token': token },
          { event: 'schedule', payload: {}, env: { GITHUB_API_URL: url } },
        );
        expect(step.outputs['tag-names']).toBe('nightly\nmain');
        expect(labelsOf(step.outputs)).toMatchObject({
          'org.opencontainers.image.title': 'app',
          'org.opencontainers.image.source': 'https://github.com/acme/app',
        });
        expect(step.output).toContain('GitHub');
      }
    } finally {
      await github.close();
    }
  });

  test('is not asked for what the event tells', async () => {
    const payload = {
      repository,
      head_commit: { id: sha, timestamp: '2020-01-10T09:30:00+09:00' },
    };
    const step = await run({ tags, 'github-token': token }, { payload });
    expect(step.outputs['tag-names']).toBe('edge\n20200110');
  });
});

describe('context: git', () => {
  function repositoryWith(...commands: readonly (readonly string[])[]): string {
    const { workspace } = newRunner();
    const git = (args: readonly string[]): string =>
      execFileSync('git', ['-C', workspace, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
        encoding: 'utf8',
        env: { ...process.env, GIT_COMMITTER_DATE: '2021-02-03T04:05:06Z' },
      });
    git(['init', '-q', '-b', 'trunk']);
    git(['commit', '-q', '--allow-empty', '-m', 'first']);
    for (const command of commands) git(command);
    return workspace;
  }
  const names = async (cwd: string, tags: string) =>
    (await run({ context: 'git', tags }, { cwd })).outputs['tag-names'];

  test.each([
    ['a branch', [], 'trunk\n20210203'],
    [
      'a tag',
      [
        ['tag', 'v1.2.3'],
        ['checkout', '-q', 'v1.2.3'],
      ],
      'v1.2.3\n20210203\nlatest',
    ],
    [
      'a merge of a pull request',
      [
        ['update-ref', 'refs/remotes/pull/7/merge', 'HEAD'],
        ['checkout', '-q', '--detach'],
        ['branch', '-q', '-D', 'trunk'],
      ],
      'pr-7\n20210203',
    ],
    [
      'a remote branch',
      [
        ['update-ref', 'refs/remotes/origin/dev', 'HEAD'],
        ['checkout', '-q', '--detach'],
        ['branch', '-q', '-D', 'trunk'],
      ],
      'dev\n20210203',
    ],
    [
      'a commit of a branch',
      [
        ['commit', '-q', '--allow-empty', '-m', 'two'],
        ['checkout', '-q', 'HEAD^'],
      ],
      'trunk\n20210203',
    ],
  ])('%s is named as git names it', async (_, commands, expected) => {
    const rules =
      "type=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr\ntype=raw,value={{commit_date 'YYYYMMDD'}}";
    expect(await names(repositoryWith(...commands), rules)).toBe(expected);
  });

  test('without a checkout is a problem', async () => {
    const step = await run({ context: 'git' });
    expect(step.code).toBe(1);
    expect(commandData(step.output, 'error').join()).toContain('actions/checkout');
  });
});

describe('what is wrong', () => {
  test('is told at once, with the values', async () => {
    const step = await run(
      {
        context: 'workspace',
        images: 'acme/App\nacme/app:1\nname=x,enable=maybe',
        tags: 'type=semver\ntype=nope\ntype=ref,event=x\ntype=match,pattern=(\ntype=raw,value={{\ntype=raw,value=x,prefix=-',
        flavor: 'latest=maybe',
        labels: 'a={{#if}}',
      },
      {
        ref: 'refs/tags/v1',
        env: {
          DOCKER_METADATA_SHORT_SHA_LENGTH: 'many',
          DOCKER_METADATA_ANNOTATIONS_LEVELS: 'top',
        },
      },
    );
    expect(step.code).toBe(1);
    const [error = '', ...more] = commandData(step.output, 'error');
    expect(more).toEqual([]);
    for (const word of [
      ...['workspace', 'acme/app:1', 'enable', 'type=semver', 'nope', 'type=ref', 'type=match'],
      ...['type=raw,value={{', '`-x`', 'latest=maybe', 'labels', 'many', '`top`'],
    ]) {
      expect(error).toContain(word);
    }
    expect(step.outputs).toEqual({});
  });

  test('but harmless is a warning', async () => {
    const step = await run(
      { tags: 'type=semver,pattern={{version}}\ntype=edge,brunch=x', tag: 'x' },
      {
        ref: 'refs/tags/nightly',
      },
    );
    expect(step.code).toBe(0);
    expect(commandData(step.output, 'warning').join('\n')).toMatch(
      /`tag` is not an input.*`brunch`.*`nightly` is not a semantic version.*No rule/s,
    );
    expect(step.outputs).toMatchObject({ version: '', tags: '', 'tag-names': '' });
  });
});
