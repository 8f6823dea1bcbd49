// Refuses JSON that two readers may take for two different documents. Pure.

/** Fields of indexes, manifests, descriptors and a layout's own files that anything is decided by. */
const fields: ReadonlySet<string> = new Set(
  'schemaVersion mediaType artifactType manifests config layers subject annotations digest size urls data platform architecture os os.version os.features variant features imageLayoutVersion'.split(
    ' ',
  ),
);

/**
 * Why others may read something else in it; undefined for a plain document. Go, in which registries
 * and builders are written, takes `Subject` for `subject`, and merges a field that comes twice, where
 * Node takes the last: what is checked here would not be what is published.
 *
 * Source: https://pkg.go.dev/encoding/json#Unmarshal
 */
export function oddityOf(text: string, document: unknown): string | undefined {
  let names = 0;
  // No recursion: what is hostile may be nested deeply.
  const open: { readonly value: unknown; readonly isFree: boolean }[] = [
    { value: document, isFree: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, isFree } = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, item] of Object.entries(value)) {
      if (!Array.isArray(value)) names += 1;
      if (!isFree && isAlike(name)) return `it has the field ${JSON.stringify(name)}`;
      // Annotations have names of the user's own, which every reader takes as they are.
      open.push({ value: item, isFree: isFree || name === 'annotations' });
    }
  }
  return names === countNames(text) ? undefined : 'it has a field twice';
}

/** Whether it is a field but for its letters' case. By way of capitals: a long s folds to an s. */
function isAlike(name: string): boolean {
  const small = name.toUpperCase().toLowerCase();
  return !fields.has(name) && [...fields].some((field) => field.toLowerCase() === small);
}

/** Every string that a colon follows: in JSON nothing else is a name. */
function countNames(text: string): number {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length;
}
