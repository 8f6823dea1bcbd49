// Which runner builds which platforms: one leg of a matrix per runner. Pure.
import type { Inputs } from '../gather/inputs.ts';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import {
  formatPlatform,
  isSamePlatform,
  outputName,
  type Platform,
  parsePlatform,
} from '../oci/platform.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { plainLines } from './lists.ts';
import { readRequestedPlatforms } from './platforms.ts';
import { type Reading, readItems } from './reading.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';

/** What `runs-on` takes: a label, several that must all fit, or a group. */
export type Runner = string | readonly string[] | Readonly<Record<string, unknown>>;

/** One job of the matrix, with the field names that a workflow sees. */
export interface Leg {
  /** The names of its platforms' outputs. */
  readonly name: string;
  /** As `platforms` takes them. */
  readonly platforms: string;
  readonly runner: Runner;
  readonly 'cache-scope': string;
}

export interface MatrixPlan {
  readonly legs: readonly Leg[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

interface Assignment {
  readonly platform: Platform;
  readonly runner: Runner;
}

/** Throws PlanError with every problem. */
export function makeMatrixPlan({
  inputs,
  unknownInputs,
  knownInputs,
}: {
  readonly inputs: Inputs;
  readonly unknownInputs: readonly string[];
  readonly knownInputs: readonly string[];
}): MatrixPlan {
  const problems: Problem[] = [];
  const reading: Reading = { inputs, report: (problem) => problems.push(problem) };
  const platforms = readRequestedPlatforms(reading, { architecture: 'amd64' });
  const given = readRunners(reading);
  const unused = given.filter(
    ({ platform }) => !platforms.some((asked) => runnerFor(asked, [{ platform }]) !== undefined),
  );
  const warnings = [
    ...unknownInputWarnings(unknownInputs, knownInputs),
    ...unused.map(
      ({ platform }) =>
        `\`runners\` has a runner for ${formatPlatform(platform)}, and no such platform is built.`,
    ),
  ];
  if (problems.length > 0) throw new PlanError(problems, warnings);
  const legs = new Map<string, readonly Platform[]>();
  const emulated: Platform[] = [];
  for (const platform of platforms) {
    const runner = runnerFor(platform, given)?.runner ?? hostedRunner(platform);
    // Emulation is slow, and each such platform has its own leg to be slow in.
    const key = JSON.stringify(
      runner === undefined ? { alone: formatPlatform(platform) } : { runner },
    );
    if (runner === undefined) emulated.push(platform);
    legs.set(key, [...(legs.get(key) ?? []), platform]);
  }
  return {
    legs: [...legs].map(([key, own]) => legOf(own, runnerOf(key))),
    notices: emulated.map(
      (platform) =>
        `${formatPlatform(platform)} is emulated on ${usualRunner}: GitHub hosts no runner of that architecture. Name yours in \`runners\`, such as \`${formatPlatform(platform)}=self-hosted,${platform.architecture}\`.`,
    ),
    warnings,
  };
}

function legOf(platforms: readonly Platform[], runner: Runner): Leg {
  const name = platforms.map(outputName).join('_');
  return {
    name,
    platforms: platforms.map(formatPlatform).join(','),
    runner,
    'cache-scope': name,
  };
}

function runnerOf(key: string): Runner {
  const json = parseJson(key);
  const runner = isRecord(json) ? asRunner(json.runner) : undefined;
  return runner ?? usualRunner;
}

// https://docs.github.com/en/actions/reference/runners/github-hosted-runners
const usualRunner = 'ubuntu-24.04';

/** A hosted runner that runs the platform's programs itself. */
function hostedRunner(platform: Platform): Runner | undefined {
  switch (familyOf(platform)) {
    case 'amd64':
      return usualRunner;
    case 'arm64':
      return `${usualRunner}-arm`;
    default:
      return undefined;
  }
}

/** The architecture whose machines run the platform's programs. */
function familyOf({ os, architecture }: Platform): string | undefined {
  if (os !== 'linux') return undefined;
  if (architecture === '386') return 'amd64';
  return architecture === 'arm' ? 'arm64' : architecture;
}

/** The line of the platform itself, else that of its family's 64-bit platform. */
function runnerFor<T extends Pick<Assignment, 'platform'>>(
  platform: Platform,
  given: readonly T[],
): T | undefined {
  const family = familyOf(platform);
  return (
    given.find((one) => isSamePlatform(one.platform, platform)) ??
    given.find(
      (one) =>
        one.platform.os === 'linux' &&
        one.platform.architecture === family &&
        one.platform.variant === undefined,
    )
  );
}

function readRunners(reading: Reading): readonly Assignment[] {
  const all = readItems(reading, {
    name: 'runners',
    items: plainLines(reading.inputs.runners),
    parse: parseAssignment,
    noun: 'a runner of a platform',
    edit: 'Write it like `linux/arm64=ubuntu-24.04-arm`, `linux/s390x=self-hosted,s390x` or `linux/s390x=["self-hosted", "s390x"]`',
  });
  return all.filter(({ platform }, index) => {
    if (!all.slice(0, index).some((other) => isSamePlatform(other.platform, platform))) return true;
    reading.report({
      subject: 'runners',
      message: `${formatPlatform(platform)} has two runners`,
      edit: 'Name one; several labels that must all fit stand in one line, with commas between them',
    });
    return false;
  });
}

function parseAssignment(line: string): Parsed<Assignment> {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
  const platform = parsePlatform(name.trim(), 'amd64');
  if (!platform.ok) return rejected(`what precedes = is no platform, ${platform.reason}`);
  const text = value.trim();
  if (!/^[[{"]/.test(text)) {
    const labels = text.split(',').map((label) => label.trim());
    const runner = asRunner(labels.length === 1 ? text : labels);
    return runner === undefined
      ? rejected('a label is missing')
      : accepted({ platform: platform.value, runner });
  }
  const runner = asRunner(parseJson(text));
  return runner === undefined
    ? rejected('what follows = is no JSON that `runs-on` takes')
    : accepted({ platform: platform.value, runner });
}

function asRunner(value: unknown): Runner | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (Array.isArray(value)) {
    const labels = value.filter((label) => typeof label === 'string' && label !== '');
    return labels.length > 0 && labels.length === value.length ? labels : undefined;
  }
  return isRecord(value) && ('group' in value || 'labels' in value) ? value : undefined;
}
