// What the bench found: medians, and the ratios with what they may be.
import { loadedFiles, sizeOf } from './loaded-files.ts';

/** Milliseconds of each thing measured, one number per round. */
export type Times = Record<
  'main' | 'post' | 'typed' | 'remove' | 'reading' | 'verification' | 'node' | 'bundle',
  number[]
>;

export function printResults(times: Times): void {
  const of = (name: keyof Times): number => median(times[name]);
  console.log('\nmedians in ms');
  const names: Record<keyof Times, string> = {
    main: "the action's main",
    typed: 'emulator check, create, build, tag, typed by hand',
    reading: 'reading index, configs and tag back, as the action calls buildx',
    verification: 'verification of index, configs and programs of examples/hello',
    post: "the action's post",
    remove: '`buildx rm`, typed by hand',
    node: 'node on an empty file',
    bundle: "main's bundle, up to a plan that finds no tool",
  };
  for (const [name, title] of Object.entries(names)) {
    console.log(
      `${of(name as keyof Times)
        .toFixed(0)
        .padStart(6)}  ${title}`,
    );
  }
  const size = sizeOf(loadedFiles('dist/main.js'));
  console.log('\nratios, and what they may be');
  const rows: readonly (readonly [string, number, number])[] = [
    [
      "(main - node's start - reading back) / typed",
      (of('main') - of('node') - of('reading')) / of('typed'),
      1.2,
    ],
    ["(post - node's start) / buildx rm", (of('post') - of('node')) / of('remove'), 1.2],
    ['verification / 600 ms', of('verification') / 600, 1],
    ["bundle's start / node's start", of('bundle') / of('node'), 3],
    ['kB of the bundle / 800 kB', size / 1000 / 800, 1],
  ];
  for (const [title, ratio, bound] of rows) {
    console.log(`${ratio.toFixed(2).padStart(6)}  ${title} (at most ${bound})`);
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
