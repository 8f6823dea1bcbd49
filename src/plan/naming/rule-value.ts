// What one rule makes of an event: a text for a tag, nothing, or a reason why it cannot.
import { clean, explain, major, minor, patch } from '@renovatebot/pep440';
import { valid as isSemver, parse as parseSemver } from 'semver';
import type { Origin } from '../../gather/origin.ts';
import { accepted, type Parsed, rejected } from '../../oci/parsed.ts';
import { type Expressions, isRawPattern, type Words } from './expressions.ts';
import { refWords } from './origin.ts';
import type { TagRule } from './tag-rule.ts';

export interface RuleValue {
  /** Without prefix and suffix; undefined when the rule is not for this event. */
  readonly text?: string;
  /** Whether `latest=auto` makes `latest` of it. */
  readonly isLatest: boolean;
  /** Why a rule that is for this event gives nothing. */
  readonly warning?: string;
}

interface Circumstances {
  readonly origin: Origin;
  readonly shortSha: string;
  readonly expressions: Expressions;
}

const nothing = accepted<RuleValue>({ isLatest: false });

/**
 * The rules of all types.
 *
 * Source: the proc… functions of https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
export function ruleValue(rule: TagRule, circumstances: Circumstances): Parsed<RuleValue> {
  const { origin, shortSha, expressions } = circumstances;
  const { branch, tag, pull } = refWords(origin.ref);
  switch (rule.type) {
    case 'schedule':
      return origin.event.includes('schedule')
        ? plain(expressions.renderPattern(rule.pattern, {}))
        : nothing;
    case 'semver':
      return versionValue(rule, circumstances, semverValue);
    case 'pep440':
      return versionValue(rule, circumstances, pep440Value);
    case 'match':
      return matchValue(rule, circumstances);
    case 'edge':
      return branch !== '' && branch === (rule.branch || origin.project.defaultBranch)
        ? plain(accepted('edge'))
        : nothing;
    case 'ref': {
      const text = { branch, tag, pr: pull }[rule.event];
      return text === '' ? nothing : accepted({ text, isLatest: rule.event === 'tag' });
    }
    case 'raw':
      return plain(expressions.render(rule.value));
    case 'sha':
      return origin.sha === ''
        ? nothing
        : plain(accepted(rule.format === 'short' ? shortSha : origin.sha));
  }
}

function plain(text: Parsed<string>): Parsed<RuleValue> {
  return text.ok ? accepted({ text: text.value, isLatest: false }) : text;
}

function warned(warning: string): Parsed<RuleValue> {
  return accepted({ isLatest: false, warning });
}

/** What a rule about versions looks at: its own value, else the pushed tag. */
function subjectOf(
  value: string,
  { origin, expressions }: Circumstances,
): Parsed<string | undefined> {
  if (value !== '') return expressions.render(value);
  const { tag } = refWords(origin.ref);
  return accepted(tag === '' ? undefined : tag);
}

type VersionRule = Extract<TagRule, { readonly type: 'semver' | 'pep440' }>;

function versionValue(
  rule: VersionRule,
  circumstances: Circumstances,
  read: (version: string, pattern: string, expressions: Expressions) => Parsed<RuleValue>,
): Parsed<RuleValue> {
  const subject = subjectOf(rule.value, circumstances);
  if (!subject.ok) return subject;
  if (subject.value === undefined) return nothing;
  const part = rule.match === '' ? accepted(subject.value) : matchedPart(rule.match, subject.value);
  if (!part.ok) return part;
  // What does not match is tried as a whole, and is rarely a version.
  return read(
    (part.value ?? subject.value).replaceAll('/', '-'),
    rule.pattern,
    circumstances.expressions,
  );
}

function matchedPart(pattern: string, text: string): Parsed<string | undefined> {
  const expression = parsePattern(pattern);
  if (!expression.ok) return expression;
  const found = text.match(expression.value);
  if (found !== null && found[1] === undefined) {
    return rejected(`its match \`${pattern}\` has no group in parentheses for the version`);
  }
  return accepted(found?.[1]);
}

function parsePattern(source: string, flags = ''): Parsed<RegExp> {
  try {
    return accepted(new RegExp(source, flags));
  } catch (error) {
    return rejected(error instanceof Error ? error.message : String(error));
  }
}

function semverValue(text: string, pattern: string, expressions: Expressions): Parsed<RuleValue> {
  const version = isSemver(text) === null ? null : parseSemver(text, { loose: true });
  if (version === null) return warned(`\`${text}\` is not a semantic version (https://semver.org)`);
  const words: Words = {
    raw: version.raw,
    version: version.version,
    major: String(version.major),
    minor: String(version.minor),
    patch: String(version.patch),
    prerelease: version.prerelease.join(),
    build: version.build.join(),
  };
  const isPreRelease = version.prerelease.length > 0;
  // A pre-release is nobody's 1.2: it is published under its full name only.
  const kept = isPreRelease && !isRawPattern(pattern) ? '{{version}}' : pattern;
  const filled = expressions.renderPattern(kept, words);
  return filled.ok ? accepted({ text: filled.value, isLatest: !isPreRelease }) : filled;
}

function pep440Value(text: string, pattern: string, expressions: Expressions): Parsed<RuleValue> {
  const version = explain(text);
  const cleaned = clean(text);
  if (version === null || cleaned === null) {
    return warned(`\`${text}\` is not a version of PEP 440 (https://peps.python.org/pep-0440)`);
  }
  if (version.is_prerelease || version.is_postrelease || version.is_devrelease) {
    return accepted({ text: isRawPattern(pattern) ? text : cleaned, isLatest: false });
  }
  const words: Words = {
    raw: text,
    version: cleaned,
    major: String(major(text)),
    minor: String(minor(text)),
    patch: String(patch(text)),
  };
  const filled = expressions.renderPattern(pattern, words);
  return filled.ok ? accepted({ text: filled.value, isLatest: true }) : filled;
}

function matchValue(
  { pattern, group, value }: Extract<TagRule, { readonly type: 'match' }>,
  circumstances: Circumstances,
): Parsed<RuleValue> {
  const subject = subjectOf(value, circumstances);
  if (!subject.ok) return subject;
  if (subject.value === undefined) return nothing;
  const [, source = pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(pattern) ?? [];
  const expression = parsePattern(source, flags);
  if (!expression.ok) return expression;
  const found = subject.value.match(expression.value);
  if (found === null) return warned(`\`${pattern}\` does not match \`${subject.value}\``);
  const text = found[group];
  return text === undefined
    ? warned(`\`${pattern}\` has no group ${group} in \`${subject.value}\``)
    : accepted({ text, isLatest: true });
}
