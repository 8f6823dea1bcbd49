// `outputs`: what is exported besides, what decides how the image is pushed, and what cannot be.
import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/gather/inputs.ts';
import { planOutputs, withOutputs } from '../../src/plan/outputs.ts';
import { readingOf } from '../fakes/facts.ts';
import { platforms } from '../fakes/parsed.ts';

function planned(inputs: Partial<Inputs>, names: readonly string[] = ['linux/amd64']) {
  const { reading, problems } = readingOf(inputs);
  const plan = planOutputs(reading, { platforms: platforms(...names) });
  const { load, push, tags } = withOutputs(reading, plan).inputs;
  return { plan, read: { load, push, tags }, problems: problems.map(({ message }) => message) };
}

describe('outputs', () => {
  it('that do not push are exports, each as it was written', () => {
    const lines = [
      'out',
      'type=local,dest=a b',
      'type=tar,"dest=a,b.tar"',
      'type=oci,dest=x.tar',
      'type=docker,dest=y.tar',
      'type=image,name=a/b',
      'type=image,push=false',
    ];
    const { plan, read, problems } = planned({ outputs: `# all\n${lines.join('\n\n')}` });
    expect(plan).toEqual({ exports: lines, loads: false, imageOptions: [] });
    expect(read).toEqual({ load: 'false', push: 'auto', tags: '' });
    expect(problems).toEqual([]);
  });

  it('of a type that BuildKit does not know are a problem before anything is built', () => {
    const { problems } = planned({ outputs: 'type=zip,dest=x.zip' });
    expect(problems).toEqual([expect.stringContaining('`type=zip,dest=x.zip` is of no type')]);
  });

  it('of no result are none, and those into the engine are `load`', () => {
    const { plan, read } = planned({ outputs: 'type=cacheonly\ntype=docker' });
    expect(plan).toEqual({ exports: [], loads: true, imageOptions: [] });
    expect(read.load).toBe('true');
  });

  it.each<[string, Partial<Inputs>, object, readonly string[]]>([
    [
      "the line of Docker's guide",
      {
        tags: 'ghcr.io/a/b',
        outputs: 'type=image,push-by-digest=true,name-canonical=true,push=true',
      },
      { push: 'by-digest', tags: 'ghcr.io/a/b' },
      [],
    ],
    [
      'names and no tags',
      { outputs: 'type=registry,"name=ghcr.io/a/b:1,ghcr.io/a/c:2"' },
      { push: 'true', tags: 'ghcr.io/a/b:1\nghcr.io/a/c:2' },
      [],
    ],
    [
      'options',
      {
        tags: 'a/b:1',
        push: 'false',
        outputs: 'type=image,push=true,compression=zstd,"annotation.a=b,c"',
      },
      { push: 'true', tags: 'a/b:1' },
      ['compression=zstd', '"annotation.a=b,c"'],
    ],
    [
      '`push: true` beside it',
      { tags: 'a/b:1', push: 'true', outputs: 'type=image,oci-mediatypes=false' },
      { push: 'true', tags: 'a/b:1' },
      ['oci-mediatypes=false'],
    ],
    [
      'two repositories in one form',
      { outputs: 'type=registry,name=a/b:1\ntype=registry,name=a/c:1' },
      { push: 'true', tags: 'a/b:1\na/c:1' },
      [],
    ],
  ])('that push by %s say how', (_name, inputs, read, imageOptions) => {
    const { plan, ...rest } = planned(inputs);
    expect(rest).toMatchObject({ read, problems: [] });
    expect(plan).toMatchObject({ exports: [], imageOptions });
  });

  it.each([
    ['-', /no destination but standard output/],
    ['type=tar', /no destination/],
    ['type=oci,dest=-', /no destination/],
    ['type=local', /no destination/],
    ['dest=a,b=c', /is not an output/],
    ['type=local,dest', /is not an output/],
    ['type=local,"dest=a', /is not an output/],
    ['type=docker,dest=a.tar', /holds one platform, and 2 are asked for/],
    ['type=registry,name=a/b\ntype=registry,name=a/c,compression=gzip', /2 outputs push/],
  ])('such as %j are a problem', (outputs, problem) => {
    expect(planned({ outputs }, ['linux/amd64', 'linux/arm64']).problems).toEqual([
      expect.stringMatching(problem),
    ]);
  });
});
