// Keeps logins for this step and the later ones, and writes down first what they replace.
import { join } from 'node:path';
import { credentialKey } from '../oci/registry-host.ts';
import type { LoginScope } from '../plan/login-scope.ts';
import { helperFor, storeInHelper, tryGetFromHelper } from '../system/credential-helper.ts';
import { buildxFolder, configFile, dockerConfig } from '../system/docker-config.ts';
import type { Doors, Environment } from '../system/doors.ts';
import { digest, type LoginEntries, makeFileChange, planFileChange } from '../system/login-file.ts';
import { type HelperChange, newJournalPath, writeJournal } from '../system/login-journal.ts';
import type { Credentials } from './registry-trial.ts';

export interface KnownLogin extends Credentials {
  readonly registry: string;
  readonly scope?: LoginScope;
}

type StoreDoors = Pick<Doors, 'log' | 'env' | 'state'>;

/** Writes them where docker and buildx look: into their configuration, or a credential helper. */
export async function keepLogins(
  doors: StoreDoors,
  { logins, logout }: { readonly logins: readonly KnownLogin[]; readonly logout: boolean },
): Promise<void> {
  if (logins.length === 0) return;
  const { env, state } = doors;
  const config = dockerConfig(env);
  const inHelpers = logins.flatMap((login) => {
    const helper = login.scope === undefined ? helperFor(login.registry, config) : undefined;
    return helper === undefined ? [] : [{ login, helper }];
  });
  const files = [
    ...entriesByFile(
      env,
      logins.filter((login) => !inHelpers.some((one) => one.login === login)),
    ),
  ].map(([file, entries]) => planFileChange(file, entries));
  const helpers = await Promise.all(
    inHelpers.map(async ({ login, helper }): Promise<HelperChange> => {
      const key = credentialKey(login.registry);
      const before = await tryGetFromHelper({ helper, key });
      if (before !== undefined) doors.log.mask(before.secret);
      return {
        helper,
        key,
        after: digest(login.password),
        ...(before === undefined ? {} : { before }),
      };
    }),
  );
  if (logout) {
    const journal = newJournalPath(env);
    // Before anything is written: a step killed halfway through must not leave it.
    state.remember({ logins: journal });
    writeJournal(journal, { files: files.map(({ change }) => change), helpers });
  }
  for (const { change, text } of files) makeFileChange(change, text);
  for (const { login, helper } of inHelpers) {
    const { registry, username, password: secret } = login;
    await storeInHelper({ helper, key: credentialKey(registry), username, secret });
  }
}

function entriesByFile(
  env: Environment,
  logins: readonly KnownLogin[],
): ReadonlyMap<string, LoginEntries> {
  const byFile = new Map<string, LoginEntries>();
  for (const login of logins) {
    const file = fileFor(env, login);
    const entry = { [credentialKey(login.registry)]: { auth: authOf(login) } };
    byFile.set(file, { ...byFile.get(file), ...entry });
  }
  return byFile;
}

/**
 * Where docker and buildx look for it.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/dockerutil/dockerconfig/configprovider.go
 */
function fileFor(env: Environment, { registry, scope }: KnownLogin): string {
  if (scope === undefined) return configFile(env);
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
  const path = [host, ...(scope.repository === '' ? [] : [scope.repository])].join('/');
  const actions = scope.actions.length === 0 ? '' : `@${scope.actions.join(',')}`;
  return join(buildxFolder(env), 'config', `${path}${actions}`, 'config.json');
}

/** The form in which docker's configuration holds them. */
export function authOf({ username, password }: Credentials): string {
  return Buffer.from(`${username}:${password}`).toString('base64');
}
