// The story of a run, played with recorded output: what is called, in which order, and what never.
import { describe, expect, it } from '@jest/globals';
import { buildxText, type Exception, index, indexDigest } from './fakes/docker.ts';
import { expectInOrder, messageOf, positions, tell } from './fakes/story.ts';

const tags = ['one.test/acme/app:1', 'one.test/acme/app:latest', 'two.test/acme/app:1'];
const push = { push: 'true', tags: tags.join('\n') };

describe('a push', () => {
  it('goes through every phase, and reads every tag back', async () => {
    const { lines, error, outputs } = await tell(push);
    expect(error).toBeUndefined();
    expectInOrder(
      lines,
      /^group: Gather/,
      /^\$ buildx version/,
      /^end: Gather/,
      /^group: Prepare/,
      /^\$ docker run --rm --privileged .* --install arm64$/,
      /^state: .*"name":"multiplatform-image-/,
      /^\$ buildx create --name multiplatform-image-/,
      /^\$ buildx inspect --bootstrap multiplatform-image-/,
      /^group: Build/,
      /^\$ buildx build .*--platform linux\/amd64,linux\/arm64 .*push-by-digest=true/,
      /^group: Verify/,
      /^\$ buildx imagetools inspect .*--raw one.test\/acme\/app@/,
      /^end: Verify/,
      /^group: Publish/,
      /^\$ buildx imagetools create /,
      /^\$ buildx imagetools inspect .*--raw two.test\/acme\/app:1$/,
      /^end: Publish/,
      /^outputs/,
    );
    expect(outputs).toMatchObject({ digest: indexDigest, pushed: 'true', tags: tags.join('\n') });
  });

  it('never builds with a tag, nor moves one before verification', async () => {
    const { lines, commands } = await tell(push);
    const builds = commands.filter((line) => line.startsWith('buildx build '));
    expect(builds).toHaveLength(1);
    expect(builds[0]).not.toMatch(/ (--tag|-t|--push) /);
    const creations = lines.filter((line) => line.includes('imagetools create'));
    expect(creations).toHaveLength(2);
    const [verified = 0] = positions(lines, /^end: Verify/);
    for (const creation of creations) expect(lines.indexOf(creation)).toBeGreaterThan(verified);
  });

  it('moves the tags of one registry after those of the other', async () => {
    const { commands } = await tell(push);
    const creations = commands.filter((line) => line.startsWith('buildx imagetools create '));
    expect(creations.map((line) => line.replace(/^.*--prefer-index=false /, ''))).toEqual([
      `--tag one.test/acme/app:1 --tag one.test/acme/app:latest one.test/acme/app@${indexDigest}`,
      `--tag two.test/acme/app:1 two.test/acme/app@${indexDigest}`,
    ]);
    expectInOrder(
      commands,
      /create .*one\.test/,
      /inspect .*--raw one\.test\/acme\/app:1$/,
      /create .*two\.test/,
    );
  });

  it('by digest moves none', async () => {
    const { commands, outputs, error } = await tell({ ...push, push: 'by-digest' });
    expect(error).toBeUndefined();
    expect(commands.join('\n')).not.toContain('imagetools create');
    expect(outputs).toMatchObject({ pushed: 'true', digest: indexDigest });
  });

  it('is not done without being asked', async () => {
    const { commands, outputs, error } = await tell({ tags: push.tags });
    expect(error).toBeUndefined();
    expect(commands.join('\n')).not.toMatch(/imagetools|type=image|push=true/);
    expect(outputs).toMatchObject({ pushed: 'false', layout: expect.stringContaining('layout') });
  });
});

it('a plan with a problem changes nothing', async () => {
  const { lines, commands, error } = await tell({ ...push, platforms: 'linux/*', load: 'maybe' });
  expect(messageOf(error)).toMatch(/2 problems; nothing was changed/);
  expect([...commands].sort()).toEqual(['buildx version', "docker info --format '{{json .}}'"]);
  expect(lines.join('\n')).not.toMatch(/^state:/m);
});

const noEmulator = {
  on: /inspect --bootstrap/,
  answer: () => ({ stdout: buildxText('inspect-booted').replace(' linux/arm64,', '') }),
};

