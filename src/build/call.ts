// Asks the Dockerfile's frontend instead of building: lint, build arguments, targets.
import type { CallPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { buildArguments, plainImage } from './arguments.ts';
import { failureExcerpt } from './build.ts';
import { placeOf } from './dockerfile-error.ts';
import { annotate, parseAnswer } from './findings.ts';
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
      ? parseAnswer((await ask('check,format=json', 'captured')).stdout)
      : [];
  annotate(doors, { plan: plan.build, findings });
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
