// Finds buildx: the docker command's plug-in, or a stand-alone one.
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { type Buildx, runBuildx } from '../system/buildx.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import { dockerConfig, dockerFolder } from '../system/docker-config.ts';
import type { Doors, Environment } from '../system/doors.ts';
import type { FoundBuildx } from './facts.ts';

/**
 * The first that tells its version. The plug-in is called by its own path: it is the same program
 * as behind `docker buildx`, whose start takes three times as long as that of buildx itself.
 */
export async function findBuildx({ run, env }: Doors): Promise<FoundBuildx> {
  const plugin = pluginFolders(env)
    .map((folder) => join(folder, 'docker-buildx'))
    .find(isExecutable);
  const failures: string[] = [];
  for (const words of [
    ...(plugin === undefined ? [] : [[plugin]]),
    ['docker', 'buildx'],
    ['buildx'],
  ]) {
    const exit = await runBuildx(run, { words }, { args: ['version'], output: 'captured' });
    if (isSuccess(exit)) return { kind: 'found', buildx: { words, ...versionField(exit.stdout) } };
    failures.push(`${words.join(' ')}: ${reasonOf(exit)}`);
  }
  return { kind: 'missing', reason: failures.join('\n') };
}

/**
 * Where the docker command looks for its plug-ins, first come first served.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli-plugins/manager/manager.go (getPluginDirs)
 * and manager_unix.go
 */
function pluginFolders(env: Environment): readonly string[] {
  const { cliPluginsExtraDirs: extra } = dockerConfig(env);
  return [
    ...(Array.isArray(extra) ? extra.filter((path) => typeof path === 'string') : []),
    join(dockerFolder(env), 'cli-plugins'),
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// `github.com/docker/buildx v0.36.1 54b8df0…`; Debian's: `… 0.29.1+ds1 0.29.1+ds1-1`. A build that
// was not given its version says v0.0.0+unknown.
function versionField(text: string): Pick<Buildx, 'version'> {
  const version = /\sv?(\d+\.\d+\.\d+)/.exec(text)?.[1];
  return version === undefined || version === '0.0.0' ? {} : { version };
}
