// The engine: whether it is on this machine, and what it says of itself.
import { isRecord, parseJson } from '../oci/manifest.ts';
import { normalisePlatform } from '../oci/platform.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import { contextName } from '../system/docker-config.ts';
import type { Doors, Environment } from '../system/doors.ts';
import type { Engine, EngineInfo } from './facts.ts';

/** Asks the engine only when the answer is used: when `wantsInfo`, or when it may be elsewhere. */
export async function readEngine(
  doors: Doors,
  { wantsInfo }: { readonly wantsInfo: boolean },
): Promise<Engine> {
  const isLocal = isLocalEngine(doors.env);
  return {
    isLocal,
    context: contextName(doors.env),
    ...(wantsInfo || !isLocal ? { info: await askEngine(doors) } : {}),
  };
}

// Where another context leads is not looked up: its engine is asked instead.
function isLocalEngine(env: Environment): boolean {
  return env.DOCKER_HOST ? env.DOCKER_HOST.startsWith('unix://') : contextName(env) === 'default';
}

async function askEngine({ run }: Doors): Promise<EngineInfo> {
  const exit = await run({
    tool: 'docker',
    args: ['info', '--format', '{{json .}}'],
    output: 'captured',
  });
  const info = parseJson(exit.stdout);
  // `docker info` exits 0 without a server when given a format, and says so in ServerErrors.
  if (!isSuccess(exit) || !isRecord(info) || typeof info.Architecture !== 'string') {
    return { kind: 'silent', reason: reasonOf(exit) };
  }
  if (info.Architecture === '') {
    const listed = Array.isArray(info.ServerErrors) ? info.ServerErrors : [];
    const errors = listed.filter((error) => typeof error === 'string').join('; ');
    return { kind: 'silent', reason: errors === '' ? reasonOf(exit) : errors };
  }
  return {
    kind: 'answered',
    architecture: normalisePlatform({ os: 'linux', architecture: info.Architecture }).architecture,
    hasContainerdStore: hasContainerdStore(info.DriverStatus),
  };
}

// [["driver-type","io.containerd.snapshotter.v1"]], the way buildx itself tells the stores apart:
// https://github.com/docker/buildx/blob/v0.36.1/util/dockerutil/client.go
function hasContainerdStore(driverStatus: unknown): boolean {
  return (
    Array.isArray(driverStatus) &&
    driverStatus.some((pair) => Array.isArray(pair) && pair[1] === 'io.containerd.snapshotter.v1')
  );
}
