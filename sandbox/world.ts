// The door for tests, demo and bench: a real engine and registry, whoever they belong to.

import { existsSync, readFileSync } from 'node:fs';
import { tryAnswer } from './command.ts';
import { SandboxError } from './failure.ts';
import { type Home, sandboxHome } from './home.ts';
import { withLock } from './lock.ts';
import { borrowEngine, findOwnEngine } from './own-engine.ts';
import { startProgress } from './progress.ts';
import { raiseSandbox } from './sandbox.ts';

export type Level = 'demo' | 'tests';

export interface World {
  /** An engine that was there, or ours. */
  readonly kind: 'engine' | 'sandbox';
  /** To merge over process.env: PATH, DOCKER_HOST, DOCKER_CONFIG. */
  readonly env: Readonly<Record<string, string>>;
  /** `localhost:PORT`: plain HTTP, for this host and for builders with `network=host`. */
  readonly registry: string;
  /** For `driver-opt image=`; absent where the published image can be pulled. */
  readonly buildkitImage?: string;
  /** Digest of that image. */
  readonly buildkitDigest?: string;
  /** An installer of emulators, with its digest. */
  readonly binfmtImage?: string;
  /** Registry to configure as docker.io's mirror: it serves `library/busybox`. */
  readonly baseMirror?: string;
  readonly tools: {
    readonly act?: string;
    readonly actionlint?: string;
    /** buildx 0.29.1, to be run by itself. */
    readonly oldBuildx?: string;
    readonly crane?: string;
    readonly registryBinary?: string;
  };
}

/** Uses the machine's engine when there is one, else sets the sandbox up. Quick when all is up. */
export async function provideWorld(level: Level): Promise<World> {
  const home = sandboxHome();
  const progress = startProgress();
  try {
    if (findOwnEngine(home))
      return await withLock(home, progress, () => borrowEngine(level, home, progress));
    assertSandboxPossible(home);
    return await withLock(home, progress, () => raiseSandbox(level, home, progress));
  } finally {
    progress.stop();
  }
}

function assertSandboxPossible(home: Home): void {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const isDebian =
    /^ID=debian$/m.test(release) && tryAnswer('apt-get', ['--version']) !== undefined;
  if (process.platform === 'linux' && isDebian && process.getuid?.() === 0) return;
  throw new SandboxError(
    'There is no Docker engine with buildx here, and this is not a Debian 12 machine with root, on ' +
      `which the sandbox could make one in ${home.root}.`,
    'Install Docker and start it (`docker version` has to show a server), or use Debian 12 as root.',
  );
}
