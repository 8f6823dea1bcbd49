// One line of `tags`: what kind of rule it is, and its attributes.
import { accepted, type Parsed, rejected } from '../../oci/parsed.ts';
import { attributesOf } from './attributes.ts';

interface Common {
  /** The line as it was given. */
  readonly text: string;
  /** A template that must give `true` or `false`. */
  readonly enable: string;
  readonly priority: number;
  /** Templates; without one the flavor's counts. */
  readonly prefix?: string;
  readonly suffix?: string;
}

export type TagRule = Common &
  (
    | { readonly type: 'schedule'; readonly pattern: string }
    | {
        readonly type: 'semver' | 'pep440';
        readonly pattern: string;
        readonly value: string;
        readonly match: string;
      }
    | {
        readonly type: 'match';
        readonly pattern: string;
        readonly group: number;
        readonly value: string;
      }
    | { readonly type: 'edge'; readonly branch: string }
    | { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' }
    | { readonly type: 'raw'; readonly value: string }
    | { readonly type: 'sha'; readonly format: 'short' | 'long' }
  );

export interface ReadRule {
  readonly rule: TagRule;
  /** Attributes that no rule of this type has; they change nothing. */
  readonly unknown: readonly string[];
}

/** What counts without any rule. */
export const defaultRules: readonly string[] = [
  'type=schedule',
  'type=ref,event=branch',
  'type=ref,event=tag',
  'type=ref,event=pr',
];

const priorities = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  raw: 200,
  sha: 100,
} as const satisfies Record<TagRule['type'], number>;

const everyRules = ['type', 'enable', 'priority', 'prefix', 'suffix'];
const own: Readonly<Record<TagRule['type'], readonly string[]>> = {
  schedule: ['pattern'],
  semver: ['pattern', 'value', 'match'],
  pep440: ['pattern', 'value', 'match'],
  match: ['pattern', 'group', 'value'],
  edge: ['branch'],
  ref: ['event'],
  raw: ['value'],
  sha: ['format'],
};

/**
 * Parses `type=…,attribute=…`; a field without a name is the value, a line without a type is raw.
 *
 * Source: Parse, https://github.com/docker/metadata-action/blob/v6.0.0/src/tag.ts
 */
export function parseTagRule(text: string): Parsed<ReadRule> {
  const attributes = attributesOf(text, 'value');
  if (!attributes.ok) return attributes;
  const given = attributes.value;
  const type = given.get('type') ?? 'raw';
  if (!isType(type)) {
    return rejected(`there is no type \`${type}\`; the types are ${Object.keys(own).join(', ')}`);
  }
  const priority = Number(given.get('priority') ?? priorities[type]);
  if (Number.isNaN(priority)) return rejected('its priority is not a number');
  const particular = particularOf(type, given);
  if (!particular.ok) return particular;
  const [prefix, suffix] = [
    given.get('prefix') ?? presetPrefix(particular.value),
    given.get('suffix'),
  ];
  const rule: TagRule = {
    text,
    enable: given.get('enable') ?? 'true',
    priority,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...particular.value,
  };
  const known = [...everyRules, ...own[type]];
  return accepted({ rule, unknown: [...given.keys()].filter((name) => !known.includes(name)) });
}

function isType(text: string): text is TagRule['type'] {
  return Object.hasOwn(own, text);
}

type Particular = TagRule extends infer Rule
  ? Rule extends Common
    ? Omit<Rule, keyof Common>
    : never
  : never;

function particularOf(
  type: TagRule['type'],
  given: ReadonlyMap<string, string>,
): Parsed<Particular> {
  const text = (name: string): string => given.get(name) ?? '';
  switch (type) {
    case 'schedule':
      return accepted({ type, pattern: given.get('pattern') ?? 'nightly' });
    case 'semver':
    case 'pep440':
      return given.has('pattern')
        ? accepted({ type, pattern: text('pattern'), value: text('value'), match: text('match') })
        : missing('pattern', 'pattern={{version}}');
    case 'match': {
      const group = Number(given.get('group') ?? '0');
      if (!given.has('pattern')) return missing('pattern', 'pattern=v(.*),group=1');
      return Number.isNaN(group)
        ? rejected('its group is not a number')
        : accepted({ type, pattern: text('pattern'), group, value: text('value') });
    }
    case 'edge':
      return accepted({ type, branch: text('branch') });
    case 'ref': {
      const event = text('event');
      return event === 'branch' || event === 'tag' || event === 'pr'
        ? accepted({ type, event })
        : rejected('its event must be branch, tag or pr');
    }
    case 'raw':
      return given.has('value')
        ? accepted({ type, value: text('value') })
        : missing('value', 'value=1.0');
    case 'sha': {
      const format = given.get('format') ?? 'short';
      return format === 'short' || format === 'long'
        ? accepted({ type, format })
        : rejected('its format must be short or long');
    }
  }
}

function missing(name: string, example: string): Parsed<never> {
  return rejected(`it has no ${name}, such as \`${example}\``);
}

function presetPrefix(rule: Particular): string | undefined {
  if (rule.type === 'sha') return 'sha-';
  return rule.type === 'ref' && rule.event === 'pr' ? 'pr-' : undefined;
}
