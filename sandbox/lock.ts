// One `up` at a time: the second waits for the first and then finds everything done.
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import type { Home } from './home.ts';
import type { Progress } from './progress.ts';

const pollMs = 500;

/**
 * The lock is a name in the kernel's abstract socket namespace. Unlike a file it cannot be stale:
 * it goes away with the process that holds it, however that ends.
 */
export async function withLock<T>(
  home: Home,
  progress: Progress,
  work: () => Promise<T>,
): Promise<T> {
  const hash = createHash('sha256').update(home.root).digest('hex').slice(0, 16);
  const name = `\0multiplatform-image-sandbox-${hash}`;
  let holder = await tryListen(name);
  if (holder === undefined) {
    progress.note('another process is setting the sandbox up, waiting for it …');
    while (holder === undefined) {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      holder = await tryListen(name);
    }
  }
  const held = holder;
  try {
    return await work();
  } finally {
    await new Promise((resolve) => held.close(resolve));
  }
}

function tryListen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(name, () => resolve(server));
  });
}
