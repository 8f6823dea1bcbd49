// Tells what inspect/ found: outputs, a table in the log, and one in the job summary.

import { formatImagePlace } from '../oci/image-place.ts';
import { formatPlatform, outputName } from '../oci/platform.ts';
import type { InspectPlan } from '../plan/plan.ts';
import { ActionError } from '../system/errors.ts';
import type { Log } from '../system/log.ts';
import type { Inspection, LookInside } from '../verify/inspect.ts';
import type { Outputs } from './outputs.ts';
import { type PlatformReport, platformReport } from './platform-report.ts';
import type { Writers } from './report.ts';
import { code, counted, escaped, megabytes, programCell, smokeCell, table } from './summary.ts';

export interface InspectionStory {
  readonly plan: InspectPlan;
  readonly inspection: Inspection;
  readonly look: LookInside;
}

/** The `report` output. Its platforms have the fields of a build's, those about building empty. */
export interface InspectionReport {
  /** Goes up when a field changes its meaning or goes away. */
  readonly version: 1;
  /** As it was asked for. */
  readonly image: string;
  readonly digest: string;
  readonly mediaType: string;
  readonly attestations: number;
  /** Sentences about what is wrong; the step fails when there is one. */
  readonly faults: readonly string[];
  readonly platforms: readonly PlatformReport[];
}

export function reportInspection(
  { log, writers }: { readonly log: Log; readonly writers: Writers },
  story: InspectionStory,
): void {
  const report = inspectionReport(story);
  writers.outputs(inspectionOutputs(story, report));
  for (const line of tableLines(report)) log.info(line);
  if (story.plan.summary) writers.summary(inspectionMarkdown(report));
}

export function inspectionReport({ plan, inspection, look }: InspectionStory): InspectionReport {
  const { source, mediaType, attestations, images } = inspection;
  return {
    version: 1,
    image: formatImagePlace(plan.place),
    digest: source.digest,
    mediaType,
    attestations,
    faults: faultsOf({ inspection, look }),
    platforms: images.map((image) =>
      platformReport(image, { plan, builder: {}, verified: look, steps: [] }),
    ),
  };
}

function faultsOf({ inspection, look }: Omit<InspectionStory, 'plan'>): readonly string[] {
  return [...inspection.faults, ...look.faults];
}

/** The failure of the step; undefined when nothing is wrong. */
export function inspectionError(story: InspectionStory): ActionError | undefined {
  const faults = faultsOf(story);
  if (faults.length === 0) return undefined;
  return new ActionError({
    message: [
      `${formatImagePlace(story.plan.place)} is not as it should be:`,
      ...faults.map((fault) => `- ${fault}.`),
      ...story.look.lastLines,
    ].join('\n'),
    hint:
      story.look.hint ??
      'The table above and the output `report` say what it holds. Nothing was changed.',
  });
}

export function inspectionOutputs(
  { inspection: { source, images } }: Pick<InspectionStory, 'inspection'>,
  report: InspectionReport,
): Outputs {
  const digests = images.map(({ platform, digest }) => [formatPlatform(platform), digest]);
  return {
    // First, since an image may call a platform as it likes: `digest/-` would be the output `digest`.
    ...Object.fromEntries(images.map(({ platform, digest }) => [outputName(platform), digest])),
    digest: source.digest,
    digests: JSON.stringify(Object.fromEntries(digests)),
    platforms: images.map(({ platform }) => formatPlatform(platform)).join(','),
    report: JSON.stringify(report),
  };
}

function tableLines({ digest, mediaType, attestations, platforms }: InspectionReport) {
  const rows = platforms.map((platform) => [
    platform.platform,
    platform.digest,
    platform.size === null ? '' : megabytes(platform.size),
    startOf(platform),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [
    `${digest} (${kindOf(mediaType)}${attestations === 0 ? '' : `, ${counted(attestations, 'attestation manifest')}`})`,
    ...rows.map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    ),
  ];
}

export function inspectionMarkdown(report: InspectionReport): string {
  const { image, digest, mediaType, attestations, faults, platforms } = report;
  const rows = platforms.map((platform) => [
    code(platform.platform),
    code(platform.digest),
    platform.size === null ? '' : megabytes(platform.size),
    code(startOf(platform)),
    programCell(platform),
    smokeCell(platform),
  ]);
  const about = [
    `${kindOf(mediaType)} ${code(digest)}`,
    ...(attestations === 0 ? [] : [counted(attestations, 'attestation manifest')]),
  ];
  return [
    `### ${code(image)}`,
    about.join(', '),
    ...(faults.length === 0
      ? []
      : [['> [!CAUTION]', ...faults.map((fault) => `> - ${escaped(fault)}`)].join('\n')]),
    table(['platform', 'digest', 'size', 'starts', 'program', 'smoke test'], rows),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What a container starts, as one would type it. */
function startOf({ config: { entrypoint, command } }: PlatformReport): string {
  const line = [...entrypoint, ...command].join(' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function kindOf(mediaType: string): string {
  switch (mediaType) {
    case 'application/vnd.oci.image.index.v1+json':
      return 'OCI index';
    case 'application/vnd.docker.distribution.manifest.list.v2+json':
      return 'Docker manifest list';
    case 'application/vnd.oci.image.manifest.v1+json':
      return 'OCI image';
    default:
      return 'Docker image';
  }
}
