// The local registry: a process on this machine, plain HTTP, deletes allowed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { daemonProcess, isOutdated, startDaemon, stopDaemon } from './daemon.ts';
import type { Home } from './home.ts';
import type { Progress } from './progress.ts';
import { registryPort } from './versions.ts';

const answerMs = 2000;

/** Starts it when it is not up; returns its address, `localhost:PORT`. */
export async function ensureRegistry(
  home: Home,
  progress: Progress,
  engine: string,
): Promise<string> {
  const known = registryAddress(home);
  const pid = daemonProcess(home, 'registry') ?? 0;
  if (known !== undefined && !isOutdated(pid) && (await registryAnswers(known))) return known;
  return progress.step('registry', 'started', async () => {
    await stopDaemon(home, 'registry', 3000);
    const port = await freePort(lastPort(home));
    const address = `localhost:${port}`;
    mkdirSync(home.registry, { recursive: true });
    mkdirSync(home.run, { recursive: true });
    const config = join(home.run, 'registry.json');
    writeFileSync(config, JSON.stringify(configuration(home, address), null, 2));
    writeFileSync(addressFile(home), address);
    await startDaemon(home, {
      name: 'registry',
      file: registryBinary(engine),
      args: ['serve', config],
      env: { OTEL_TRACES_EXPORTER: 'none' },
      answers: () => registryAnswers(address),
      patienceMs: 20_000,
    });
    return address;
  });
}

export function registryBinary(engine: string): string {
  return join(engine, 'usr', 'bin', 'docker-registry');
}

/** The address of the running registry, undefined when its process is not there. */
export function registryAddress(home: Home): string | undefined {
  if (daemonProcess(home, 'registry') === undefined) return undefined;
  try {
    return readFileSync(addressFile(home), 'utf8');
  } catch {
    return undefined;
  }
}

export async function registryAnswers(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(answerMs);
    const response = await fetch(`http://${address}/v2/`, { signal });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** The preferred port, or any other one when somebody has that. */
export async function freePort(preferred: number = registryPort): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred;
}

// Images are named by the port, so a restart keeps it.
function lastPort(home: Home): number | undefined {
  if (!existsSync(addressFile(home))) return undefined;
  return Number(/:(\d+)$/.exec(readFileSync(addressFile(home), 'utf8'))?.[1]) || undefined;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}

function addressFile(home: Home): string {
  return join(home.run, 'registry.address');
}

// YAML is a superset of JSON, so the registry reads this.
function configuration(home: Home, address: string): unknown {
  return {
    version: 0.1,
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: home.registry },
      delete: { enabled: true },
      // Without it a manifest that was deleted stays readable until the cache forgets it.
      cache: { blobdescriptor: '' },
    },
    http: { addr: address.replace('localhost', '127.0.0.1') },
  };
}
