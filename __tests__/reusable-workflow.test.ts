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

test('an input that an action has as well has the same default', () => {
  // A called workflow cannot know whether it is a leg of something, and the runner asks for a
  // registry's password anyway.
  const special = ['push', 'registry'];
  for (const { name, default: preset = '' } of [...merge.inputs, ...root.inputs]) {
    if (inputs[name] === undefined || special.includes(name) || name === 'tags') continue;
    expect([name, String(inputs[name].default)]).toEqual([name, preset]);
  }
});

test('each leg has the outputs of every platform that the action declares', () => {
  const platforms = root.outputs.map(({ name }) => name).filter((name) => /^linux-/.test(name));
  expect(Object.keys(workflow.jobs.build?.outputs ?? {})).toEqual(platforms);
  for (const [name, value] of Object.entries(workflow.jobs.build?.outputs ?? {})) {
    expect(value).toBe(`\${{ steps.image.outputs.${name} }}`);
  }
});

test('no expression is part of a script', () => {
  const scripts = Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run ?? []),
  );
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).not.toContain('${' + '{');
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
