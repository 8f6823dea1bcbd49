// Tags that hold something already: newer, equal, unreadable; and registries that fail on the way.
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/oci/digest.ts';
import { type Exception, index, indexDigest } from '../fakes/docker.ts';
import { digest } from '../fakes/parsed.ts';
import { messageOf, tell } from '../fakes/story.ts';
import { fixtureText } from '../support/repository.ts';

const tags = ['one.test/acme/app:1', 'one.test/acme/app:latest'];
const push = { push: 'true', tags: tags.join('\n') };
const forward = { ...push, 'move-tags': 'forward' };
const theirs = digest('7');
const newer = '2100-01-01T00:00:00Z';
const older = '2000-01-01T00:00:00Z';

/** What buildx says of a tag that holds another image, made then. */
function holding(tag: string, created: string, shown = theirs): Exception {
  const image = { 'linux/amd64': { architecture: 'amd64', os: 'linux', created } };
  const stdout = JSON.stringify({ name: tag, manifest: { digest: shown }, image });
  return { on: new RegExp(`inspect .*json \\.}}' ${tag}$`), answer: { stdout } };
}

async function creations(inputs: Parameters<typeof tell>[0], exceptions: readonly Exception[]) {
  const told = await tell(inputs, exceptions);
  const moves = told.commands
    .filter((line) => line.includes('imagetools create'))
    .map((line) => line.replace(/^.*--prefer-index=false /, ''));
  const warnings = told.lines.filter((line) => line.startsWith('warning: '));
  return { ...told, moves, warnings };
}

const source = `one.test/acme/app@${indexDigest}`;

describe('a tag that holds a newer image', () => {
  it('moves back with a warning that names the ways out', async () => {
    const { moves, warnings, error } = await creations(push, [holding(`${tags[1]}`, newer)]);
    expect(error).toBeUndefined();
    expect(moves).toEqual([`--tag ${tags[0]} --tag ${tags[1]} ${source}`]);
    expect(warnings).toEqual([
      expect.stringMatching(/app:latest moves back: .*2100.*`move-tags: forward`.*`concurrency`/),
    ]);
  });

  it('stays where it is with `move-tags: forward`; the others move', async () => {
    const { moves, warnings, error, outputs } = await creations(forward, [
      holding(`${tags[1]}`, newer),
    ]);
    expect(error).toBeUndefined();
    expect(moves).toEqual([`--tag ${tags[0]} ${source}`]);
    expect(warnings).toEqual([
      expect.stringContaining(`one.test/acme/app:latest stays on ${theirs}`),
    ]);
    expect(outputs).toMatchObject({ pushed: 'true' });
  });

  it.each([push, forward])('is nothing to warn of when it is older: %j', async (inputs) => {
    const { moves, warnings } = await creations(inputs, [holding(`${tags[1]}`, older)]);
    expect(moves).toEqual([`--tag ${tags[0]} --tag ${tags[1]} ${source}`]);
    expect(warnings).toEqual([]);
  });
});

describe('tags of single platforms', () => {
  const arm = 'one.test/acme/app:1-arm64';
  const single = { push: 'true', tags: `${tags[0]}`, 'platform-tags': '{tag}-{arch}' };
  const blobs = 'buildkit-0.33.1/layout/blobs/sha256';
  const manifests = {
    amd64: fixtureText(`${blobs}/985f138748522fada6fcff67f2586f57b6c88def67ce7d91fc6b4c7138dac81f`),
    arm64: fixtureText('buildkit-0.33.1/manifest.json'),
  };
  const move = (architecture: keyof typeof manifests): string =>
    `--tag one.test/acme/app:1-${architecture} one.test/acme/app@${digestOf(manifests[architecture])}`;
  const shown = (architecture: keyof typeof manifests): Exception => ({
    on: new RegExp(`--raw one.test/acme/app:1-${architecture}$`),
    answer: { stdout: manifests[architecture] },
  });

  it('stay as well with `move-tags: forward`', async () => {
    const { moves, warnings, error } = await creations({ ...single, 'move-tags': 'forward' }, [
      ...[shown('amd64'), holding(arm, newer)],
    ]);
    expect(error).toBeUndefined();
    expect(moves).toEqual([`--tag ${tags[0]} ${source}`, move('amd64')]);
    expect(warnings).toEqual([expect.stringContaining(`${arm} stays on ${theirs}`)]);
  });

  it('move back with a warning otherwise', async () => {
    const { moves, warnings, error } = await creations(single, [
      ...[shown('amd64'), shown('arm64'), holding(arm, newer)],
    ]);
    expect(error).toBeUndefined();
    expect(moves).toEqual([`--tag ${tags[0]} ${source}`, move('amd64'), move('arm64')]);
    expect(warnings).toEqual([expect.stringContaining(`${arm} moves back`)]);
  });

  it('that show their image already are not asked to move', async () => {
    const { moves } = await creations(single, [
      ...[shown('amd64'), holding(arm, newer, digestOf(manifests.arm64))],
    ]);
    expect(moves).toEqual([`--tag ${tags[0]} ${source}`, move('amd64')]);
  });
});

