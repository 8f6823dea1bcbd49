// What describes further nodes of a builder: the `append` input, and TLS material from variables.
import type { Parsed } from '../oci/parsed.ts';
import { accepted, rejected } from '../oci/parsed.ts';
import type { Environment } from '../system/doors.ts';

/** PEM texts to show and to check at an endpoint; a secret, as a key is among them. */
export interface TlsMaterial {
  readonly cacert?: string;
  readonly cert?: string;
  readonly key?: string;
}

export interface NodeFacts {
  /** The YAML of `append`, parsed; absent when the input is empty. */
  readonly append?: Parsed<unknown>;
  /** By the index of the node: 0 is `endpoint`, 1 the first of `append`. */
  readonly tls: ReadonlyMap<number, TlsMaterial>;
}

export async function readNodes(env: Environment, append: string): Promise<NodeFacts> {
  return {
    tls: readTls(env),
    ...(append === '' ? {} : { append: await parseYaml(append) }),
  };
}

/**
 * `BUILDER_NODE_<index>_AUTH_TLS_CACERT`, `…_CERT` and `…_KEY`.
 *
 * Source: https://github.com/docker/setup-buildx-action#authentication-support
 */
function readTls(env: Environment): ReadonlyMap<number, TlsMaterial> {
  const found = new Map<number, TlsMaterial>();
  for (const [name, value] of Object.entries(env)) {
    const [, index, part] = /^BUILDER_NODE_(\d+)_AUTH_TLS_(CACERT|CERT|KEY)$/.exec(name) ?? [];
    if (index === undefined || part === undefined || !value) continue;
    const known = found.get(Number(index)) ?? {};
    found.set(Number(index), { ...known, [part.toLowerCase()]: value });
  }
  return found;
}

async function parseYaml(text: string): Promise<Parsed<unknown>> {
  // Few workflows describe nodes, so its parser is loaded when one does.
  const { parse } = await import('yaml');
  try {
    return accepted(parse(text) as unknown);
  } catch (error) {
    return rejected(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}
