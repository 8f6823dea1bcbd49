// Installs emulators into the kernel of the engine's machine, with the binfmt image.
import { formatReference } from '../oci/reference.ts';
import type { EmulatorPlan } from '../plan/plan.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';

/** What was tried, in sentences, for the message when it did not help. */
export type Attempts = readonly string[];

// `docker run` ends with it when the engine could not start the container, as for a failed pull.
// https://docs.docker.com/engine/containers/run/#exit-status
const engineFailed = 125;

/** Installs what the plan lacks. Nothing is started when nothing is lacking. */
export async function installEmulators(
  { run, log }: Doors,
  { install, replace, images }: EmulatorPlan,
): Promise<Attempts> {
  if (install.length === 0) return ['Every emulator needed was registered before.'];
  const attempts: string[] = [];
  for (const image of images.map(formatReference)) {
    log.info(`Installing emulators for ${install.join(', ')} with ${image}`);
    const exit = await run({
      tool: 'docker',
      args: [
        ...['run', '--rm', '--privileged', '--network', 'none', image],
        ...(replace.length === 0 ? [] : ['--uninstall', replace.join(',')]),
        ...['--install', install.join(',')],
      ],
      output: 'captured',
    });
    if (isSuccess(exit)) {
      // It exits 0 whatever happened; what it said matters when the builder does not agree.
      return [
        ...attempts,
        `${image} installed ${install.join(', ')} and said: ${exit.stderr.trim() || 'nothing'}`,
      ];
    }
    attempts.push(`${image}: ${reasonOf(exit)}`);
    if (exit.code !== engineFailed) break;
    log.info(`${image} cannot be run: ${reasonOf(exit)}`);
  }
  throw new ActionError({
    message: `No emulator could be installed for ${install.join(', ')}.\n${attempts.join('\n')}`,
    hint: 'Log in to Docker Hub before this step, name a registry that holds a copy in `mirrors` or `binfmt-image`, register the emulators on the runner, or write `emulators: none` when the Dockerfile runs nothing of those platforms.',
  });
}
