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

export async function benchScaling(rounds: number, parts: readonly Part[]): Promise<void> {
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
      for (const part of parts) {
        say(`round ${round + 1} of ${rounds}: ${part}`);
        await measured[part](bench, results.measure);
      }
    }
    await printMachine(bench);
    for (const part of parts) printed[part](results);
  } finally {
    await removeBuilder(bench);
    rmSync(folder, { recursive: true, force: true });
  }
}

const measured = {
  emulation: measureEmulation,
  'own-cost': measureOwnCost,
  exports: measureExports,
} as const;

export type Part = keyof typeof measured;
export const allParts: readonly Part[] = ['emulation', 'own-cost', 'exports'];

const printed: Readonly<Record<Part, (results: Results) => void>> = {
  emulation: (results) => {
    const both = (group: string): string =>
      `${seconds(results, group)}\nand in processor time\n${seconds(results, `${group}, processor`)}`;
    show('compiling a Go program with the standard library, the RUN step alone', both('compile'));
    show("installing Python from Debian's packages, the RUN step alone", both('install'));
  },
  'own-cost': ({ medians }) => {
    const typed = { name: 'typed by hand', values: medians('typed') };
    show("the action's main, everything cached", ratioTable(medians('own'), asSeconds, typed));
  },
  exports: (results) => {
    show('sizes of one image', ratioTable(results.medians('size'), asMegabytes));
    show('building it, to the end of the command', seconds(results, 'export'));
    show('of that, from the last step on', seconds(results, 'way out'));
    show('building and pushing it', seconds(results, 'new'));
  },
};

function seconds({ medians }: Results, group: string): string {
  return ratioTable(medians(group), asSeconds);
}

function show(title: string, table: string): void {
  console.log(`\n${title}\n${table}`);
}

async function printMachine(bench: Workbench): Promise<void> {
  const { stdout } = await docker(bench, ['version', '--format', '{{.Server.Version}}']);
  const load = loadavg()[0]?.toFixed(1);
  console.log(`\n${cpus().length} processors, load ${load} at the end, engine ${stdout.trim()}`);
  console.log(`linux/${bench.native} is native, linux/${bench.foreign} is emulated`);
}
