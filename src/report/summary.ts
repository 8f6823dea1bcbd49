// The job summary: Markdown for people. What comes from an image or a Dockerfile is escaped. Pure.
import { type BuildStep, secondsOf } from '../oci/build-steps.ts';
import { formatPlatform } from '../oci/platform.ts';
import { timeChart } from './chart.ts';
import { emulationNote } from './native-runners.ts';
import type { Phase } from './phases.ts';
import type { PlatformReport, Report } from './platform-report.ts';

export interface SummaryFacts {
  readonly report: Report;
  readonly steps: readonly BuildStep[];
  readonly phases: readonly Phase[];
  /** Path of the OCI layout when nothing was pushed. */
  readonly layout?: string;
  /** Names under which the runner's engine has the image. */
  readonly loaded?: readonly string[];
}

const slowestShown = 5;

export function summaryMarkdown({ report, steps, phases, layout, loaded }: SummaryFacts): string {
  return [
    `### ${report.pushed ? 'Published' : 'Built and verified'}: ${code(report.digest)}`,
    platformTable(report),
    whereTo(report, layout),
    inEngine(loaded ?? []),
    slowestSteps(steps),
    emulationNote(report.platforms),
    timeChart(phases, steps),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function platformTable({ platforms }: Report): string {
  const rows = platforms.map((platform) => [
    code(platform.platform),
    code(platform.digest),
    platform.size === null ? '' : megabytes(platform.size),
    platform.execution === 'unknown' ? '' : platform.execution,
    stepsCell(platform),
    programCell(platform),
    smokeCell(platform),
  ]);
  return table(['platform', 'digest', 'size', 'ran', 'steps', 'program', 'smoke test'], rows);
}

function stepsCell({ seconds, steps, cachedSteps }: PlatformReport): string {
  if (seconds === null) return '';
  const cached = cachedSteps === 0 ? '' : `, ${cachedSteps} of ${steps} cached`;
  return `${seconds.toFixed(1)} s${cached}`;
}

export function smokeCell({ smokeTest }: PlatformReport): string {
  if (smokeTest === null) return '';
  const { result, exitStatus, signal, seconds } = smokeTest;
  const status = result === 'failed' && exitStatus !== null ? `exit status ${exitStatus}` : '';
  const time = seconds === null ? '' : `${seconds.toFixed(1)} s`;
  return [result, status, signal ?? '', time].filter((part) => part !== '').join(', ');
}

export function programCell({ binary }: PlatformReport): string {
  if (binary === null) return '';
  const files = binary.files.map(({ path, what }) => `${code(path)} (${escaped(what)})`);
  return [...files, ...binary.notes.map(escaped)].join('<br>');
}

function whereTo({ pushed, tags, references }: Report, layout: string | undefined): string {
  if (!pushed) return layout === undefined ? '' : `Not pushed. OCI layout: ${code(layout)}`;
  const [first] = tags.length > 0 ? tags : references;
  const names = (tags.length > 0 ? tags : references).map((name) => `- ${code(name)}`);
  return [...names, '', '```sh', `docker pull ${first ?? ''}`, '```'].join('\n');
}

function inEngine(loaded: readonly string[]): string {
  return loaded.length === 0
    ? ''
    : `Loaded into the runner's engine: ${loaded.map(code).join(', ')}`;
}

function slowestSteps(steps: readonly BuildStep[]): string {
  const slowest = [...steps]
    .filter((step) => step.platform !== undefined && !step.isCached && secondsOf(step) >= 1)
    .sort((one, other) => secondsOf(other) - secondsOf(one))
    .slice(0, slowestShown);
  if (slowest.length === 0) return '';
  const rows = slowest.map((step) => [
    `${secondsOf(step).toFixed(1)} s`,
    step.platform === undefined ? '' : code(formatPlatform(step.platform)),
    code(shortened(step.name)),
  ]);
  return `**Slowest steps**\n\n${table(['time', 'platform', 'step'], rows)}`;
}

/** `1 attestation manifest`, `2 attestation manifests`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // A column that no row fills says nothing.
  const used = head.map((_, column) => rows.some((row) => row[column] !== ''));
  const line = (cells: readonly string[]): string =>
    `| ${cells.filter((_, column) => used[column]).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** A code span that hostile text cannot leave: HTML, since Markdown's backticks can be closed. */
export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** Text with nothing left that HTML or Markdown, a table's cell included, gives a meaning. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'|`*_[\]\\~#!@$:\r\n\t]/g, (character) =>
    /\s/.test(character) ? ' ' : `&#${character.codePointAt(0)};`,
  );
}
