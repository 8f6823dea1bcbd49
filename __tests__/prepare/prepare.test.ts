// Preparing: emulators before the builder, mirrors in order, and nothing left of what failed.
import { describe, expect, it } from '@jest/globals';
import { pinnedBuildkitImage } from '../../src/plan/pins.ts';
import { buildxText, type Exception } from '../fakes/docker.ts';
import { inputsWith } from '../fakes/facts.ts';
import { expectInOrder, messageOf, positions, tell } from '../fakes/story.ts';

const mirrors = 'first.test\nsecond.test/hub';
const buildkit = ['docker.io', 'first.test', 'second.test/hub'].map((place) =>
  pinnedBuildkitImage.replace('docker.io', place),
);
const binfmt = ['docker.io', 'first.test', 'second.test/hub'].map((place) =>
  inputsWith()['binfmt-image'].replace('docker.io', place),
);
const pullFailure = { code: 1, stderr: buildxText('inspect-pull-failed.stderr') };

function imagesIn(commands: readonly string[], start: RegExp): readonly string[] {
  return commands
    .filter((line) => start.test(line))
    .map((line) => /\S+\/(moby\/buildkit|tonistiigi\/binfmt):\S+/.exec(line)?.[0] ?? '')
    .map((image) => image.replace(/^image=/, ''));
}

describe('mirrors', () => {
  it('are tried in order for the binfmt image', async () => {
    const failing = {
      on: /^docker run/,
      answer: { code: 125, stderr: 'toomanyrequests' },
      times: 2,
    };
    const { commands, error } = await tell({ mirrors }, [failing]);
    expect(error).toBeUndefined();
    expect(imagesIn(commands, /^docker run/)).toEqual(binfmt);
  });

  it('are tried in order for the BuildKit image, and a failed builder is removed before the next', async () => {
    const failing: readonly Exception[] = [
      { on: /^docker pull/, answer: { code: 1 } },
      { on: /--bootstrap/, answer: pullFailure, times: 2 },
    ];
    const { commands, error } = await tell({ mirrors }, failing);
    expect(error).toBeUndefined();
    expect(imagesIn(commands, /^docker pull/)).toEqual(buildkit);
    expect(imagesIn(commands, /^buildx create/)).toEqual(buildkit);
    const verbs = commands.flatMap((line) => /^buildx (create|inspect|rm)/.exec(line)?.[1] ?? []);
    const failed = ['create', 'inspect', 'rm'];
    expect(verbs).toEqual([...failed, ...failed, 'create', 'inspect']);
  });

  it('what could be pulled is what the builder is made of', async () => {
    const failing = { on: /^docker pull/, answer: { code: 1 }, times: 1 };
    const { commands } = await tell({ mirrors }, [failing]);
    expect(imagesIn(commands, /^buildx create/)).toEqual([buildkit[1]]);
  });

  it('that all fail: an error that names every place', async () => {
    const failing = [{ on: /^docker run/, answer: { code: 125, stderr: 'toomanyrequests' } }];
    const message = messageOf((await tell({ mirrors }, failing)).error);
    for (const image of binfmt) expect(message).toContain(`${image}: exit status 125`);
  });

  it('do not help when the image ran and failed, or the builder does not boot', async () => {
    const ran = await tell({ mirrors }, [{ on: /^docker run/, answer: { code: 1 } }]);
    expect(imagesIn(ran.commands, /^docker run/)).toEqual(binfmt.slice(0, 1));
    const stderr = buildxText('inspect-boot-failed.stderr');
    const booted = await tell({ mirrors }, [{ on: /--bootstrap/, answer: { code: 1, stderr } }]);
    expect(imagesIn(booted.commands, /^buildx create/)).toEqual(buildkit.slice(0, 1));
    expect(booted.commands.at(-1)).toMatch(/^buildx rm multiplatform-image-/);
    expect(messageOf(booted.error)).toContain('restarting, wait until the container is running');
  });
});

