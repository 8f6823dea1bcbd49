// Registries by all the names that people and tools give them.
import { describe, expect, it } from '@jest/globals';
import {
  credentialKey,
  parseRegistryHost,
  registryOfKey,
  registryUrl,
} from '../../src/oci/registry-host.ts';

const hubKey = 'https://index.docker.io/v1/';

describe('the address', () => {
  it.each([
    ['ghcr.io', 'ghcr.io', 'ghcr.io', 'https://ghcr.io/v2/'],
    ['https://ghcr.io', 'ghcr.io', 'ghcr.io', 'https://ghcr.io/v2/'],
    ['ghcr.io/acme', 'ghcr.io', 'ghcr.io', 'https://ghcr.io/v2/'],
    [
      'registry.test:5000',
      'registry.test:5000',
      'registry.test:5000',
      'https://registry.test:5000/v2/',
    ],
    ['localhost:5000', 'localhost:5000', 'localhost:5000', 'http://localhost:5000/v2/'],
    ['127.0.0.1:5000', '127.0.0.1:5000', '127.0.0.1:5000', 'http://127.0.0.1:5000/v2/'],
    ['[::1]:5000', '[::1]:5000', '[::1]:5000', 'http://[::1]:5000/v2/'],
    [
      'localhost.evil.test',
      'localhost.evil.test',
      'localhost.evil.test',
      'https://localhost.evil.test/v2/',
    ],
    [
      '127.0.0.1.evil.test',
      '127.0.0.1.evil.test',
      '127.0.0.1.evil.test',
      'https://127.0.0.1.evil.test/v2/',
    ],
    ['docker.io', 'docker.io', hubKey, 'https://registry-1.docker.io/v2/'],
    ['index.docker.io', 'docker.io', hubKey, 'https://registry-1.docker.io/v2/'],
    ['registry-1.docker.io', 'docker.io', hubKey, 'https://registry-1.docker.io/v2/'],
    ['https://index.docker.io/v1/', 'docker.io', hubKey, 'https://registry-1.docker.io/v2/'],
  ])('%s', (text, registry, key, url) => {
    expect(parseRegistryHost(text)).toEqual({ ok: true, value: registry });
    expect(credentialKey(registry)).toBe(key);
    expect(registryUrl(registry).href).toBe(url);
    expect(registryOfKey(key)).toBe(registry);
  });

  it.each(['', 'a b', 'ftp://x', 'user@ghcr.io', 'x:port', 'https://'])('is not %j', (text) => {
    expect(parseRegistryHost(text).ok).toBe(false);
  });
});
