// What is there of logins before this step, and the list of those that are asked for.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LoginFacts } from '../../src/gather/facts.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { readLogins } from '../../src/gather/logins.ts';
import type { Environment } from '../../src/system/doors.ts';
import { inputsWith } from '../fakes/facts.ts';
import { newFolder } from '../fakes/log.ts';

const { PATH } = process.env;

afterEach(() => {
  process.env.PATH = PATH;
});

interface Given {
  readonly config?: string;
  readonly inputs?: Partial<Inputs>;
  readonly env?: Environment;
}

function read({ config, inputs = {}, env = {} }: Given): Promise<LoginFacts> {
  const folder = newFolder();
  if (config !== undefined) writeFileSync(join(folder, 'config.json'), config);
  return readLogins({ DOCKER_CONFIG: folder, ...env }, inputsWith(inputs));
}

describe('registries that somebody logged in to', () => {
  it.each<[string, Given, readonly string[]]>([
    ['no configuration', {}, []],
    ['an empty one', { config: '' }, []],
    [
      'entries',
      {
        config: JSON.stringify({
          auths: {
            'ghcr.io': { auth: 'eDp5' },
            'https://index.docker.io/v1/': { auth: 'eDp5' },
            'https://registry.test/v1/': { identitytoken: 'x' },
            'left-by-a-helper.test': {},
            'logged-out.test': { auth: '' },
          },
        }),
      },
      ['ghcr.io', 'docker.io', 'registry.test'],
    ],
    [
      'the variable',
      { env: { DOCKER_AUTH_CONFIG: '{"auths":{"ghcr.io":{"auth":"eDp5"}}}' } },
      ['ghcr.io'],
    ],
    ['a broken variable', { env: { DOCKER_AUTH_CONFIG: '{' } }, []],
  ])('%s', async (_, given, expected) => {
    const { known, configFault } = await read(given);
    expect(known).toEqual(expected);
    expect(configFault).toBeUndefined();
  });

  it.each<[string, readonly string[]]>([
    ['echo \'{"ServerURL":"ghcr.io","Username":"me","Secret":"pw"}\'', ['ghcr.io']],
    ['echo "credentials not found in native keychain"; exit 1', []],
  ])('a helper is asked when an image lives on GHCR: %s', async (script, expected) => {
    const bin = join(newFolder(), 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'docker-credential-test'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, 'docker-credential-test'), 0o755);
    process.env.PATH = [bin, PATH].join(delimiter);
    for (const config of ['{"credsStore":"test"}', '{"credHelpers":{"ghcr.io":"test"}}']) {
      const given = { config, inputs: { tags: 'ghcr.io/acme/app:1' } };
      expect((await read(given)).known).toEqual(expected);
      expect((await read({ config })).known).toEqual([]);
    }
  });

  it.each(['{"auths":', '[]', 'null'])('%j is a fault', async (config) => {
    const { known, configFault } = await read({ config });
    expect(known).toEqual([]);
    expect(configFault).toMatch(/config\.json is not a JSON object$/);
  });
});

describe('the list', () => {
  const list = (text: string) => read({ inputs: { 'registry-auth': text } });

  it('is read as texts, whatever they look like', async () => {
    const text = [
      '- registry: ghcr.io',
      '  username: 007',
      '  password: 1e3',
      '- username: true',
      '  ecr: false',
      '  scope: "acme/app@push"',
      '  password:',
    ].join('\n');
    expect((await list(text)).list).toEqual({
      ok: true,
      value: [
        { registry: 'ghcr.io', username: '007', password: '1e3' },
        { username: 'true', ecr: 'false', scope: 'acme/app@push', password: '' },
      ],
    });
  });

  it.each([
    '- password: "hunter2',
    '- password: hunter2\n registry: x',
    '- a: hunter2: b',
    '- [hunter2',
  ])('%j is wrong, and its message shows nothing of it', async (text) => {
    const { list: read } = await list(text);
    expect(read).toEqual({ ok: false, reason: expect.stringMatching(/^line \d is not YAML/) });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });

  it('is no fact when it was not given', async () => {
    expect(await read({})).not.toHaveProperty('list');
  });
});

it('the environment of AWS', async () => {
  const env = { AWS_ACCOUNT_IDS: '012345678901, 023456789012,', AWS_DEFAULT_REGION: 'eu-west-3' };
  expect(await read({ env })).toMatchObject({
    awsAccounts: ['012345678901', '023456789012'],
    awsRegion: 'eu-west-3',
  });
});
