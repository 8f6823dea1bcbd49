// Provenance and SBOM by build-push-action's rules.
import { describe, expect, it } from '@jest/globals';
import { readEvent } from '../../src/gather/event.ts';
import type { Inputs } from '../../src/gather/inputs.ts';
import {
  hasAttestations,
  planAttestations,
  publishesArguments,
} from '../../src/plan/attestations.ts';
import { factsWith, readingOf } from '../fakes/facts.ts';

interface Given {
  readonly inputs?: Partial<Inputs>;
  readonly isPrivate?: boolean;
  readonly loads?: boolean;
  readonly noDefault?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const run = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_RUN_ID: '12',
  GITHUB_RUN_ATTEMPT: '3',
};

function planned({ inputs = {}, isPrivate, loads = false, noDefault = false, env = run }: Given) {
  const { reading, problems } = readingOf(inputs);
  const usual = factsWith();
  const payload = isPrivate === undefined ? {} : { repository: { private: isPrivate } };
  const facts = {
    ...usual,
    event: { ...readEvent(env), payload },
    build: { ...usual.build, noDefaultAttestations: noDefault },
  };
  const attestations = planAttestations(reading, { facts, loads });
  return { attestations, problems, has: hasAttestations(attestations, facts) };
}

const id = 'builder-id=https://github.com/acme/app/actions/runs/12/attempts/3';

describe('attestations', () => {
  it.each<[string, Given, readonly string[]]>([
    ['a public repository', { isPrivate: false }, [`type=provenance,mode=max,${id}`]],
    ['a repository nobody speaks of', {}, [`type=provenance,mode=max,${id}`]],
    [
      'a private repository',
      { isPrivate: true },
      [`type=provenance,mode=min,inline-only=true,${id}`],
    ],
    ['no GitHub at all', { env: {} }, ['type=provenance,mode=max']],
    ['an image that is loaded', { loads: true }, []],
    ["buildx's own switch", { noDefault: true }, []],
    ['`provenance: true`', { inputs: { provenance: 'true' } }, [`type=provenance,${id}`]],
    ['`provenance: false`', { inputs: { provenance: 'false' } }, ['type=provenance,disabled=true']],
    [
      '`provenance: false` and the switch',
      { inputs: { provenance: 'False' }, noDefault: true },
      ['type=provenance,disabled=true'],
    ],
    [
      'attributes',
      { inputs: { provenance: 'mode=min,version=v1' } },
      [`type=provenance,mode=min,version=v1,${id}`],
    ],
    [
      'a builder of its own',
      { inputs: { provenance: 'mode=max, builder-id=https://x.test' } },
      ['type=provenance,mode=max,builder-id=https://x.test'],
    ],
    [
      '`sbom: true`',
      { inputs: { sbom: 'true', provenance: 'false' } },
      ['type=provenance,disabled=true', 'type=sbom,disabled=false'],
    ],
    [
      'a generator',
      { inputs: { sbom: 'generator=docker/scout:1', provenance: 'false' } },
      ['type=provenance,disabled=true', 'type=sbom,generator=docker/scout:1'],
    ],
    [
      '`attests`, in which provenance is found',
      { inputs: { attests: 'type=provenance,mode=min\ntype=sbom,generator=x' } },
      [`type=provenance,mode=min,${id}`, 'type=sbom,generator=x'],
    ],
    [
      '`attests` and both inputs, which win',
      {
        inputs: {
          attests: 'type=provenance,mode=min\ntype=sbom,generator=x\ntype=other,a=b',
          provenance: 'mode=max',
          sbom: 'false',
        },
      },
      [`type=provenance,mode=max,${id}`, 'type=sbom,disabled=true', 'type=other,a=b'],
    ],
    [
      '`attests` that turn one off',
      { inputs: { attests: 'type=sbom,false', provenance: 'false' } },
      ['type=provenance,disabled=true', 'type=sbom,disabled=true'],
    ],
    [
      'an attribute with a comma',
      { inputs: { attests: '"type=sbom,""generator=a,b"""', provenance: 'false' } },
      ['type=provenance,disabled=true', 'type=sbom,"generator=a,b"'],
    ],
  ])('of %s', (_name, given, expected) => {
    expect(planned(given)).toMatchObject({ attestations: expected, problems: [] });
  });

  it.each<[Partial<Inputs>, string]>([
    [{ attests: 'generator=x' }, 'attests'],
    [{ provenance: 'a="b' }, 'provenance'],
    [{ sbom: '"a' }, 'sbom'],
    [{ provenance: 'maybe' }, 'provenance'],
    [{ provenance: 'mode=max,yes' }, 'provenance'],
    [{ sbom: 'yes' }, 'sbom'],
  ])('of %j are a problem', (inputs, subject) => {
    expect(planned({ inputs }).problems).toMatchObject([{ subject }]);
  });
});

describe('an image of one platform', () => {
  it.each<[string, Given, boolean]>([
    ['by default', {}, true],
    ['loaded, by the default of buildx', { loads: true }, true],
    ['without provenance', { inputs: { provenance: 'false' } }, false],
    ['with the switch', { noDefault: true }, false],
    ['with an SBOM alone', { inputs: { provenance: 'false', sbom: 'true' } }, true],
  ])('%s has an index or not', (_name, given, has) => {
    expect(planned(given).has).toBe(has);
  });
});

describe('build arguments', () => {
  it.each([
    [['type=provenance,mode=max,builder-id=x'], true],
    [['type=provenance,mode=max'], true],
    [['type=provenance,mode=min'], false],
    [['type=provenance,mode=max,disabled=true'], false],
    [['type=sbom,mode=max'], false],
    [[], false],
  ])('are published with %j: %j', (attestations, published) => {
    expect(publishesArguments(attestations)).toBe(published);
  });
});
