// Asks the Dockerfile's frontend instead of building: lint, build arguments, targets.
import { isRecord, parseJson } from '../oci/manifest.ts';
import type { CallPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { buildArguments, plainImage } from './arguments.ts';
import { failureExcerpt } from './build.ts';
import { dockerfileOf, placeOf } from './dockerfile-error.ts';
import { maskSecrets, secretEnvironment } from './secrets.ts';

/** The answer is in the log. Throws when the question failed, or the check found something. */
export async function callFrontend(
  doors: Doors,
  {
    plan,
    call,
    builder,
  }: { readonly plan: Plan; readonly call: CallPlan; readonly builder: Builder },
): Promise<void> {
  maskSecrets(doors, plan.build.secrets);
  const ask = (words: string, output: 'shown' | 'captured'): Promise<Exit> =>
    runBuildx(doors.run, builder.buildx, {
      args: buildArguments(
        {
          builder: builder.info.name,
          platforms: plan.platforms,
          plan: { ...plainImage(plan.build), attestations: [] },
        },
        ['--call', words],
      ),
      env: secretEnvironment(plan.build.secrets),
      output,
    });
  const exit = await ask(call.words, 'shown');
  const findings =
    call.method === 'check' && exit.stdout !== ''
      ? parseFindings((await ask('check,format=json', 'captured')).stdout)
      : [];
  for (const finding of findings) annotate(doors, plan, finding);
  if (isSuccess(exit)) return;
  if (findings.length > 0) {
    throw new ActionError({
      message: `The check of the Dockerfile found ${findings.length === 1 ? 'one thing' : `${findings.length} things`} to mend:\n${findings.map(({ line, text }) => `- line ${line}: ${text}`).join('\n')}`,
      hint: 'Nothing was built. Each finding is explained at its link; `# check=skip=<rule>` in the first lines of the Dockerfile turns a rule off.',
    });
  }
  const excerpt = failureExcerpt(exit.stderr);
  const place = placeOf(excerpt, plan.build);
  throw new ActionError({
    message: `\`call: ${call.words}\` failed: ${excerpt === '' ? reasonOf(exit) : excerpt}`,
    hint: 'Nothing was built. Correct the Dockerfile at the line above.',
    ...(place === undefined ? {} : { place }),
  });
}

export interface Finding {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads the answer to `--call check,format=json`; a finding without a line is at the first.
 *
 * Source: LintResults, https://github.com/moby/buildkit/blob/v0.33.1/frontend/subrequests/lint/lint.go
 */
export function parseFindings(text: string): readonly Finding[] {
  const answer = parseJson(text);
  const warnings = isRecord(answer) && Array.isArray(answer.warnings) ? answer.warnings : [];
  return warnings.filter(isRecord).map(({ ruleName, detail, description, url, location }) => {
    const words = [detail ?? description, url].filter((word) => typeof word === 'string');
    return { line: lineOf(location), text: `${ruleName}: ${words.join(' ')}` };
  });
}

function lineOf(location: unknown): number {
  const ranges = isRecord(location) && Array.isArray(location.ranges) ? location.ranges : [];
  const [first] = ranges;
  const line = isRecord(first) && isRecord(first.start) ? first.start.line : undefined;
  return typeof line === 'number' && line > 0 ? line : 1;
}

function annotate({ log }: Doors, { build }: Plan, { line, text }: Finding): void {
  const file = dockerfileOf(build);
  if (file === undefined) log.warning(text);
  else log.warning(text, { file, line });
}
