// Holds the test's own runner to the real one: which lines are commands, how its files are read.
import { describe, expect, test } from '@jest/globals';
import { inputVariables } from './support/action.ts';
import { commandData, runnerView } from './support/runner-commands.ts';
import { runnerFileValues } from './support/runner-files.ts';

describe('a line of output', () => {
  test.each([
    ['::error::broken', ['error', 'broken']],
    ['  ::error::after blanks', ['error', 'after blanks']],
    ['::error file=a.ts,line=3::broken', ['error', 'broken']],
    ['::ERROR::in capitals', ['error', 'in capitals']],
    ['::error::two%0Alines, 100%25', ['error', 'two\nlines, 100%']],
    ['text ##[error]anywhere', ['error', 'anywhere']],
    ['##[group]Build', ['group', 'Build']],
  ])('%s is a command', (line, expected) => {
    const [command] = runnerView(line).commands;
    expect([command?.name, command?.data]).toEqual(expected);
  });

  test.each(['text ::error::later', '::unknown::command', ': :error::split', '##[unknown]x'])(
    '%s is text',
    (line) => {
      expect(runnerView(line)).toEqual({ commands: [], text: [line], stopped: undefined });
    },
  );
});

describe('between stop tokens', () => {
  const fenced = '::stop-commands::abc123\n::error::hostile\n::Abc123::\n::notice::ours\n';

  test('the runner obeys nothing', () => {
    expect(commandData(fenced, 'error')).toEqual([]);
    expect(commandData(fenced, 'notice')).toEqual(['ours']);
    expect(runnerView(fenced).stopped).toBeUndefined();
  });

  test('a wrong token opens nothing, and a fence left closed is seen', () => {
    const view = runnerView('::stop-commands::abc123\n::other::\n::error::hostile');
    expect(view).toEqual({
      commands: [],
      text: ['::other::', '::error::hostile'],
      stopped: 'abc123',
    });
  });
});

describe('a file of the runner', () => {
  test('holds plain and delimited values', () => {
    const text = 'a=1=2\nb<<END\ntwo\nlines=x\nEND\nc<<E\nE\n';
    expect(runnerFileValues(text)).toEqual({ a: '1=2', b: 'two\nlines=x', c: '' });
  });

  test.each(['no sign', 'a<<END\nnever closed', 'a<<\nb'])('%j is refused', (text) => {
    expect(() => runnerFileValues(text)).toThrow('The runner would refuse');
  });
});

test('inputs become variables as the runner makes them', () => {
  const inputs = [
    { name: 'build-args', description: '' },
    { name: 'use', description: '', default: 'true' },
  ];
  const action = { inputs, outputs: [], main: '', post: '' };
  expect(inputVariables(action, { 'build-args': 'A=1', 'two words': 'x' })).toEqual({
    'INPUT_BUILD-ARGS': 'A=1',
    INPUT_USE: 'true',
    INPUT_TWO_WORDS: 'x',
  });
});
