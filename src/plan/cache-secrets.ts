// Keys of caches: what buildx reads from its environment as well needs no place on a command line.
import { csvField, csvFields } from './lists.ts';

export interface OpenedEntries {
  /** The entries without the keys that go into variables. */
  readonly entries: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Everything in the entries that no log may show. */
  readonly secrets: readonly string[];
}

/**
 * Attribute → variable, by type of the cache.
 *
 * Source: addGithubToken and addAwsCredentials,
 * https://github.com/docker/buildx/blob/v0.36.1/build/opt.go
 */
const variablesOfType: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gha: { token: 'ACTIONS_RUNTIME_TOKEN' },
  s3: {
    access_key_id: 'AWS_ACCESS_KEY_ID',
    secret_access_key: 'AWS_SECRET_ACCESS_KEY',
    session_token: 'AWS_SESSION_TOKEN',
  },
};

const secretAttributes = ['token', 'ghtoken', 'secret_access_key', 'session_token'];

/** Entries of one build share its environment: a second key of one name stays where it is. */
export function openEntries(entries: readonly string[]): OpenedEntries {
  const variables = new Map<string, string>();
  const secrets: string[] = [];
  const opened = entries.map((entry) => {
    const fields = fieldsOf(entry);
    const names = variablesOfType[typeOf(fields) ?? ''] ?? {};
    const kept = fields.filter(({ name, value }) => {
      if (secretAttributes.includes(name)) secrets.push(value);
      const variable = names[name];
      if (variable === undefined) return true;
      const taken = variables.get(variable);
      if (taken === undefined) variables.set(variable, value);
      return taken !== undefined && taken !== value;
    });
    // Keys of the entry must not meet a session of the job's own account.
    const isWhole = fields.some(({ name }) => name === 'session_token');
    if (!isWhole && variables.has('AWS_SECRET_ACCESS_KEY')) variables.set('AWS_SESSION_TOKEN', '');
    return kept.map(({ text }) => csvField(text)).join(',');
  });
  return { entries: opened, variables: Object.fromEntries(variables), secrets };
}

interface EntryField {
  readonly text: string;
  /** In lower case, as buildx has it. */
  readonly name: string;
  readonly value: string;
}

function fieldsOf(entry: string): readonly EntryField[] {
  const fields = csvFields(entry);
  return (fields.ok ? fields.value : []).map((text) => {
    const [name = '', ...value] = text.split('=');
    return { text, name: name.toLowerCase(), value: value.join('=') };
  });
}

function typeOf(fields: readonly EntryField[]): string | undefined {
  return fields.find(({ name }) => name === 'type')?.value;
}
