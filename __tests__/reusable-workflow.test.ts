// Holds the reusable workflow to the release, to the actions behind it, and to what pages say of it.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionInterface } from '../scripts/action-interface.ts';
import { inRepository, repositoryText } from './support/repository.ts';

interface Input {
  readonly type: string;
  readonly default?: unknown;
}
interface Job {
  readonly outputs: Readonly<Record<string, string>>;
  readonly permissions?: unknown;
  readonly steps: readonly { uses?: string; with?: Record<string, string>; run?: string }[];
}

const text = repositoryText('.github/workflows/build.yml');
const workflow = parse(text) as {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, Input>>;
      readonly secrets: Readonly<Record<string, unknown>>;
      readonly outputs: Readonly<Record<string, unknown>>;
    };
  };
  readonly jobs: Readonly<Record<string, Job>>;
};
const { inputs, secrets, outputs } = workflow.on.workflow_call;
const root = actionInterface(repositoryText('action.yml'));
const merge = actionInterface(repositoryText('merge/action.yml'));
const { version } = JSON.parse(repositoryText('package.json')) as { readonly version: string };

test('refers to the actions by the exact release that it is part of', () => {
  const used = [...text.matchAll(/uses: OWNER\/multiplatform-image(\S*)/g)].map(([, use]) => use);
  expect(used).toEqual([`/matrix@v${version}`, `@v${version}`, `/merge@v${version}`]);
});

test('its inputs are all used, and none is used that it does not have', () => {
  const used = new Set([...text.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name));
  expect([...used].sort()).toEqual(Object.keys(inputs).sort());
  const passed = new Set([...text.matchAll(/\bsecrets\.([\w-]+)/g)].map(([, name]) => name));
  expect([...passed].sort()).toEqual(Object.keys(secrets).sort());
});

const doors = {
  '': root,
  '/merge': merge,
  '/matrix': actionInterface(repositoryText('matrix/action.yml')),
};

/** The steps that use this action, with the door's folder. */
const uses = Object.entries(workflow.jobs).flatMap(([job, { steps }]) =>
  steps.flatMap((step) => {
    const [, folder] = /^OWNER\/multiplatform-image(\/[a-z]+)?@/.exec(step.uses ?? '') ?? [];
    if (!step.uses?.startsWith('OWNER/')) return [];
    return [{ job, door: doors[(folder ?? '') as keyof typeof doors], given: step.with ?? {} }];
  }),
);

test('an input that the action has as well has the same default', () => {
  const shared = root.inputs.filter(({ name }) => inputs[name] !== undefined);
  expect(shared.length).toBeGreaterThan(30);
  for (const { name, default: preset = '' } of shared) {
    expect([name, String(inputs[name]?.default)]).toEqual([name, preset]);
  }
});

test.each(uses)('$job hands on what its door has, under the same name', ({ door, given }) => {
  const names = door.inputs.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(given)));
  // What a leg, a matrix or a merge is by itself.
  const own: Readonly<Record<string, RegExp>> = {
    push: /inputs\.push\b/,
    platforms: /(?:inputs|matrix)\.platforms\b/,
    annotations: /inputs\.(?:index-)?annotations\b/,
    secrets: /secrets\.build-secrets\b/,
    password: /secrets\.registry-password\b/,
    'registry-auth': /secrets\.registry-auth\b/,
    digests: /needs\.build\.outputs/,
  };
  for (const [name, value] of Object.entries(given)) {
    if (name === 'verify' && value === 'index') continue;
    const wanted = own[name];
    if (wanted === undefined) expect(value).toBe(`\${{ inputs.${name} }}`);
    else expect(value).toMatch(wanted);
  }
});

test('what legs and merge both have is given to both', () => {
  const [leg, last] = [
    uses.find(({ job }) => job === 'build'),
    uses.find(({ job }) => job === 'merge'),
  ];
  // Machinery and looking into images is the legs' part.
  const legs = ['verify', 'smoke-test', 'emulators', 'binfmt-image', 'mirrors', 'driver-opts'];
  const alone = [...legs, 'buildkitd-config-inline'];
  for (const name of Object.keys(leg?.given ?? {})) {
    if (alone.includes(name) || !merge.inputs.some((input) => input.name === name)) continue;
    expect(Object.keys(last?.given ?? {})).toContain(name);
  }
});

test('each leg has the outputs of every platform that the action declares', () => {
  const platforms = root.outputs.map(({ name }) => name).filter((name) => /^linux-/.test(name));
  expect(Object.keys(workflow.jobs.build?.outputs ?? {})).toEqual(['pushed', ...platforms]);
  for (const [name, value] of Object.entries(workflow.jobs.build?.outputs ?? {})) {
    expect(value).toBe(`\${{ steps.image.outputs.${name} }}`);
  }
});

test('it has no script, into which an input could write', () => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.filter(({ run }) => run !== undefined)).toEqual([]);
});

test('secrets go to this action alone', () => {
  for (const { steps } of Object.values(workflow.jobs)) {
    for (const { uses: name = '', ...step } of steps) {
      if (JSON.stringify(step).includes('secrets.')) expect(name).toMatch(/^OWNER\//);
    }
  }
});

describe('pages that call it', () => {
  const pages = [
    'README.md',
    ...readdirSync(inRepository('docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const calls = pages.flatMap((page) =>
    [...repositoryText(page).matchAll(/```ya?ml\n([\s\S]*?)```/g)]
      .map(([, block = '']) => block)
      .filter((block) => block.includes('/.github/workflows/build.yml@'))
      .map((block) => ({ page, block })),
  );

  test('there are some', () => {
    expect(calls.length).toBeGreaterThan(0);
  });

  test.each(calls)('$page names what it has', ({ block }) => {
    const { jobs } = parse(block) as { readonly jobs: Readonly<Record<string, object>> };
    for (const job of Object.values(jobs) as {
      uses?: string;
      with?: object;
      secrets?: object;
    }[]) {
      if (job.uses === undefined) continue;
      expect(job.uses).toMatch(new RegExp(`@v${version}$`));
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(job.with ?? {})));
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining(Object.keys(job.secrets ?? {})));
    }
    for (const [, name = ''] of block.matchAll(/needs\.image\.outputs\.([\w-]+)/g)) {
      expect(Object.keys(outputs)).toContain(name);
    }
  });
});

test("the README's recipe for a matrix has at most 30 lines", () => {
  const blocks = [...repositoryText('README.md').matchAll(/```yaml\n([\s\S]*?)```/g)];
  const [, recipe = ''] = blocks.find(([, block = '']) => block.includes('/matrix@')) ?? [];
  const lines = recipe.trim().split('\n');
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.length).toBeLessThanOrEqual(30);
});
