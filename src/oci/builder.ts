// Builders as `buildx inspect` describes them.

export interface BuilderNode {
  readonly name: string;
  readonly endpoint?: string;
  readonly 'driver-opts'?: readonly string[];
  readonly status?: string;
  readonly 'buildkitd-flags'?: string;
  readonly buildkit?: string;
  /** Comma-separated, as setup-buildx-action has it. */
  readonly platforms?: string;
  readonly error?: string;
}

export interface BuilderInfo {
  readonly name: string;
  readonly driver: string;
  readonly nodes: readonly BuilderNode[];
}

/**
 * Reads what `buildx inspect` prints. Lists below a node (labels, GC policy, files) are left out.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/commands/inspect.go
 */
export function parseBuilderInfo(text: string): BuilderInfo | undefined {
  const [head = '', ...rest] = text.split(/^Nodes:.*$/m);
  const fields = fieldsOf(head);
  const name = fields.get('Name');
  const driver = fields.get('Driver');
  if (name === undefined || driver === undefined) return undefined;
  const nodes = rest
    .join('\n')
    .split(/^(?=Name:)/m)
    .map((block) => parseNode(fieldsOf(block)))
    .filter((node) => node !== undefined);
  return { name, driver, nodes };
}

// Fields of a node begin at the start of a line; what is indented belongs to a list.
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const match = /^([A-Z][^:\t]*):\s+(.*?)\s*$/.exec(line);
    if (match?.[1] !== undefined && !fields.has(match[1])) fields.set(match[1], match[2] ?? '');
  }
  return fields;
}

function parseNode(fields: ReadonlyMap<string, string>): BuilderNode | undefined {
  const name = fields.get('Name');
  if (name === undefined) return undefined;
  const options = fields.get('Driver Options');
  const listed = {
    endpoint: fields.get('Endpoint'),
    'driver-opts': options === undefined ? undefined : parseOptions(options),
    status: fields.get('Status'),
    'buildkitd-flags': fields.get('BuildKit daemon flags'),
    buildkit: fields.get('BuildKit version'),
    platforms: fields.get('Platforms')?.replaceAll(', ', ','),
    error: fields.get('Error'),
  };
  const present = Object.entries(listed).filter(([, value]) => value !== undefined);
  return { name, ...Object.fromEntries(present) };
}

// `image="moby/buildkit:master" network="host"` → `image=moby/buildkit:master`, `network=host`
function parseOptions(text: string): readonly string[] {
  return [...text.matchAll(/([^\s=]+)="((?:[^"\\]|\\.)*)"/g)].map(
    ([, key, value]) => `${key}=${(value ?? '').replace(/\\(.)/g, '$1')}`,
  );
}

/** What a builder says of the platforms it can run. */
export interface ReportedPlatforms {
  /** Tried by the daemon itself. */
  readonly proven: readonly string[];
  /** Set by somebody when the builder was created: buildx marks them with a star. */
  readonly claimed: readonly string[];
}

export function reportedPlatforms(builder: BuilderInfo): ReportedPlatforms {
  const all = builder.nodes.flatMap((node) => node.platforms?.split(',') ?? []).filter((p) => p);
  return {
    proven: all.filter((platform) => !platform.endsWith('*')),
    claimed: all
      .filter((platform) => platform.endsWith('*'))
      .map((platform) => platform.slice(0, -1)),
  };
}
