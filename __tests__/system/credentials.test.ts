// Credentials as the docker command finds them: written down, or from a helper.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findCredentials } from '../../src/system/credentials.ts';
import { newFolder } from '../fakes/log.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function environment(config: unknown): Record<string, string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  return { DOCKER_CONFIG: folder, PATH: process.env.PATH ?? '' };
}

test.each<[string, unknown, string, unknown]>([
  ['none', {}, 'ghcr.io', undefined],
  [
    'written',
    { auths: { 'ghcr.io': { auth: base64('me:pass:word') } } },
    'ghcr.io',
    { username: 'me', secret: 'pass:word' },
  ],
  [
    "Docker Hub's key",
    { auths: { 'https://index.docker.io/v1/': { auth: base64('me:x') } } },
    'docker.io',
    { username: 'me', secret: 'x' },
  ],
  [
    'an address with a scheme',
    { auths: { 'https://reg.example.com': { auth: base64('me:x') } } },
    'reg.example.com',
    { username: 'me', secret: 'x' },
  ],
  [
    'an identity token',
    { auths: { 'acr.io': { auth: base64('me:'), identitytoken: 'refresh' } } },
    'acr.io',
    { username: '<token>', secret: 'refresh' },
  ],
  ['of another registry', { auths: { 'ghcr.io': { auth: base64('me:x') } } }, 'quay.io', undefined],
  ['garbage', { auths: { 'ghcr.io': { auth: '%%%' } } }, 'ghcr.io', undefined],
])('%s', async (_name, config, registry, expected) => {
  expect(await findCredentials(environment(config), registry)).toEqual(expected);
});

test('a helper is asked on its standard input', async () => {
  const env = environment({ credHelpers: { 'reg.example.com': 'test' }, credsStore: 'other' });
  const bin = join(newFolder(), 'bin');
  mkdirSync(bin);
  const program = join(bin, 'docker-credential-test');
  writeFileSync(
    program,
    '#!/bin/sh\nread server\nprintf \'{"Username":"me","Secret":"%s"}\' "$1 $server"\n',
  );
  chmodSync(program, 0o755);
  const { PATH } = process.env;
  process.env.PATH = `${bin}${delimiter}${PATH}`;
  try {
    const found = await findCredentials(env, 'reg.example.com');
    expect(found).toEqual({ username: 'me', secret: 'get reg.example.com' });
  } finally {
    process.env.PATH = PATH;
  }
  // One that is not there is no failure.
  expect(await findCredentials(env, 'ghcr.io')).toBeUndefined();
});
