// A machine that has Docker: its engine is used as it is, with a registry container beside it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tryAnswer } from './command.ts';
import { SandboxError } from './failure.ts';
import type { Home } from './home.ts';
import { openPackages } from './packages.ts';
import type { Progress } from './progress.ts';
import { freePort, registryAnswers } from './registry.ts';
import { openToolchain, ownGo } from './toolchain.ts';
import { actionlintVersion, actVersion } from './versions.ts';
import type { Level, World } from './world.ts';

const label = 'multiplatform-image.sandbox=registry';
const registryImage = 'registry:2';
const patienceMs = 20_000;

/** Whether `docker` reaches an engine other than the sandbox's. */
export function findOwnEngine(home: Home): boolean {
  if (process.env.DOCKER_HOST === `unix://${home.socket}`) return false;
  if (tryAnswer('docker', ['version', '--format', '{{.Server.Version}}']) === undefined)
    return false;
  if (tryAnswer('docker', ['buildx', 'version']) !== undefined) return true;
  throw new SandboxError(
    'This machine has a Docker engine, but `docker buildx version` fails.',
    "Install the buildx plug-in (Docker's package docker-buildx-plugin, Debian's docker-buildx).",
  );
}

export async function borrowEngine(level: Level, home: Home, progress: Progress): Promise<World> {
  const registry = currentRegistry() ?? (await startRegistry(home, progress));
  const tools = level === 'tests' ? await findTools(home, progress) : {};
  return { kind: 'engine', env: {}, registry, tools };
}

/** The engine's world as it is; undefined when our registry is not running in it. */
export function currentEngineWorld(): World | undefined {
  const registry = currentRegistry();
  return registry === undefined ? undefined : { kind: 'engine', env: {}, registry, tools: {} };
}

/** Removes our registry container, and nothing else. */
export async function returnEngine(home: Home): Promise<boolean> {
  const id = registryContainer();
  if (id === undefined) return false;
  const log = join(home.logs, 'registry.log');
  const hint = `Remove the container by hand: docker rm --force ${id}`;
  await runCommand({ file: 'docker', args: ['rm', '--force', '--volumes', id], log, hint });
  return true;
}

async function startRegistry(home: Home, progress: Progress): Promise<string> {
  return progress.step('registry', `started as a container of ${registryImage}`, async () => {
    const port = await freePort();
    await runCommand({
      file: 'docker',
      args: [
        ...['run', '--detach', '--label', label, '--publish', `127.0.0.1:${port}:5000`],
        ...['--env', 'REGISTRY_STORAGE_DELETE_ENABLED=true', registryImage],
      ],
      log: join(home.logs, 'registry.log'),
      hint: `Check that \`docker pull ${registryImage}\` works.`,
    });
    const address = `localhost:${port}`;
    const deadline = Date.now() + patienceMs;
    while (!(await registryAnswers(address))) {
      if (Date.now() > deadline) {
        throw new SandboxError(
          `The registry container does not answer at ${address}.`,
          'The engine has to be on this machine: an engine elsewhere (DOCKER_HOST) cannot be used.',
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return address;
  });
}

function registryContainer(): string | undefined {
  const ids = tryAnswer('docker', ['ps', '--quiet', '--filter', `label=${label}`]);
  return ids?.split('\n')[0] || undefined;
}

function currentRegistry(): string | undefined {
  const id = registryContainer();
  if (id === undefined) return undefined;
  const port = /:(\d+)$/m.exec(tryAnswer('docker', ['port', id, '5000/tcp']) ?? '')?.[1];
  return port === undefined ? undefined : `localhost:${port}`;
}

/** act and actionlint: the machine's, or compiled where there is a Go. */
async function findTools(home: Home, progress: Progress): Promise<World['tools']> {
  const toolchain = openToolchain(home, progress, openPackages(home, []));
  const tool = async (name: string, source: string): Promise<string | undefined> => {
    const own = tryAnswer('sh', ['-c', 'command -v "$1"', 'sh', name]);
    if (own !== undefined) return own;
    const file = join(home.bin, name);
    if (existsSync(file)) return file;
    if (ownGo() === undefined) return undefined;
    const job = { name, packages: [source], into: home.bin };
    await progress.step(name, 'compiled', () => toolchain.compile(job));
    return file;
  };
  const [act, actionlint] = await Promise.all([
    tool('act', `github.com/nektos/act@${actVersion}`),
    tool('actionlint', `github.com/rhysd/actionlint/cmd/actionlint@${actionlintVersion}`),
  ]);
  return { ...(act ? { act } : {}), ...(actionlint ? { actionlint } : {}) };
}
