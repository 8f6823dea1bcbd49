// A note for builds that emulation slowed down: what native runners would change, with the lines. Pure.
import type { PlatformReport } from './platform-report.ts';

// GitHub's own runners: https://docs.github.com/en/actions/reference/runners/github-hosted-runners
const nativeRunners: Readonly<Record<string, string>> = {
  'linux/amd64': 'ubuntu-24.04',
  'linux/386': 'ubuntu-24.04',
  'linux/arm64': 'ubuntu-24.04-arm',
};

/** Worth a word when emulated platforms took much longer than native ones, and long at all. */
export function emulationNote(platforms: readonly PlatformReport[]): string {
  const slowest = (execution: string): PlatformReport | undefined =>
    platforms
      .filter((one) => one.execution === execution && one.seconds !== null)
      .toSorted((one, other) => secondsOf(other) - secondsOf(one))[0];
  const [emulated, native] = [slowest('emulated'), slowest('native')];
  if (emulated === undefined || secondsOf(emulated) < 60) return '';
  if (native !== undefined && secondsOf(emulated) < 2 * secondsOf(native)) return '';
  const compared =
    native === undefined
      ? ''
      : `, ${native.platform} natively ${secondsOf(native).toFixed(0)} s; on a runner of its own architecture it takes about as long as that, and both run at the same time`;
  const crossing =
    'Where the language can, cross-compiling needs no emulator at all: `FROM --platform=$BUILDPLATFORM … AS build`.';
  const start = `> [!TIP]\n> ${emulated.platform} took ${secondsOf(emulated).toFixed(0)} s under emulation${compared}.`;
  return nativeRunners[emulated.platform] === undefined
    ? `${start} ${crossing}`
    : `${start} One job per runner builds it natively, and \`merge/\` puts the images together; the lines are below. ${crossing}\n\n${jobLines(platforms)}`;
}

function secondsOf({ seconds }: PlatformReport): number {
  return seconds ?? 0;
}

/** Platforms without a runner of their own stay emulated, on the one that is fastest at it. */
function jobLines(platforms: readonly PlatformReport[]): string {
  const byRunner = new Map<string, string[]>();
  for (const { platform } of platforms) {
    const runner = nativeRunners[platform] ?? 'ubuntu-24.04';
    byRunner.set(runner, [...(byRunner.get(runner) ?? []), platform]);
  }
  return [
    '```yaml',
    'strategy:',
    '  matrix:',
    '    include:',
    ...[...byRunner].map(
      ([runner, names]) => `      - { runner: ${runner}, platforms: "${names.join(',')}" }`,
    ),
    `runs-on: ${matrix('runner')}`,
    '# and in this step',
    `platforms: ${matrix('platforms')}`,
    'push: by-digest',
    '```',
  ].join('\n');
}

function matrix(name: string): string {
  return `\${{ matrix.${name} }}`;
}
