// Which registries this step logs in to, and as whom.
import type { Facts } from '../gather/facts.ts';
import { pullRequestOf } from '../oci/pull-request.ts';
import { parseRegistryHost } from '../oci/registry-host.ts';
import { planEcr, readEcr } from './ecr-login.ts';
import { type LoginEntry, readEntries } from './login-entries.ts';
import type { Login, LoginPlan } from './login-plan.ts';
import { type LoginScope, parseScope } from './login-scope.ts';
import { type Reading, readBoolean } from './reading.ts';

export type LoginFactsNeeded = Pick<Facts, 'event' | 'logins'>;

/**
 * The logins of the inputs, which are login-action's, and GHCR's with the job's token.
 *
 * Source: https://github.com/docker/login-action/blob/master/src/context.ts and aws.ts
 */
export function planLogins(
  reading: Reading,
  {
    facts,
    registries,
    pushes,
  }: {
    readonly facts: LoginFactsNeeded;
    /** Where the images of this step live. */
    readonly registries: readonly string[];
    /** Whether something is written there. */
    readonly pushes: boolean;
  },
): LoginPlan {
  const notices: string[] = [];
  const asked = readEntries(reading, facts.logins).flatMap((entry) => {
    const host = parseRegistryHost(entry.registry || 'docker.io');
    if (host.ok) return planEntry(reading, { entry, host: host.value, facts, notices });
    reading.report({
      subject: entry.subject,
      message: `\`${entry.registry}\` is not a registry's address: ${host.reason}`,
      edit: 'Write it like `ghcr.io` or `registry.example.com:5000`',
    });
    return [];
  });
  reportTwins(reading, asked);
  noticeShadowed(asked, { facts, notices });
  const own = ownLogin(reading, { facts, registries, pushes, asked });
  const logins = [...asked, ...own];
  if (logins.length > 0 && facts.logins.configFault !== undefined) {
    reading.report({
      subject: 'docker',
      message: `a login cannot be kept: ${facts.logins.configFault}`,
      edit: 'Mend that file or remove it',
    });
  }
  return { logins, logout: readBoolean(reading, 'logout'), notices };
}

function planEntry(
  reading: Reading,
  {
    entry,
    host,
    facts,
    notices,
  }: {
    readonly entry: LoginEntry;
    readonly host: string;
    readonly facts: LoginFactsNeeded;
    readonly notices: string[];
  },
): readonly Login[] {
  const { username, password, subject } = entry;
  const scope =
    entry.scope === '' || facts.logins.areScopesOff ? undefined : readScope(reading, entry);
  const shared = scope === undefined ? {} : { scope };
  const ecr = readEcr(reading, { entry, host });
  if (ecr !== undefined) return planEcr(reading, { entry, host, ecr, facts, shared });
  if (username.includes(':')) {
    reading.report({
      subject: entry.isListed ? subject : 'username',
      message: `the user name for ${host} has a colon in it, which ends a user name`,
      edit: 'Correct it; the password is an input of its own',
    });
  }
  if (username !== '' && password !== '') {
    return [{ kind: 'password', registry: host, username, password, isOptional: false, ...shared }];
  }
  const missing = [
    ...(username === '' ? ['username'] : []),
    ...(password === '' ? ['password'] : []),
  ];
  const what = `${missing.join(' and ')} for ${host} ${missing.length === 1 ? 'is' : 'are'} empty`;
  if (hasNoSecrets(facts)) {
    notices.push(
      `Not logged in to ${host}: ${what}, since this event gets no secrets (a pull request of a fork, or of Dependabot).`,
    );
    return [];
  }
  reading.report({
    subject: entry.isListed ? subject : (missing[0] ?? subject),
    message: `${what}; a secret that does not exist, or that this job does not get, is empty`,
    edit:
      host === 'ghcr.io'
        ? "Give both, or leave the login out: the job's own token is used for ghcr.io then"
        : 'Give both, or leave the login out',
  });
  return [];
}

function readScope({ report }: Reading, { scope, subject }: LoginEntry): LoginScope | undefined {
  const parsed = parseScope(scope);
  if (parsed.ok) return parsed.value;
  report({
    subject,
    message: `\`scope: ${scope}\` is not a scope: ${parsed.reason}`,
    edit: 'Write a repository, such as `acme/app`, with `@push` or `@pull` behind it when it is for one of them only',
  });
  return undefined;
}

function reportTwins({ report }: Reading, logins: readonly Login[]): void {
  const seen = new Set<string>();
  for (const login of logins) {
    for (const registry of registriesOf(login)) {
      const { repository = '', actions = [] } = login.scope ?? {};
      const name = `${registry} ${repository}@${actions.join(',')}`;
      if (seen.has(name) && login.kind === 'password') {
        report({
          subject: 'registry-auth',
          message: `${registry} is in the list twice with the same scope`,
          edit: 'Remove one of the two, or give them scopes',
        });
      }
      seen.add(name);
    }
  }
}

/** docker looks into that variable first, and our login would not count. */
function noticeShadowed(
  logins: readonly Login[],
  { facts, notices }: { readonly facts: LoginFactsNeeded; readonly notices: string[] },
): void {
  for (const registry of logins.flatMap(registriesOf)) {
    if (!facts.logins.inVariable.includes(registry)) continue;
    notices.push(
      `The variable DOCKER_AUTH_CONFIG has a login for ${registry} as well, and docker prefers it.`,
    );
  }
}

function registriesOf(login: Login): readonly string[] {
  return login.kind === 'ecr' ? login.registries : [login.registry];
}

/** GHCR with the job's token, which is good for nothing on another server. */
function ownLogin(
  { inputs }: Reading,
  {
    facts: { event, logins },
    registries,
    pushes,
    asked,
  }: {
    readonly facts: LoginFactsNeeded;
    readonly registries: readonly string[];
    readonly pushes: boolean;
    readonly asked: readonly Login[];
  },
): readonly Login[] {
  const registry = 'ghcr.io';
  const password = inputs['github-token'];
  const isAsked = asked.some((login) => login.kind === 'password' && login.registry === registry);
  const isWanted = registries.includes(registry) && !isAsked && !logins.known.includes(registry);
  if (!isWanted || password === '' || event.serverUrl !== 'https://github.com') return [];
  // GHCR knows the user by the token; the name is for its log.
  const username = event.actor || 'x-access-token';
  return [{ kind: 'password', registry, username, password, isOptional: !pushes }];
}

function hasNoSecrets({ event }: LoginFactsNeeded): boolean {
  // With `pull_request_target` a fork's pull request gets the secrets of the base.
  const isOfFork = event.name === 'pull_request' && pullRequestOf(event)?.isFork === true;
  return isOfFork || event.actor === 'dependabot[bot]';
}