describe('a failure while', () => {
  const failed = { code: 1, stderr: 'ERROR: injected' };
  it.each<[string, Exception, RegExp]>([
    [
      'installing emulators',
      { on: /^docker run/, answer: failed },
      /No emulator could be installed/,
    ],
    ['creating the builder', { on: /^buildx create/, answer: failed }, /could not be created/],
    ['booting the builder', { on: /--bootstrap/, answer: failed }, /could not be created/],
    ['checking the emulators', noEmulator, /cannot run linux\/arm64/],
    ['building', { on: /^buildx build/, answer: failed }, /The build for .* failed/],
    ['building, killed', { on: /^buildx build/, answer: { code: null } }, /killed by a signal/],
    ['building, without metadata', { on: /^buildx build/, answer: {} }, /name no image digest/],
    ['reading back', { on: /imagetools inspect/, answer: failed }, /cannot be read back/],
    ['reading a copy back', { on: /--raw two\.test/, answer: failed }, /two\.test.*cannot be read/],
    [
      'a registry lies about the content',
      { on: /--raw one\.test/, answer: { stdout: index.replace('arm64', 'arm') } },
      /other content than its name says/,
    ],
    [
      'a config is for another machine',
      {
        on: /json \.Image/,
        answer: { stdout: '{"linux/amd64":{"os":"linux","architecture":"arm64"}}' },
      },
      /is not what was asked for/,
    ],
  ])('%s moves no tag', async (_name, exception, message) => {
    const { commands, error, outputs, lines } = await tell(push, [exception]);
    expect(messageOf(error)).toMatch(message);
    expect(commands.join('\n')).not.toContain('imagetools create');
    expect(outputs).toBeUndefined();
    expect(lines.filter((line) => line.startsWith('group: '))).toHaveLength(
      lines.filter((line) => line.startsWith('end: ')).length,
    );
  });
});

describe('loading', () => {
  it('comes before any tag moves, from the same build, under the tags', async () => {
    const { lines, commands, error } = await tell({ ...push, load: 'true' });
    expect(error).toBeUndefined();
    expectInOrder(
      lines,
      /^end: Verify/,
      /^group: Load/,
      /^\$ buildx build .* --load /,
      /^group: Publish/,
      /^outputs/,
    );
    const [first = '', second = ''] = commands.filter((line) => line.startsWith('buildx build '));
    expect(second).toContain(tags.map((tag) => `--tag ${tag}`).join(' '));
    expect(second.split(' ').slice(0, 6)).toEqual(first.split(' ').slice(0, 6));
  });

  it('that fails says that the image is built and verified', async () => {
    const failing = { on: /--load/, answer: { code: 1, stderr: 'no space left on device' } };
    const { error, commands } = await tell({ ...push, load: 'true' }, [failing]);
    expect(commands.filter((line) => line.startsWith('buildx imagetools create'))).toEqual([]);
    expect(messageOf(error)).toMatch(/built and verified, and could not be loaded.*no space left/s);
  });
});

describe('an output that holds a secret', () => {
  it('is named in a warning, which does not show it', async () => {
    const given = { ...push, tags: 'one.test/hunter2/app:1', secrets: 'A=hunter2' };
    const { lines, error } = await tell(given);
    expect(error).toBeUndefined();
    const warnings = lines.filter((line) => line.startsWith('warning: '));
    expect(warnings).toEqual([
      expect.stringMatching(/output `reference`, `tags`, `json`, `report`/),
    ]);
    expect(warnings.join()).not.toContain('hunter2');
  });
});

describe('outputs', () => {
  it('are made once the image is verified, in one cached build, before a tag moves', async () => {
    const outputs = 'type=local,dest=out\ntype=tar,dest=out.tar';
    const { lines, commands, error } = await tell({
      ...push,
      outputs,
      'no-cache': 'true',
      pull: 'true',
      secrets: 'A=hunter2',
    });
    expect(error).toBeUndefined();
    expectInOrder(
      lines,
      /^mask: hunter2/,
      /^\$ buildx build .*--no-cache --pull .*push-by-digest=true/,
      /^end: Verify/,
      /^group: Outputs/,
      /^\$ buildx build .*--output type=local,dest=out --output type=tar,dest=out.tar --tag /,
      /^end: Outputs/,
      /^\$ buildx imagetools create /,
    );
    const builds = commands.filter((line) => line.startsWith('buildx build '));
    expect(builds).toHaveLength(2);
    expect(builds[1]).not.toMatch(/--no-cache|--pull/);
    expect(commands.join('\n')).not.toContain('hunter2');
  });

  it('that cannot be made fail the step, and no tag moves', async () => {
    const { commands, error } = await tell({ ...push, outputs: 'type=local,dest=/proc/no' }, [
      { on: /--output type=local/, answer: { code: 1, stderr: 'ERROR: mkdir /proc/no' } },
    ]);
    expect(messageOf(error)).toMatch(
      /could not be exported to type=local.*\nERROR: mkdir[\s\S]*No tag was moved/,
    );
    expect(commands.join('\n')).not.toContain('imagetools create');
  });
});
