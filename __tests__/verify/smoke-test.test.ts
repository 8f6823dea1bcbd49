// Smoke tests: the Dockerfile they run from, and what is made of how they end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SmokeTest } from '../../src/plan/plan.ts';
import type { Command, Exit } from '../../src/system/command.ts';
import { explain } from '../../src/system/errors.ts';
import type { PlatformImage } from '../../src/verify/image-check.ts';
import { smokeError } from '../../src/verify/smoke-ending.ts';
import { runSmokeTest, smokeDockerfile } from '../../src/verify/smoke-test.ts';
import { doorsTo, journal } from '../fakes/log.ts';
import { digest, platform } from '../fakes/parsed.ts';

const builder = {
  ...{ info: { name: 'b', driver: 'docker-container', nodes: [] } },
  buildx: { words: ['buildx'] },
};
const shell = (command: string): SmokeTest => ({ form: 'shell', command });
const exec = (...command: readonly string[]): SmokeTest => ({ form: 'exec', command });

function imagesOf(names: readonly string[], config: object = {}): readonly PlatformImage[] {
  return names.map((name) => ({
    ...{ platform: platform(name), digest: digest('a'), size: 1, config: { config } },
  }));
}

const both = ['linux/amd64', 'linux/arm64'];

/** The step over images whose test ends so, the last way again and again; what it says and ran. */
async function run(
  exit: Partial<Exit> | readonly Partial<Exit>[],
  { test = shell('app'), names = both, config = {}, emulated = [] }: Partial<Given> = {},
) {
  const exits = [exit].flat();
  const told = journal();
  const commands: Command[] = [];
  const doors = doorsTo(async (command) => {
    commands.push(command);
    const next = exits.length > 1 ? exits.shift() : exits[0];
    for (const line of (next?.stderr ?? '').split('\n')) command.display?.(line);
    return { code: 1, stdout: '', stderr: '', ...next };
  }, told);
  const images = imagesOf(names, config);
  const given = { test, emulated: emulated.map(platform) };
  const message = await runSmokeTest(doors, {
    ...{ builder, image: 'docker-image://x', images },
    ...given,
  }).then((results) => {
    const failure = smokeError(results, given);
    return failure === undefined ? '' : explain(failure);
  }, explain);
  return { message, commands, lines: told.lines, folder: doors.folder() };
}

interface Given {
  readonly test: SmokeTest;
  readonly names: readonly string[];
  readonly config: object;
  readonly emulated: readonly string[];
}

describe('the Dockerfile', () => {
  it('has a stage for each platform, and the command in an array', () => {
    const dockerfile = smokeDockerfile(imagesOf(['linux/amd64', 'linux/arm/v7']), shell('a "b"'));
    expect(dockerfile.split('\n')).toEqual([
      'FROM image AS test-linuxamd64',
      'RUN ["/bin/sh","-c","a \\"b\\""]',
      'FROM image AS test-linuxarmv7',
      'RUN ["/bin/sh","-c","a \\"b\\""]',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit's own
      'FROM test-${TARGETOS}${TARGETARCH}${TARGETVARIANT}',
      '',
    ]);
  });

  it.each<[object, readonly string[]]>([
    [{ Shell: ['/bin/bash', '-euo', 'pipefail', '-c'] }, ['/bin/bash', '-euo', 'pipefail', '-c']],
    [{ Shell: [] }, ['/bin/sh', '-c']],
    [{ Shell: 'bash' }, ['/bin/sh', '-c']],
  ])('uses the shell of the image, where it has one: %j', (config, words) => {
    const lines = smokeDockerfile(imagesOf(['linux/amd64'], config), shell('a')).split('\n');
    expect(lines[1]).toBe(`RUN ${JSON.stringify([...words, 'a'])}`);
    const array = smokeDockerfile(imagesOf(['linux/amd64'], config), exec('a', 'b')).split('\n');
    expect(array[1]).toBe('RUN ["a","b"]');
  });

  it('gives every command back as it was written', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1 }), (line, words) => {
        for (const test of [shell(line), exec(...words)]) {
          const lines = smokeDockerfile(imagesOf(['linux/amd64']), test).split('\n');
          expect(lines).toHaveLength(4);
          const expected = test.form === 'exec' ? words : ['/bin/sh', '-c', line];
          expect(JSON.parse(lines[1]?.slice('RUN '.length) ?? '')).toEqual(expected);
        }
      }),
    );
  });
});

