// Gathers the facts, asking everything that is needed once and at the same time.
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { isRemoteContext } from '../oci/build-context.ts';
import { selectedBuilderName } from '../system/docker-config.ts';
import type { Doors } from '../system/doors.ts';
import { findBuilder, findSelectedBuilder, newBuilderName } from './builder.ts';
import { findBuildx } from './buildx.ts';
import { readDaemonConfig } from './daemon-config.ts';
import { readEngine } from './engine.ts';
import { readEvent } from './event.ts';
import type { Facts, FoundBuilder, FoundBuildx, Paths } from './facts.ts';
import { doorInputs, type Inputs, readInputs, unknownInputs } from './inputs.ts';
import { readLogins } from './logins.ts';
import { readMachine, readRegistrations } from './machine.ts';

/** Never fails: what is missing is a fact, and the plan makes a problem of it. */
export async function gather(doors: Doors): Promise<Facts> {
  const inputs = readInputs(doors.env, 'root');
  const [machine, firstLook, builders, logins, daemonConfig] = await Promise.all([
    readMachine(doors, {
      wantsArm: /\barm(?!64)/i.test(`${inputs.platforms} ${inputs.emulators}`),
    }),
    readEngine(doors, { wantsInfo: needsEngineInfo(inputs) }),
    findBuilders(doors, inputs),
    readLogins(doors.env, inputs),
    readDaemonConfig(doors.env, inputs),
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
    event: readEvent(doors.env),
    unknownInputs: unknownInputs(doors.env, 'root'),
    knownInputs: doorInputs.root,
    machine,
    engine,
    paths: readPaths(inputs),
    logins,
    ...(daemonConfig === undefined ? {} : { daemonConfig }),
    ...builders,
    ...(registrations === undefined ? {} : { registrations }),
    ...(selectedBefore === undefined ? {} : { selectedBefore }),
    newBuilderName: newBuilderName(doors.env),
  };
}

// The engine's image store decides how to load an image, and what the docker driver can do.
function needsEngineInfo(inputs: Inputs): boolean {
  return inputs.load.toLowerCase() === 'true' || inputs.driver === 'docker';
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

function readPaths(inputs: Inputs): Paths {
  const isRemote = isRemoteContext(inputs.context);
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
