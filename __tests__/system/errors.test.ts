// What the user reads: message and hint for what can be mended, the stack for a bug.
import { describe, expect, it } from '@jest/globals';
import { ActionError, CancelledError, explain, PlanError } from '../../src/system/errors.ts';

describe('the explanation of', () => {
  it('a failure has the message and the hint, and no stack', () => {
    const error = new ActionError({
      message: 'It broke.',
      hint: 'Mend it.',
      cause: new Error('x'),
    });
    expect(explain(error)).toBe('It broke.\nMend it.');
    expect(error.cause).toEqual(new Error('x'));
  });

  it('a cancelled step is one line', () => {
    expect(explain(new CancelledError('SIGTERM'))).toBe('Cancelled by SIGTERM.');
  });

  it('one problem and of two differ in their number', () => {
    const problem = { subject: 'push', message: 'it is wrong', edit: 'Write `true`' };
    expect(explain(new PlanError([problem]))).toBe(
      'The plan has a problem; nothing was changed:\n- push: it is wrong. Write `true`.',
    );
    expect(explain(new PlanError([problem, problem]))).toMatch(/^The plan has 2 problems;/);
  });

  it.each([new TypeError('undefined is not'), 'text', undefined])(
    'the bug %s asks for a report',
    (error) => {
      expect(explain(error)).toMatch(/^This is a bug of multiplatform-image; please report it/);
      if (error instanceof Error) expect(explain(error)).toContain('errors.test');
    },
  );
});