/** A line of BuildKit's progress about a step, as `--progress rawjson` prints it. */
function vertex(stage: string, fields: object): string {
  const name = `[${stage} 1/2] RUN ["/bin/sh","-c","app"]`;
  return JSON.stringify({ vertexes: [{ digest: `sha256:${stage}`, name, ...fields }] });
}

function log(stage: string, text: string): string {
  const data = Buffer.from(text).toString('base64');
  return JSON.stringify({ logs: [{ vertex: `sha256:${stage}`, stream: 1, data }] });
}

const begun = { started: '2026-11-30T22:00:00Z' };
const ended = { ...begun, completed: '2026-11-30T22:00:01.25Z' };
const arm = 'linux/arm64 test-linuxarm64';
const intel = 'linux/amd64 test-linuxamd64';
const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

const failing = (status: string, stage = arm): string =>
  lines(
    vertex(stage, begun),
    ...Array.from({ length: 20 }, (_, nth) => log(stage, `line ${nth}\n`)),
    vertex(stage, { ...ended, error: `process "app" did not complete successfully: ${status}` }),
    `ERROR: failed to build: failed to solve: process "app" did not complete successfully: ${status}`,
  );

it('runs in one build that shows its output, caches nothing and keeps nothing', async () => {
  const stderr = lines(
    vertex(intel, begun),
    vertex(arm, begun),
    vertex(intel, ended),
    vertex(arm, ended),
  );
  const {
    message,
    commands,
    lines: said,
    folder,
  } = await run({ code: 0, stderr }, { emulated: ['linux/arm64'] });
  expect(message).toBe('');
  const [{ display, ...command } = { display: undefined }, ...more] = commands;
  const context = /smoke-test-\d+$/.exec(commands[0]?.args.at(-1) ?? '')?.[0] ?? '';
  expect(more).toEqual([]);
  expect(command).toEqual({
    tool: 'buildx',
    output: 'shown',
    args: [
      ...['build', '--builder', 'b', '--no-cache', '--progress', 'rawjson'],
      ...['--platform', 'linux/amd64,linux/arm64'],
      ...['--build-context', 'image=docker-image://x', '--provenance=false', '--sbom=false'],
      ...['--output', 'type=cacheonly', join(folder, context)],
    ],
  });
  expect(readFileSync(join(folder, context, 'Dockerfile'), 'utf8')).toBe(
    smokeDockerfile(imagesOf(both), shell('app')),
  );
  expect(display?.(log(arm, 'early'))).toBe('');
  expect(said).toEqual([
    'info: linux/amd64: ended with exit status 0 after 1.3 s.',
    'info: linux/arm64 (emulated): ended with exit status 0 after 1.3 s.',
    'info: The smoke test ended well on linux/amd64, linux/arm64.',
  ]);
});

it('that ended well without a word of progress ended well', async () => {
  expect((await run({ code: 0 })).lines).toContain(
    'info: The smoke test ended well on linux/amd64, linux/arm64.',
  );
});

