// Refuses JSON that two readers may take for two different documents. Pure.
import { isRecord } from '../oci/manifest.ts';

/** What indexes, manifests, descriptors and a layout's own files are made of. */
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
  const names: string[] = [];
  const unknown = unknownField(document, names);
  if (unknown !== undefined) return `it has the field ${JSON.stringify(unknown)}`;
  return names.length === countNames(text) ? undefined : 'it has a field twice';
}

/** The first that is no field of such documents; adds every name on the way. */
function unknownField(value: unknown, names: string[]): string | undefined {
  const items = Array.isArray(value)
    ? value.entries()
    : isRecord(value)
      ? Object.entries(value)
      : [];
  for (const [name, item] of items) {
    if (typeof name === 'string') {
      names.push(name);
      if (!fields.has(name)) return name;
    }
    if (name === 'annotations' && isRecord(item)) {
      // Names of the user's own, for which every reader takes the letters as they are.
      names.push(...Object.keys(item));
      continue;
    }
    const unknown = unknownField(item, names);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

/** Every string that a colon follows: in JSON nothing else is a name. */
function countNames(text: string): number {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length;
}
