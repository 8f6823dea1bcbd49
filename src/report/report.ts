// Tells what was done: outputs for the jobs that follow, a table and a summary for the people.
import type { BuildStep } from '../oci/build-steps.ts';
import { formatPlatform } from '../oci/platform.ts';
import { formatReference, pinned } from '../oci/reference.ts';
import type { Log } from '../system/log.ts';
import { builderOutputs, type Outputs, outputsOf, type Story } from './outputs.ts';
import type { Phase } from './phases.ts';
import { reportOf } from './platform-report.ts';
import { counted, summaryMarkdown } from './summary.ts';

/** Where the report goes. */
export interface Writers {
  readonly outputs: (outputs: Outputs) => void;
  readonly summary: (markdown: string) => void;
  /** Subjects for attestation steps; does nothing where the runner takes none. */
  readonly artifacts: (lines: readonly string[]) => void;
}

export function report(
  { log, writers }: { readonly log: Log; readonly writers: Writers },
  {
    story,
    steps,
    phases,
    secrets = [],
  }: {
    readonly story: Story;
    readonly steps: readonly BuildStep[];
    readonly phases: readonly Phase[];
    /** Texts that the log does not show. */
    readonly secrets?: readonly string[];
  },
): void {
  const facts = reportOf({ ...story, steps });
  const outputs = outputsOf(story, JSON.stringify(facts));
  writers.outputs(outputs);
  warnOfSecrets(log, outputs, secrets);
  writers.artifacts(facts.references.map((reference) => `oci://${reference}`));
  for (const line of summaryLines(story)) log.info(line);
  if (!story.plan.summary) return;
  const { layout } = story.built;
  const { loaded } = story;
  writers.summary(
    summaryMarkdown({
      report: facts,
      steps,
      phases,
      ...(layout === undefined ? {} : { layout }),
      ...(loaded === undefined ? {} : { loaded }),
    }),
  );
}

/** Outputs of a step that built nothing. */
export function reportCall(
  { outputs }: Writers,
  { plan, builder }: Pick<Story, 'plan' | 'builder'>,
): void {
  outputs({
    ...builderOutputs(builder),
    tags: plan.tags.map(formatReference).join('\n'),
    pushed: 'false',
  });
}

/** The runner drops such outputs silently when a job declares them. */
function warnOfSecrets(log: Log, outputs: Outputs, secrets: readonly string[]): void {
  const names = Object.entries(outputs)
    .filter(([, value]) => secrets.some((secret) => value.includes(secret)))
    .map(([name]) => name);
  if (names.length === 0) return;
  log.warning(
    `A secret of this build is in the output \`${names.join('`, `')}\`, which the runner therefore does not pass on to other jobs. Is it a build argument, a label or a part of a tag as well?`,
  );
}

export function summaryLines({ built, verified, published, loaded }: Story): readonly string[] {
  const width = Math.max(...verified.images.map(({ platform }) => formatPlatform(platform).length));
  const attestations =
    verified.attestations === 0
      ? ''
      : `, ${counted(verified.attestations, 'attestation manifest')}`;
  return [
    `Verified ${verified.digest}${attestations}`,
    ...verified.images.map(
      ({ platform, digest }) => `  ${formatPlatform(platform).padEnd(width)}  ${digest}`,
    ),
    ...(published.pushed
      ? publishedLines({ verified, published })
      : [`Not pushed. OCI layout: ${built.layout}`]),
    ...(loaded === undefined
      ? []
      : [`Loaded into the runner's engine: ${loaded.join(', ') || built.imageId}`]),
  ];
}

function publishedLines({
  verified,
  published,
}: Pick<Story, 'verified' | 'published'>): readonly string[] {
  return published.tags.length > 0
    ? published.tags.map((tag) => `Published ${formatReference(tag)}`)
    : published.repositories.map(
        (repository) => `Pushed untagged ${formatReference(pinned(repository, verified.digest))}`,
      );
}
