// Gathers the facts, asking everything that is needed once and at the same time.
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { isRemoteContext } from '../oci/build-context.ts';
import { namesDefaultContext } from '../oci/git-context.ts';
import { selectedBuilderName } from '../system/docker-config.ts';
import type { Doors } from '../system/doors.ts';
import { type BuildFacts, readBuildFacts } from './build.ts';
import { findBuilder, findSelectedBuilder, newBuilderName } from './builder.ts';
import { findBuildx } from './buildx.ts';
import { readCheckout } from './checkout.ts';
import { readDaemonConfig } from './daemon-config.ts';
import { readEngine } from './engine.ts';
import { type EventFacts, readEvent } from './event.ts';
import type { Facts, FoundBuilder, FoundBuildx, Paths } from './facts.ts';
import { askGitHubCache, type GitHubCache, readGitHubCache } from './github-cache.ts';
import { type Door, doorInputs, type Inputs, readInputs, unknownInputs } from './inputs.ts';
import { readLogins } from './logins.ts';
import { readMachine, readRegistrations } from './machine.ts';
import { readNodes } from './nodes.ts';
import { originRequest, readOrigin } from './origin.ts';
import { tryFindRunPull } from './workflow-run.ts';

/** Never fails: what is missing is a fact, and the plan makes a problem of it. */
export async function gather(doors: Doors, door: Door = 'root'): Promise<Facts> {
  const inputs = readInputs(doors.env, door);
  const event = readEvent(doors.env);
  const build = readBuildFacts(doors.env, inputs);
  const [
    machine,
    firstLook,
    builders,
    nodes,
    githubCache,
    logins,
    daemonConfig,
    origin,
    checkout,
    runPull,
  ] = await Promise.all([
    readMachine(doors, {
      wantsArm: /\barm(?!64)/i.test(`${inputs.platforms} ${inputs.emulators}`),
    }),
    readEngine(doors, { wantsInfo: needsEngineInfo(inputs) }),
    findBuilders(doors, inputs),
    readNodes(doors.env, inputs.append),
    findGitHubCache(doors, inputs),
    readLogins(doors.env, inputs),
    readDaemonConfig(doors.env, inputs),
    inputs.images === '' ? undefined : readOrigin(doors, originRequest(inputs, event)),
    readCheckout(doors, { event, context: inputs.context }),
    door === 'merge' && wantsRunPull(inputs, event)
      ? tryFindRunPull(doors, { event, token: inputs['github-token'] })
      : undefined,
  ]);
  // Which driver a builder has that is given by name is only known now.
  const isEngines = inputs.builder !== '' && driverOf(builders.namedBuilder) === 'docker';
  const engine =
    isEngines && firstLook.info === undefined
      ? await readEngine(doors, { wantsInfo: true })
      : firstLook;
  const selectedBefore = selectedBuilderName(doors.env);
  const registrations = readRegistrations();
  return {
    inputs,
    event,
    githubCache,
    ...(origin === undefined ? {} : { origin }),
    ...(checkout === undefined ? {} : { checkout }),
    ...(runPull === undefined ? {} : { runPull }),
    unknownInputs: unknownInputs(doors.env, door),
    knownInputs: doorInputs[door],
    machine,
    engine,
    paths: readPaths(inputs, build),
    build,
    logins,
    ...(daemonConfig === undefined ? {} : { daemonConfig }),
    ...builders,
    nodes,
    ...(registrations === undefined ? {} : { registrations }),
    ...(selectedBefore === undefined ? {} : { selectedBefore }),
    newBuilderName: newBuilderName(doors.env),
  };
}

function wantsRunPull(inputs: Inputs, event: EventFacts): boolean {
  return event.name === 'workflow_run' && inputs.preview.toLowerCase() === 'true';
}

// What a user asks for by name is used as it is.
async function findGitHubCache({ env, now }: Doors, inputs: Inputs): Promise<GitHubCache> {
  const isAutomatic =
    inputs.cache === 'auto' && inputs['cache-from'] === '' && inputs['cache-to'] === '';
  return isAutomatic ? askGitHubCache(env, now()) : readGitHubCache(env, now());
}

// The engine's image store decides how to load an image, and what the docker driver can do.
function needsEngineInfo(inputs: Inputs): boolean {
  const loads = inputs.load.toLowerCase() === 'true' || /\btype=docker\b/.test(inputs.outputs);
  return loads || inputs.driver === 'docker';
}

function driverOf(found: FoundBuilder | undefined): string | undefined {
  return found?.kind === 'found' ? found.builder.driver : undefined;
}

async function findBuilders(
  doors: Doors,
  inputs: Inputs,
): Promise<Pick<Facts, 'buildx' | 'namedBuilder' | 'selectedBuilder'>> {
  const buildx: FoundBuildx = await findBuildx(doors);
  const name = inputs.builder || inputs.name;
  const [namedBuilder, selectedBuilder] = await Promise.all([
    name === '' ? undefined : findBuilder(doors, { name, buildx }),
    inputs.builder === '' ? findSelectedBuilder(doors, buildx) : undefined,
  ]);
  return {
    buildx,
    ...(namedBuilder === undefined ? {} : { namedBuilder: namedBuilder satisfies FoundBuilder }),
    ...(selectedBuilder === undefined ? {} : { selectedBuilder }),
  };
}

function readPaths(inputs: Inputs, { isWorkspaceEmpty }: BuildFacts): Paths {
  const { context } = inputs;
  const isCommit = context === '' || (context === '.' && isWorkspaceEmpty);
  const isRemote = isCommit || isRemoteContext(context) || namesDefaultContext(context);
  const dockerfiles =
    inputs.file === ''
      ? [join(inputs.context, 'Dockerfile'), join(inputs.context, 'dockerfile')]
      : [isAbsolute(inputs.file) ? inputs.file : resolve(inputs.file)];
  return {
    hasContext: isRemote || existsSync(inputs.context),
    hasDockerfile: isRemote || isRemoteContext(inputs.file) || dockerfiles.some(existsSync),
    hasBuildkitdConfig: inputs['buildkitd-config'] === '' || existsSync(inputs['buildkitd-config']),
  };
}