describe('a tag that shows the digest already', () => {
  it('is not asked to move: an immutable one would refuse', async () => {
    const held = holding(`${tags[0]}`, newer, indexDigest as typeof theirs);
    const { moves, warnings, error } = await creations(push, [held]);
    expect(error).toBeUndefined();
    expect(moves).toEqual([`--tag ${tags[1]} ${source}`]);
    expect(warnings).toEqual([]);
  });

  it('is listed as moved when another fails', async () => {
    const { error } = await creations(push, [
      holding(`${tags[0]}`, newer, indexDigest as typeof theirs),
      { on: /imagetools create/, answer: { code: 1, stderr: 'ERROR: denied: no' } },
    ]);
    expect(messageOf(error)).toContain(`- moved: ${tags[0]}\n- not moved: ${tags[1]}`);
  });
});

describe('a tag that cannot be read', () => {
  const secret = {
    on: /inspect .*json \.}}' .*:latest$/,
    answer: { code: 1, stderr: 'ERROR: denied: no' },
  };

  it('moves: the push may be all that the login is for', async () => {
    const { moves, error } = await creations(push, [secret]);
    expect(error).toBeUndefined();
    expect(moves).toHaveLength(1);
  });

  it('fails with `move-tags: forward`, before any tag moves', async () => {
    const { moves, error } = await creations(forward, [secret]);
    expect(moves).toEqual([]);
    expect(messageOf(error)).toMatch(/app:latest holds cannot be read.*It was not moved/s);
  });

  it('nor with words of buildx that nobody understands', async () => {
    const odd = { ...secret, answer: { stdout: 'Name: x' } };
    expect((await creations(push, [odd])).error).toBeUndefined();
    expect(messageOf((await creations(forward, [odd])).error)).toMatch(/cannot be read/);
  });
});

describe('a registry that fails while tags move', () => {
  const busy = {
    code: 1,
    stderr: 'ERROR: unexpected status from PUT request to x: 502 Bad Gateway',
  };

  it('is asked again, for what has not moved only', async () => {
    const { moves, error, lines } = await creations(push, [
      { on: /imagetools create/, answer: busy, times: 1 },
      { on: /--raw one\.test\/acme\/app:1$/, answer: { stdout: index } },
    ]);
    expect(error).toBeUndefined();
    expect(moves).toEqual([
      `--tag ${tags[0]} --tag ${tags[1]} ${source}`,
      `--tag ${tags[1]} ${source}`,
    ]);
    expect(lines.filter((line) => line.includes('Trying again'))).toEqual([
      expect.stringMatching(/Moving the tags of one\.test failed: 502 Bad Gateway/),
    ]);
  });

  it('and took the tags, is only read again', async () => {
    const { moves, error, commands } = await creations(push, [
      { on: /--raw one\.test\/acme\/app:1$/, answer: busy, times: 2 },
    ]);
    expect(error).toBeUndefined();
    expect(moves).toHaveLength(1);
    expect(commands.filter((line) => /--raw one\.test\/acme\/app:1$/.test(line))).toHaveLength(3);
  });

  it('and lags behind its own writes, is waited for', async () => {
    const { moves, error } = await creations(push, [
      { on: /--raw one\.test\/acme\/app:1$/, answer: { stdout: '{"old":1}' }, times: 2 },
    ]);
    expect(error).toBeUndefined();
    expect(moves).toHaveLength(1);
  });

  it('for good is one error with the list, after as many tries as `attempts` says', async () => {
    const { moves, error } = await creations({ ...push, attempts: '3' }, [
      { on: /imagetools create/, answer: busy },
    ]);
    expect(moves).toHaveLength(3);
    expect(messageOf(error)).toContain(`- not moved: ${tags[0]}`);
    expect(messageOf(error)).toContain('running the step again moves what is left');
  });

  it('with a refusal is asked once', async () => {
    const refused = { on: /imagetools create/, answer: { code: 1, stderr: 'ERROR: denied: no' } };
    expect((await creations(push, [refused])).moves).toHaveLength(1);
  });
});

describe('reading back what was pushed', () => {
  it('waits for a registry that does not show it yet', async () => {
    const missing = {
      on: /--raw one\.test\/acme\/app@/,
      answer: { code: 1, stderr: 'ERROR: one.test/acme/app@sha256:1: not found' },
      times: 2,
    };
    const { error, lines } = await creations(push, [missing]);
    expect(error).toBeUndefined();
    expect(lines.join('\n')).toContain('the registry does not show yet what it took. Trying again');
  });
});
