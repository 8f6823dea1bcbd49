// The door to child processes: how commands end, and how they are shown.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assertSuccess,
  commandLine,
  isSuccess,
  lastWords,
  realRun,
  reasonOf,
} from '../../src/system/command.ts';
import { ActionError, CancelledError } from '../../src/system/errors.ts';
import { journal } from '../fakes/log.ts';

const exit = { code: 0, stdout: '', stderr: '' };

describe('a command line', () => {
  it.each<[readonly string[], string]>([
    [['docker', 'build', '.'], 'docker build .'],
    [['docker', '--tag', 'ghcr.io/a/b:1@sha256:0'], 'docker --tag ghcr.io/a/b:1@sha256:0'],
    [['a', 'two words'], "a 'two words'"],
    [['a', "it's"], "a 'it'\\''s'"],
    [['a', ''], "a ''"],
    [['a', '$HOME', '`x`', '*', '"q"', 'a\nb'], `a '$HOME' '\`x\`' '*' '"q"' 'a\nb'`],
  ])('%j', ([tool = '', ...args], expected) => {
    expect(commandLine(tool, args)).toBe(expected);
  });
});

describe('a real process', () => {
  const run = realRun({ log: journal().log, cancellation: { assertGoingOn: () => {} } });
  const sh = (script: string) => run({ tool: 'sh', args: ['-c', script], output: 'captured' });

  it('that ends well', async () => {
    expect(await sh('echo out; echo err >&2')).toEqual({
      code: 0,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  it('that fails without a word', async () => {
    expect(await sh('exit 3')).toEqual({ code: 3, stdout: '', stderr: '' });
  });

  it('that is killed has no code, and failed', async () => {
    const killed = await sh('kill -KILL $$');
    expect(killed.code).toBeNull();
    expect(isSuccess(killed)).toBe(false);
    expect(reasonOf(killed)).toContain('killed by a signal');
  });

  it('that does not exist', async () => {
    const missing = await run({ tool: 'no-such-tool', args: [], output: 'captured' });
    expect(missing.code).toBe(127);
    expect(missing.stderr).toContain('no-such-tool');
  });

  it('gets its arguments as they are', async () => {
    const args = [
      '-c',
      'printf "%s|" "$@"',
      'sh',
      'two words',
      '"q"',
      "it's",
      '$HOME',
      '',
      'a\nb',
      '\\',
    ];
    const { stdout } = await run({ tool: 'sh', args, output: 'captured' });
    expect(stdout).toBe('two words|"q"|it\'s|$HOME||a\nb|\\|');
  });

  it('whose text is cut inside a character is read whole', async () => {
    expect((await sh("printf '\\303'; sleep 0.1; printf '\\251'")).stdout).toBe('é');
  });

  it('does not see the event, which buildx would publish, nor the inputs, which hold passwords', async () => {
    process.env.GITHUB_EVENT_PATH = '/event.json';
    process.env.INPUT_PASSWORD = 'hunter2';
    try {
      const { stdout } = await sh('echo "$GITHUB_EVENT_PATH|$INPUT_PASSWORD|$HOME"');
      expect(stdout).toBe(`||${process.env.HOME}\n`);
    } finally {
      delete process.env.GITHUB_EVENT_PATH;
      delete process.env.INPUT_PASSWORD;
    }
  });

  it('has variables of its own, which its command line does not show', async () => {
    const { lines, log } = journal();
    const shownRun = realRun({ log, cancellation: { assertGoingOn: () => {} } });
    const args = ['-c', 'echo "$OWN|$HOME"'];
    const { stdout } = await shownRun({
      tool: 'sh',
      args,
      output: 'shown',
      env: { OWN: 'hunter2' },
    });
    expect(stdout).toBe(`hunter2|${process.env.HOME}\n`);
    expect(lines.join()).not.toContain('hunter2');
    expect(process.env.OWN).toBeUndefined();
  });

  it('gets variables of its own, and loses some', async () => {
    const env = { OWN: 'a', HOME: undefined };
    const args = ['-c', 'echo "$OWN|$HOME|$PATH"'];
    const { stdout } = await run({ tool: 'sh', args, env, output: 'captured' });
    expect(stdout).toBe(`a||${process.env.PATH}\n`);
  });

  it('has nothing to read', async () => {
    expect((await sh('cat; echo end')).stdout).toBe('end\n');
  });

  it('that leaves somebody with its output ends all the same', async () => {
    const ended = await sh('sleep 300 & echo $!');
    process.kill(Number(ended.stdout), 'SIGKILL');
    expect(ended.code).toBe(0);
  }, 20_000);

  it('that answers without end has failed', async () => {
    const garbage = await sh('head -c 20000000 /dev/zero | tr "\\0" x');
    expect(isSuccess(garbage)).toBe(false);
    expect(garbage.stdout.length).toBe(16 * 2 ** 20);
    expect(reasonOf(garbage)).toBe('it wrote more than 16 MiB, which is no answer');
  });

  it('that shows without end is kept at both ends', async () => {
    const args = ['-c', 'echo first; head -c 20000000 /dev/zero | tr "\\0" x; echo; echo last'];
    const shown = await run({ tool: 'sh', args, output: 'shown' });
    expect(isSuccess(shown)).toBe(true);
    expect(shown.stdout.length).toBeLessThan(10_000_000);
    expect(shown.stdout).toMatch(/^first\n/);
    expect(shown.stdout).toMatch(/bytes left out/);
    expect(shown.stdout).toMatch(/\nlast\n$/);
  });

  it('is shown with its command line', async () => {
    const { lines, log } = journal();
    const shownRun = realRun({ log, cancellation: { assertGoingOn: () => {} } });
    await shownRun({ tool: 'echo', args: ['a b'], output: 'shown' });
    expect(lines).toEqual(["info: $ echo 'a b'"]);
  });

  it('is shown line by line as somebody says, and kept as it is', async () => {
    const written: string[] = [];
    const log = {
      ...journal().log,
      openChildOutput: () => ({
        write: (chunk: Uint8Array) => written.push(Buffer.from(chunk).toString('utf8')),
        end: () => written.push('end'),
      }),
    };
    const shownRun = realRun({ log, cancellation: { assertGoingOn: () => {} } });
    const { stdout } = await shownRun({
      ...{ tool: 'printf', args: ['a\nquiet\nü'], output: 'shown' },
      display: (line) => (line === 'quiet' ? '' : `<${line}>\n`),
    });
    expect(stdout).toBe('a\nquiet\nü');
    expect(written.join('')).toContain('<a>\n<ü>\nend');
  });

  it('is not started once the step was cancelled', async () => {
    const cancelled = () => {
      throw new CancelledError('SIGINT');
    };
    const late = realRun({ log: journal().log, cancellation: { assertGoingOn: cancelled } });
    await expect(late({ tool: 'true', args: [], output: 'captured' })).rejects.toThrow(
      CancelledError,
    );
  });
});

describe('why a command failed', () => {
  it.each([
    [{ ...exit, code: 1 }, 'exit status 1, without a word'],
    [{ ...exit, code: 1, stderr: 'ERROR: no\n', stdout: 'out' }, 'exit status 1:\nERROR: no'],
    [{ ...exit, code: 2, stdout: 'said here\n', stderr: ' \n' }, 'exit status 2:\nsaid here'],
    [{ ...exit, code: null }, 'the command was killed by a signal, without a word'],
  ])('%j', (ended, expected) => {
    expect(reasonOf(ended)).toBe(expected);
  });

  it('stderr alone is no failure', () => {
    const noisy = { ...exit, stderr: 'WARNING: deprecated' };
    expect(isSuccess(noisy)).toBe(true);
    expect(() => assertSuccess(noisy, { what: 'It', hint: '' })).not.toThrow();
  });

  it('is thrown with the hint', () => {
    const failed = { ...exit, code: 1, stderr: 'ERROR: denied' };
    const act = () => assertSuccess(failed, { what: 'It could not be done', hint: 'Log in' });
    expect(act).toThrow(ActionError);
    expect(act).toThrow('It could not be done: exit status 1:\nERROR: denied');
  });

  it('is told in at most twelve lines, the last ones', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), (count) => {
        const lines = Array.from({ length: count }, (_, index) => `line ${index}`);
        const words = lastWords({ ...exit, stderr: lines.join('\n') });
        expect(words).toBe(lines.slice(-12).join('\n'));
      }),
    );
  });
});
