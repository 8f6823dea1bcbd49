// What a step needs of its machine: memory that does not grow with image and log, and a disk with room.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newRunner } from '../support/action.ts';
import { testUnless } from '../support/skip.ts';
import { expectNothingLeft } from './support/docker.ts';
import { onlyError } from './support/failure.ts';
import { newRepository } from './support/names.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

const megabyte = 2 ** 20;

test('an image of 2 GB and a log of 100 MB pass through in less than 150 MB', async () => {
  const runner = newRunner();
  const peak = join(runner.root, 'peak');
  const preload = join(runner.root, 'preload.cjs');
  // The kernel's own record of the most that the process ever held.
  writeFileSync(
    preload,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
  );
  const step = newStep({
    runner,
    env: { NODE_OPTIONS: `--require ${preload}` },
    files: {
      Dockerfile: [
        'FROM busybox:1.37',
        'RUN truncate -s 2G /big',
        'RUN yes "a line of the log, as long as such lines are" | head -c 100000000',
      ].join('\n'),
    },
  });
  const inputs = createdBuilder({
    platforms: process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64',
    tags: `${newRepository()}:1`,
    push: 'true',
  });
  // Without these BuildKit cuts a step's log at 2 MiB.
  const unlimited = ['SIZE', 'SPEED'].map((what) => `env.BUILDKIT_STEP_LOG_MAX_${what}=-1`);
  const options = [inputs['driver-opts'], ...unlimited].join('\n');
  const { output, outputs } = await succeed(step, { ...inputs, 'driver-opts': options });
  expect(output.length).toBeGreaterThan(100_000_000);
  const report = JSON.parse(outputs.report ?? '');
  expect(report.platforms[0].steps).toBeGreaterThanOrEqual(2);
  expect(Number(readFileSync(peak, 'utf8')) / 1024).toBeLessThan(150);
  await expectNothingLeft(step, inputs.name ?? '');
});

const cannotMount = process.getuid?.() === 0 ? undefined : 'only root may mount a small disk';

testUnless(cannotMount, 'a full disk is one failure that says which, and what to do', async () => {
  const runner = newRunner();
  const mount = ['-t', 'tmpfs', '-o', `size=${megabyte}`, 'tmpfs', runner.temp];
  execFileSync('mount', mount);
  try {
    const step = newStep({
      runner,
      files: { Dockerfile: 'FROM busybox:1.37\nRUN head -c 4000000 /dev/urandom > /random\n' },
    });
    const platforms = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64';
    const inputs = createdBuilder({ platforms, push: 'false' });
    const ended = await step.main(inputs);
    expect(ended.output).toMatch(/::warning::Only .* are free in .*: the image .* may not fit/);
    const message = onlyError(ended);
    expect(message).toMatch(/no space left on device/);
    expect(message).toMatch(/A disk is full\. On this machine .* of 1\.0 MiB are free in /);
    expect(message).toMatch(/^Build Cache|^Images/m);
    expect(message).toMatch(/Make room/);
    await expectNothingLeft(step, inputs.name ?? '');
  } finally {
    execFileSync('umount', [runner.temp]);
  }
});
