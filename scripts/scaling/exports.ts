// What a way out costs: the engine's store, a load, a push; on a builder that is up and on a new one.
import { join } from 'node:path';
import { startClassicEngine } from '../../sandbox/classic-engine.ts';
import {
  createBuilder,
  docker,
  removeBuilder,
  type Timing,
  timed,
  timedBuild,
  type Workbench,
} from './builds.ts';
import type { Measure } from './results.ts';
import { layerSizes } from './sizes.ts';

export async function measureExports(bench: Workbench, measure: Measure): Promise<void> {
  if (bench.world.kind === 'sandbox') await measureClassicStore(bench, measure);
  await measureEngine(bench, measure, { store: await imageStore(bench) });
  await measureBuilder(bench, measure);
  await measureNewBuilder({ ...bench, builder: `${bench.builder}-new` }, measure);
}

/** The store of engines before 29; the sandbox's reaches no registry. */
async function measureClassicStore(bench: Workbench, measure: Measure): Promise<void> {
  bench.say('an engine with the classic image store, and the base image into it');
  const engine = await startClassicEngine();
  try {
    const file = join(bench.folder, 'golang.tar');
    const { GOLANG } = bench.samples;
    await docker(bench, ['pull', '--quiet', GOLANG]);
    await docker(bench, ['save', '--output', file, GOLANG]);
    await docker(bench, ['image', 'rm', GOLANG]);
    const env = { DOCKER_HOST: engine.host };
    await docker(bench, ['load', '--input', file], env);
    await measureEngine(bench, measure, { store: 'classic store', env });
  } finally {
    await engine.stop();
  }
}

async function measureEngine(
  bench: Workbench,
  measure: Measure,
  engine: { readonly store: string; readonly env?: Readonly<Record<string, string>> },
): Promise<void> {
  const title = `docker build, ${engine.store}`;
  const image = 'multiplatform-image-bench/exported';
  // Whatever builder is selected, this is the engine's own.
  const env = { ...engine.env, BUILDX_BUILDER: 'default' };
  const build = (): Promise<Timing> =>
    buildExported(bench, { words: ['--tag', image], command: ['build'], env });
  // Once before, so that the base image is there and unpacked.
  await build();
  bench.say(title);
  note(measure, title, await build());
  const format = ['--format', '{{.Size}}', image];
  const listed = await docker(bench, ['images', ...format], env);
  measure('size', `docker images, ${engine.store}`, bytes(listed.stdout.trim()));
  const inspected = await docker(bench, ['image', 'inspect', ...format], env);
  measure('size', `docker image inspect, ${engine.store}`, Number(inspected.stdout));
  await docker(bench, ['image', 'rm', '--force', image], env);
}

/** What docker writes for people, such as `8.11MB`. */
function bytes(shown: string): number {
  const [, number, unit = ''] = /^([\d.]+)(B|kB|MB|GB)$/.exec(shown) ?? [];
  return Number(number) * 1000 ** ['B', 'kB', 'MB', 'GB'].indexOf(unit);
}

async function measureBuilder(bench: Workbench, measure: Measure): Promise<void> {
  const image = exportedImage(bench);
  const loaded = 'multiplatform-image-bench/loaded';
  await buildExported(bench, { words: ['--output', 'type=cacheonly'] });
  const ways: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['buildx, --load', ['--load', '--tag', loaded], [bench.native]],
    ['buildx, push uncompressed', push(image, ',compression=uncompressed'), [bench.native]],
    ['buildx, push with zstd', push(image, ',compression=zstd'), [bench.native]],
    ['buildx, push two platforms', push(image), [bench.native, bench.foreign]],
    ['buildx, push', push(image), [bench.native]],
  ];
  for (const [title, words, platforms] of ways) {
    bench.say(title);
    const timing = await buildExported(bench, { words, platforms });
    note(measure, title, timing);
    if (title === 'buildx, push') measure('new', 'a builder that is up', timing.total);
  }
  await docker(bench, ['image', 'rm', '--force', loaded]);
  // What stands there now is the last push.
  const { stored, unpacked } = await layerSizes(image);
  measure('size', 'layers in the registry', stored);
  measure('size', 'the same, unpacked', unpacked);
}

/** It starts first, and has neither the base image nor a cache. */
async function measureNewBuilder(bench: Workbench, measure: Measure): Promise<void> {
  bench.say('a new builder');
  try {
    const creating = await timed(() => createBuilder(bench));
    const { total } = await buildExported(bench, { words: push(exportedImage(bench)) });
    measure('new', 'a new one', creating + total);
    measure('new', 'of that, its start', creating);
  } finally {
    await removeBuilder(bench);
  }
}

let builds = 0;

/** 160 MB that are only copied; another nonce each time, so nothing is cached. */
function buildExported(
  bench: Workbench,
  wish: Omit<Parameters<typeof timedBuild>[1], 'target' | 'platforms' | 'args'> & {
    readonly platforms?: readonly string[];
  },
): Promise<Timing> {
  builds += 1;
  const args = { NONCE: `${bench.builder}-${builds}` };
  return timedBuild(bench, { platforms: [bench.native], ...wish, target: 'exported', args });
}

function note(measure: Measure, title: string, { total, exporting }: Timing): void {
  measure('export', title, total);
  measure('way out', title, exporting);
}

function exportedImage({ world }: Workbench): string {
  return `${world.registry}/bench/exported:1`;
}

function push(image: string, more = ''): readonly string[] {
  return ['--output', `type=image,name=${image},push=true${more}`];
}

async function imageStore(bench: Workbench): Promise<string> {
  const { stdout } = await docker(bench, ['info', '--format', '{{json .DriverStatus}}']);
  return stdout.includes('io.containerd.snapshotter') ? "containerd's store" : 'classic store';
}
