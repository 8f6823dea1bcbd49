// The docker command as a person would type it, in the environment of a step or of the world.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import { filesIn } from '../../support/action.ts';
import { world } from '../../support/world.ts';
import { type Step, unmarked } from './step.ts';

const execute = promisify(execFile);

type Environment = Readonly<Record<string, string>>;

/** Standard output, trimmed; throws when the command fails. */
export async function docker(
  args: readonly string[],
  env: Environment = world().env,
): Promise<string> {
  const { stdout } = await execute('docker', [...args], { env: { ...process.env, ...env } });
  return stdout.trim();
}

export async function dockerLines(
  args: readonly string[],
  env?: Environment,
): Promise<readonly string[]> {
  const text = await docker(args, env);
  return text === '' ? [] : text.split('\n');
}

/** What is there of a builder of the docker-container driver. */
export async function tracesOf(step: Step, name: string): Promise<readonly string[]> {
  const node = `buildx_buildkit_${name}0`;
  const [builders, containers, volumes] = await Promise.all([
    dockerLines(['buildx', 'ls', '--format', '{{.Name}}'], unmarked(step.env)),
    dockerLines(['ps', '--all', '--format', '{{.Names}}']),
    dockerLines(['volume', 'ls', '--format', '{{.Name}}']),
  ]);
  return [
    ...(builders.includes(name) ? [`builder ${name}`] : []),
    ...(containers.includes(node) ? [`container ${node}`] : []),
    ...(volumes.includes(`${node}_state`) ? [`volume ${node}_state`] : []),
  ];
}

/** Everything that a builder of this driver has while it lives. */
export function allTracesOf(name: string): readonly string[] {
  const node = `buildx_buildkit_${name}0`;
  return [`builder ${name}`, `container ${node}`, `volume ${node}_state`];
}

/** Runs post, and finds neither a builder nor a file of the step. */
export async function expectNothingLeft(step: Step, name: string): Promise<void> {
  const post = await step.post();
  expect({
    code: post.code,
    temp: filesIn(step.runner.temp),
    traces: await tracesOf(step, name),
  }).toEqual({
    code: 0,
    temp: [],
    traces: [],
  });
}

/** What a container of the image prints on that platform. */
export function runImage(reference: string, platform: string): Promise<string> {
  return docker(['run', '--rm', '--quiet', '--pull', 'always', '--platform', platform, reference]);
}

/** What `uname -m` says on each platform these tests use. */
export const machines: Readonly<Record<string, string>> = {
  'linux/amd64': 'x86_64',
  'linux/arm64': 'aarch64',
  // A 64-bit kernel runs these programs itself, and does not hide what it is.
  'linux/arm/v7': process.arch === 'arm64' ? 'armv8l' : 'armv7l',
};

/** The base image for the engine's own builder, which does not know the mirror of the step's. */
export const engineBase =
  world().baseMirror === undefined ? 'busybox:1.37' : `${world().baseMirror}/library/busybox:1.37`;
