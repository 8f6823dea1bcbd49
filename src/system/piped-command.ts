// A short command that reads from us, such as a credential helper: never shown, never on a command line.
import { spawn } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';
import type { Exit } from './command.ts';

const longestOutput = 1_000_000;

/**
 * Runs it to its end and never throws. `@actions/exec` would end this process when a command does
 * not read what it is given: it hears no error of the pipe.
 */
export function runPiped(tool: string, args: readonly string[], input: string): Promise<Exit> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, { env: childEnvironment() });
    const texts = { stdout: '', stderr: '' };
    const take = (name: 'stdout' | 'stderr') => (text: string) => {
      texts[name] = (texts[name] + text).slice(0, longestOutput);
    };
    child.stdout.setEncoding('utf8').on('data', take('stdout'));
    child.stderr.setEncoding('utf8').on('data', take('stderr'));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', ({ message: stderr }) => resolve({ code: 127, stdout: '', stderr }));
    child.on('close', (code) => resolve({ code, ...texts }));
  });
}
