// BuildKit daemons that are reached over TCP with mutual TLS, as a cluster of builders would be.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCA, createCert } from 'mkcert';
import { world } from '../../support/world.ts';
import { docker } from './docker.ts';
import { unique } from './names.ts';

export interface RemoteNode {
  /** Name of its container. */
  readonly container: string;
  readonly endpoint: string;
}

export interface RemoteNodes {
  readonly nodes: readonly RemoteNode[];
  /** What a client shows and checks; PEM. */
  readonly client: { readonly cacert: string; readonly cert: string; readonly key: string };
  readonly remove: () => Promise<void>;
}

const about = { organization: 'Tests', countryCode: 'CH', state: 'Bern', locality: 'Bern' };

/** Starts that many daemons on loopback ports; each knows the mirror of this world. */
export async function startNodes(count: number): Promise<RemoteNodes> {
  const folder = mkdtempSync(join(tmpdir(), 'nodes-'));
  const ca = await createCA({ ...about, validity: 2 });
  const [server, client] = await Promise.all(
    ['127.0.0.1', 'client'].map((name) => createCert({ ca, domains: [name], validity: 2 })),
  );
  if (server === undefined || client === undefined) throw new Error('no certificates');
  const files = { 'ca.pem': ca.cert, 'cert.pem': server.cert, 'key.pem': server.key };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { baseMirror } = world();
  const mirrors =
    baseMirror === undefined ? '' : `[registry."docker.io"]\n  mirrors = ["${baseMirror}"]\n`;
  writeFileSync(join(folder, 'buildkitd.toml'), mirrors);
  const nodes: RemoteNode[] = [];
  for (let index = 0; index < count; index += 1) {
    const [container, port] = [unique('node'), await freePort()];
    await docker([
      ...['run', '--detach', '--privileged', '--network', 'host', '--name', container],
      ...['--volume', `${folder}:/etc/node:ro`, world().buildkitImage ?? 'moby/buildkit:v0.33.1'],
      ...['--config', '/etc/node/buildkitd.toml', '--addr', `tcp://127.0.0.1:${port}`],
      ...['--tlscacert', '/etc/node/ca.pem', '--tlscert', '/etc/node/cert.pem'],
      ...['--tlskey', '/etc/node/key.pem'],
    ]);
    nodes.push({ container, endpoint: `tcp://127.0.0.1:${port}` });
  }
  return {
    nodes,
    client: { cacert: ca.cert, cert: client.cert, key: client.key },
    remove: async () => {
      await docker(['rm', '--force', '--volumes', ...nodes.map(({ container }) => container)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