describe('a failure', () => {
  it.each([
    ['exit code: 1', 'ended with exit status 1 after 1.3 s;'],
    ['exit code: 42', 'ended with exit status 42 after 1.3 s;'],
    ['exit code: 132', 'ended with exit status 132 (SIGILL) after 1.3 s;'],
    ['exit code: 134', 'ended with exit status 134 (SIGABRT) after 1.3 s;'],
    ['exit code: 137', 'ended with exit status 137 (SIGKILL) after 1.3 s;'],
    ['exit code: 139', 'ended with exit status 139 (SIGSEGV) after 1.3 s;'],
    ['exit code: 143', 'ended with exit status 143 (SIGTERM) after 1.3 s;'],
    ['exit code: 255', 'ended with exit status 255 after 1.3 s;'],
    ['something else', 'could not be run after 1.3 s;'],
  ])('%s is said with platform, command and the last lines', async (status, ending) => {
    const { message } = await run({ stderr: failing(status) });
    const [first, ...rest] = message.split('\n');
    expect(first).toBe(`The smoke test failed on linux/arm64: \`app\` ${ending} no tag was moved.`);
    expect(rest.slice(0, -1)).toEqual(Array.from({ length: 12 }, (_, nth) => `line ${nth + 8}`));
    expect(rest.at(-1)).toContain('docker run --platform');
  });

  it('of a single platform names it, although buildx does not', async () => {
    const stderr = failing('exit code: 3', 'test-linuxarmv7');
    const { message } = await run({ stderr }, { names: ['linux/arm/v7'], test: exec('a', 'b') });
    expect(message).toContain('failed on linux/arm/v7: `["a","b"]` ended with exit status 3');
  });

  it('of a variant names it', async () => {
    const stderr = failing('exit code: 3', 'linux/arm/v7 test-linuxarmv7');
    const { message } = await run({ stderr }, { names: [...both, 'linux/arm/v7'] });
    expect(message).toContain('failed on linux/arm/v7:');
  });

  it('for want of an emulator says which input installs it', async () => {
    const stderr = failing('exit code: 255').replace(
      /("data":")[^"]+("[^\n]*\n[^\n]*"error")/,
      `$1${Buffer.from('exec /bin/sh: exec format error\n').toString('base64')}$2`,
    );
    expect((await run({ stderr })).message).toContain('`emulators: auto`');
  });

  it('to run at all says what buildx says', async () => {
    const stderr = lines(JSON.stringify({ vertexes: [] }), 'ERROR: no such builder');
    const { message } = await run({ stderr });
    expect(message).toBe(
      'The smoke test could not be run: exit status 1:\nERROR: no such builder\nCheck that the builder is up and reaches the registry. No tag was moved.',
    );
    expect((await run({ code: null })).message).toContain('killed by a signal');
  });
});

describe('a failure under emulation', () => {
  const stopped = vertex(intel, { ...ended, error: 'exit code: 137: context canceled' });
  const failed = { stderr: `${stopped}\n${failing('exit code: 3')}` };
  const passes = { code: 0, stderr: lines(vertex('test-linuxamd64', ended)) };
  const emulated = ['linux/arm64'];

  it('has the native platform run alone, to tell whether the emulator is to blame', async () => {
    const { commands, message, lines: said } = await run([failed, passes], { emulated });
    expect(commands.map(({ args }) => args[args.indexOf('--platform') + 1])).toEqual([
      'linux/amd64,linux/arm64',
      'linux/amd64',
    ]);
    expect(message).toContain('failed on linux/arm64 (emulated): `app` ended with exit status 3');
    expect(message).toContain('passed natively on linux/amd64 and failed only under emulation');
    expect(said).toContain('info: linux/amd64: ended with exit status 0 after 1.3 s.');
  });

  it('and natively is not blamed on the emulator', async () => {
    const fails = { stderr: failing('exit code: 3', 'test-linuxamd64') };
    const { message } = await run([failed, fails], { emulated });
    expect(message).toContain('failed on linux/amd64: ');
    expect(message).toContain('failed on linux/arm64 (emulated): ');
    expect(message).not.toContain('under emulation');
  });

  it('is not tried again when the native one is through', async () => {
    const stderr = `${vertex(intel, ended)}\n${failing('exit code: 3')}`;
    const { commands, message } = await run({ stderr }, { emulated });
    expect(commands).toHaveLength(1);
    expect(message).toContain('failed only under emulation');
  });

  it('of another platform than the stopped emulated one asks for nothing', async () => {
    const stderr = lines(
      vertex(arm, { ...ended, error: 'context canceled' }),
      failing('exit code: 3', intel).trimEnd(),
    );
    const { commands, lines: said } = await run({ stderr }, { emulated });
    expect(commands).toHaveLength(1);
    expect(said).toContain(
      'info: linux/arm64 (emulated): was stopped after 1.3 s, since it failed on another platform.',
    );
  });
});

it('is refused for triggers of any platform, before anything runs', async () => {
  const { message, commands } = await run({ code: 0 }, { config: { OnBuild: ['RUN true'] } });
  expect(commands).toEqual([]);
  expect(message).toBe(
    'The image has ONBUILD triggers on linux/amd64, linux/arm64, and a smoke test would run them.\n' +
      'Remove `smoke-test`, or test an image built on this one. No tag was moved.',
  );
});
