// What is known of logins: those that are there, and the list of those that are asked for.
import { isRecord } from '../oci/manifest.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { credentialKey, registryOfKey } from '../oci/registry-host.ts';
import { helperFor, tryGetFromHelper } from '../system/credential-helper.ts';
import { readConfigFile } from '../system/docker-config.ts';
import type { Environment } from '../system/doors.ts';
import type { LoginFacts } from './facts.ts';
import type { Inputs } from './inputs.ts';

/** The registry that the job's token may be good for. */
const ownRegistry = 'ghcr.io';

export async function readLogins(env: Environment, inputs: Inputs): Promise<LoginFacts> {
  const list = inputs['registry-auth'];
  const config = readConfigFile(env);
  const fields = config.ok ? config.value : {};
  const isOwnAsked = Object.values(inputs).some((text) => text.includes(ownRegistry));
  const helper = isOwnAsked ? helperFor(ownRegistry, fields) : undefined;
  const isInHelper =
    helper !== undefined &&
    (await tryGetFromHelper({ helper, key: credentialKey(ownRegistry) })) !== undefined;
  const inVariable = keysWithLogin(parseEnvironment(env)).map(registryOfKey);
  return {
    ...(list === '' ? {} : { list: await parseYaml(list) }),
    known: [
      ...keysWithLogin(fields.auths).map(registryOfKey),
      ...inVariable,
      ...(isInHelper ? [ownRegistry] : []),
    ],
    inVariable,
    ...(config.ok ? {} : { configFault: config.reason }),
    awsAccounts: (env.AWS_ACCOUNT_IDS ?? '').split(',').flatMap((id) => id.trim() || []),
    awsRegion: env.AWS_REGION || env.AWS_DEFAULT_REGION || '',
    areScopesOff: /^(?:1|t|true)$/i.test(env.DOCKER_LOGIN_SCOPE_DISABLED ?? ''),
  };
}

// A helper leaves entries without credentials.
function keysWithLogin(auths: unknown): readonly string[] {
  return Object.entries(isRecord(auths) ? auths : {})
    .filter(([, entry]) => isRecord(entry) && Object.values(entry).some((value) => value !== ''))
    .map(([key]) => key);
}

// docker looks here before it looks into its configuration:
// https://github.com/docker/cli/blob/v29.7.2/cli/config/configfile/file.go (DockerEnvConfigKey)
function parseEnvironment(env: Environment): unknown {
  try {
    const value: unknown = JSON.parse(env.DOCKER_AUTH_CONFIG || '{}');
    return isRecord(value) ? value.auths : {};
  } catch {
    return {};
  }
}

/** Every scalar as the text that it is: a password of digits is no number. */
async function parseYaml(text: string): Promise<Parsed<unknown>> {
  const { parseDocument } = await import('yaml');
  // Its usual messages quote the lines in question, which hold passwords.
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return accepted(document.toJS({ maxAliasCount: 0 }));
  const line = text.slice(0, error.pos[0]).split('\n').length;
  return rejected(`line ${line} is not YAML (${error.code})`);
}
