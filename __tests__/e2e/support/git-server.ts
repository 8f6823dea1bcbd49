// A Git server over HTTP with one private repository, which shows what a client sent to it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { atEnd, type Step } from './step.ts';

export interface GitServer {
  /** `http://localhost:PORT`, which builders with `network=host` reach. */
  readonly url: string;
  readonly commit: string;
  /** Every `Authorization` that came. */
  readonly authorizations: ReadonlySet<string>;
}

/** Serves `acme/app.git` with these files, on the branch main, to those who have the token. */
export async function startGitServer(
  step: Step,
  { files, token }: { readonly files: Readonly<Record<string, string>>; readonly token: string },
): Promise<GitServer> {
  const root = join(step.runner.root, 'git');
  const repository = join(root, 'acme/app.git');
  const commit = newRepository(repository, files);
  const authorizations = new Set<string>();
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const { authorization = '' } = request.headers;
    if (authorization !== '') authorizations.add(authorization);
    if (authorization.toLowerCase() === expected.toLowerCase())
      return answer(request, response, root);
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, commit, authorizations };
}

function newRepository(folder: string, files: Readonly<Record<string, string>>): string {
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .trim();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('init', '--initial-branch=main');
  git('add', '.');
  git('commit', '-m', 'all');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  return git('rev-parse', 'HEAD');
}

/** One request through git's own CGI program. */
function answer(request: IncomingMessage, response: ServerResponse, root: string): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const program = join(execFileSync('git', ['--exec-path']).toString().trim(), 'git-http-backend');
  const child = spawn(program, {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  request.pipe(child.stdin);
  const chunks: Uint8Array[] = [];
  child.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  child.on('close', () => {
    const bytes = Buffer.concat(chunks);
    const end = bytes.indexOf('\r\n\r\n');
    const headers = bytes.subarray(0, end).toString('utf8').split('\r\n');
    const fields = headers.map((line) => line.split(/: (.*)/s));
    const status = Number(fields.find(([name]) => name === 'Status')?.[1]?.slice(0, 3) ?? 200);
    for (const [name = '', value = ''] of fields)
      if (name !== 'Status') response.setHeader(name, value);
    response.writeHead(status).end(bytes.subarray(end + 4));
  });
}
