// The job summary: what it shows, and that no hostile text gets out of its place.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type BuildStep, parseBuildSteps } from '../../src/oci/build-steps.ts';
import { timeChart } from '../../src/report/chart.ts';
import type { PlatformReport, Report } from '../../src/report/platform-report.ts';
import { escaped, summaryMarkdown } from '../../src/report/summary.ts';
import { digest, platform, platforms } from '../fakes/parsed.ts';
import { fixtureText } from '../support/repository.ts';

const arm64: PlatformReport = {
  platform: 'linux/arm64',
  digest: digest('a'),
  size: 4_700_000,
  execution: 'emulated',
  seconds: 12.4,
  steps: 5,
  cachedSteps: 1,
  config: { entrypoint: ['/app'], command: [], folder: '/' },
  binary: { files: [{ path: '/app', what: 'static program' }], notes: [] },
  smokeTest: { result: 'passed', exitStatus: 0, signal: null, seconds: 0.42 },
};
const amd64: PlatformReport = {
  ...arm64,
  platform: 'linux/amd64',
  execution: 'native',
  seconds: 3,
  cachedSteps: 0,
};
const report: Report = {
  version: 1,
  digest: digest('0'),
  references: [`a.test/x@${digest('0')}`],
  tags: ['a.test/x:1'],
  pushed: true,
  attestations: 2,
  platforms: [amd64, arm64],
};
const shown = (facts: Partial<Report>, steps: readonly BuildStep[] = []): string =>
  summaryMarkdown({ report: { ...report, ...facts }, steps, phases: [], layout: '/tmp/layout' });
const step = (name: string, seconds: number): BuildStep => ({
  name,
  platform: platform('linux/arm64'),
  started: 0,
  completed: seconds * 1000,
  isCached: false,
});

describe('the summary', () => {
  it('says what the engine of the runner has, and nothing of one that has none', () => {
    const given = { report, steps: [], phases: [] };
    const loaded = summaryMarkdown({ ...given, loaded: ['a.test/x:1', '<b>'] });
    expect(loaded).toContain(
      "Loaded into the runner's engine: <code>a.test/x&#58;1</code>, <code>&#60;b&#62;</code>",
    );
    expect(summaryMarkdown(given)).not.toContain('Loaded');
  });

  it('has a row per platform and the pull command', () => {
    const text = shown({});
    expect(text).toMatch(/\| <code>linux\/amd64<\/code> .* 4\.7 MB \| native \| 3\.0 s \|/);
    expect(text).toMatch(
      /\| emulated \| 12\.4 s, 1 of 5 cached \| .*\/app.*static program.* \| passed, 0\.4 s \|/,
    );
    expect(text).toContain('docker pull a.test/x:1\n');
  });

  it('names the layout when nothing was pushed', () => {
    const text = shown({ pushed: false, tags: [], references: [] });
    expect(text).toContain('/tmp/layout');
    expect(text).not.toContain('docker pull');
  });

  it('pulls by digest where there is no tag', () => {
    expect(shown({ tags: [] })).toContain(`docker pull a.test/x@${digest('0')}\n`);
  });

  it('leaves out a column that nothing fills', () => {
    const bare = { ...amd64, size: null, seconds: null, binary: null, smokeTest: null };
    const [head] = shown({ platforms: [bare] })
      .split('\n')
      .slice(2);
    expect(head).toBe('| platform | digest | ran |');
  });

  it('names the slowest steps, none of them cached or short', () => {
    const steps = [step('[2/3] RUN slow', 9), step('[3/3] RUN quick', 0.2)];
    const cached = { ...step('[1/3] RUN cached', 99), isCached: true };
    const text = shown({}, [...steps, cached]).split('```mermaid')[0];
    expect(text).toMatch(/9\.0 s .*RUN slow/);
    expect(text).not.toMatch(/RUN quick|RUN cached/);
  });

  it('says what a native runner would change only when emulation took long', () => {
    expect(shown({})).not.toContain('ubuntu-24.04-arm');
    const slow = { ...arm64, seconds: 300 };
    const text = shown({ platforms: [amd64, slow] });
    expect(text).toMatch(/linux\/arm64 took 300 s under emulation, linux\/amd64 natively 3 s;/);
    const [, yaml = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(text) ?? [];
    expect(parse(yaml)).toEqual({
      strategy: {
        matrix: {
          include: [
            { runner: 'ubuntu-24.04', platforms: 'linux/amd64' },
            { runner: 'ubuntu-24.04-arm', platforms: 'linux/arm64' },
          ],
        },
      },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a workflow's expression
      'runs-on': '${{ matrix.runner }}',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a workflow's expression
      platforms: '${{ matrix.platforms }}',
      push: 'by-digest',
    });
  });

  it('proposes no runner that there is none of', () => {
    const slow = { ...arm64, platform: 'linux/s390x', seconds: 300 };
    const text = shown({ platforms: [amd64, slow] });
    expect(text).toMatch(/linux\/s390x took 300 s under emulation.*cross-compiling/);
    expect(text).not.toContain('```yaml');
    expect(shown({ platforms: [{ ...amd64, seconds: 200 }, slow] })).not.toContain('[!TIP]');
    expect(shown({ platforms: [slow] })).toContain('> linux/s390x took 300 s under emulation. ');
  });
});

describe('hostile text', () => {
  it('has no character left that Markdown or HTML reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text).replace(/&#\d+;/g, '')).not.toMatch(/[&<>"'|`*_[\]\\~#!@$:\r\n]/);
      }),
    );
  });

  it('in a path stays in its cell', () => {
    const files = [{ path: '/a`|<img src=x>\n# Owned', what: 'x' }];
    const text = shown({ platforms: [{ ...amd64, binary: { files, notes: [] } }] });
    expect(text).not.toMatch(/<img|^# Owned/m);
    expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
  });

  it('in a step is no statement of the chart', () => {
    const chart = timeChart(
      [{ title: 'Build', started: 0, ended: 10 }],
      [step('[1/1] RUN a;b:c#d%%e\nsection X```', 1)],
    );
    const line = chart.split('\n').find((one) => one.includes('RUN'));
    expect(line).toBe('  1/1 RUN a b c d e section X :0, 1000');
  });
});

describe('the chart', () => {
  it('has a section per platform of a recorded build', () => {
    const steps = parseBuildSteps(
      fixtureText('buildx-0.36.1/history-logs.ndjson'),
      platforms('linux/amd64', 'linux/arm64'),
    );
    const first = Math.min(...steps.map(({ started }) => started));
    const chart = timeChart([{ title: 'Build', started: first, ended: first + 5000 }], steps);
    expect(chart).toMatch(/^```mermaid\ngantt\n[\s\S]*```$/);
    expect(chart.match(/(?<=^ {2}section ).*$/gm)?.sort()).toEqual([
      'Phases',
      'linux/amd64',
      'linux/arm64',
    ]);
    for (const bar of chart.split('\n').filter((line) => line.includes(' :'))) {
      const [from = 0, to = 0] = (bar.split(' :')[1] ?? '').split(', ').map(Number);
      expect(to).toBeGreaterThan(from);
    }
  });

  it('of nothing is empty', () => {
    expect(timeChart([], [])).toBe('');
  });
});
