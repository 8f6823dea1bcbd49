// What a user sees of a failed step: one error, and an exit status.
import { expect } from '@jest/globals';
import type { Ended } from '../../support/action.ts';
import { runnerView } from '../../support/runner-commands.ts';

/** The message of the one `::error::` of a step that failed with exit status 1. */
export function onlyError(ended: Ended): string {
  const { commands, stopped } = runnerView(ended.output);
  const errors = commands.filter(({ name }) => name === 'error').map(({ data }) => data);
  const [message = ''] = errors;
  expect({ ...ended, errors: errors.length, stopped }).toMatchObject({
    code: 1,
    errors: 1,
    stopped: undefined,
  });
  // A user's mistake or a broken world shows no stack, and no colours of a terminal.
  expect(message).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(message).not.toMatch(/bug of multiplatform-image|unknown error/i);
  expect(JSON.stringify(message)).not.toContain('\\u001b');
  return message;
}
