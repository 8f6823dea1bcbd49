// Smoke tests: the Dockerfile they run from, and what is made of how they end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SmokeTest } from '../../src/plan/plan.ts';
import type { Command, Exit } from '../../src/system/command.ts';
import { explain } from '../../src/system/errors.ts';
import type { PlatformImage } from '../../src/verify/image-check.ts';
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

/** The step over images whose test ends so; what it says, and what it ran. */
async function run(
  exit: Partial<Exit>,
  { test = shell('app'), names = both, config = {} }: Partial<Given> = {},
) {
  const told = journal();
  const commands: Command[] = [];
  const doors = doorsTo(async (command) => {
    commands.push(command);
    return { code: 1, stdout: '', stderr: '', ...exit };
  }, told);
  const images = imagesOf(names, config);
  const message = await runSmokeTest(doors, {
    builder,
    image: 'docker-image://x',
    images,
    test,
  }).then(() => '', explain);
  return { message, commands, lines: told.lines, folder: doors.folder() };
}

interface Given {
  readonly test: SmokeTest;
  readonly names: readonly string[];
  readonly config: object;
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

it('runs in one build that shows its output, caches nothing and keeps nothing', async () => {
  const { message, commands, lines, folder } = await run({ code: 0 });
  expect(message).toBe('');
  expect(commands).toEqual([
    {
      tool: 'buildx',
      output: 'shown',
      args: [
        ...['build', '--builder', 'b', '--no-cache', '--platform', 'linux/amd64,linux/arm64'],
        ...['--build-context', 'image=docker-image://x', '--provenance=false', '--sbom=false'],
        ...['--output', 'type=cacheonly', join(folder, 'smoke-test')],
      ],
    },
  ]);
  expect(readFileSync(join(folder, 'smoke-test', 'Dockerfile'), 'utf8')).toBe(
    smokeDockerfile(imagesOf(both), shell('app')),
  );
  expect(lines).toEqual(['info: The smoke test ended well on linux/amd64, linux/arm64.']);
});

// As buildx 0.36.1 and BuildKit 0.33.1 end.
const words = (status: string, where = 'linux/arm64 test-linuxarm64 2/2'): string =>
  `#6 [linux/arm64 test-linuxarm64 2/2] RUN ["/bin/sh","-c","app"]
#6 0.100 early
#6 ERROR: process "/bin/sh -c app" did not complete successfully: ${status}
------
 > [${where}] RUN ["/bin/sh","-c","app"]:
${Array.from({ length: 20 }, (_, nth) => `0.1${nth} line ${nth}`).join('\n')}
------
Dockerfile:4
--------------------
   4 | >>> RUN ["/bin/sh","-c","app"]
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c app" did not complete successfully: ${status}
`;

describe('a failure', () => {
  it.each([
    ['exit code: 1', 'ended with exit status 1;'],
    ['exit code: 42', 'ended with exit status 42;'],
    ['exit code: 132', 'ended with exit status 132 (SIGILL);'],
    ['exit code: 134', 'ended with exit status 134 (SIGABRT);'],
    ['exit code: 137', 'ended with exit status 137 (SIGKILL);'],
    ['exit code: 139', 'ended with exit status 139 (SIGSEGV);'],
    ['exit code: 143', 'ended with exit status 143 (SIGTERM);'],
    ['exit code: 255', 'ended with exit status 255;'],
    ['something else', 'could not be run;'],
  ])('%s is said with platform, command and the last lines', async (status, ending) => {
    const { message, lines } = await run({ stderr: words(status) });
    const [first, ...rest] = message.split('\n');
    expect(first).toBe(`The smoke test failed on linux/arm64: \`app\` ${ending} no tag was moved.`);
    expect(rest.slice(0, -1)).toEqual(
      Array.from({ length: 12 }, (_, nth) => `0.1${nth + 8} line ${nth + 8}`),
    );
    expect(rest.at(-1)).toContain('docker run --platform');
    expect(lines).toEqual([]);
  });

  it('of a single platform names it, although buildx does not', async () => {
    const stderr = words('exit code: 3', 'test-linuxarmv7 2/2');
    const { message } = await run({ stderr }, { names: ['linux/arm/v7'], test: exec('a', 'b') });
    expect(message).toContain('failed on linux/arm/v7: `["a","b"]` ended with exit status 3;');
  });

  it('of a variant names it', async () => {
    const stderr = words('exit code: 3', 'linux/arm/v7 test-linuxarmv7 2/2');
    const { message } = await run({ stderr }, { names: [...both, 'linux/arm/v7'] });
    expect(message).toContain('failed on linux/arm/v7:');
  });

  it('for want of an emulator says which input installs it', async () => {
    const stderr = `${words('exit code: 255')}exec /bin/sh: exec format error\n`;
    expect((await run({ stderr })).message).toContain('`emulators: auto`');
  });

  it('without a word still names the command', async () => {
    const { message } = await run({ code: null });
    expect(message).toContain('failed on a platform: `app` could not be run; no tag was moved.');
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
