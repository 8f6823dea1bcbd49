// Credential helpers: programs that keep docker's passwords, asked as docker asks them.
import { isRecord, parseJson } from '../oci/manifest.ts';
import { registryOfKey } from '../oci/registry-host.ts';
import { type Exit, isSuccess } from './command.ts';
import { ActionError } from './errors.ts';
import { runPiped } from './piped-command.ts';

export interface Secret {
  readonly username: string;
  readonly secret: string;
}

interface Place {
  /** What follows `docker-credential-` in the program's name. */
  readonly helper: string;
  /** The registry by its name in docker's configuration. */
  readonly key: string;
}

/**
 * The helper that keeps the passwords of a registry, by docker's configuration.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/config/configfile/file.go
 * (getConfiguredCredentialStore)
 */
export function helperFor(
  registry: string,
  { credHelpers, credsStore }: Readonly<Record<string, unknown>>,
): string | undefined {
  const own = Object.entries(isRecord(credHelpers) ? credHelpers : {}).find(
    ([key]) => registryOfKey(key) === registry,
  )?.[1];
  const helper = typeof own === 'string' && own !== '' ? own : credsStore;
  return typeof helper === 'string' && helper !== '' ? helper : undefined;
}

/** Undefined when the helper has none, or does not work. */
export async function tryGetFromHelper(place: Place): Promise<Secret | undefined> {
  const exit = await call(place, 'get', place.key);
  const value = isSuccess(exit) ? parseJson(exit.stdout) : undefined;
  return isRecord(value) && typeof value.Username === 'string' && typeof value.Secret === 'string'
    ? { username: value.Username, secret: value.Secret }
    : undefined;
}

export async function storeInHelper({ username, secret, ...place }: Place & Secret): Promise<void> {
  const entry = { ServerURL: place.key, Username: username, Secret: secret };
  const exit = await call(place, 'store', JSON.stringify(entry));
  if (!isSuccess(exit)) throw helperError(place, exit, [secret]);
}

export async function eraseFromHelper(place: Place): Promise<void> {
  const exit = await call(place, 'erase', place.key);
  if (!isSuccess(exit)) throw helperError(place, exit, []);
}

// https://github.com/docker/docker-credential-helpers/blob/v0.9.8/client/client.go
function call({ helper }: Place, verb: string, input: string): Promise<Exit> {
  return runPiped(`docker-credential-${helper}`, [verb], input);
}

const longestWords = 300;

/** Helpers speak of failures on standard output; what they say must not show what they were given. */
function helperError(
  { helper, key }: Place,
  { code, stdout, stderr }: Exit,
  secrets: readonly string[],
): ActionError {
  const words = secrets.reduce(
    (text, secret) => text.replaceAll(secret, '***'),
    `${stdout}\n${stderr}`.trim(),
  );
  return new ActionError({
    message: `The credential helper docker-credential-${helper} failed for ${key} (${code === null ? 'killed by a signal' : `exit status ${code}`}): ${words.slice(0, longestWords)}`,
    hint: "docker's config.json names this helper in `credsStore` or `credHelpers`: make it work on this runner, or take it out there.",
  });
}
