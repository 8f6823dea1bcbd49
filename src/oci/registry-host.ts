// A registry's address, as logins name it, as docker's configuration does and as HTTP does. Pure.
import { accepted, type Parsed, rejected } from './parsed.ts';
import { registryPattern } from './reference.ts';

// Every name that the docker command itself takes for Docker Hub:
// https://github.com/docker/cli/blob/v28.5.2/cli/command/registry/login.go and
// https://github.com/moby/moby/blob/v28.5.2/registry/config.go (IndexHostname, DefaultRegistryHost)
const hubNames = [
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
];

/** The address without scheme and path, which `docker login` ignores too; `docker.io` for Docker Hub. */
export function parseRegistryHost(text: string): Parsed<string> {
  const [host = ''] = text.replace(/^https?:\/\//i, '').split('/');
  if (!registryPattern.test(host)) return rejected('its form is a host, and perhaps a port');
  return accepted(hubNames.includes(host.toLowerCase()) ? 'docker.io' : host);
}

/**
 * The name under which docker's configuration and credential helpers know it.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/command/registry.go (GetAuthConfigKey)
 */
export function credentialKey(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}

/**
 * The registry that a key of docker's configuration is about; keys of old are whole addresses.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/config/credentials/file_store.go
 */
export function registryOfKey(key: string): string {
  const parsed = parseRegistryHost(key);
  return parsed.ok ? parsed.value : key;
}

/** Where its API is. */
export function registryUrl(registry: string): URL {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
  const url = new URL(`https://${host}/v2/`);
  if (isLoopback(url)) url.protocol = 'http:';
  return url;
}

/** Whether only this machine is reached: plain HTTP is as good as any there. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
