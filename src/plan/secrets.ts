// Secrets of the build: read without ever showing a value.
import type { Facts } from '../gather/facts.ts';
import type { BuildSecret } from './build-plan.ts';
import { type Reading, readList } from './reading.ts';

interface Secrets {
  readonly secrets: readonly BuildSecret[];
  readonly warnings: readonly string[];
}

export function planSecrets(
  reading: Reading,
  { facts, contexts }: { readonly facts: Facts; readonly contexts: readonly string[] },
): Secrets {
  const given = readValues(reading);
  const own = [
    ...given.secrets,
    ...readVariables(reading, facts),
    ...readFiles(reading, facts),
  ] as const;
  reportDoubled(reading, own);
  return {
    secrets: [...own, ...gitToken(reading, { facts, contexts, own })],
    warnings: given.warnings,
  };
}

/** `id=value`; an empty value is a secret that this run does not have, as in a fork's pull request. */
function readValues(reading: Reading): Secrets {
  const pairs = readPairs(reading, { name: 'secrets', separator: 'newline', form: '`id=value`' });
  const empty = pairs.filter(([, value]) => value === '').map(([id]) => id);
  return {
    secrets: pairs
      .filter(([, value]) => value !== '')
      .map(([id, value]) => ({ id, source: 'value', value })),
    warnings: empty.map((id) => `The secret ${id} is empty, so the build does not get it.`),
  };
}

function readVariables(reading: Reading, { build }: Facts): readonly BuildSecret[] {
  const form = '`id=VARIABLE`';
  const pairs = readPairs(reading, { name: 'secret-envs', separator: 'comma-or-newline', form });
  for (const [id, variable] of pairs) {
    if (!build.unsetVariables.includes(variable)) continue;
    reading.report({
      subject: 'secret-envs',
      message: `the variable of the secret ${id} is not set`,
      edit: 'Correct its name, or set it under `env` of this step',
    });
  }
  return pairs.map(([id, variable]) => ({ id, source: 'variable', variable }));
}

function readFiles(reading: Reading, { build }: Facts): readonly BuildSecret[] {
  const form = '`id=path`';
  const pairs = readPairs(reading, { name: 'secret-files', separator: 'newline', form });
  for (const [id, path] of pairs) {
    if (!build.missingPaths.includes(path)) continue;
    reading.report({
      subject: 'secret-files',
      message: `there is no file \`${path}\` for the secret ${id}`,
      edit: 'Correct the path (relative to the workspace), or write the file in a step before',
    });
  }
  return pairs.map(([id, path]) => ({ id, source: 'file', path }));
}

/**
 * What is malformed may be the rest of a secret, so only its position is told; what stands before an
 * equals sign beside it may be one too, so nothing is made of the other values.
 */
function readPairs(
  reading: Reading,
  {
    name,
    separator,
    form,
  }: {
    readonly name: 'secrets' | 'secret-envs' | 'secret-files';
    readonly separator: 'newline' | 'comma-or-newline';
    readonly form: string;
  },
): readonly (readonly [id: string, rest: string])[] {
  const items = readList(reading, { name, separator });
  const pairs = items.flatMap((item, index) => {
    const equals = item.indexOf('=');
    const pair = [item.slice(0, equals), item.slice(equals + 1)] as const;
    const isPair = equals > 0 && /^[^\s",]+$/.test(pair[0]);
    if (isPair && (pair[1] !== '' || name === 'secrets')) return [pair];
    reading.report({
      subject: name,
      message: `item ${index + 1} is not ${form} (it is not shown, since it may be secret)`,
      edit:
        name === 'secrets'
          ? 'Write one `id=value` per line, and a value of several lines in double quotes: `"id=first line` … `last line"`'
          : `Write ${form}`,
    });
    return [];
  });
  return name === 'secrets' && pairs.length < items.length ? [] : pairs;
}

function reportDoubled({ report }: Reading, secrets: readonly BuildSecret[]): void {
  const ids = secrets.map(({ id }) => id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
    report({
      subject: 'secrets',
      message: `the secret ${id} is given twice, and a build has one of each`,
      edit: 'Remove one of them from `secrets`, `secret-envs` or `secret-files`',
    });
  }
}

/**
 * The token for Git contexts on this GitHub server. build-push-action gives it as GIT_AUTH_TOKEN,
 * which BuildKit sends to every Git server that the build asks; with a host after the name it is
 * sent to that host only.
 *
 * Source: authSecretNames, https://github.com/moby/buildkit/blob/v0.33.1/source/git/source.go
 */
function gitToken(
  { inputs }: Reading,
  {
    facts,
    contexts,
    own,
  }: {
    readonly facts: Facts;
    readonly contexts: readonly string[];
    readonly own: readonly BuildSecret[];
  },
): readonly BuildSecret[] {
  const { serverUrl } = facts.event;
  const value = inputs['github-token'];
  const isOurs = own.some(({ id }) => /^GIT_AUTH_(?:TOKEN|HEADER)(?:\.|$)/.test(id));
  const isAsked = contexts.some(
    (context) => URL.canParse(serverUrl) && context.startsWith(`${serverUrl}/`),
  );
  if (value === '' || isOurs || !isAsked) return [];
  return [{ id: `GIT_AUTH_TOKEN.${new URL(serverUrl).host}`, source: 'value', value }];
}
