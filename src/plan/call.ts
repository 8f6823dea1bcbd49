// `call`: a question to the Dockerfile's frontend instead of a build.
import type { CallPlan } from './build-plan.ts';
import { csvFields } from './lists.ts';
import type { Reading } from './reading.ts';

const methods = ['check', 'lint', 'outline', 'targets', 'subrequests.describe'];

/**
 * Undefined for a build, which is what `build` means too. `check,format=json` and
 * `check,ignorestatus=true` are buildx's own.
 *
 * Source: ParseCallFunc, https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/callfunc.go
 */
export function planCall({ inputs, report }: Reading): CallPlan | undefined {
  const words = inputs.call;
  if (words === '' || words === 'build') return undefined;
  const fields = csvFields(words);
  const named = fields.ok ? fields.value.filter((field) => !field.includes('=')) : [];
  const [method = ''] = named;
  if (named.length !== 1 || !methods.includes(method)) {
    report({
      subject: 'call',
      message: `\`${words}\` is not a question to a Dockerfile`,
      edit: 'Write `check`, `outline` or `targets`, or leave it empty to build',
    });
  }
  return { method: method === 'lint' ? 'check' : method, words };
}
