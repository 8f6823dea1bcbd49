// The daemon's configuration that is in force, read only when mirrors are to be added to it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readDaemonConfig } from '../../src/gather/daemon-config.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import { inputsWith } from '../fakes/facts.ts';
import { newFolder } from '../fakes/log.ts';

function read(inputs: Partial<Inputs>) {
  const folder = newFolder();
  const buildx = join(folder, 'buildx');
  mkdirSync(buildx);
  writeFileSync(join(buildx, 'buildkitd.default.toml'), 'origin = "default"');
  writeFileSync(join(folder, 'own.toml'), 'origin = "file"\n[registry."a.test"]\nhttp = true\n');
  const own =
    inputs['buildkitd-config'] === undefined
      ? {}
      : { 'buildkitd-config': join(folder, 'own.toml') };
  return readDaemonConfig(
    { DOCKER_CONFIG: folder },
    inputsWith({ mirrors: 'a.test', ...inputs, ...own }),
  );
}

it.each<[Partial<Inputs>, unknown]>([
  [{}, { origin: 'default' }],
  [{ 'buildkitd-config': '' }, { origin: 'file', registry: { 'a.test': { http: true } } }],
  [{ 'buildkitd-config-inline': 'big = 9007199254740993' }, { big: 9007199254740993n }],
])('%j', async (inputs, expected) => {
  expect(await read(inputs)).toEqual({ ok: true, value: expected });
});

it.each(['', 'auto'])('not with `mirrors: %s`', async (mirrors) => {
  expect(await read({ mirrors })).toBeUndefined();
});

it('what is no TOML is told without its text', async () => {
  const wrong = await read({ 'buildkitd-config-inline': 'a = 1\nb = hunter2' });
  expect(wrong).toEqual({ ok: false, reason: 'line 2 is not TOML' });
});
