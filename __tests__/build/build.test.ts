// What a build leaves: metadata as recorded, and failures that say what to edit.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { failureExcerpt, parseMetadata } from '../../src/build/build.ts';
import { ActionError } from '../../src/system/errors.ts';
import { buildxText } from '../fakes/docker.ts';
import { digest } from '../fakes/parsed.ts';
import { messageOf, tell } from '../fakes/story.ts';
import { fixtureText } from '../support/repository.ts';

const recordings = [
  'build-failed-run',
  'build-exec-format',
  'build-exec-format-single',
  'build-push-dead',
  'build-push-denied',
  'build-base-denied',
  'build-copy-missing',
  'build-no-dockerfile',
  'build-lint',
];
const stderrOf = (name: string): string => buildxText(`${name}.stderr`);

describe('metadata', () => {
  it('of two platforms name the index, which is the image ID too', () => {
    const text = fixtureText('buildkit-0.33.1/metadata-two.json');
    const { digest: found, imageId, metadata } = parseMetadata(text);
    expect(found).toMatch(/^sha256:b26882da/);
    expect([imageId, metadata]).toEqual([found, text]);
  });

  it("of a single image name its config's digest", () => {
    const parsed = parseMetadata(fixtureText('buildkit-0.33.1/metadata-single.json'));
    expect(parsed.digest).toMatch(/^sha256:6b4a5923/);
    expect(parsed.imageId).toMatch(/^sha256:1ee3d955/);
  });

  it.each([
    '',
    '{',
    '[]',
    '{}',
    'null',
    '{"containerimage.digest":"sha256:1"}',
    '{"containerimage.digest":7}',
  ])('%j are refused: the image could not be verified', (text) => {
    expect(() => parseMetadata(text)).toThrow(ActionError);
  });

  it('of any kind are parsed or refused, never a crash', () => {
    const shape = fc.record(
      {
        'containerimage.digest': fc.oneof(fc.constant(digest('a')), fc.jsonValue()),
        'containerimage.config.digest': fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      shape.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (given) => {
        try {
          expect(parseMetadata(given).metadata).toBe(given);
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
        }
      }),
    );
  });
});

describe('the excerpt of a failure', () => {
  it('is the failed step with its output, the Dockerfile and the error', () => {
    expect(failureExcerpt(stderrOf('build-failed-run'))).toBe(
      [
        ' > [linux/amd64 3/3] RUN echo on stdout; echo on stderr >&2; exit 7:',
        '0.044 on stdout',
        '0.044 on stderr',
        'bad:3',
        '   1 |     FROM busybox AS first',
        '   2 |     RUN echo before',
        '   3 | >>> RUN echo on stdout; echo on stderr >&2; exit 7',
        '   4 |     ',
        'ERROR: failed to build: failed to solve: process "/bin/sh -c echo on stdout; echo on stderr >&2; exit 7" did not complete successfully: exit code: 7',
      ]
        .join('\n')
        .trim(),
    );
  });

  it.each(recordings)('%s holds the error and no progress', (name) => {
    const excerpt = failureExcerpt(stderrOf(name));
    expect(excerpt).toContain('ERROR: failed to build');
    expect(excerpt).not.toMatch(/^#\d+ /m);
  });

  it('of a build whose progress is JSON is what comes after it', () => {
    const progress = '{"vertexes":[{"name":"[1/2] RUN false"}]}\n{"statuses":[]}\n';
    expect(failureExcerpt(`${progress}Dockerfile:2\nERROR: failed`)).toBe(
      'Dockerfile:2\nERROR: failed',
    );
  });

  it('of something else is its last lines', () => {
    expect(failureExcerpt('ERROR: no builder')).toBe('ERROR: no builder');
    expect(failureExcerpt('#1 one\n#2 two\n')).toBe('#1 one\n#2 two');
    expect(failureExcerpt('')).toBe('');
  });

  it('of any text is never a crash', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof failureExcerpt(text) === 'string'));
  });
});

