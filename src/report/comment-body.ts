// The comment on a pull request: Markdown, what comes from outside escaped. Pure.
import { formatRepository, repositoriesOf } from '../oci/reference.ts';
import type { CommentPlan } from '../plan/comment.ts';
import type { JobPlan } from '../plan/plan.ts';
import type { BaseSizes } from './base-sizes.ts';
import type { PlatformReport, Report } from './platform-report.ts';
import { code, megabytes, table } from './summary.ts';

/** The first line by which a later run finds the comment of the same image. */
export function commentMarker({ tags, delivery }: Pick<JobPlan, 'tags' | 'delivery'>): string {
  const pushed = delivery.kind === 'layout' ? [] : delivery.repositories;
  const names = repositoriesOf([...pushed, ...tags]).map(formatRepository);
  // A repository's name has letters, digits and ._-/ only, so nothing ends the comment early.
  return `<!-- multiplatform-image: ${names.sort().join(' ')} -->`;
}

export function commentBody({
  marker,
  plan,
  report,
  base,
}: {
  readonly marker: string;
  readonly plan: CommentPlan;
  readonly report: Report;
  readonly base: BaseSizes | undefined;
}): string {
  const { pushed, tags, references, platforms } = report;
  const [name] = tags.length > 0 ? tags : references;
  const rows = platforms.map((platform) => [
    code(platform.platform),
    platform.size === null ? '' : megabytes(platform.size),
    change(platform, base),
    code(platform.digest),
  ]);
  const commit = `[${code(plan.commit.slice(0, 7))}](${plan.commitUrl})`;
  return [
    marker,
    pushed && name !== undefined
      ? `### Image ${code(name)}`
      : '### Image built and verified, not pushed',
    table(['platform', 'size', 'change', 'digest'], rows),
    base === undefined ? '' : `Change of size against ${code(base.name)}.`,
    pushed && name !== undefined
      ? ['```sh', `docker pull ${name}`, `docker run --rm ${name}`, '```'].join('\n')
      : 'The run keeps it as an OCI layout.',
    more(tags.slice(1)),
    `Index ${code(report.digest)} of ${commit}, from [this run](${plan.runUrl}).`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function change({ platform, size }: PlatformReport, base: BaseSizes | undefined): string {
  if (base === undefined || size === null) return '';
  const before = base.sizes.get(platform);
  if (before === undefined) return 'new';
  const difference = size - before;
  if (difference === 0) return 'none';
  const percent = before === 0 ? '' : ` (${signed((difference / before) * 100)} %)`;
  return `${difference > 0 ? '+' : '−'}${megabytes(Math.abs(difference))}${percent}`;
}

function signed(percent: number): string {
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)}`;
}

function more(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `Also ${tags.map(code).join(', ')}.`;
}
