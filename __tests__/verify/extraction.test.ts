// Looking for files in images: one build where paths are plain, a few where one is missing.
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Lookup } from '../../src/oci/program.ts';
import type { Run } from '../../src/system/command.ts';
import { ActionError } from '../../src/system/errors.ts';
import { lookForFiles } from '../../src/verify/extraction.ts';
import { fakeImages, type ImageFiles } from '../fakes/image-files.ts';
import { doorsTo, journal } from '../fakes/log.ts';
import { platform } from '../fakes/parsed.ts';

const builder = {
  ...{ info: { name: 'b', driver: 'docker-container', nodes: [] } },
  buildx: { words: ['/plug-ins/docker-buildx'] },
};

async function look(run: Run, wanted: Readonly<Record<string, readonly Lookup[]>>) {
  const doors = doorsTo(run, journal());
  const find = await lookForFiles(doors, {
    ...{ builder, image: 'oci-layout:///a,b@sha256:c' },
    wanted: Object.entries(wanted).map(([name, lookups]) => ({
      platform: platform(name),
      lookups,
    })),
  });
  return { find, doors };
}

const word = (text: string, ...places: readonly string[]): Lookup => ({ word: text, places });
const amd64 = platform('linux/amd64');

describe('files are found', () => {
  it('of all platforms in one build', async () => {
    const images = {
      'linux/amd64': { '/app': 'Intel' },
      'linux/arm/v7': { '/app': { content: 'Arm', mode: 0o644 } },
    };
    const { run, looks } = fakeImages(images);
    const app = word('/app', '/app');
    const { find } = await look(run, { 'linux/amd64': [app], 'linux/arm/v7': [app] });
    const [intel, arm] = [find(amd64, app), find(platform('linux/arm/v7'), app)];
    expect(Buffer.from(intel?.readAt(0, 9) ?? []).toString()).toBe('Intel');
    expect(Buffer.from(arm?.readAt(0, 9) ?? []).toString()).toBe('Arm');
    expect([intel?.isExecutable, arm?.isExecutable]).toEqual([true, false]);
    expect(looks).toHaveLength(1);
  });

  it('by a quiet build that runs nothing, attests nothing and stays in the folder of the step', async () => {
    const { run, looks } = fakeImages({ 'linux/amd64': { '/app': '' } });
    const { doors } = await look(run, { 'linux/amd64': [word('/app', '/app')] });
    const [args = []] = looks.map((one) => one.args);
    expect(args.slice(0, -2)).toEqual([
      ...['build', '--builder', 'b', '--quiet', '--platform', 'linux/amd64'],
      ...['--build-context', 'image=oci-layout:///a,b@sha256:c'],
      ...['--provenance=false', '--sbom=false', '--output'],
    ]);
    expect(args.at(-2)).toBe(`type=local,"dest=${args.at(-1)}/files"`);
    expect(args.at(-1)?.startsWith(`${doors.folder()}/`)).toBe(true);
    expect(looks[0]?.dockerfile).not.toMatch(/^(?:FROM image|RUN|ADD)/m);
  });

  const app = word('app', '/a/app', '/b/app', '/c/app');
  it.each<[string, ImageFiles, string | undefined, number]>([
    ['first', { '/a/app': '', '/b/app': '', '/c/app': '' }, '/a/app', 1],
    ['second', { '/a/x': '', '/b/app': '', '/c/app': '' }, '/b/app', 1],
    ['last, in the only folder there is', { '/c/app': '' }, '/c/app', 2],
    [
      'after one that may not be executed',
      { '/a/app': { content: '', mode: 0o644 }, '/b/app': '', '/c/x': '' },
      ...(['/b/app', 1] as const),
    ],
    ['nowhere', { '/x': '' }, undefined, 5],
    [
      'nowhere, where it may not be executed',
      { '/c/app': { content: '', mode: 0o644 } },
      undefined,
      5,
    ],
  ])('in the folders of PATH: %s', async (_, files, place, builds) => {
    const { run, looks } = fakeImages({ 'linux/amd64': files });
    const { find } = await look(run, { 'linux/amd64': [app] });
    expect(find(amd64, app)?.place).toBe(place);
    expect(looks).toHaveLength(builds);
  });

  it('although another one is missing', async () => {
    const { run } = fakeImages({ 'linux/amd64': { '/opt/app': 'app' } });
    const [here, gone] = [word('/opt/app', '/opt/app'), word('/.x/app', '/.x/app')];
    const { find } = await look(run, { 'linux/amd64': [gone, here] });
    expect(find(amd64, here)?.place).toBe('/opt/app');
    expect(find(amd64, gone)).toBeUndefined();
    expect(find(platform('linux/s390x'), here)).toBeUndefined();
    expect(find(amd64, word('/opt/app', '/opt/app'))).toBeUndefined();
  });
});

describe('a builder that cannot', () => {
  const broken = (stderr: string): Run => {
    return async () => ({ code: 1, stdout: '', stderr });
  };
  const app = word('/app', '/app');

  it.each([
    'ERROR: failed to build: dial tcp 127.0.0.1:5000: connect: connection refused',
    'ERROR: no space left on device',
    '',
  ])('read files is told apart from a missing file: %j', async (stderr) => {
    const failure = look(broken(stderr), { 'linux/amd64': [app] });
    await expect(failure).rejects.toThrow(ActionError);
    await expect(failure).rejects.toThrow(/^The builder cannot read files out of oci-layout:/);
  });

  it.each([
    'failed to calculate checksum of ref a::b: "/app": not found',
    'ERROR: failed to solve: lstat /opt: no such file or directory',
    'ERROR: failed to solve: /app: not a directory',
    'failed to calculate checksum of ref a::b: too many links',
  ])('find a file says so, and nothing is thrown or left: %j', async (stderr) => {
    const { find, doors } = await look(broken(stderr), { 'linux/amd64': [app] });
    expect(find(amd64, app)).toBeUndefined();
    expect(existsSync(doors.folder()) && readdirSync(doors.folder())).toEqual([]);
  });
});
