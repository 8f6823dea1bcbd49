// A docker and buildx that play back recorded output, with a registry that remembers tags.
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/oci/digest.ts';
import { type Command, commandLine, type Exit, type Run } from '../../src/system/command.ts';
import { fixtureText, inRepository } from '../support/repository.ts';
import { type Journal, newFolder } from './log.ts';

type Answer = Partial<Exit>;

/** For a command line that matches; `times` says for how many of them, default all. */
export interface Exception {
  readonly on: RegExp;
  readonly answer: Answer | (() => Answer);
  readonly times?: number;
}

export const index = fixtureText('buildkit-0.33.1/index.json');
export const indexDigest = digestOf(index);
export const buildxText = (name: string): string => fixtureText(`buildx-0.36.1/${name}.txt`);

/** Folder for DOCKER_CONFIG in which buildx is found, so that this machine's own never is. */
export function dockerFolder(): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'cli-plugins'));
  writeFileSync(join(folder, 'cli-plugins', 'docker-buildx'), '');
  chmodSync(join(folder, 'cli-plugins', 'docker-buildx'), 0o755);
  return folder;
}

/** Every command is noted in the journal as `$ buildx …`, when it starts. */
export function fakeDocker({ lines }: Journal, exceptions: readonly Exception[] = []): Run {
  const contents = new Map<string, string>();
  const left = exceptions.map((exception) => ({ ...exception, left: exception.times ?? Infinity }));
  return async (command) => {
    const line = readableLine(command);
    lines.push(`$ ${line}`);
    const exception = left.find((one) => one.left > 0 && one.on.test(line));
    if (exception !== undefined) exception.left -= 1;
    const given = exception?.answer;
    const answer = typeof given === 'function' ? given() : (given ?? usual(command, contents));
    // Others get their turn, as they do while a process runs.
    await new Promise((resolve) => setImmediate(resolve));
    return { code: 0, stdout: '', stderr: '', ...answer };
  };
}

/** The command without the places that differ from run to run. */
function readableLine({ tool, args }: Command): string {
  return commandLine(tool, args)
    .replace(/\S*cli-plugins\/docker-buildx/, 'buildx')
    .replace(/^docker buildx/, 'buildx')
    .replaceAll(/(?:\/[^\s"'/]+)*\/(fast|multiplatform-image)-\w+/g, 'FOLDER');
}

function usual({ tool, args }: Command, contents: Map<string, string>): Answer {
  const words = tool === 'docker' && args[0] === 'buildx' ? args.slice(1) : args;
  switch (words[0]) {
    case 'version':
      return { stdout: buildxText('version') };
    case 'info':
      return { stdout: fixtureText('docker-28.5.2/info-containerd.json') };
    case 'inspect':
      return inspected(words);
    case 'build':
      return built(words);
    case 'imagetools':
      return words[1] === 'create' ? tagged(words, contents) : shown(words, contents);
    default:
      return {};
  }
}

function inspected(words: readonly string[]): Answer {
  const name = words.at(-1) ?? '';
  if (name === 'default') return { stdout: buildxText('inspect-default') };
  return { stdout: buildxText('inspect-booted').replaceAll(/\bbuilder(0?)$/gm, `${name}$1`) };
}

function built(words: readonly string[]): Answer {
  const metadata = words[words.indexOf('--metadata-file') + 1];
  if (!words.includes('--metadata-file') || metadata === undefined) return {};
  const layout = /type=oci,"dest=([^"]+)"/.exec(words.join(' '))?.[1];
  writeFileSync(
    metadata,
    fixtureText(`buildkit-0.33.1/metadata-${layout === undefined ? 'two' : 'layout'}.json`),
  );
  if (layout !== undefined) {
    cpSync(inRepository('__tests__/fixtures/buildkit-0.33.1/layout'), layout, { recursive: true });
  }
  return { stderr: '#1 [internal] load build definition from Dockerfile\n' };
}

function tagged(words: readonly string[], contents: Map<string, string>): Answer {
  const tags = words.filter((_, position) => words[position - 1] === '--tag');
  const source = words.at(-1) ?? '';
  const blob = /^oci-layout:.*@sha256:(.*)$/.exec(source)?.[1];
  const content =
    blob === undefined
      ? (contents.get(source) ?? index)
      : fixtureText(`buildkit-0.33.1/layout/blobs/sha256/${blob}`);
  for (const tag of tags) contents.set(tag, content);
  return {};
}

function shown(words: readonly string[], contents: Map<string, string>): Answer {
  const name = words.at(-1) ?? '';
  const content = contents.get(name) ?? (name.endsWith(indexDigest) ? index : undefined);
  if (content === undefined) return { code: 1, stderr: `ERROR: ${name}: not found` };
  return { stdout: words.includes('--raw') ? content : fixtureText('buildkit-0.33.1/image.json') };
}
