// What the linter of the Dockerfile's frontend found, shown at the lines it is about.
import { isRecord, parseJson } from '../oci/manifest.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import type { Doors, Environment } from '../system/doors.ts';
import { dockerfileOf } from './dockerfile-error.ts';

export interface Finding {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads the answer to `--call check,format=json`; a finding without a line is at the first.
 *
 * Source: LintResults, https://github.com/moby/buildkit/blob/v0.33.1/frontend/subrequests/lint/lint.go
 */
export function parseAnswer(text: string): readonly Finding[] {
  const answer = parseJson(text);
  const warnings = isRecord(answer) && Array.isArray(answer.warnings) ? answer.warnings : [];
  return warnings.filter(isRecord).map(({ ruleName, detail, description, url, location }) => {
    const words = [detail ?? description, url].filter((word) => typeof word === 'string');
    return {
      line: lineOf(isRecord(location) ? location.ranges : undefined),
      text: `${ruleName}: ${words.join(' ')}`,
    };
  });
}

/**
 * Reads what a build found besides, from buildx's metadata. Only warnings about a place in a source
 * are findings.
 *
 * Source: VertexWarning, https://github.com/moby/buildkit/blob/v0.33.1/client/graph.go
 */
export function findingsOf(metadata: string): readonly Finding[] {
  const parsed = parseJson(metadata);
  const list = isRecord(parsed) ? parsed['buildx.build.warnings'] : undefined;
  const findings = (Array.isArray(list) ? list : [])
    .filter(isRecord)
    .filter(({ short, sourceInfo }) => typeof short === 'string' && isRecord(sourceInfo))
    .map(({ short, url, range }) => ({
      line: lineOf(range),
      text: [Buffer.from(String(short), 'base64').toString('utf8'), url]
        .filter((word) => typeof word === 'string')
        .join(' '),
    }));
  // Each platform tells its own.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function lineOf(ranges: unknown): number {
  const first: unknown = Array.isArray(ranges) ? ranges[0] : undefined;
  const line = isRecord(first) && isRecord(first.start) ? first.start.line : undefined;
  return typeof line === 'number' && line > 0 ? line : 1;
}

export function annotate(
  { log }: Pick<Doors, 'log'>,
  { plan, findings }: { readonly plan: BuildPlan; readonly findings: readonly Finding[] },
): void {
  const file = dockerfileOf(plan);
  for (const { line, text } of findings) {
    if (file === undefined) log.warning(text);
    else log.warning(text, { file, line });
  }
}

/** Docker's own switch, with build-push-action's meaning. */
export function wantsFindings(env: Environment): boolean {
  return env.DOCKER_BUILD_CHECKS_ANNOTATIONS?.toLowerCase() !== 'false';
}