describe('a created builder', () => {
  it('is remembered before it exists', async () => {
    const { lines } = await tell({});
    expectInOrder(lines, /^state: \{"builder":.*"keepState":false/, /^\$ buildx create/);
  });

  it('with `cleanup: false` is left to the user', async () => {
    const { lines } = await tell({ cleanup: 'false' });
    expect(lines.join('\n')).not.toContain('state: {"builder"');
  });

  it('has the key of its TLS material masked before it is used', async () => {
    const pem = (text: string): string => `-----BEGIN X-----\n${text}\n-----END X-----\n`;
    const tls = {
      BUILDER_NODE_0_AUTH_TLS_CERT: pem('cert'),
      BUILDER_NODE_0_AUTH_TLS_KEY: pem('s3cretkey\nA==='),
    };
    const { lines } = await tell({ driver: 'remote', endpoint: 'tcp://one.test:1' }, [], tls);
    expectInOrder(lines, /^mask: s3cretkey$/, /^\$ buildx create .*key=FOLDER\/node-0-key\.pem/);
    expect(lines.filter((line) => line.startsWith('mask: '))).toEqual(['mask: s3cretkey']);
  });

  it('of that name that another job was quicker to create is left to that job', async () => {
    const stderr =
      'ERROR: existing instance for "mine" but no append mode, specify the node name to make changes for existing instances';
    const { lines, commands, error } = await tell(
      { name: 'mine', driver: 'remote', endpoint: 'tcp://one.test', append: '- endpoint: tcp://b' },
      [
        { on: /^buildx inspect mine/, answer: { code: 1 } },
        { on: /^buildx create/, answer: { code: 1, stderr } },
      ],
    );
    expect(messageOf(error)).toMatch(/Another job .* created the builder mine .*leave `name` out/s);
    expect(commands.filter((line) => line.startsWith('buildx rm'))).toEqual([]);
    expect(lines.findLast((line) => line.startsWith('state: '))).toBe('state: {}');
  });

  it('that does not come up is removed without the state that was to be kept', async () => {
    const { commands } = await tell({ name: 'mine', 'keep-state': 'true', mirrors }, [
      { on: /^buildx inspect mine/, answer: { code: 1 } },
      { on: /--bootstrap/, answer: pullFailure, times: 1 },
    ]);
    expect(commands.filter((line) => line.startsWith('buildx rm'))).toEqual([
      'buildx rm --keep-state mine',
    ]);
  });

  it('comes after the emulators, since it looks for them when it starts', async () => {
    const { commands } = await tell({});
    expectInOrder(commands, /^docker run .*--install arm64/, /^buildx create/);
  });

  it('gets what was asked for', async () => {
    const { commands } = await tell(
      {
        'driver-opts': 'network=host\n"env.NO_PROXY=a,b"',
        'buildkitd-flags': '--debug --x=y',
        'buildkitd-config-inline': 'debug = true',
        name: 'mine',
        use: 'false',
      },
      [{ on: /^buildx inspect mine/, answer: { code: 1 } }],
    );
    const [create = 0] = positions(commands, /^buildx create/);
    expect(commands[create]).toBe(
      `buildx create --name mine --driver docker-container --driver-opt image=${pinnedBuildkitImage}` +
        ' --driver-opt network=host --driver-opt \'"env.NO_PROXY=a,b"\'' +
        " --buildkitd-flags '--debug --x=y' --buildkitd-config FOLDER/buildkitd.toml",
    );
  });

  it('is not made when one is there', async () => {
    const { lines, commands, error } = await tell({ builder: 'builder' });
    expect(error).toBeUndefined();
    expect(commands.join('\n')).not.toMatch(/buildx (create|rm|use)/);
    expect(lines.join('\n')).not.toContain('state: {"builder"');
    expect(commands).toContain('buildx inspect --bootstrap builder');
  });

  it('nor when an earlier step selected one', async () => {
    const { commands, lines } = await tell({}, [], { BUILDX_BUILDER: 'earlier' });
    expect(commands.join('\n')).not.toMatch(/buildx (create|rm|use)/);
    expect(lines.join('\n')).toMatch(/notice: The builder \w+, which an earlier step selected/);
  });
});

describe('emulators', () => {
  it('of the builder decide: without one that was asked for the step fails, and says what was tried', async () => {
    const without = buildxText('inspect-booted').replace(' linux/arm64,', '');
    const exceptions: readonly Exception[] = [
      { on: /--bootstrap/, answer: { stdout: without } },
      { on: /^docker run/, answer: { stderr: 'installing: arm64 cannot register' } },
    ];
    const message = messageOf((await tell({}, exceptions)).error);
    expect(message).toMatch(/cannot run linux\/arm64: it lists linux\/amd64, /);
    expect(message).toContain('said: installing: arm64 cannot register');
    expect(message).toContain('emulators: none');
  });

  it('not wanted: a foreign platform is a warning only', async () => {
    const without = buildxText('inspect-booted').replace(' linux/arm64,', '');
    const { error, lines, commands } = await tell({ emulators: 'none' }, [
      { on: /--bootstrap/, answer: { stdout: without } },
    ]);
    expect(error).toBeUndefined();
    expect(lines.join('\n')).toMatch(/warning: .*cannot run linux\/arm64.*exec format error/);
    expect(commands.join('\n')).not.toMatch(/docker (run|pull)/);
  });

  it('that somebody only claims are a warning', async () => {
    const claimed = buildxText('inspect-booted').replace(' linux/arm64,', ' linux/arm64*,');
    const { error, lines } = await tell({}, [{ on: /--bootstrap/, answer: { stdout: claimed } }]);
    expect(error).toBeUndefined();
    expect(lines.join('\n')).toMatch(/warning: linux\/arm64 is in the builder's list because/);
  });
});

describe('images of the machinery that cannot be pulled for a moment', () => {
  const busy = 'received unexpected HTTP status: 503 Service Unavailable';

  it('are asked for again once every place was asked: the binfmt image', async () => {
    const stderr = `docker: Error response from daemon: ${busy}`;
    const failing = { on: /^docker run/, answer: { code: 125, stderr }, times: 4 };
    const { commands, error, lines } = await tell({ mirrors }, [failing]);
    expect(error).toBeUndefined();
    expect(imagesIn(commands, /^docker run/)).toEqual([...binfmt, ...binfmt.slice(0, 2)]);
    expect(lines.join('\n')).toMatch(/Installing emulators failed: 503 Service Unavailable/);
  });

  it('are asked for again once every place was asked: the BuildKit image', async () => {
    const stderr = pullFailure.stderr.replaceAll(/failed to resolve.*$/gm, busy);
    const failing: readonly Exception[] = [
      { on: /^docker pull/, answer: { code: 1 } },
      { on: /--bootstrap/, answer: { code: 1, stderr }, times: 4 },
    ];
    const { commands, error } = await tell({ mirrors }, [...failing]);
    expect(error).toBeUndefined();
    expect(imagesIn(commands, /^buildx create/)).toEqual([...buildkit, ...buildkit.slice(0, 2)]);
  });

  it('are asked for as often as `attempts` says', async () => {
    const stderr = `docker: Error response from daemon: ${busy}`;
    const failing = { on: /^docker run/, answer: { code: 125, stderr } };
    const { commands, error } = await tell({ mirrors: '', attempts: '3' }, [failing]);
    expect(messageOf(error)).toContain('503 Service Unavailable');
    expect(imagesIn(commands, /^docker run/)).toHaveLength(3);
  });
});
