// The check of machine code over made-up images: what is looked for, in how many builds, what is said.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkBinaries } from '../../src/verify/binaries.ts';
import type { PlatformImage } from '../../src/verify/image-check.ts';
import { fakeImages, type ImageFiles } from '../fakes/image-files.ts';
import { doorsTo, journal } from '../fakes/log.ts';
import { digest, platform } from '../fakes/parsed.ts';
import { elfFor } from '../support/elf-file.ts';

const builder = {
  ...{ info: { name: 'b', driver: 'docker-container', nodes: [] } },
  buildx: { words: ['buildx'] },
};
const [intel, arm] = [elfFor('amd64'), elfFor('arm64')];

function imageOf(name: string, config: object): PlatformImage {
  return { platform: platform(name), digest: digest('a'), size: 1, config };
}

/** Checks images of these files, all with the same config. */
async function check(
  files: Readonly<Record<string, ImageFiles>>,
  config: object,
  rest: object = {},
) {
  const { run, looks } = fakeImages(files);
  const images = Object.keys(files).map((name) => imageOf(name, { ...rest, config }));
  const doors = doorsTo(run, journal());
  const checks = await checkBinaries(doors, { builder, image: 'docker-image://x@y', images });
  return { looks, checks, first: checks[0], second: checks[1] };
}

const both = (amd64: ImageFiles, arm64: ImageFiles) => ({
  'linux/amd64': amd64,
  'linux/arm64': arm64,
});

describe('the machine code', () => {
  it('of two static programs is read in one build', async () => {
    const files = both({ '/app': intel }, { '/app': arm });
    const { looks, checks } = await check(files, { Entrypoint: ['/app'] });
    expect(looks).toHaveLength(1);
    expect(checks).toEqual(
      Object.keys(files).map((name) => ({
        ...{ platform: platform(name), notes: [], faults: [] },
        files: [{ path: '/app', what: 'static program' }],
      })),
    );
  });

  it('of dynamic ones takes a second build, only for those that have a loader', async () => {
    const dynamic = elfFor('amd64', { loader: '/lib/ld.so' });
    const files = both({ '/app': dynamic, '/lib/ld.so': intel }, { '/app': arm });
    const { looks, first } = await check(files, { Entrypoint: ['/app'] });
    expect(first?.files.map(({ path }) => path)).toEqual(['/app', '/lib/ld.so']);
    expect(looks.map(({ args }) => args[args.indexOf('--platform') + 1])).toEqual([
      'linux/amd64,linux/arm64',
      'linux/amd64',
    ]);
  });

  it('of a script takes one build when the history tells of a shell', async () => {
    const files = both(
      { '/go': '#!/bin/sh', '/bin/sh': intel },
      { '/go': '#!/bin/sh', '/bin/sh': arm },
    );
    const ran = { history: [{ created_by: 'RUN |1 A=b /bin/sh -c make # buildkit' }] };
    const { looks, checks } = await check(files, { Entrypoint: ['/go'] }, ran);
    expect(looks).toHaveLength(1);
    expect(checks.map((one) => one.files.map(({ path }) => path))).toEqual([
      ['/go', '/bin/sh'],
      ['/go', '/bin/sh'],
    ]);
    expect((await check(files, { Entrypoint: ['/go'] })).looks).toHaveLength(2);
  });

  it('of files that would fill the disk is not read, and the image passes with a note', async () => {
    const { run, looks } = fakeImages(both({ '/app': intel }, { '/app': Buffer.alloc(200_000) }));
    const images = ['linux/amd64', 'linux/arm64'].map((name) =>
      imageOf(name, { config: { Entrypoint: ['/app'] } }),
    );
    const doors = doorsTo(run, journal());
    const look = { builder, image: 'docker-image://x@y', images, most: 100_000 };
    const note = 'its programs are too large to be copied and read';
    expect(await checkBinaries(doors, look)).toMatchObject([
      { files: [], faults: [], notes: [note] },
      { files: [], faults: [], notes: [note] },
    ]);
    expect(looks).toHaveLength(1);
    expect(readdirSync(doors.folder())).toEqual([]);
  });

  it('is found although the history lies about a shell', async () => {
    const ran = { history: [{ created_by: 'RUN /bin/sh -c rm /bin/sh # buildkit' }] };
    const { checks } = await check(
      { 'linux/arm64': { '/app': arm } },
      { Entrypoint: ['/app'] },
      ran,
    );
    expect(checks).toMatchObject([{ files: [{ path: '/app' }], notes: [], faults: [] }]);
  });

  it('is not read where nothing can be said, and no build is made', async () => {
    const windows = await check({ 'windows/amd64': {} }, { Entrypoint: ['app.exe'] });
    expect(windows.first?.notes).toEqual(['programs of windows/amd64 cannot be checked']);
    const empty = await check(both({}, {}), {});
    expect(empty.first?.notes).toEqual([
      'the image has no entrypoint and no command, so there is nothing to check',
    ]);
    expect([...windows.looks, ...empty.looks]).toEqual([]);
  });

  it('of one file that several words need is read once', async () => {
    const files = { '/bin/sh': intel, '/entry': '#!/bin/sh\nexec "$@"\n' };
    const { looks, first } = await check(
      { 'linux/amd64': files },
      { Entrypoint: ['/entry'], Cmd: ['/bin/sh', '-c', 'cd /'] },
    );
    expect(first?.files.map(({ path }) => path)).toEqual(['/entry', '/bin/sh']);
    expect(looks).toHaveLength(2);
    expect(looks[1]?.dockerfile.match(/^COPY/gm)).toHaveLength(1);
  });
});

