// `outputs` that push: the image is delivered as they say, and still no tag moves unverified.
import { expect, test } from '@jest/globals';
import { createBuilder } from './support/builders.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { shownBy, stored, tagsOf } from './support/registry.ts';
import { givenBuilder, newStep, succeed } from './support/step.ts';

test('by digest, by name with options, and beside `push: true`', async () => {
  const step = newStep({ files: { Dockerfile: 'FROM busybox:1.37\nCOPY new /\n', new: 'new' } });
  const builder = unique('e2e');
  await createBuilder(step, builder);
  const asked = { builder, platforms: 'linux/amd64', provenance: 'false' };

  // The line of Docker's own guide for a matrix of runners.
  const leg = newRepository();
  const { outputs: byDigest } = await succeed(
    step,
    givenBuilder({
      ...asked,
      tags: leg,
      outputs: 'type=image,push-by-digest=true,name-canonical=true,push=true',
    }),
  );
  expect(byDigest).toMatchObject({ pushed: 'true', reference: `${leg}@${byDigest.digest}` });
  expect(await tagsOf(leg)).toEqual([]);
  expect(await shownBy(`${leg}@${byDigest.digest}`)).toBe(byDigest.digest);
  await step.post();

  const named = newRepository();
  const { outputs: byName } = await succeed(
    step,
    givenBuilder({
      ...asked,
      outputs: `type=registry,"name=${named}:1,${named}:2",compression=zstd,force-compression=true,annotation.org.example=a`,
    }),
  );
  expect([...(await tagsOf(named))].sort()).toEqual(['1', '2']);
  const { digest, document } = await stored(`${named}:2`);
  expect(digest).toBe(byName.digest);
  expect(document.annotations).toEqual({ 'org.example': 'a' });
  expect(document.layers?.map(({ mediaType }) => mediaType)).toEqual([
    expect.stringMatching(/zstd$/),
    expect.stringMatching(/zstd$/),
  ]);
  await step.post();

  const both = newRepository();
  await succeed(
    step,
    givenBuilder({
      ...asked,
      tags: `${both}:1`,
      push: 'true',
      outputs: 'type=image,oci-mediatypes=false',
    }),
  );
  expect((await stored(`${both}:1`)).document.mediaType).toMatch(/docker\.distribution/);
  await step.post();

  const refused = await step.main(
    givenBuilder({
      ...asked,
      platforms: 'linux/amd64,linux/arm64',
      outputs: `type=registry,name=${named}:3\ntype=registry,name=${named}:4,compression=zstd\ntype=tar\ntype=docker,dest=x.tar`,
    }),
  );
  const message = onlyError(refused);
  expect(message.match(/^- outputs: /gm)).toHaveLength(3);
  expect([...(await tagsOf(named))].sort()).toEqual(['1', '2']);
});
