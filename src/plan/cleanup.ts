// Which tags of which repositories a clean-up is about. Pure.
import type { CleanupFacts } from '../gather/cleanup.ts';
import type { EventFacts } from '../gather/event.ts';
import { isRecord } from '../oci/manifest.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { pullRequestOf } from '../oci/pull-request.ts';
import { parseReference, type Repository, repositoriesOf } from '../oci/reference.ts';
import { parseAge, parseTagPattern, type TagPattern } from '../oci/tag-pattern.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { isEmptyList } from './lists.ts';
import type { LoginPlan } from './login-plan.ts';
import { planLogins } from './logins.ts';
import { type Reading, readBoolean, readItems, readList } from './reading.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';

export interface CleanupTarget {
  readonly repository: Repository;
  /** GitHub's registry deletes versions of packages over GitHub's API; others over their own. */
  readonly kind: 'github' | 'registry';
}

export interface CleanupPlan {
  readonly targets: readonly CleanupTarget[];
  readonly patterns: readonly TagPattern[];
  /** Only what is older than this, in milliseconds. */
  readonly olderThan?: number;
  readonly dryRun: boolean;
  readonly summary: boolean;
  readonly token: string;
  readonly logins: LoginPlan;
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

const defaultTag = 'pr-{number}';

/** Throws PlanError with every problem. Rules among the tags are names by now. */
export function planCleanup(facts: CleanupFacts, found: readonly Problem[] = []): CleanupPlan {
  const { inputs, event } = facts;
  const problems: Problem[] = [...found];
  const reading: Reading = { inputs, report: (problem) => problems.push(problem) };
  // GitHub's registry is asked with the token itself, which need not be kept for that.
  const logins = planLogins(reading, { facts, registries: [], pushes: true });
  const plan: CleanupPlan = {
    targets: readTargets(reading, event),
    patterns: readPatterns(reading, event),
    ...readAge(reading),
    dryRun: readBoolean(reading, 'dry-run'),
    summary: readBoolean(reading, 'summary'),
    token: inputs['github-token'],
    logins,
    notices: logins.notices,
    warnings: unknownInputWarnings(facts.unknownInputs, facts.knownInputs),
  };
  if (problems.length > 0) throw new PlanError(problems, plan.warnings);
  return plan;
}

function readTargets(reading: Reading, event: EventFacts): readonly CleanupTarget[] {
  if (isEmptyList(reading.inputs.images)) {
    reading.report({
      subject: 'images',
      message: 'it is empty',
      edit: 'Name the repository to clean up, such as `images: ghcr.io/acme/app`',
    });
  }
  const repositories = readItems(reading, {
    name: 'images',
    items: readList(reading, { name: 'images', separator: 'comma-or-newline' }),
    parse: (text) => parseTarget(text, event),
    noun: 'a repository that can be cleaned up',
    edit: 'Write a repository such as `ghcr.io/acme/app`, without a tag, in a registry that deletes over the distribution API',
  });
  return repositoriesOf(repositories).map((repository) => ({
    repository,
    kind: isGitHubs(repository, event) ? 'github' : 'registry',
  }));
}

function parseTarget(text: string, event: EventFacts): Parsed<Repository> {
  const reference = parseReference(text);
  if (!reference.ok) return reference;
  const { registry, path, tag, digest } = reference.value;
  if (tag !== undefined || digest !== undefined) {
    return rejected('it has a tag or a digest; tags to remove stand in `tags`');
  }
  if (registry === 'docker.io') {
    return rejected('Docker Hub deletes over an API of its own only');
  }
  if (/\.dkr\.ecr[.-]|^public\.ecr\.aws$/.test(registry)) {
    return rejected('ECR deletes over an API of its own only; a lifecycle policy does it there');
  }
  if (registry === 'ghcr.io' && !isGitHubs({ registry }, event)) {
    return rejected(`a token of ${event.serverUrl} cannot delete on ghcr.io`);
  }
  return accepted({ registry, path });
}

/**
 * Source: https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 * (an Enterprise server has its registry under `containers.`)
 */
function isGitHubs({ registry }: Pick<Repository, 'registry'>, { serverUrl }: EventFacts): boolean {
  const server = URL.canParse(serverUrl) ? new URL(serverUrl).host : 'github.com';
  return registry === (server === 'github.com' ? 'ghcr.io' : `containers.${server}`);
}

function readPatterns(reading: Reading, event: EventFacts): readonly TagPattern[] {
  const { inputs, report } = reading;
  const isDefault = isEmptyList(inputs.tags);
  const pull = pullRequestOf(event);
  const byAge = inputs['older-than'] !== '';
  if (isDefault && pull === undefined && !byAge) {
    report({
      subject: 'tags',
      message: `it is empty, and the event \`${event.name}\` is of no pull request whose preview could go`,
      edit: 'Run this step `on: pull_request: types: [closed]`, name tags such as `tags: pr-7`, or give `older-than: 30d`',
    });
    return [];
  }
  if (isDefault && pull !== undefined && isOpen(event)) {
    report({
      subject: 'tags',
      message: `it is empty, and pull request ${pull.number} is open`,
      edit: `Run this step \`on: pull_request: types: [closed]\`, or write \`tags: ${defaultTag}\` to remove the preview all the same`,
    });
    return [];
  }
  return readItems(reading, {
    name: 'tags',
    items: isDefault
      ? [defaultTag]
      : readList(reading, { name: 'tags', separator: 'comma-or-newline' }),
    parse: (text) => parseTagPattern(text, pull?.number ?? (byAge ? 'any' : undefined)),
    noun: 'a pattern of tags',
    edit: 'Write tags such as `pr-7`, or patterns such as `pr-{number}` and `nightly-*`',
  });
}

function isOpen({ payload }: EventFacts): boolean {
  return isRecord(payload.pull_request) && payload.pull_request.state === 'open';
}

function readAge(reading: Reading): Pick<CleanupPlan, 'olderThan'> {
  const text = reading.inputs['older-than'];
  const [olderThan] = readItems(reading, {
    name: 'older-than',
    items: text === '' ? [] : [text],
    parse: parseAge,
    noun: 'an age',
    edit: 'Write hours, days or weeks, such as `older-than: 30d`',
  });
  return olderThan === undefined ? {} : { olderThan };
}