describe('a chain of scripts', () => {
  const chain = (length: number): ImageFiles =>
    Object.fromEntries(
      Array.from({ length }, (_, nth) => [`/s${nth}`, `#!/s${nth + 1}\n`] as const),
    );

  it('is followed as deep as the kernel does', async () => {
    const { first } = await check(
      { 'linux/arm64': { ...chain(5), '/s5': intel } },
      { Entrypoint: ['/s0'] },
    );
    expect(first?.faults).toEqual([
      expect.stringMatching(/^\/s5, the interpreter of \/s4, .* is a program for linux\/amd64/),
    ]);
  });

  it('ends when it bites its tail', async () => {
    const files = { '/a': '#!/b\n', '/b': '#!/a\n' };
    const { looks, first } = await check({ 'linux/arm64': files }, { Entrypoint: ['/a'] });
    expect(first?.files.map(({ path }) => path)).toEqual(['/a', '/b']);
    expect(looks.length).toBeLessThan(4);
  });

  it('of hostile length ends', async () => {
    const { looks } = await check({ 'linux/arm64': chain(100) }, { Entrypoint: ['/s0'] });
    expect(looks.length).toBeLessThan(10);
  });
});

describe('what a file is', () => {
  const say = async (content: ImageFiles[string], config: object = { Entrypoint: ['/app'] }) => {
    const { first } = await check({ 'linux/arm64': { '/app': content } }, config);
    return { faults: first?.faults, notes: first?.notes };
  };

  it('is said once, with its role', async () => {
    const fault =
      'the command /app is a program for linux/amd64, and linux/arm64 was expected: it fails with "exec format error"';
    expect(await say(intel, { Cmd: ['/app'] })).toEqual({ faults: [fault], notes: [] });
  });

  it('is a note when the image may run all the same', async () => {
    expect(await say('\0asm')).toEqual({
      faults: [],
      notes: ['the entrypoint /app is a WebAssembly module, which the kernel cannot start'],
    });
    expect((await say(elfFor('arm'))).notes).toHaveLength(1);
  });

  it('is only a note for the word of a shell', async () => {
    const files = { '/bin/sh': arm, '/app': 'data', '/bin/data': arm };
    const run = async (script: string) =>
      (await check({ 'linux/arm64': files }, { Cmd: ['/bin/sh', '-c', script] })).first;
    expect((await run('/app x'))?.notes).toHaveLength(1);
    expect((await run('cd / && app'))?.notes).toEqual([
      'app is not a file of the image and was not checked',
    ]);
    expect((await run('/app x'))?.faults).toEqual([]);
  });

  it('may be hostile text in its own name', async () => {
    const name = '/::error::pwned\n##[error]';
    const { first } = await check({ 'linux/arm64': {} }, { Entrypoint: [name] });
    expect(first?.faults).toEqual([`the entrypoint ${name} is not a file of the image`]);
  });
});
