// Which build cache is read and written.
import type { Facts } from '../gather/facts.ts';
import { digestOf, encodedPart } from '../oci/digest.ts';
import { isRecord } from '../oci/manifest.ts';
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import {
  formatRepository,
  parseReference,
  type Reference,
  type Repository,
} from '../oci/reference.ts';
import type { CachePlan } from './cache-plan.ts';
import { openEntries } from './cache-secrets.ts';
import { csvField, csvFields, plainLines } from './lists.ts';
import type { Reading } from './reading.ts';

export interface CacheDecision {
  readonly plan: CachePlan;
  readonly warnings: readonly string[];
}

const none: CacheDecision = { plan: { kind: 'none' }, warnings: [] };

export function planCache(
  reading: Reading,
  {
    facts,
    images,
    isLeg,
  }: {
    readonly facts: Facts;
    /** Repositories that the image is for, whether or not it is pushed. */
    readonly images: readonly Repository[];
    /** Whether this is one leg of a matrix, with the rest of the platforms elsewhere. */
    readonly isLeg: boolean;
  },
): CacheDecision {
  const { inputs } = reading;
  const from = readEntries(reading, 'cache-from');
  const to = readEntries(reading, 'cache-to');
  if (inputs['cache-from'] !== '' || inputs['cache-to'] !== '') {
    const { entries, ...keys } = openEntries([...from, ...to]);
    const [sources, targets] = [entries.slice(0, from.length), entries.slice(from.length)];
    return {
      plan: { kind: 'explicit', from: sources, to: targets, ...keys },
      warnings: uselessWarnings([...from, ...to], facts),
    };
  }
  if (inputs.cache === 'off') return none;
  if (inputs.cache !== 'auto') return planRegistryCache(reading, { facts, isLeg });
  const { githubCache } = facts;
  switch (githubCache.kind) {
    case 'missing':
      return none;
    case 'silent':
      return {
        ...none,
        warnings: [
          `GitHub's cache does not answer (${githubCache.reason}): this build goes without.`,
        ],
      };
    case 'offered': {
      const isWritten = githubCache.isWritable && !isOfOthersCode(facts);
      const scope = scopeOf(reading, images);
      return { plan: { kind: 'github', scope, isWritten }, warnings: [] };
    }
  }
}

/** The same build has the same scope on every branch: GitHub's cache keeps those apart itself. */
function scopeOf({ inputs }: Reading, images: readonly Repository[]): string {
  const { file, target } = inputs;
  // The commit of a Git context is no part of what the image is.
  const context = inputs.context.replace(/#[^:]*/, '#');
  const identity = [images.map(formatRepository).sort(), context, file, target];
  const name = images[0]?.path.replaceAll('/', '-') ?? 'image';
  return `${name}-${encodedPart(digestOf(JSON.stringify(identity))).slice(0, 12)}`;
}

function planRegistryCache(
  { inputs, report }: Reading,
  { facts, isLeg }: { readonly facts: Facts; readonly isLeg: boolean },
): CacheDecision {
  const reference = parseCacheReference(inputs.cache);
  if (!reference.ok) {
    report({
      subject: 'cache',
      message: `\`${inputs.cache}\` is neither \`auto\` nor \`off\` nor a reference: ${reference.reason}`,
      edit: 'Write `auto`, `off`, or a reference such as `ghcr.io/acme/app:buildcache`; what buildx takes with `type=` goes to `cache-from` and `cache-to`',
    });
    return none;
  }
  const { registry, path, tag = 'latest' } = reference.value;
  const isWritten = !isOfOthersCode(facts) && !isPullRequest(facts);
  return {
    plan: { kind: 'registry', reference: { registry, path, tag }, isLeg, isWritten },
    warnings: [],
  };
}

function parseCacheReference(text: string): Parsed<Reference> {
  // A word alone would be one of Docker Hub's own images: `true`, `gha`, `Auto`.
  if (!text.includes('/')) return rejected('it names no repository');
  const reference = parseReference(text);
  return reference.ok && reference.value.digest !== undefined
    ? rejected('a digest cannot be written to')
    : reference;
}

function isPullRequest({ event }: Facts): boolean {
  return event.name.startsWith('pull_request');
}

/**
 * Whether the code that is built may be a stranger's although the job has the rights of the base
 * branch: what such a build writes to the cache, later builds of that branch would run.
 *
 * Source: https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
function isOfOthersCode({ event }: Facts): boolean {
  if (event.name !== 'workflow_run') return event.name === 'pull_request_target';
  const run = event.payload.workflow_run;
  return !isRecord(run) || String(run.event).startsWith('pull_request');
}

/**
 * One entry of buildx per line. Quotes around a field are buildx's CSV; a line that is quoted as a
 * whole is what build-push-action makes of its own CSV.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/cache.go
 */
function readEntries(
  { inputs, report }: Reading,
  name: 'cache-from' | 'cache-to',
): readonly string[] {
  return plainLines(inputs[name]).flatMap((line, index) => {
    const entry = parseEntry(line);
    if (entry.ok) return [entry.value];
    // The line itself may hold keys of a storage service.
    report({
      subject: name,
      message: `its entry ${index + 1} is no cache: ${entry.reason}`,
      edit: 'Write it like `type=registry,ref=ghcr.io/acme/app:buildcache`',
    });
    return [];
  });
}

function parseEntry(line: string): Parsed<string> {
  const fields = csvFields(line);
  if (!fields.ok) return fields;
  const [first = ''] = fields.value;
  if (fields.value.length === 1)
    return first.includes(',') ? parseEntry(first) : parseFields([first]);
  return parseFields(fields.value);
}

function parseFields(fields: readonly string[]): Parsed<string> {
  const entry = fields.map(csvField).join(',');
  // References alone, without `type=registry,ref=`.
  if (!entry.includes('=')) return accepted(entry);
  const bare = fields.filter((field) => !field.includes('=')).length;
  if (bare > 0) return rejected(`${bare} of its fields is not \`name=value\``);
  return typeOf(entry) === undefined ? rejected('it has no `type=`') : accepted(entry);
}

function typeOf(entry: string): string | undefined {
  const fields = csvFields(entry);
  if (!fields.ok) return undefined;
  const field = fields.value.find((text) => /^type=./i.test(text));
  return field?.slice('type='.length);
}

/** Buildx leaves such an entry out without a word. */
function uselessWarnings(entries: readonly string[], { githubCache }: Facts): readonly string[] {
  const isUseless =
    githubCache.kind === 'missing' &&
    entries.some((entry) => typeOf(entry) === 'gha' && !/(?:^|,)"?token=/i.test(entry));
  return isUseless
    ? [
        '`type=gha` is asked for, and this runner offers no GitHub cache that BuildKit can use (ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL, and ACTIONS_RUNTIME_TOKEN).',
      ]
    : [];
}
