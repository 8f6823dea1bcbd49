// All rules together: the version, the other tags and whether `latest` is among them.
import type { Origin } from '../../gather/origin.ts';
import { accepted, type Parsed, rejected } from '../../oci/parsed.ts';
import { isTag } from '../../oci/reference.ts';
import type { Expressions } from './expressions.ts';
import type { Flavor } from './flavor.ts';
import { type RuleValue, ruleValue } from './rule-value.ts';
import type { TagRule } from './tag-rule.ts';

export interface Version {
  /** What the rule of the highest priority gives; undefined when no rule is for this event. */
  readonly main: string | undefined;
  /** Tag names: `main`, the others in the order of their rules, and `latest`. */
  readonly names: readonly string[];
  readonly warnings: readonly string[];
}

export interface Given {
  readonly rules: readonly TagRule[];
  readonly flavor: Flavor;
  readonly origin: Origin;
  readonly shortSha: string;
  readonly expressions: Expressions;
  /** Takes the text of a rule and what is wrong with it. */
  readonly refuse: (rule: string, reason: string) => void;
}

/**
 * Rules by priority; those of the same stay in order. The first that gives a tag says whether
 * `latest` moves.
 *
 * Source: getVersion and setVersion,
 * https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
export function versionOf(given: Given): Version {
  const warnings: string[] = [];
  const tags: { readonly name: string; readonly isLatest: boolean }[] = [];
  for (const rule of [...given.rules].sort((one, other) => other.priority - one.priority)) {
    const tag = tagOf(rule, given);
    if (!tag.ok) {
      given.refuse(rule.text, tag.reason);
      continue;
    }
    const { name, isLatest, warning } = tag.value;
    if (warning !== undefined) warnings.push(`\`${rule.text}\` gives no tag: ${warning}.`);
    if (name !== '') tags.push({ name, isLatest });
  }
  const [first] = tags;
  const names = [...new Set(tags.map(({ name }) => name))];
  if (isLatestTagged(given.flavor, first?.isLatest)) names.push(...latestNames(given));
  return { main: first?.name, names, warnings };
}

interface RuleTag {
  /** Empty when the rule gives none. */
  readonly name: string;
  readonly isLatest: boolean;
  readonly warning: string | undefined;
}

function tagOf(rule: TagRule, given: Given): Parsed<RuleTag> {
  const { flavor, expressions } = given;
  const value = enabledValue(rule, given);
  if (!value.ok) return value;
  const { text, isLatest, warning } = value.value;
  if (text === undefined) return accepted({ name: '', isLatest, warning });
  const prefix = expressions.render(rule.prefix ?? flavor.prefix);
  if (!prefix.ok) return prefix;
  const suffix = expressions.render(rule.suffix ?? flavor.suffix);
  if (!suffix.ok) return suffix;
  const name = sanitised(`${prefix.value}${text}${suffix.value}`);
  return name === '' || isTag(name)
    ? accepted({ name, isLatest, warning })
    : rejected(invalidTag(name));
}

function enabledValue(rule: TagRule, given: Given): Parsed<RuleValue> {
  const enable = given.expressions.render(rule.enable);
  if (!enable.ok) return enable;
  if (enable.value === 'false') return accepted({ isLatest: false });
  if (enable.value === 'true') return ruleValue(rule, given);
  return rejected(`its enable is \`${enable.value}\`, and must be true or false`);
}

function invalidTag(name: string): string {
  return `it gives the tag \`${name}\`, which no registry takes: at most 128 letters, digits, _, . and -, not beginning with . or -`;
}

/** Runs of characters that no tag may have become one dash each. */
export function sanitised(text: string): string {
  return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}

function isLatestTagged({ latest }: Flavor, auto: boolean | undefined): boolean {
  if (auto === undefined) return false;
  return latest === 'auto' ? auto : latest === 'true';
}

function latestNames({ flavor, expressions, refuse }: Given): readonly string[] {
  const prefix = expressions.render(flavor.prefixOnLatest ? flavor.prefix : '');
  const suffix = expressions.render(flavor.suffixOnLatest ? flavor.suffix : '');
  // A flavor that cannot be rendered was refused by the first rule that used it.
  if (!prefix.ok || !suffix.ok) return [];
  const name = sanitised(`${prefix.value}latest${suffix.value}`);
  if (isTag(name)) return [name];
  refuse('latest', invalidTag(name));
  return [];
}
