// The password of Amazon ECR, which lasts twelve hours: the runner's aws command asks for it.
import type { EcrLogin } from '../plan/login-plan.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';

/**
 * One password is good for every registry that the caller may use, whatever its account.
 *
 * Source: https://docs.aws.amazon.com/cli/latest/reference/ecr/get-login-password.html
 */
export async function getEcrPassword(
  { run, log }: Pick<Doors, 'run' | 'log'>,
  { registries, isPublic, region, accessKey }: EcrLogin,
): Promise<string> {
  const exit = await run({
    tool: 'aws',
    args: [isPublic ? 'ecr-public' : 'ecr', 'get-login-password', '--region', region],
    output: 'captured',
    ...(accessKey === undefined
      ? {}
      : {
          env: {
            AWS_ACCESS_KEY_ID: accessKey.id,
            AWS_SECRET_ACCESS_KEY: accessKey.secret,
            // It belongs to another key.
            AWS_SESSION_TOKEN: undefined,
          },
        }),
  });
  const password = isSuccess(exit) ? exit.stdout.trim() : '';
  log.mask(password);
  if (password !== '') return password;
  const names = registries.join(', ');
  throw exit.code === 127
    ? new ActionError({
        message: `The password of ${names} comes from AWS, and the runner has no \`aws\` command.`,
        hint: 'Install the AWS CLI on the runner, log in before this step with aws-actions/amazon-ecr-login, or give a password of your own with `ecr: false`.',
      })
    : new ActionError({
        message: `AWS gave no password for ${names} (region ${region}): ${reasonOf({ ...exit, stdout: '' })}`,
        hint: `Check that the job has credentials of AWS (aws-actions/configure-aws-credentials before this step) and that they allow ${isPublic ? 'ecr-public:GetAuthorizationToken and sts:GetServiceBearerToken' : 'ecr:GetAuthorizationToken'}.`,
      });
}
