// Images made in a test, a tree of files per platform, and what the action says about each of them.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, jest } from '@jest/globals';
import { actionInputs } from '../../../sandbox/action-inputs.ts';
import { type Ended, newRunner, runMain, runPost } from '../../support/action.ts';
import { commandData } from '../../support/runner-commands.ts';
import { world } from '../../support/world.ts';

// Several images are built at the same time, on machines where both cores may be busy.
jest.setTimeout(300_000);

/** A file by its content (mode 755), by content and mode, or a link by its target. */
export type Entry =
  | string
  | Buffer
  | { readonly content: string | Buffer; readonly mode: number }
  | { readonly link: string };

export type Tree = Readonly<Record<string, Entry>>;

export interface TestImage {
  /** Platforms, and the files that each image gets at its root. */
  readonly trees: Readonly<Record<string, Tree>>;
  /** Lines after `FROM … / COPY tree /`. */
  readonly lines: readonly string[];
  /** Default `scratch`. */
  readonly base?: string;
  /** The whole Dockerfile instead; trees lie in `trees/ARCHITECTURE/`. */
  readonly dockerfile?: string;
}

export interface Checked extends Ended {
  /** The message of the failure; empty when there was none. */
  readonly error: string;
  /** What the step says in its group `Verify`. */
  readonly verification: string;
}

type Inputs = Readonly<Record<string, string>>;

/** Builds and verifies the image as one step; nothing is pushed unless the inputs say so. */
export async function check(image: TestImage, inputs: Inputs = {}): Promise<Checked> {
  const runner = newRunner();
  try {
    writeContext(runner.workspace, image);
    const options = { env: world().env, runner };
    const ended = await runMain({
      ...options,
      inputs: {
        platforms: Object.keys(image.trees).join(','),
        push: 'false',
        // Nothing of these images is run, so none of their platforms has to be able to.
        emulators: 'none',
        ...('driver' in inputs ? {} : { builder: await corpusBuilder() }),
        ...inputs,
      },
    });
    const post = await runPost({ ...options, state: ended.state });
    if (post.code !== 0 || post.left.length > 0) throw new Error(`post failed:\n${post.output}`);
    const [error = ''] = commandData(ended.output, 'error');
    const [, verification = ''] =
      /^::group::Verify$([\s\S]*?)^::endgroup::$/m.exec(ended.output) ?? [];
    return { ...ended, error, verification };
  } finally {
    rmSync(runner.root, { recursive: true, force: true });
  }
}

function writeContext(folder: string, { trees, lines, base = 'scratch', dockerfile }: TestImage) {
  for (const [platform, tree] of Object.entries(trees)) {
    const root = join(folder, 'trees', platform.split('/')[1] ?? '');
    mkdirSync(root, { recursive: true });
    // Links last: a file below a linked folder is written into the folder itself.
    for (const [path, entry] of Object.entries(tree)) writeEntry(join(root, path), entry);
  }
  // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit fills it in, for each platform
  const copy = 'COPY trees/${TARGETARCH}/ /';
  const text = dockerfile ?? [`FROM ${base}`, 'ARG TARGETARCH', copy, ...lines, ''].join('\n');
  writeFileSync(join(folder, 'Dockerfile'), text);
}

function writeEntry(path: string, entry: Entry): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof entry === 'object' && 'link' in entry) {
    symlinkSync(entry.link, path);
    return;
  }
  const { content, mode } =
    typeof entry === 'object' && 'mode' in entry ? entry : { content: entry, mode: 0o755 };
  writeFileSync(path, content);
  chmodSync(path, mode);
}

let builder: Promise<string> | undefined;

/** One builder for all images of a test file, made when first asked for. */
function corpusBuilder(): Promise<string> {
  builder ??= createBuilder();
  return builder;
}

async function createBuilder(): Promise<string> {
  const name = `corpus-${randomBytes(4).toString('hex')}`;
  const inputs = actionInputs(world());
  const folder = newRunner().root;
  const config = join(folder, 'buildkitd.toml');
  writeFileSync(config, inputs['buildkitd-config-inline'] ?? '');
  const options = inputs['driver-opts']?.split('\n') ?? [];
  await buildx([
    ...['create', '--name', name, '--buildkitd-config', config, '--bootstrap'],
    ...options.flatMap((option) => ['--driver-opt', option]),
  ]);
  rmSync(folder, { recursive: true, force: true });
  return name;
}

afterAll(async () => {
  if (builder !== undefined) await buildx(['rm', '--force', await builder]);
});

/** Standard output of a `docker buildx` in this world. */
export async function buildx(args: readonly string[]): Promise<string> {
  const env = { ...process.env, ...world().env };
  const { stdout } = await promisify(execFile)('docker', ['buildx', ...args], { env });
  return stdout.trim();
}
