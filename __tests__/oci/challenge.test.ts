// What registries ask for with 401, as they write it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseChallenges } from '../../src/oci/challenge.ts';

describe('a challenge', () => {
  it.each([
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"',
      [
        {
          scheme: 'bearer',
          parameters: { realm: 'https://auth.docker.io/token', service: 'registry.docker.io' },
        },
      ],
    ],
    [
      'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:user/image:pull"',
      [
        {
          scheme: 'bearer',
          parameters: {
            realm: 'https://ghcr.io/token',
            service: 'ghcr.io',
            scope: 'repository:user/image:pull',
          },
        },
      ],
    ],
    [
      'Basic realm="Registry Realm"',
      [{ scheme: 'basic', parameters: { realm: 'Registry Realm' } }],
    ],
    ['BASIC Realm=plain', [{ scheme: 'basic', parameters: { realm: 'plain' } }]],
    [
      'Basic realm="a, b = \\"c\\"", Bearer realm="https://x/token" , service=y',
      [
        { scheme: 'basic', parameters: { realm: 'a, b = "c"' } },
        { scheme: 'bearer', parameters: { realm: 'https://x/token', service: 'y' } },
      ],
    ],
    [
      'Negotiate, Basic realm="x"',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'basic', parameters: { realm: 'x' } },
      ],
    ],
    ['', []],
    ['realm="alone"', []],
  ])('%s', (header, expected) => {
    expect(parseChallenges(header)).toEqual(expected);
  });

  it('never hangs or throws, whatever the header is', () => {
    fc.assert(fc.property(fc.string(), (header) => Array.isArray(parseChallenges(header))));
  });
});
