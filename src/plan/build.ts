// The inputs of the build itself.
import type { Facts } from '../gather/facts.ts';
import type { Platform } from '../oci/platform.ts';
import { planAnnotations } from './annotations.ts';
import { hasAttestations, planAttestations, publishesArguments } from './attestations.ts';
import type { BuildPlan } from './build-plan.ts';
import { planContext } from './context.ts';
import { type Reading, readBoolean, readList } from './reading.ts';
import { planSecrets } from './secrets.ts';

export interface PlannedBuild {
  readonly plan: BuildPlan;
  readonly notice?: string;
  readonly warnings: readonly string[];
}

export function planBuild(
  reading: Reading,
  {
    facts,
    platforms,
    imageOptions,
    loads,
    pushes,
  }: {
    readonly facts: Facts;
    readonly platforms: readonly Platform[];
    readonly imageOptions: readonly string[];
    readonly loads: boolean;
    readonly pushes: boolean;
  },
): PlannedBuild {
  const { inputs } = reading;
  const { plan: sources, notice } = planContext(reading, facts);
  const contexts = [
    sources.context,
    ...(sources.file === undefined ? [] : [sources.file]),
    ...sources.buildContexts.map((item) => item.slice(item.indexOf('=') + 1)),
  ];
  const { secrets, warnings } = planSecrets(reading, { facts, contexts });
  const attestations = planAttestations(reading, { facts, loads });
  const hasIndex = platforms.length > 1 || hasAttestations(attestations, facts);
  const buildArgs = readPairs(reading, 'build-args');
  return {
    plan: {
      ...sources,
      ...(inputs.target === '' ? {} : { target: inputs.target }),
      buildArgs,
      labels: readPairs(reading, 'labels'),
      annotations: planAnnotations(reading, { platforms, hasIndex }),
      attestations,
      imageOptions,
      secrets,
      ...readSandbox(reading),
      noCache: readBoolean(reading, 'no-cache'),
      noCacheFilters: readList(reading, {
        name: 'no-cache-filters',
        separator: 'comma-or-newline',
      }),
      pull: readBoolean(reading, 'pull'),
    },
    ...(notice === undefined ? {} : { notice }),
    warnings: [
      ...warnings,
      ...(pushes && publishesArguments(attestations) ? publishedSecrets(buildArgs) : []),
    ],
  };
}

/** What RUN steps see of the world. */
function readSandbox(
  reading: Reading,
): Pick<
  BuildPlan,
  'ssh' | 'addHosts' | 'allow' | 'network' | 'ulimits' | 'shmSize' | 'cgroupParent'
> {
  const { network, 'shm-size': shmSize, 'cgroup-parent': cgroupParent } = reading.inputs;
  if (!['', 'default', 'none', 'host'].includes(network)) {
    reading.report({
      subject: 'network',
      message: `\`${network}\` is not a network of a build`,
      edit: 'Write `default`, `none` or `host`; for a network of Docker, give the builder `driver-opts: network=…`',
    });
  }
  const list = (name: 'ssh' | 'add-hosts' | 'allow'): readonly string[] =>
    readList(reading, { name, separator: 'comma-or-newline' });
  return {
    ssh: list('ssh'),
    addHosts: list('add-hosts'),
    allow: list('allow'),
    ...(network === '' ? {} : { network }),
    ulimits: readList(reading, { name: 'ulimit', separator: 'newline' }),
    ...(shmSize === '' ? {} : { shmSize }),
    ...(cgroupParent === '' ? {} : { cgroupParent }),
  };
}

/** `NAME=value`, or `NAME` alone; values are never shown, they may be what the user keeps private. */
function readPairs(reading: Reading, name: 'build-args' | 'labels'): readonly string[] {
  const items = readList(reading, { name, separator: 'newline' });
  const nameless = items.filter((item) => item.startsWith('=')).length;
  if (nameless > 0) {
    reading.report({
      subject: name,
      message: `${nameless} of its lines begins with = and has no name`,
      edit: 'Write `NAME=value`',
    });
  }
  return items.filter((item) => !item.startsWith('='));
}

/**
 * Build arguments whose names BuildKit's own lint takes for secrets.
 *
 * Source: SecretsUsedInArgOrEnv,
 * https://github.com/moby/buildkit/blob/v0.33.1/frontend/dockerfile/dockerfile2llb/validations.go
 */
function publishedSecrets(buildArgs: readonly string[]): readonly string[] {
  const names = buildArgs
    .map((item) => item.split('=')[0] ?? '')
    .filter(
      (name) =>
        /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i.test(
          name,
        ) && !/(?:^|_)(?:public|file|version)(?:_|$)/i.test(name),
    );
  if (names.length === 0) return [];
  return [
    `The provenance attestation (\`mode=max\`) publishes build arguments with the image, and by its name \`${names.join('`, `')}\` may be a secret. Pass it as one of \`secrets\`, or write \`provenance: mode=min\`.`,
  ];
}
