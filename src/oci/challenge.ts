// What a registry asks for when it answers 401: the WWW-Authenticate header. Pure.

export interface Challenge {
  /** In lower case: `basic`, `bearer`. */
  readonly scheme: string;
  /** Names in lower case: `realm`, `service`, `scope`. */
  readonly parameters: Readonly<Record<string, string>>;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const parameter = new RegExp(`(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))`, 'y');
const scheme = new RegExp(`(${token})(?=\\s|,|$)(?!\\s*=)`, 'y');

/**
 * The challenges of a header, several separated by commas.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const found: { scheme: string; parameters: Record<string, string> }[] = [];
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(header);
    if (match !== null) position = pattern.lastIndex;
    return match;
  };
  while (position < header.length) {
    const [, name, quoted, plain] = take(parameter) ?? [];
    const current = found.at(-1);
    if (name !== undefined) {
      const value = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
      if (current !== undefined) current.parameters[name.toLowerCase()] ??= value;
      continue;
    }
    const [, word] = take(scheme) ?? [];
    if (word === undefined) position += 1;
    else found.push({ scheme: word.toLowerCase(), parameters: {} });
  }
  return found;
}
