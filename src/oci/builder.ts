// Builders as `buildx inspect` describes them.
import { isSamePlatform, type Platform, parsePlatform } from './platform.ts';

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
  /** Why buildx could not look into it; it exits 0 all the same. */
  readonly error?: string;
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
  const error = fields.get('Error');
  if (name === undefined || driver === undefined) return undefined;
  const nodes = rest
    .join('\n')
    .split(/^(?=Name:)/m)
    .map((block) => parseNode(fieldsOf(block)))
    .filter((node) => node !== undefined);
  return { name, driver, nodes, ...(error === undefined ? {} : { error }) };
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

/**
 * Whether a builder's list covers a platform. A processor that runs arm/v7 runs arm/v6 and v5 too,
 * and QEMU's for arm64 is the largest there is; builders list no variant of these by itself.
 */
export function isListed(platform: Platform, names: readonly string[]): boolean {
  return names.some((name) => {
    const parsed = parsePlatform(name, '');
    return parsed.ok && covers(parsed.value, platform);
  });
}

function covers(listed: Platform, asked: Platform): boolean {
  if (isSamePlatform(listed, asked)) return true;
  if (listed.os !== asked.os || listed.architecture !== asked.architecture) return false;
  switch (asked.architecture) {
    case 'arm':
    case 'amd64':
      return level(listed.variant) >= level(asked.variant);
    case 'arm64':
      return listed.variant === undefined;
    default:
      return false;
  }
}

/** `v7` → 7; no variant is the lowest level. */
function level(variant: string | undefined): number {
  return Number(/^v(\d+)$/.exec(variant ?? 'v1')?.[1] ?? Number.NaN);
}
