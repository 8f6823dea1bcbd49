// Where the sandbox lives: one folder outside the checkout, so that every clone reuses it.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SandboxError } from './failure.ts';

// The kernel stores a unix socket's path in 108 bytes, and containerd's is the longest we have.
const longestSocket = 'run/engine/containerd/containerd.sock.ttrpc';
const socketPathLimit = 107;

export interface Home {
  readonly root: string;
  /** Private package lists and downloaded packages, one folder per Debian suite. */
  readonly apt: string;
  /** Finished parts, each a folder with its stamp. */
  readonly parts: string;
  /** What goes on PATH. */
  readonly bin: string;
  /** DOCKER_CONFIG: the CLI's plug-ins, and buildx's builders. */
  readonly docker: string;
  /** Sockets, process ids and what else is only true while the machine is on. */
  readonly run: string;
  /** The engine's images, containers and volumes. */
  readonly data: string;
  readonly registry: string;
  /** Go's module and build cache, shared by everything that is compiled here. */
  readonly go: string;
  readonly logs: string;
  readonly socket: string;
}

export function sandboxHome(env: NodeJS.ProcessEnv = process.env): Home {
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const root = resolve(env.SANDBOX_HOME || join(cache, 'multiplatform-image', 'sandbox'));
  const socketPath = join(root, longestSocket);
  if (!isAbsolute(root) || socketPath.length > socketPathLimit) {
    throw new SandboxError(
      `The sandbox's folder ${root} is too long a path: sockets in it would need ` +
        `${socketPath.length} bytes and the kernel allows ${socketPathLimit}.`,
      'Set SANDBOX_HOME to a shorter path.',
    );
  }
  return {
    root,
    apt: join(root, 'apt'),
    parts: join(root, 'parts'),
    bin: join(root, 'bin'),
    docker: join(root, 'docker'),
    run: join(root, 'run'),
    data: join(root, 'data'),
    registry: join(root, 'registry'),
    go: join(root, 'go'),
    logs: join(root, 'logs'),
    socket: join(root, 'run', 'docker.sock'),
  };
}

/** A file or folder of `sandbox/` that is not TypeScript, also when this runs compiled in `lib/`. */
export function sourcePath(name: string): string {
  const beside = fileURLToPath(new URL(name, import.meta.url));
  if (existsSync(beside)) return beside;
  return fileURLToPath(new URL(`../../sandbox/${name}`, import.meta.url));
}