describe('the hint for a failure', () => {
  const push = { push: 'true', tags: 'one.test/a/b:1' };
  const told = async (name: string, inputs: Parameters<typeof tell>[0] = push) => {
    const failing = { on: /^buildx build/, answer: { code: 1, stderr: stderrOf(name) } };
    return messageOf((await tell(inputs, [failing])).error);
  };
  const hintOf = (message: string): string => message.split('\n').at(-1) ?? '';

  it.each(recordings)('%s comes after the platforms, the status and the excerpt', async (name) => {
    const message = await told(name);
    expect(message).toMatch(
      /^The build for linux\/amd64, linux\/arm64 failed \(exit status 1\); no tag was moved\./,
    );
    expect(message).toContain(failureExcerpt(stderrOf(name)));
  });

  it('names the platform that has no emulator', async () => {
    const hint = hintOf(await told('build-exec-format'));
    expect(hint).toContain(
      'A program of linux/s390x was started in the step `RUN echo hello` where nothing can run it: this step set up no emulator for linux/s390x, and the builder',
    );
    expect(hint).toMatch(/has no working emulator for it: it runs linux\/amd64, .*emulators: auto/);
  });

  it('is about the program when the emulator works', async () => {
    const stderr = stderrOf('build-exec-format').replaceAll('linux/s390x', 'linux/arm64');
    const failing = { on: /^buildx build/, answer: { code: 1, stderr } };
    const hint = hintOf(messageOf((await tell(push, [failing])).error));
    expect(hint).toMatch(
      /emulator for linux\/arm64 is up.*step `RUN echo hello`.*third architecture/,
    );
  });

  it('is about the program when none is needed', async () => {
    const stderr = stderrOf('build-exec-format').replaceAll('linux/s390x', 'linux/amd64');
    const failing = { on: /^buildx build/, answer: { code: 1, stderr } };
    const hint = hintOf(messageOf((await tell(push, [failing])).error));
    expect(hint).toMatch(/^linux\/amd64 runs here without an emulator: .*another architecture/);
  });

  it('is about the emulator when QEMU stopped the program', async () => {
    const stderr = stderrOf('build-failed-run').replaceAll(
      '0.044 on stderr',
      '0.044 qemu: uncaught target signal 11 (Segmentation fault) - core dumped',
    );
    const failing = { on: /^buildx build/, answer: { code: 1, stderr } };
    const hint = hintOf(messageOf((await tell(push, [failing])).error));
    expect(hint).toMatch(/stopped a program of linux\/amd64 with signal 11.*binfmt-image/);
    const arm = { ...failing, answer: { code: 1, stderr: stderr.replaceAll('/amd64', '/arm64') } };
    const said = hintOf(messageOf((await tell(push, [arm])).error));
    // The fake engine is elsewhere, so the emulator is installed there, of the pinned image.
    expect(said).toMatch(/^The emulator, QEMU \d[\d.]*, stopped a program of linux\/arm64 with/);
  });

  it('names the platform when there is only one, where buildx does not', async () => {
    const hint = hintOf(
      await told('build-exec-format-single', { platforms: 'linux/s390x', emulators: 'none' }),
    );
    expect(hint).toMatch(/A program of linux\/s390x was started/);
  });

  it('is about the registry and the login when the registry is not there', async () => {
    expect(hintOf(await told('build-push-dead'))).toMatch(/registry is up.*login may push/);
  });

  it('names the permission when the push is refused', async () => {
    expect(hintOf(await told('build-push-denied'))).toContain('`permissions: packages: write`');
  });

  it('is not about pushing when it is a base image that may not be read', async () => {
    const hint = hintOf(await told('build-base-denied'));
    expect(hint).not.toMatch(/push|packages: write/);
  });

  it.each(['build-failed-run', 'build-copy-missing', 'build-lint'])(
    '%s is about the Dockerfile',
    async (name) => {
      expect(hintOf(await told(name))).toMatch(/Dockerfile/);
    },
  );
});
