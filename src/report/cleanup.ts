// What a clean-up removed and what stayed: outputs, lines of the log, the summary. Pure.
import type { Kept } from '../cleanup/decide.ts';
import type { Removed } from '../cleanup/remove.ts';
import { formatReference, formatRepository, pinned, type Repository } from '../oci/reference.ts';
import type { CleanupPlan } from '../plan/cleanup.ts';
import type { cleanupOutputNames } from './cleanup-outputs.ts';
import type { Outputs } from './outputs.ts';
import { code, escaped, table } from './summary.ts';

export interface Cleaned {
  readonly repository: Repository;
  readonly removed: Removed;
  readonly kept: readonly Kept[];
  /** Tags that the patterns do not match. */
  readonly others: number;
  readonly isDry: boolean;
}

export function cleanupOutputs(cleaned: readonly Cleaned[]): Outputs {
  const outputs: Readonly<Record<(typeof cleanupOutputNames)[number], string>> = {
    tags: cleaned
      .flatMap(({ repository, removed }) =>
        removed.tags.map((tag) => formatReference({ ...repository, tag })),
      )
      .join('\n'),
    digests: cleaned
      .flatMap(({ repository, removed }) =>
        removed.digests.map((digest) => formatReference(pinned(repository, digest))),
      )
      .join('\n'),
  };
  return outputs;
}

export function cleanupLines({ removed, kept, others, isDry }: Cleaned): readonly string[] {
  const word = isDry ? 'Would remove' : 'Removed';
  return [
    ...removed.tags.map((tag) => `${word} the tag ${tag}`),
    ...removed.digests.map((digest) => `${word} ${digest}`),
    ...(removed.tags.length === 0 ? ['No tag to remove.'] : []),
    ...kept.map(({ name, why }) => `Kept ${name}: ${why}.`),
    ...removed.failures.map(({ name, why }) => `Could not remove ${name}: ${why}`),
    ...(others > 0 ? [`${others} other tags do not match.`] : []),
  ];
}

export function cleanupSummary(
  cleaned: readonly Cleaned[],
  { patterns, dryRun }: Pick<CleanupPlan, 'patterns' | 'dryRun'>,
): string {
  const asked = patterns.map(({ text }) => code(text)).join(', ');
  const parts = cleaned.map(({ repository, removed, kept, others }) => {
    const gone = dryRun ? 'would go' : 'gone';
    const rows = [
      ...removed.tags.map((tag) => [code(tag), gone, '']),
      ...removed.digests.map((digest) => [code(digest), gone, 'nothing else needs it']),
      ...removed.failures.map(({ name, why }) => [
        code(name),
        'could not be removed',
        escaped(why),
      ]),
      ...kept.map(({ name, why }) => [code(name), 'stays', escaped(why)]),
      ...(others > 0 ? [[`${others} other tags`, 'stay', 'the patterns do not match them']] : []),
    ];
    const body = rows.length === 0 ? 'Nothing is there.' : table(['what', '', 'why'], rows);
    return `**${code(formatRepository(repository))}**\n\n${body}`;
  });
  return [`### Clean-up of ${asked}${dryRun ? ' (dry run)' : ''}`, ...parts]
    .join('\n\n')
    .concat('\n');
}
