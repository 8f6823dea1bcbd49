// Which of a step's logins is used for a repository.
import { expect, test } from '@jest/globals';
import { loginFor, type PasswordLogin } from '../../src/plan/login-plan.ts';
import { parseScope } from '../../src/plan/login-scope.ts';

function login(username: string, registry: string, text?: string): PasswordLogin {
  const scope = text === undefined ? undefined : parseScope(text);
  if (scope?.ok === false) throw new Error(scope.reason);
  const shared = {
    kind: 'password',
    registry,
    username,
    password: 'pw',
    isOptional: false,
  } as const;
  return scope === undefined ? shared : { ...shared, scope: scope.value };
}

const repository = { registry: 'quay.io', path: 'acme/app' };

test.each<[string, readonly PasswordLogin[], string | undefined]>([
  ['none', [], undefined],
  ['another registry', [login('hub', 'docker.io')], undefined],
  ['another repository', [login('other', 'quay.io', 'acme/other')], undefined],
  ['one that may only pull', [login('reader', 'quay.io', 'acme/app@pull')], undefined],
  ['the registry', [login('hub', 'docker.io'), login('all', 'quay.io')], 'all'],
  ['the narrower one', [login('all', 'quay.io'), login('one', 'quay.io', 'acme/app')], 'one'],
  ['an action', [login('all', 'quay.io'), login('push', 'quay.io', '@push')], 'push'],
])('%s', (_, logins, expected) => {
  const plan = { logins, logout: true, notices: [] };
  expect(loginFor(plan, repository)?.username).toBe(expected);
});
