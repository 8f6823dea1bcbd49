// Labels and annotations as lines, `name=value`, and as an object. Pure.

/** Name and value; the value of a name without `=` is empty. */
export function splitPair(pair: string): readonly [string, string] {
  const [name = ''] = pair.split('=', 1);
  return [name, pair.slice(name.length + 1)];
}

export function labelObject(labels: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(labels.map(splitPair));
}
