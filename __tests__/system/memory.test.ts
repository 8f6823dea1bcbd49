// The step's own process stays small, however much the tools under it print.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newRunner, runMain } from '../support/action.ts';
import { commandData } from '../support/runner-commands.ts';

/** A buildx whose build prints 100 MB, in lines or in one, and fails. */
const talkative = (words: string): string => `#!/bin/sh
case "$*" in
  version) echo 'github.com/docker/buildx v0.36.1 0' ;;
  inspect*) printf 'Name: b\\nDriver: docker-container\\n\\nNodes:\\nName: b0\\nStatus: running\\nPlatforms: linux/amd64, linux/arm64\\n' ;;
  build*) ${words} >&2; printf '\\nERROR: failed to solve: the last word\\n' >&2; exit 1 ;;
esac
`;

test.each([
  ['in lines', "yes '#1 0.1 a line as a step of a build prints it, and not a long one'"],
  ['in one line', "yes '#1 0.1 a line as a step of a build prints it' | tr -d '\\n'"],
])(
  'a build that prints 100 MB %s',
  async (_, words) => {
    const runner = newRunner();
    const plugin = join(runner.home, '.docker/cli-plugins/docker-buildx');
    mkdirSync(dirname(plugin), { recursive: true });
    writeFileSync(plugin, talkative(`${words} | head -c 100000000`));
    chmodSync(plugin, 0o755);
    writeFileSync(join(runner.workspace, 'Dockerfile'), 'FROM scratch\n');
    const peak = join(runner.root, 'peak');
    const preload = join(runner.root, 'preload.cjs');
    // The kernel's own record of the most that the process ever held.
    const write = `require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS))`;
    writeFileSync(preload, `process.on('exit', () => ${write});`);
    const native = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64';
    const ended = await runMain({
      runner,
      inputs: { platforms: native, push: 'false', emulators: 'none', cache: 'off' },
      env: { NODE_OPTIONS: `--require ${preload}` },
    });
    expect(ended.stdout.length).toBeGreaterThan(100_000_000);
    expect(commandData(ended.output.slice(-10_000), 'error')).toEqual([
      expect.stringContaining('ERROR: failed to solve: the last word'),
    ]);
    expect(Number(readFileSync(peak, 'utf8')) / 1024).toBeLessThan(150);
  },
  60_000,
);
