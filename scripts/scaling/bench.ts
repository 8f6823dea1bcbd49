// `npm run bench -- scaling`: emulation, the action's own cost, and ways out of a builder, as ratios.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionInputs } from '../../sandbox/action-inputs.ts';
import { provideWorld } from '../../sandbox/world.ts';
import { secondsSince } from '../process.ts';
import { createBuilder, docker, removeBuilder, type Workbench } from './builds.ts';
import { measureEmulation } from './emulation.ts';
import { measureExports } from './exports.ts';
import { measureOwnCost } from './own-cost.ts';
import { asMegabytes, asSeconds, newResults, type Results, ratioTable } from './results.ts';
import { provideSamples } from './samples.ts';

export async function benchScaling(rounds: number): Promise<void> {
  const started = Date.now();
  const say = (text: string): void =>
    void process.stderr.write(`scaling: ${secondsSince(started).padStart(7)}  ${text}\n`);
  const world = await provideWorld('demo');
  const samples = await provideSamples(world);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const inputs = actionInputs(world);
  const config = join(folder, 'buildkitd.toml');
  writeFileSync(config, inputs['buildkitd-config-inline'] ?? '');
  const options = (inputs['driver-opts'] ?? '').split('\n');
  const isArm = process.arch === 'arm64';
  // A cancel reaches the children too: what they leave is removed below.
  process.once('SIGINT', () => say('cancelled'));
  const bench: Workbench = {
    world,
    samples,
    builder: `multiplatform-image-bench-${process.pid}`,
    creation: [...options.flatMap((o) => ['--driver-opt', o]), '--buildkitd-config', config],
    folder,
    native: isArm ? 'arm64' : 'amd64',
    foreign: isArm ? 'amd64' : 'arm64',
    say,
  };
  const results = newResults();
  try {
    await createBuilder(bench);
    for (let round = 0; round < rounds; round += 1) {
      say(`round ${round + 1} of ${rounds}`);
      await measureEmulation(bench, results.measure);
      await measureOwnCost(bench, results.measure);
      await measureExports(bench, results.measure);
    }
  } finally {
    await removeBuilder(bench);
    rmSync(folder, { recursive: true, force: true });
  }
  await print(bench, results);
}

async function print(bench: Workbench, { medians }: Results): Promise<void> {
  const format = '{{.Server.Version}}';
  const { stdout } = await docker(bench, ['version', '--format', format]);
  const load = loadavg()[0]?.toFixed(1);
  console.log(`\n${cpus().length} processors, load ${load} at the end, engine ${stdout.trim()}`);
  console.log(`linux/${bench.native} is native, linux/${bench.foreign} is emulated`);
  const show = (title: string, table: string): void => console.log(`\n${title}\n${table}`);
  const seconds = (group: string): string => ratioTable(medians(group), asSeconds);
  const both = (group: string): string =>
    `${seconds(group)}\nand in processor time\n${seconds(`${group}, processor`)}`;
  show('compiling a Go program with the standard library, the RUN step alone', both('compile'));
  show("installing Python from Debian's packages, the RUN step alone", both('install'));
  const typed = { name: 'typed by hand', values: medians('typed') };
  show("the action's main, everything cached", ratioTable(medians('own'), asSeconds, typed));
  show('sizes of one image', ratioTable(medians('size'), asMegabytes));
  show('building it, to the end of the command', seconds('export'));
  show('of that, from the last step on', seconds('way out'));
  show('building and pushing it', seconds('new'));
}
