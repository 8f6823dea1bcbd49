// A buildx that copies files out of images made up by a test, as `COPY --from` does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command, Exit, Run } from '../../src/system/command.ts';

/** A file by its content (mode 755), or by content and mode. */
export type ImageFile = Uint8Array | string | { readonly content: string; readonly mode: number };
export type ImageFiles = Readonly<Record<string, ImageFile>>;

export interface FakeImages {
  readonly run: Run;
  /** The Dockerfile of every look, and its command. */
  readonly looks: { readonly dockerfile: string; readonly args: readonly string[] }[];
}

/** Platform → files by absolute path. */
export function fakeImages(images: Readonly<Record<string, ImageFiles>>): FakeImages {
  const looks: FakeImages['looks'] = [];
  const run: Run = async ({ args }: Command) => {
    const dockerfile = readFileSync(join(args.at(-1) ?? '', 'Dockerfile'), 'utf8');
    looks.push({ dockerfile, args });
    const platforms = (args[args.indexOf('--platform') + 1] ?? '').split(',');
    const target = /type=local,"dest=([^"]+)"/.exec(args.join(' '))?.[1] ?? '';
    for (const platform of platforms) {
      const root = platforms.length === 1 ? target : join(target, platform.replaceAll('/', '_'));
      const stage = `FROM scratch AS files-${platform.replaceAll('/', '')}\n`;
      const lines = dockerfile.slice(dockerfile.indexOf(stage) + stage.length).split('\n');
      for (const line of lines.slice(
        0,
        lines.findIndex((other) => other.startsWith('FROM')),
      )) {
        const problem = copied(images[platform] ?? {}, { line, root });
        if (problem !== undefined) return exit(1, `ERROR: failed to build: ${problem}`);
      }
    }
    return exit(0, '');
  };
  return { run, looks };
}

function exit(code: number, stderr: string): Exit {
  return { code, stdout: '', stderr };
}

/** What BuildKit says when it cannot. */
function copied(
  files: ImageFiles,
  { line, root }: { readonly line: string; readonly root: string },
): string | undefined {
  const words = /^COPY --from=image (\[.*\])$/.exec(line)?.[1] ?? '[]';
  const [source = '', target = ''] = JSON.parse(words) as readonly string[];
  const folder = source.split('/').slice(0, firstWild(source)).join('/');
  const paths = Object.keys(files);
  if (folder === source && !paths.includes(source)) return `"${source}": not found`;
  if (!paths.some((path) => path === source || path.startsWith(`${folder}/`))) {
    return `lstat ${folder}: no such file or directory`;
  }
  const pattern = new RegExp(`^${source.replaceAll('.', '\\.').replaceAll('?', '[^/]')}$`);
  for (const path of paths.filter((one) => one === source || pattern.test(one))) {
    const file = files[path] ?? '';
    const isPlain = typeof file === 'string' || file instanceof Uint8Array;
    const { content, mode } = isPlain ? { content: file, mode: 0o755 } : file;
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(join(root, target), content, { mode });
  }
  return undefined;
}

function firstWild(source: string): number {
  const index = source.split('/').findIndex((part) => /[?*[]/.test(part));
  return index === -1 ? source.split('/').length : index;
}
