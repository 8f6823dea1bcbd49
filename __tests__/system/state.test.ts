// What main leaves for post: written again whole each time, read without trust.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseLeftovers, readLeftovers, runnerState } from '../../src/system/state.ts';
import { newFolder } from '../fakes/log.ts';
import { runnerFileValues } from '../support/runner-files.ts';

const builder = { name: 'b', buildx: ['docker', 'buildx'], keepState: true, selectedBefore: 'a' };

describe('leftovers', () => {
  it.each<[string, unknown, unknown]>([
    ['everything', { folder: '/tmp/x', builder }, { folder: '/tmp/x', builder }],
    ['a folder', { folder: '/tmp/x' }, { folder: '/tmp/x' }],
    ['logins', { logins: '/x.json' }, { logins: '/x.json' }],
    ['no logins', { logins: ['/x.json'] }, {}],
    ['no folder', { folder: 1 }, {}],
    ['no name', { builder: { ...builder, name: undefined } }, {}],
    ['no buildx', { builder: { ...builder, buildx: 'docker' } }, {}],
    [
      'no selection',
      { builder: { ...builder, selectedBefore: null, keepState: 'true' } },
      { builder: { name: 'b', buildx: ['docker', 'buildx'], keepState: false } },
    ],
    ['words that are none', { builder: { ...builder, buildx: [{ toString: 1 }] } }, {}],
    ['a list', [], {}],
    ['null', null, {}],
  ])('%s', (_name, given, expected) => {
    expect(parseLeftovers(JSON.stringify(given))).toEqual(expected);
  });

  it.each(['', '{', 'text', '"x"'])('%j are none', (text) => {
    expect(parseLeftovers(text)).toEqual({});
  });

  it('in any text are some or none, never a crash', () => {
    const shape = fc.record(
      {
        folder: fc.jsonValue(),
        builder: fc.oneof(fc.jsonValue(), fc.record({ name: fc.string(), buildx: fc.jsonValue() })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          shape.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const { folder } = parseLeftovers(text);
          expect(['string', 'undefined']).toContain(typeof folder);
        },
      ),
    );
  });
});

describe('the state file', () => {
  const before = { ...process.env };
  let file = '';
  beforeEach(() => {
    file = join(newFolder(), 'state');
    writeFileSync(file, '');
    process.env.GITHUB_STATE = file;
  });
  afterEach(() => {
    process.env = before;
  });

  it('holds after each step all that was remembered, and post reads it', () => {
    const state = runnerState();
    state.remember({ folder: '/tmp/x' });
    const [first] = Object.values(runnerFileValues(readFileSync(file, 'utf8')));
    expect(parseLeftovers(first ?? '')).toEqual({ folder: '/tmp/x' });
    state.remember({ builder });
    const values = runnerFileValues(readFileSync(file, 'utf8'));
    const [[name, value] = ['', '']] = Object.entries(values);
    process.env[`STATE_${name}`] = value;
    expect(readLeftovers()).toEqual({ folder: '/tmp/x', builder });
  });
});
