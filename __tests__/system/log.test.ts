// The log: whatever a child prints, the runner takes nothing of it for a command.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runnerLog } from '../../src/system/log.ts';
import { commandData, runnerView } from '../support/runner-commands.ts';

const hostile = '::error::hostile\n##[error]hostile\n::stop-commands::x\n::add-mask::a\n';

let written = '';
const realWrite = process.stdout.write;
beforeEach(() => {
  written = '';
  process.stdout.write = ((text: string | Uint8Array) => {
    written += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  }) as typeof process.stdout.write;
});
afterEach(() => {
  process.stdout.write = realWrite;
});

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('the log', () => {
  it('says what it is told, and obeys nothing in it', () => {
    const log = runnerLog(() => 0);
    log.info(hostile);
    expect(runnerView(written).commands).toEqual([]);
    expect(written).toContain('hostile');
  });

  it('points at a line of a file, and masks what it is told to', () => {
    const log = runnerLog(() => 0);
    log.warning('a', { file: 'a, b:c/Dockerfile', line: 7 });
    log.error('b', { file: 'Dockerfile', line: 1 });
    log.mask('hunter2');
    expect(runnerView(written).commands).toEqual([
      { name: 'warning', properties: { file: 'a, b:c/Dockerfile', line: '7' }, data: 'a' },
      { name: 'error', properties: { file: 'Dockerfile', line: '1' }, data: 'b' },
      { name: 'add-mask', properties: {}, data: 'hunter2' },
    ]);
  });

  it('annotates, with several lines in one', () => {
    const log = runnerLog(() => 0);
    log.notice('a');
    log.warning('one\n::error::two');
    log.error('c');
    expect(runnerView(written).commands.map(({ name, data }) => [name, data])).toEqual([
      ['notice', 'a'],
      ['warning', 'one\n::error::two'],
      ['error', 'c'],
    ]);
  });

  it('groups, and says how long it took, also after a failure', async () => {
    const times = [1000, 3500];
    const log = runnerLog(() => times.shift() ?? 0);
    const failing = log.group('Build', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    const { commands, text } = runnerView(written);
    expect(commands.map(({ name, data }) => [name, data])).toEqual([
      ['group', 'Build'],
      ['endgroup', ''],
    ]);
    expect(text).toContain('Build: 2.5 s');
  });
});

describe('the fence around a child', () => {
  it('keeps its commands from the runner and its text in the log', () => {
    const child = runnerLog(() => 0).openChildOutput();
    child.write(bytes(hostile));
    child.end();
    const view = runnerView(written);
    expect(view.commands).toEqual([]);
    expect(view.stopped).toBeUndefined();
    expect(view.text.join('\n')).toContain(hostile);
  });

  it('is not there for a child that says nothing', () => {
    const child = runnerLog(() => 0).openChildOutput();
    child.end();
    child.end();
    expect(written).toBe('');
  });

  it('lets this step speak while a child runs', () => {
    const log = runnerLog(() => 0);
    const child = log.openChildOutput();
    child.write(bytes('before\n'));
    log.warning('ours');
    child.write(bytes('::error::after\n'));
    log.error('failed');
    child.end();
    expect(commandData(written, 'warning')).toEqual(['ours']);
    expect(commandData(written, 'error')).toEqual(['failed']);
    expect(runnerView(written).stopped).toBeUndefined();
  });

  it('stays closed until the last of two children ends', () => {
    const log = runnerLog(() => 0);
    const [one, other] = [log.openChildOutput(), log.openChildOutput()];
    one.write(bytes('one\n'));
    other.write(bytes('::error::other\n'));
    one.end();
    other.write(bytes(hostile));
    expect(runnerView(written).stopped).toMatch(/^fence-/);
    other.end();
    expect(runnerView(written)).toMatchObject({ commands: [], stopped: undefined });
  });

  it('takes half lines for what they are', () => {
    const log = runnerLog(() => 0);
    const [one, other] = [log.openChildOutput(), log.openChildOutput()];
    one.write(bytes('half '));
    other.write(bytes('other\n'));
    log.warning('ours');
    one.write(bytes('a line\n::err'));
    one.write(bytes('or::x'));
    one.end();
    other.end();
    const { commands, text, stopped } = runnerView(written);
    expect(commands.map(({ data }) => data)).toEqual(['ours']);
    expect(text).toEqual(expect.arrayContaining(['half a line', 'other', '::error::x']));
    expect(stopped).toBeUndefined();
  });

  it('does not break characters that come in two pieces', () => {
    const child = runnerLog(() => 0).openChildOutput();
    const [first = 0, ...rest] = Buffer.from('é\n');
    child.write(Uint8Array.of(first));
    child.write(Uint8Array.from(rest));
    child.end();
    expect(runnerView(written).text).toContain('é');
  });

  it('never shows the token that is in force before the child is done', () => {
    const log = runnerLog(() => 0);
    const child = log.openChildOutput();
    child.write(bytes('first\n'));
    const seen = /stop-commands::(\S+)/.exec(written)?.[1] ?? '';
    expect(seen).toMatch(/^fence-[0-9a-f]{32}$/);
    log.info('ours');
    // What was shown so far opens nothing any more.
    child.write(bytes(`::${seen}::\n::error::escaped\n`));
    child.end();
    expect(commandData(written, 'error')).toEqual([]);
    const tokens = [...written.matchAll(/stop-commands::(\S+)/g)].map(([, token]) => token);
    expect(new Set(tokens).size).toBe(tokens.length);
  });
});

it('whatever children print in whatever pieces, the runner obeys only this step', () => {
  const line = fc.constantFrom(
    '::error::x\n',
    '##[error]x\n',
    '::fence-',
    '::\n',
    'half',
    '\n',
    '::stop-commands::y\n',
  );
  const event = fc.oneof(
    fc.record({ child: fc.constantFrom(0, 1), text: line }),
    fc.constant('warn' as const),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      written = '';
      const log = runnerLog(() => 0);
      const children = [log.openChildOutput(), log.openChildOutput()];
      for (const one of events) {
        if (one === 'warn') log.warning('ours');
        else children[one.child]?.write(bytes(one.text));
      }
      for (const child of children) child.end();
      const { commands, stopped } = runnerView(written);
      expect(commands.every(({ name, data }) => name === 'warning' && data === 'ours')).toBe(true);
      expect(commands).toHaveLength(events.filter((one) => one === 'warn').length);
      expect(stopped).toBeUndefined();
    }),
  );
});
