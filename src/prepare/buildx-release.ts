// Installs a release of buildx through the tool cache, trusting nothing but its checksum.
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFile, downloadTool, find } from '@actions/tool-cache';
import type { BuildxRelease } from '../plan/plan.ts';
import type { Buildx } from '../system/buildx.ts';
import { ActionError } from '../system/errors.ts';
import type { Log } from '../system/log.ts';

const releases = 'https://github.com/docker/buildx/releases/download';
const binary = 'docker-buildx';

/**
 * The release's binary, from the tool cache when its content is right, else downloaded. `server` is
 * the address that holds the releases.
 */
export async function installBuildx(
  release: BuildxRelease,
  { log, server = releases }: { readonly log: Log; readonly server?: string },
): Promise<Buildx> {
  const { version, architecture, sha256 } = release;
  const cached = find('buildx', version, architecture);
  if (cached !== '') {
    const path = join(cached, binary);
    const found = await trySha256(path);
    if (found === sha256) {
      log.info(`buildx ${version} comes from the tool cache.`);
      return { words: [path], version };
    }
    log.warning(
      `${path} is not buildx ${version}: its SHA-256 is ${found ?? 'unreadable'}, not ${sha256}. It is downloaded again.`,
    );
  }
  const url = `${server}/v${version}/buildx-v${version}.linux-${architecture}`;
  log.info(`buildx ${version} is downloaded from ${url}`);
  const downloaded = await download(url);
  try {
    const found = await trySha256(downloaded);
    if (found !== sha256) {
      throw new ActionError({
        message: `${url} is not buildx ${version}: its SHA-256 is ${found ?? 'unreadable'}, not ${sha256}.`,
        hint: 'Something between the runner and GitHub changes downloads. Install buildx on the runner, or let the job reach github.com unchanged.',
      });
    }
    chmodSync(downloaded, 0o755);
    const folder = await cacheFile(downloaded, binary, 'buildx', version, architecture);
    return { words: [join(folder, binary)], version };
  } finally {
    rmSync(downloaded, { force: true });
  }
}

async function download(url: string): Promise<string> {
  try {
    return await downloadTool(url);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ActionError({
      message: `${url} could not be downloaded: ${reason}`,
      hint: 'Let the job reach github.com, or install a newer buildx on the runner: https://github.com/docker/buildx#installing',
      cause,
    });
  }
}

async function trySha256(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
