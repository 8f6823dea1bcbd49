// Nodes of a builder besides its first: the `append` input, and who may be down.
import type { NodeFacts } from '../gather/nodes.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { type Platform, parsePlatform } from '../oci/platform.ts';
import { csvField, csvFields, listItems, plainLines } from './lists.ts';
import type { AppendedNode, BuilderPlan, NodesPlan } from './plan.ts';
import { type Reading, readBoolean } from './reading.ts';

const fields = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];

/** What the inputs and variables say of the nodes of a builder that is created. */
export function planNodes(
  reading: Reading,
  {
    facts,
    driver,
    cleanup,
  }: { readonly facts: NodeFacts; readonly driver: string; readonly cleanup: boolean },
): NodesPlan {
  const { report } = reading;
  const appended = readAppendedNodes(reading, facts);
  const lost = appended.findIndex(({ endpoint }) => endpoint === undefined);
  if (lost !== -1 && driver !== 'kubernetes') {
    report({
      subject: 'append',
      message: `node ${lost + 1} of it has no endpoint, and a machine of ${driver} has one node`,
      edit: 'Give it the address of another machine, such as `endpoint: ssh://user@arm.example.com`',
    });
  }
  const tls = driver === 'remote' ? facts.tls : new Map<number, never>();
  for (const [index, { cert, key }] of tls) {
    if ((cert === undefined) === (key === undefined)) continue;
    const [given, missing] = cert === undefined ? ['KEY', 'CERT'] : ['CERT', 'KEY'];
    report({
      subject: `BUILDER_NODE_${index}_AUTH_TLS_${given}`,
      message: `it is set and BUILDER_NODE_${index}_AUTH_TLS_${missing} is not, and a client shows both or neither`,
      edit: `Set BUILDER_NODE_${index}_AUTH_TLS_${missing} from a secret`,
    });
  }
  if (tls.size > 0 && !cleanup) {
    report({
      subject: 'cleanup',
      message:
        'it is false, and the TLS material of BUILDER_NODE_… variables does not outlive the step',
      edit: 'Remove `cleanup: false`, or name files of the runner in `driver-opts` (`cacert=`, `cert=`, `key=`)',
    });
  }
  // Doors that only look into images do not have the input.
  const isGiven = reading.inputs['allow-missing-nodes'] !== '';
  return { appended, tls, allowMissing: isGiven && readBoolean(reading, 'allow-missing-nodes') };
}

/** How many nodes the builder has, as far as it is known before it is booted. */
export function nodesOf(plan: BuilderPlan): number {
  switch (plan.kind) {
    case 'created':
      return 1 + plan.nodes.appended.length;
    case 'existing':
      return plan.builder.nodes.length;
    case 'engine':
    case 'idle':
      return 1;
  }
}

/**
 * Platforms that this machine needs no emulator for, since another node is there for them. A node
 * that does not say what it is for may be there for any.
 */
export function platformsElsewhere(
  plan: BuilderPlan,
  platforms: readonly Platform[],
): readonly Platform[] {
  if (plan.kind !== 'created') return [];
  const claims = plan.nodes.appended.map((node) => node.platforms);
  return claims.some((claimed) => claimed.length === 0) ? platforms : claims.flat();
}

/**
 * Reads `append`: a YAML list of nodes, each an object.
 *
 * Source: https://github.com/docker/setup-buildx-action#append-additional-nodes-to-the-builder
 */
function readAppendedNodes({ report }: Reading, { append }: NodeFacts): readonly AppendedNode[] {
  if (append === undefined) return [];
  const problem = (message: string, edit: string): readonly AppendedNode[] => {
    report({ subject: 'append', message, edit });
    return [];
  };
  const example = 'Write a YAML list such as `- endpoint: tcp://arm.example.com:1234`';
  if (!append.ok) return problem(`it is not YAML: ${append.reason}`, example);
  if (!Array.isArray(append.value)) return problem('it is not a list of nodes', example);
  return append.value.flatMap((value: unknown, index) => {
    const node = parseNode(value);
    if (node.ok) return [node.value];
    return problem(`node ${index + 1} of it cannot be used: ${node.reason}`, example);
  });
}

function parseNode(value: unknown): Parsed<AppendedNode> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return rejected('it is not a map of fields');
  }
  const node = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(node).filter((name) => !fields.includes(name));
  if (unknown.length > 0) {
    return rejected(`it has no field ${unknown.join(', ')}; there are ${fields.join(', ')}`);
  }
  const texts = Object.entries(node).filter(
    ([name]) => !['driver-opts', 'platforms'].includes(name),
  );
  const wrong = texts.find(([, text]) => typeof text !== 'string' || text === '');
  if (wrong !== undefined) return rejected(`its ${wrong[0]} is not a text`);
  const { name, endpoint } = node;
  if (typeof name === 'string' && !/^[A-Za-z][A-Za-z0-9_.-]*$/.test(name)) {
    return rejected(`\`${name}\` is not a name for a node`);
  }
  const options = parseOptions(node['driver-opts']);
  const platforms = parsePlatforms(node.platforms);
  if (!options.ok) return options;
  if (!platforms.ok) return platforms;
  const flags = node['buildkitd-flags'];
  return accepted({
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof endpoint === 'string' ? { endpoint } : {}),
    ...(typeof flags === 'string' ? { buildkitdFlags: flags } : {}),
    driverOptions: options.value,
    platforms: platforms.value,
  });
}

/** A YAML list, or lines as in the input of that name. */
function parseOptions(value: unknown): Parsed<readonly string[]> {
  const lines = linesOf(value);
  if (lines === undefined) return rejected('its driver-opts are neither lines nor a list of them');
  const options: string[] = [];
  for (const line of lines) {
    const parsed = csvFields(line);
    if (!parsed.ok || !parsed.value.every((field) => field.includes('='))) {
      return rejected(`its driver option \`${line}\` is not a list of key=value pairs`);
    }
    options.push(...parsed.value.map(csvField));
  }
  return accepted(options);
}

function parsePlatforms(value: unknown): Parsed<readonly Platform[]> {
  const lines = linesOf(value);
  if (lines === undefined) return rejected('its platforms are neither a list nor comma-separated');
  const items = listItems(lines.join('\n'), 'comma-or-newline');
  if (!items.ok) return items;
  const platforms: Platform[] = [];
  for (const item of items.value) {
    const platform = parsePlatform(item, '');
    if (!platform.ok) return rejected(`\`${item}\` is not a platform: ${platform.reason}`);
    platforms.push(platform.value);
  }
  return accepted(platforms);
}

function linesOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return [];
  if (typeof value === 'string') return plainLines(value);
  return Array.isArray(value) && value.every((line) => typeof line === 'string')
    ? value
    : undefined;
}
