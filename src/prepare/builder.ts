// Creates and boots the builder, or boots the one that is there.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuilderInfo } from '../oci/builder.ts';
import { formatReference } from '../oci/reference.ts';
import { judgeFailure, type Transience } from '../oci/transience.ts';
import type { BuilderPlan, CreatedBuilder } from '../plan/plan.ts';
import { type Buildx, runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { withRetries } from '../system/retry.ts';
import { type Boot, boot, type ToBoot } from './boot.ts';
import { appendNodes, tlsOptions } from './nodes.ts';

export async function bootBuilder(
  doors: Doors,
  { plan, buildx }: { readonly plan: BuilderPlan; readonly buildx: Buildx },
): Promise<BuilderInfo> {
  switch (plan.kind) {
    case 'created':
      return createBuilder(doors, { plan, buildx });
    case 'existing':
      return bootExisting(doors, {
        name: plan.builder.name,
        buildx,
        nodes: plan.builder.nodes.length,
      });
    case 'engine':
      return bootExisting(doors, { name: plan.name, buildx, nodes: 1 });
    case 'idle':
      return { name: plan.name, driver: 'docker', nodes: [] };
  }
}

async function bootExisting(doors: Doors, { name, ...rest }: ToBoot): Promise<BuilderInfo> {
  const booted = await boot(doors, { name, ...rest });
  if (booted.kind === 'up') return booted.builder;
  throw new ActionError({
    message: `The builder ${name} does not come up: ${reasonOf(booted.exit)}`,
    hint: `See what \`docker buildx inspect --bootstrap ${name}\` says on the runner, or write \`driver: docker-container\` to have one created.`,
  });
}

async function createBuilder(
  doors: Doors,
  { plan, buildx }: { readonly plan: CreatedBuilder; readonly buildx: Buildx },
): Promise<BuilderInfo> {
  const { name, cleanup, keepState, selectedBefore } = plan;
  if (cleanup) {
    // Before it exists: a step killed halfway through must not leave it.
    doors.state.remember({
      builder: {
        name,
        buildx: buildx.words,
        keepState,
        ...(selectedBefore === undefined ? {} : { selectedBefore }),
      },
    });
  }
  const configFile = await writeConfig(doors, plan);
  const { builder, failures } = await withRetries<Round>(doors, {
    what: `Pulling the BuildKit image for the builder ${name}`,
    attempt: (previous) =>
      tryEveryImage(doors, { plan, buildx, configFile, isFirst: previous === undefined }),
    judge: ({ transience }) => transience,
  });
  if (builder !== undefined) return builder;
  throw new ActionError({
    message: `The builder ${name} could not be created.\n${failures.join('\n')}`,
    hint: creationHint(plan),
  });
}

interface Round {
  readonly builder?: BuilderInfo;
  readonly failures: readonly string[];
  /** Why images could not be pulled, when that may pass. */
  readonly transience?: Transience;
}

async function tryEveryImage(
  doors: Doors,
  {
    plan,
    buildx,
    configFile,
    isFirst,
  }: {
    readonly plan: CreatedBuilder;
    readonly buildx: Buildx;
    readonly configFile: string | undefined;
    readonly isFirst: boolean;
  },
): Promise<Round> {
  const { name, keepState } = plan;
  const images = plan.images.length === 0 ? [undefined] : plan.images.map(formatReference);
  const failures: string[] = [];
  const judged: Transience[] = [];
  for (const image of images) {
    doors.log.info(`Creating the builder ${name}${image === undefined ? '' : ` with ${image}`}`);
    const exit = await createNodes(doors, { plan, buildx, image, configFile });
    if (isFirst && failures.length === 0) assertOurs(doors, plan, exit);
    const booted: Boot = isSuccess(exit)
      ? await boot(doors, { name, buildx, nodes: 1 + plan.nodes.appended.length })
      : { kind: 'down', exit };
    if (booted.kind === 'up') return { builder: booted.builder, failures };
    failures.push(
      image === undefined ? reasonOf(booted.exit) : `${image}: ${reasonOf(booted.exit)}`,
    );
    // A builder that did not come up stays listed, and selected, until it is removed.
    if (isSuccess(exit) || plan.nodes.appended.length > 0) {
      const args = ['rm', ...(keepState ? ['--keep-state'] : []), name];
      await runBuildx(doors.run, buildx, { args, output: 'captured' });
    }
    if (!isPullFailure(booted.exit)) return { failures };
    judged.push(judgeFailure(booted.exit.stderr));
    doors.log.info(`The builder does not come up: ${reasonOf(booted.exit)}`);
  }
  const transience = judged.find(({ kind }) => kind !== 'permanent');
  return { failures, ...(transience === undefined ? {} : { transience }) };
}

/**
 * It was not there when it was looked for, and is another job's now, which removes it itself.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/builder/builder.go (Create)
 */
function assertOurs({ state }: Doors, { name }: CreatedBuilder, exit: Exit): void {
  if (isSuccess(exit) || !exit.stderr.includes('existing instance for')) return;
  state.remember({ builder: undefined });
  throw new ActionError({
    message: `Another job of this user created the builder ${name} while this step was about to.`,
    hint: 'Run the step again, and it uses that one; or leave `name` out, and every job has a builder of its own.',
  });
}

async function createNodes(
  doors: Doors,
  node: {
    readonly plan: CreatedBuilder;
    readonly buildx: Buildx;
    readonly image: string | undefined;
    readonly configFile: string | undefined;
  },
): Promise<Exit> {
  const { plan, buildx } = node;
  const tls = tlsOptions(doors, plan, 0);
  const args = creationArguments({ ...plan, driverOptions: [...plan.driverOptions, ...tls] }, node);
  const exit = await runBuildx(doors.run, buildx, { args, output: 'captured' });
  return isSuccess(exit) ? ((await appendNodes(doors, node)) ?? exit) : exit;
}

async function writeConfig(doors: Doors, { config }: CreatedBuilder): Promise<string | undefined> {
  switch (config?.kind) {
    case undefined:
      return undefined;
    case 'file':
      return config.path;
    case 'inline':
      return writeConfigText(doors, config.text);
    case 'fields': {
      const { stringify } = await import('smol-toml');
      return writeConfigText(doors, stringify(config.fields));
    }
  }
}

function writeConfigText(doors: Doors, text: string): string {
  const path = join(doors.folder(), 'buildkitd.toml');
  // It may hold credentials of a proxy or a mirror.
  writeFileSync(path, `${text}\n`, { mode: 0o600 });
  return path;
}

function creationArguments(
  plan: CreatedBuilder,
  {
    image,
    configFile,
  }: { readonly image: string | undefined; readonly configFile: string | undefined },
): readonly string[] {
  const options = [...(image === undefined ? [] : [`image=${image}`]), ...plan.driverOptions];
  return [
    ...['create', '--name', plan.name, '--driver', plan.driver],
    ...options.flatMap((option) => ['--driver-opt', option]),
    ...(plan.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', plan.buildkitdFlags]),
    ...(configFile === undefined ? [] : ['--buildkitd-config', configFile]),
    ...(plan.use ? ['--use'] : []),
    ...(plan.endpoint === undefined ? [] : ['--', plan.endpoint]),
  ];
}

// The docker-container driver pulls first of all, and says `pulling image` when that is what failed.
function isPullFailure({ stderr }: Exit): boolean {
  const steps = [
    ...stderr.matchAll(
      /^#\d+ (pulling image|creating container|booting buildkit|starting container)/gm,
    ),
  ];
  return steps.at(-1)?.[1] === 'pulling image';
}

function creationHint({ driver }: CreatedBuilder): string {
  return driver === 'docker-container'
    ? 'Check that the Docker engine is up, that the runner reaches the registry of the BuildKit image (log in or name a copy in `mirrors`), and that `driver-opts`, `buildkitd-flags` and `buildkitd-config` are right.'
    : `Check that the ${driver} driver's \`endpoint\` and \`driver-opts\` are right and reachable from this runner.`;
}
