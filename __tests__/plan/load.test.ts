// Loading: which platforms, in what form, and what stands in the way.
import { describe, expect, it } from '@jest/globals';
import type { EngineInfo } from '../../src/gather/facts.ts';
import { formatPlatforms } from '../../src/oci/platform.ts';
import { planLoad } from '../../src/plan/load.ts';
import { factsWith, readingOf, subjectsOf } from '../fakes/facts.ts';
import { platforms } from '../fakes/parsed.ts';

const both = platforms('linux/arm64', 'linux/amd64');
const containerd: EngineInfo = {
  kind: 'answered',
  architecture: 'amd64',
  hasContainerdStore: true,
};
const classic: EngineInfo = { ...containerd, hasContainerdStore: false };

function decide(load: string, info?: EngineInfo, asked = both, nodes = 1) {
  const { reading, problems } = readingOf({ load });
  const engine =
    info === undefined
      ? { isLocal: true, context: 'default' }
      : { isLocal: true, context: 'default', info };
  const facts = factsWith({ engine });
  return { plan: planLoad(reading, { facts, platforms: asked, nodes }), problems };
}

describe('load', () => {
  it('false: nothing is loaded', () => {
    expect(decide('false', containerd)).toEqual({ plan: undefined, problems: [] });
  });

  it('with the containerd store: every platform, attestations too', () => {
    expect(decide('true', containerd)).toEqual({
      plan: { platforms: both, withAttestations: true },
      problems: [],
    });
  });

  it("with the classic store: the engine's own platform, bare", () => {
    const { plan, problems } = decide('true', classic);
    expect(formatPlatforms(plan?.platforms ?? [])).toBe('linux/amd64');
    expect(plan?.withAttestations).toBe(false);
    expect(problems).toEqual([]);
  });

  it("with the classic store and without the engine's platform: a problem", () => {
    const { plan, problems } = decide('true', classic, platforms('linux/arm64', 'darwin/amd64'));
    expect(plan).toBeUndefined();
    expect(problems[0]).toMatchObject({
      subject: 'load',
      edit: expect.stringContaining('linux/amd64'),
    });
  });

  it('with the classic store and one foreign platform: that one, to run it emulated', () => {
    const { plan, problems } = decide('true', classic, platforms('linux/arm64'));
    expect(plan).toEqual({ platforms: platforms('linux/arm64'), withAttestations: false });
    expect(problems).toEqual([]);
  });

  it('from several nodes: one platform, the one the engine runs', () => {
    expect(decide('true', containerd, both, 2).plan).toEqual({
      platforms: platforms('linux/amd64'),
      withAttestations: true,
    });
    const foreign = platforms('linux/arm64', 'linux/s390x');
    expect(decide('true', containerd, foreign, 2).problems[0]?.message).toContain('several nodes');
  });

  it.each<[EngineInfo | undefined]>([[undefined], [{ kind: 'silent', reason: 'no daemon' }]])(
    'without an engine (%j): a problem',
    (info) => {
      expect(subjectsOf(decide('true', info).problems)).toEqual(['load']);
    },
  );

  it('with garbage: a problem, never silently false', () => {
    expect(decide('yes', containerd).problems).toEqual([
      {
        subject: 'load',
        message: '`yes` is not a boolean',
        edit: 'Write `load: true` or `load: false`',
      },
    ]);
  });
});
