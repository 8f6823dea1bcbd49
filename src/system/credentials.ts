// Logins that the docker command would use for a registry: from its config.json or a helper program.
import { isRecord } from '../oci/manifest.ts';
import { credentialKey, registryOfKey } from '../oci/registry-host.ts';
import { helperFor, tryGetFromHelper } from './credential-helper.ts';
import { dockerConfig } from './docker-config.ts';
import type { Environment } from './doors.ts';

export interface Credentials {
  readonly username: string;
  /** A password, or an identity token when the name is `<token>`. */
  readonly secret: string;
}

/**
 * What `docker login` or a credential helper has for this registry; undefined when there is none, so
 * that it is asked without. Helpers come before what is written down, as in the docker command.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/config/configfile/file.go (GetAuthConfig)
 */
export async function findCredentials(
  env: Environment,
  registry: string,
): Promise<Credentials | undefined> {
  const config = dockerConfig(env);
  const helper = helperFor(registry, config);
  if (helper !== undefined) return tryGetFromHelper({ helper, key: credentialKey(registry) });
  const auths = Object.entries(isRecord(config.auths) ? config.auths : {});
  const entry = auths.find(([key]) => registryOfKey(key) === registry)?.[1];
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
