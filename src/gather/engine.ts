// The engine: whether it is on this machine, and what it says of itself.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isRecord, parseJson } from '../oci/manifest.ts';
import { normalisePlatform } from '../oci/platform.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors, Environment } from '../system/doors.ts';
import { tryReadText } from '../system/files.ts';
import type { Engine, EngineInfo } from './facts.ts';

/** Asks the engine only when the answer is used: when `wantsInfo`, or when it may be elsewhere. */
export async function readEngine(
  doors: Doors,
  { wantsInfo }: { readonly wantsInfo: boolean },
): Promise<Engine> {
  const isLocal = isLocalEngine(doors.env);
  return { isLocal, ...(wantsInfo || !isLocal ? { info: await askEngine(doors) } : {}) };
}

/** Folder of the docker command's configuration. */
export function dockerFolder(env: Environment): string {
  return env.DOCKER_CONFIG || join(env.HOME || homedir(), '.docker');
}

// The command line's own order: DOCKER_HOST, DOCKER_CONTEXT, the context selected in config.json.
// https://github.com/docker/cli/blob/v28.5.2/cli/command/cli.go
function isLocalEngine(env: Environment): boolean {
  if (env.DOCKER_HOST) return env.DOCKER_HOST.startsWith('unix://');
  const config = parseJson(tryReadText(join(dockerFolder(env), 'config.json')) ?? '');
  const selected = isRecord(config) ? config.currentContext : undefined;
  return [undefined, '', 'default'].includes(
    env.DOCKER_CONTEXT || (typeof selected === 'string' ? selected : undefined),
  );
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
