// Logins that the docker command would use for a registry: from its config.json or a helper program.
import { spawn } from 'node:child_process';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { dockerConfig } from './docker-config.ts';
import type { Environment } from './doors.ts';

export interface Credentials {
  readonly username: string;
  /** A password, or an identity token when the name is `<token>`. */
  readonly secret: string;
}

/** Docker Hub's key in config.json is not its address. */
const hubKey = 'https://index.docker.io/v1/';

/**
 * What `docker login` or a credential helper has for this registry; undefined when there is none, so
 * that it is asked without. Helpers come before what is written down, as in the docker command.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/config/configfile/file.go
 * (GetAuthConfig, getConfiguredCredentialStore)
 */
export async function findCredentials(
  env: Environment,
  registry: string,
): Promise<Credentials | undefined> {
  const config = dockerConfig(env);
  const key = registry === 'docker.io' ? hubKey : registry;
  const helpers = isRecord(config.credHelpers) ? config.credHelpers : {};
  const helper = helpers[key] ?? config.credsStore;
  if (typeof helper === 'string' && helper !== '') return askHelper(helper, { key, env });
  const auths = isRecord(config.auths) ? config.auths : {};
  const entry = auths[key] ?? auths[`https://${key}`] ?? auths[`https://${key}/v1/`];
  return isRecord(entry) ? writtenCredentials(entry) : undefined;
}

function writtenCredentials(entry: Readonly<Record<string, unknown>>): Credentials | undefined {
  const { auth, identitytoken: identity } = entry;
  if (typeof identity === 'string' && identity !== '')
    return { username: '<token>', secret: identity };
  if (typeof auth !== 'string') return undefined;
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  // The docker command pads the password with NUL.
  return { username: text.slice(0, colon), secret: text.slice(colon + 1).replace(/\0+$/, '') };
}

/**
 * Source: https://github.com/docker/docker-credential-helpers#development (the protocol: the server's
 * address on standard input, JSON on standard output)
 */
function askHelper(
  helper: string,
  { key, env }: { readonly key: string; readonly env: Environment },
): Promise<Credentials | undefined> {
  return new Promise((resolve) => {
    const child = spawn(`docker-credential-${helper}`, ['get'], {
      env: { ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    child.stdin.on('error', () => {});
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(helperCredentials(parseJson(text))));
    child.stdin.end(key);
  });
}

function helperCredentials(answer: unknown): Credentials | undefined {
  if (!isRecord(answer)) return undefined;
  const { Username: username, Secret: secret } = answer;
  return typeof username === 'string' && typeof secret === 'string' && secret !== ''
    ? { username, secret }
    : undefined;
}
