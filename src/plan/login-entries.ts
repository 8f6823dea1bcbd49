// The login inputs as a list: the single ones are a list of one.
import type { LoginFacts } from '../gather/facts.ts';
import type { InputName } from '../gather/inputs.ts';
import { isRecord } from '../oci/manifest.ts';
import type { Reading } from './reading.ts';

export interface LoginEntry {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  readonly scope: string;
  readonly ecr: string;
  /** What problems are about. */
  readonly subject: string;
  /** Whether it comes from `registry-auth`. */
  readonly isListed: boolean;
}

const keys = ['registry', 'username', 'password', 'scope', 'ecr'];
const singleInputs = [
  'registry',
  'username',
  'password',
  'ecr',
] as const satisfies readonly InputName[];

export function readEntries(
  reading: Reading,
  facts: Pick<LoginFacts, 'list'>,
): readonly LoginEntry[] {
  const { inputs, report } = reading;
  const given = singleInputs.filter((name) => inputs[name] !== '');
  if (inputs['registry-auth'] !== '') {
    if (given.length > 0) {
      report({
        subject: 'registry-auth',
        message: `it is given together with ${given.map((name) => `\`${name}\``).join(', ')}`,
        edit: 'Move them into the list',
      });
    }
    return readListed(reading, facts);
  }
  // Docker Hub is what an empty `registry` means, but not what empty inputs mean.
  if (given.every((name) => name === 'ecr')) return [];
  const { registry, username, password, ecr } = inputs;
  return [{ registry, username, password, scope: '', ecr, subject: 'registry', isListed: false }];
}

function readListed(
  { report }: Reading,
  { list }: Pick<LoginFacts, 'list'>,
): readonly LoginEntry[] {
  const subject = 'registry-auth';
  const edit =
    'Write a list whose entries have `registry`, `username` and `password`; quote a value that a secret fills in, such as `password: "…"`';
  if (list === undefined || !list.ok) {
    report({ subject, message: list?.reason ?? 'it was not read', edit });
    return [];
  }
  if (!Array.isArray(list.value)) {
    report({ subject, message: 'it is not a list', edit });
    return [];
  }
  return list.value.flatMap((entry: unknown, index) => {
    const name = `entry ${index + 1}`;
    if (!isRecord(entry)) {
      report({ subject, message: `${name} is not a mapping`, edit });
      return [];
    }
    // Values stay out of every message: any of them may be a password in the wrong place.
    const unknown = Object.keys(entry).filter((key) => !keys.includes(key));
    if (unknown.length > 0) {
      report({
        subject,
        message: `${name} has ${unknown.length === 1 ? 'a key' : 'keys'} besides ${keys.join(', ')}`,
        edit: `Remove ${unknown.length === 1 ? 'it' : 'them'}, and quote values that hold a colon`,
      });
    }
    const odd = keys.find((key) => typeof (entry[key] ?? '') !== 'string');
    if (odd !== undefined) {
      report({ subject, message: `\`${odd}\` of ${name} is not a text`, edit });
      return [];
    }
    const read = (key: string): string => {
      const value = entry[key];
      return typeof value === 'string' ? value : '';
    };
    return [
      {
        registry: read('registry'),
        username: read('username'),
        password: read('password'),
        scope: read('scope'),
        ecr: read('ecr'),
        subject,
        isListed: true,
      },
    ];
  });
}
