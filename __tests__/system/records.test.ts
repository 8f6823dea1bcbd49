// Records of what steps made: only those of jobs that have surely ended are taken, and by one step.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { recordedState, removeRecord, takeAbandoned } from '../../src/system/records.ts';
import { type Leftovers, parseLeftovers } from '../../src/system/state.ts';
import { newFolder } from '../fakes/log.ts';

const builder = { name: 'mine', buildx: ['docker', 'buildx'], keepState: false };

/** A step of a job whose runner is this test's parent; then changes to what it wrote down of it. */
function stepThatMade(changes: Readonly<Record<string, unknown>> = {}) {
  const env = { BUILDX_CONFIG: newFolder() };
  const remembered: Leftovers[] = [];
  const state = recordedState({ remember: (leftovers) => remembered.push(leftovers) }, env);
  state.remember({ folder: '/tmp/of-the-step' });
  state.remember({ builder });
  const folder = join(env.BUILDX_CONFIG, 'multiplatform-image');
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  const written = JSON.parse(readFileSync(path, 'utf8'));
  const owner = { ...written.owner, ...changes };
  writeFileSync(path, JSON.stringify({ ...written, owner }));
  return { env, folder, path, left: remembered.at(-1) };
}

it('what post gets names the record, which only this user can read', () => {
  const { path, left } = stepThatMade();
  expect(left).toEqual({ folder: '/tmp/of-the-step', builder, record: path });
  expect(parseLeftovers(JSON.stringify(left))).toEqual(left);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

describe('a job', () => {
  it('that goes on keeps what it made', () => {
    const { env, path } = stepThatMade();
    expect(takeAbandoned(env)).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });

  it.each([
    ['whose runner is gone', { pid: 4_194_305 }],
    ['whose number another process has now', { started: '7' }],
    ['from before this machine started', { boot: 'another' }],
  ])('%s has left it', (_, changes) => {
    const { env, left } = stepThatMade(changes);
    const [taken, ...others] = takeAbandoned(env);
    expect(others).toEqual([]);
    expect(taken).toEqual({ ...left, record: expect.any(String) });
  });

  it.each([
    ['on another machine with this home', { machine: 'another', pid: 4_194_305 }],
    ['on another machine that was started since', { machine: 'another', boot: 'another' }],
    ['in another container', { namespace: 'pid:[1]', pid: 4_194_305 }],
    ['that nobody knows', { pid: 'none' }],
  ])('%s may go on', (_, changes) => {
    expect(takeAbandoned(stepThatMade(changes).env)).toEqual([]);
  });
});

it('one step gets it, and answers for it from then on', () => {
  const { env, folder, path } = stepThatMade({ pid: 4_194_305 });
  const [taken] = takeAbandoned(env);
  expect(takeAbandoned(env)).toEqual([]);
  expect(existsSync(path)).toBe(false);
  removeRecord(taken?.record ?? '');
  expect(existsSync(folder)).toBe(false);
});

it('files that are no records are left alone', () => {
  const { env, folder } = stepThatMade();
  for (const [name, text] of [
    ['a.json', ''],
    ['b.json', '{"owner":7}'],
    ['c.json', '[]'],
    ['d.txt', '{}'],
  ] as const) {
    writeFileSync(join(folder, name), text);
  }
  expect(takeAbandoned(env)).toEqual([]);
  expect(takeAbandoned({ BUILDX_CONFIG: join(folder, 'a.json') })).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(5);
});
