// Downloading buildx: nothing is trusted but the checksum, not even the tool cache.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { installBuildx } from '../../src/prepare/buildx-release.ts';
import { ActionError } from '../../src/system/errors.ts';
import { journal, newFolder } from '../fakes/log.ts';

const content = '#!/bin/sh\necho buildx\n';
const sha256 = createHash('sha256').update(content).digest('hex');
const release = { version: '1.2.3', architecture: 'amd64', sha256 };
const before = { ...process.env };

let server: Server;
let address = '';
let requests: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(request.url?.startsWith('/v1.2.3/') ? 200 : 404).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  process.env = before;
  server.close();
});

// The tool cache tells the runner every step of its work, in commands.
const realWrite = process.stdout.write;
afterEach(() => {
  process.stdout.write = realWrite;
});

beforeEach(() => {
  process.stdout.write = (() => true) as typeof process.stdout.write;
  requests = [];
  process.env = { ...before, RUNNER_TEMP: newFolder(), RUNNER_TOOL_CACHE: newFolder() };
});

function install(wanted = release) {
  const { lines, log } = journal();
  return { lines, installed: installBuildx(wanted, { log, server: address }) };
}

describe('a release', () => {
  it('is downloaded once, and comes from the tool cache then', async () => {
    const { words, version } = await install().installed;
    const [path = ''] = words;
    expect(version).toBe('1.2.3');
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect(statSync(path).mode & 0o111).toBe(0o111);
    expect(requests).toEqual(['/v1.2.3/buildx-v1.2.3.linux-amd64']);
    expect(await install().installed).toEqual({ words, version });
    expect(requests).toHaveLength(1);
  });

  it('with other content is refused, with both checksums', async () => {
    const wanted = { ...release, sha256: '0'.repeat(64) };
    await expect(install(wanted).installed).rejects.toThrow(
      `its SHA-256 is ${sha256}, not ${wanted.sha256}`,
    );
    expect(requests).toHaveLength(1);
    await expect(install(wanted).installed).rejects.toThrow(ActionError);
    expect(requests).toHaveLength(2);
  });

  it('that somebody changed in the tool cache is downloaded again, with a warning', async () => {
    const [path = ''] = (await install().installed).words;
    writeFileSync(path, 'hostile');
    const { lines, installed } = install();
    await installed;
    expect(lines.join('\n')).toMatch(/warning: .* is not buildx 1\.2\.3/);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('that is not there is an error with the address', async () => {
    const failing = install({ ...release, version: '9.9.9' }).installed;
    await expect(failing).rejects.toThrow(`${address}/v9.9.9/buildx-v9.9.9.linux-amd64 could not`);
  });
});
