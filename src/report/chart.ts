// A picture of where the time went: a Mermaid Gantt chart, which the job summary renders. Pure.
import { type BuildStep, secondsOf } from '../oci/build-steps.ts';
import { formatPlatform } from '../oci/platform.ts';
import type { Phase } from './phases.ts';

const mostBarsPerSection = 8;

/** Empty when there is nothing to show. */
export function timeChart(phases: readonly Phase[], steps: readonly BuildStep[]): string {
  const start = Math.min(...phases.map(({ started }) => started));
  if (!Number.isFinite(start)) return '';
  const phaseBars = phases.map(({ title, started, ended }) =>
    bar(title, started - start, ended - start),
  );
  const sections = [
    ...new Set(steps.flatMap(({ platform }) => platform ?? []).map(formatPlatform)),
  ];
  return [
    '```mermaid',
    'gantt',
    '  dateFormat x',
    '  axisFormat %M:%S',
    '  section Phases',
    ...phaseBars,
    ...sections.flatMap((name) => [
      `  section ${name}`,
      ...longest(
        steps.filter((step) => step.platform && formatPlatform(step.platform) === name),
      ).map((step) => bar(step.name, step.started - start, step.completed - start)),
    ]),
    '```',
  ].join('\n');
}

function longest(steps: readonly BuildStep[]): readonly BuildStep[] {
  return steps
    .filter(({ isCached }) => !isCached)
    .sort((one, other) => secondsOf(other) - secondsOf(one))
    .slice(0, mostBarsPerSection)
    .sort((one, other) => one.started - other.started);
}

// Mermaid ends a task's name at a colon, a statement at a semicolon, and reads # as a comment.
function bar(name: string, from: number, to: number): string {
  const plain = name
    .replace(/[^\p{L}\p{N} ./+=_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
  const start = Math.max(0, Math.round(from));
  return `  ${plain || 'step'} :${start}, ${Math.max(start + 1, Math.round(to))}`;
}
