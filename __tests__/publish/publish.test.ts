// Publishing: what a registry says does not count, only what it shows afterwards.
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/oci/digest.ts';
import { CancelledError } from '../../src/system/errors.ts';
import { type Exception, index, indexDigest } from '../fakes/docker.ts';
import { expectInOrder, messageOf, positions, tell } from '../fakes/story.ts';
import { fixtureText } from '../support/repository.ts';

const one = ['one.test/acme/app:1', 'one.test/acme/app:2'];
const tags = [...one, 'two.test/acme/app:1', 'three.test/acme/app:1'];
const push = { push: 'true', tags: tags.join('\n') };
const emptyIndex = '{"schemaVersion":2,"manifests":[]}';

describe('tags', () => {
  it('that a lying registry did not move are an error: moved, not moved, not tried', async () => {
    // imagetools exits 0; the second tag of the first registry and that of the second are empty.
    const lie = { on: /--raw two\.test\/acme\/app:1$/, answer: { stdout: emptyIndex } };
    const { error, commands, outputs } = await tell(push, [lie]);
    expect(messageOf(error).split('\n').slice(0, 5)).toEqual([
      `Not every tag could be moved to ${indexDigest}.`,
      '- moved: one.test/acme/app:1',
      '- moved: one.test/acme/app:2',
      `- not moved: two.test/acme/app:1 (it shows ${digestOf(emptyIndex)})`,
      '- not tried: three.test/acme/app:1',
    ]);
    expect(commands.join('\n')).not.toContain('--tag three.test');
    expect(outputs).toBeUndefined();
  });

  it('are read back after a failure too: one that moved is said to have moved', async () => {
    const stderr = 'ERROR: copy: denied';
    const failing: readonly Exception[] = [
      { on: /create .*one\.test/, answer: { code: 1, stderr } },
      { on: /--raw one\.test\/acme\/app:1$/, answer: { stdout: index } },
    ];
    const message = messageOf((await tell(push, failing)).error);
    expect(message).toContain(`could be moved to ${indexDigest}: exit status 1:\n${stderr}`);
    expect(message).toContain('- moved: one.test/acme/app:1\n');
    expect(message).toMatch(/- not moved: one\.test\/acme\/app:2 \(exit status 1:\n.*not found\)/);
    expect(message).toContain('- not tried: two.test/acme/app:1\n- not tried: three.test');
  });

  it('that all show the digest are published, whatever the command answered', async () => {
    const failing: readonly Exception[] = [
      { on: /create .*one\.test/, answer: { code: 1, stderr: 'ERROR: timeout' } },
      { on: /--raw one\.test/, answer: { stdout: index } },
    ];
    const { error, outputs } = await tell({ push: 'true', tags: one.join('\n') }, failing);
    expect(error).toBeUndefined();
    expect(outputs).toMatchObject({ pushed: 'true' });
  });

  it('are asked about through the builder, which knows how to reach its registries', async () => {
    const { commands } = await tell(push);
    const calls = commands.filter((line) => line.startsWith('buildx imagetools '));
    for (const line of calls) {
      expect(line).toMatch(
        /^buildx imagetools (create|inspect) --builder multiplatform-image-[\w-]+ /,
      );
    }
    expect(calls.length).toBeGreaterThan(tags.length);
  });
});

it('a cancel says which tags may have moved', async () => {
  const cancelled = () => {
    throw new CancelledError('SIGINT');
  };
  const tags = 'one.test/a/b:1\ntwo.test/a/b:1\nthree.test/a/b:1';
  const on = /^buildx imagetools create .*two\.test/;
  const { error } = await tell({ push: 'true', tags }, [{ on, answer: cancelled }]);
  expect(error).toBeInstanceOf(CancelledError);
  expect(messageOf(error).trim().split('\n').slice(1)).toEqual([
    '- moved: one.test/a/b:1',
    '- may have moved: two.test/a/b:1',
    '- not moved: three.test/a/b:1',
  ]);
});

describe('through a layout', () => {
  const layoutDigest = JSON.parse(fixtureText('buildkit-0.33.1/metadata-layout.json'))[
    'containerimage.digest'
  ];
  const docker = { ...push, tags: 'one.test/a/b:1\ntwo.test/a/b:1', driver: 'docker' };

  it('the image gets to every repository untagged before any tag moves', async () => {
    const { commands, error, outputs } = await tell(docker);
    expect(error).toBeUndefined();
    const creations = commands.filter((line) => line.includes('imagetools create'));
    const ends = creations.map((line) => line.replace(/^.*--prefer-index=false /, ''));
    const source = `oci-layout://FOLDER/layout@${layoutDigest}`;
    expect(ends).toEqual([
      `--tag one.test/a/b@${layoutDigest} ${source}`,
      `--tag two.test/a/b@${layoutDigest} ${source}`,
      `--tag one.test/a/b:1 one.test/a/b@${layoutDigest}`,
      `--tag two.test/a/b:1 two.test/a/b@${layoutDigest}`,
    ]);
    expect(outputs).toMatchObject({ digest: layoutDigest, layout: '', driver: 'docker' });
  });

  it('it is verified before it leaves', async () => {
    const { lines } = await tell(docker);
    expectInOrder(lines, /^end: Verify/, /imagetools create/);
    expect(positions(lines, /type=oci,"dest=FOLDER\/layout",tar=false/)).toHaveLength(1);
  });

  it('no tag moves when one repository does not take it', async () => {
    const denied = { on: /--tag two\.test\/a\/b@/, answer: { code: 1, stderr: 'denied' } };
    const { commands, error } = await tell(docker, [denied]);
    expect(messageOf(error)).toMatch(/could not be pushed to two\.test\/a\/b@.*No tag was moved/s);
    expect(commands.join('\n')).not.toMatch(/--tag \w+\.test\/a\/b:1/);
  });

  it('no tag moves when it cannot be read back', async () => {
    const lie = { on: /--raw one\.test\/a\/b@/, answer: { stdout: emptyIndex } };
    const { commands, error } = await tell(docker, [lie]);
    expect(messageOf(error)).toContain(`it shows ${digestOf(emptyIndex)}`);
    expect(commands.join('\n')).not.toMatch(/--tag \w+\.test\/a\/b:1/);
  });
});
