// Logs in: tries every login at its registry, and keeps all of them or none.
import type { Login, LoginPlan } from '../plan/login-plan.ts';
import type { LoginScope } from '../plan/login-scope.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { type RetryDoors, withRetries } from '../system/retry.ts';
import { getEcrPassword } from './ecr-password.ts';
import { authOf, type KnownLogin, keepLogins } from './login-store.ts';
import { type Credentials, type Trial, tryLogin } from './registry-trial.ts';

type LoginDoors = Pick<Doors, 'run' | 'log' | 'env' | 'state'> & RetryDoors;

/** A login whose password is known. */
interface Ready extends KnownLogin {
  readonly isOptional: boolean;
}

/** Throws with all that were refused; nothing is kept then. */
export async function logIn(doors: LoginDoors, { logins, logout }: LoginPlan): Promise<void> {
  if (logins.length === 0) return;
  maskPasswords(doors, logins);
  const ready = (await Promise.all(logins.map((login) => withPassword(doors, login)))).flat();
  const tried = await Promise.all(
    ready.map(async (login) => ({ login, trial: await tryWithRetries(doors, login) })),
  );
  const problems = tried.flatMap(({ login, trial }) => problemOf(login, trial));
  for (const { login, message } of problems) {
    if (login.isOptional) doors.log.warning(`${message} The step goes on without this login.`);
  }
  const fatal = problems.filter(({ login }) => !login.isOptional);
  if (fatal.length > 0) throw loginError(fatal.map(({ message }) => message));
  const failed = new Set(problems.map(({ login }) => login));
  const kept = ready.filter((login) => !failed.has(login));
  for (const { login, trial } of tried) {
    if (trial.kind === 'untold') {
      doors.log.info(`The login to ${login.registry} is kept untried: ${trial.reason}`);
    }
  }
  await keepLogins(doors, { logins: kept, logout });
  for (const { registry, username, scope } of kept) {
    doors.log.info(`Logged in to ${registry} as ${username}${scopeText(scope)}.`);
  }
}

// What docker's configuration holds is no secret that the runner knows by itself.
function maskPasswords({ log }: LoginDoors, logins: readonly Login[]): void {
  for (const login of logins) {
    if (login.kind === 'ecr') log.mask(login.accessKey?.secret ?? '');
    else maskPassword({ log }, login);
  }
}

function maskPassword({ log }: Pick<LoginDoors, 'log'>, credentials: Credentials): void {
  log.mask(credentials.password);
  log.mask(authOf(credentials));
}

async function withPassword(doors: LoginDoors, login: Login): Promise<readonly Ready[]> {
  if (login.kind === 'password') return [login];
  const password = await getEcrPassword(doors, login);
  const credentials = { username: 'AWS', password };
  maskPassword(doors, credentials);
  return login.registries.map((registry) => ({
    ...credentials,
    registry,
    isOptional: false,
    ...(login.scope === undefined ? {} : { scope: login.scope }),
  }));
}

function tryWithRetries(doors: LoginDoors, login: Ready): Promise<Trial> {
  return withRetries<Trial>(doors, {
    what: `The login to ${login.registry}`,
    attempt: async () => {
      const trial = await tryLogin(login.registry, { credentials: login, env: doors.env });
      return withoutPassword(trial, login);
    },
    judge: (trial) => (trial.kind === 'failed' ? trial.transience : undefined),
  });
}

/** A registry may well repeat what it was sent. */
function withoutPassword(trial: Trial, login: Credentials): Trial {
  if (trial.kind === 'accepted') return trial;
  const { password } = login;
  const reason = trial.reason.replaceAll(password, '***').replaceAll(authOf(login), '***');
  if (trial.kind !== 'failed') return { ...trial, reason };
  const { transience } = trial;
  return {
    ...trial,
    reason,
    transience: transience.kind === 'permanent' ? transience : { ...transience, reason },
  };
}

function problemOf(
  login: Ready,
  trial: Trial,
): readonly { readonly login: Ready; readonly message: string }[] {
  const { registry, username } = login;
  switch (trial.kind) {
    case 'accepted':
    case 'untold':
      return [];
    case 'refused':
      return [
        {
          login,
          message: `${registry} refused the login of ${username}: ${trial.reason}.`,
        },
      ];
    case 'failed':
      return [
        {
          login,
          message: `The login of ${username} to ${registry} could not be tried: ${trial.reason}.`,
        },
      ];
  }
}

function loginError(messages: readonly string[]): ActionError {
  return new ActionError({
    message: messages.join('\n'),
    hint: 'Check `registry`, `username` and `password` (or `registry-auth`): a token may have expired, belong to another registry or lack its scope, and Docker Hub, GHCR and others take an access token instead of the password. Nothing was changed.',
  });
}

function scopeText(scope: LoginScope | undefined): string {
  if (scope === undefined) return '';
  const actions = scope.actions.length === 0 ? '' : `@${scope.actions.join(',')}`;
  return `, for ${scope.repository}${actions}`;
}
