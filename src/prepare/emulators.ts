// Installs emulators into the kernel of the engine's machine, with the binfmt image.
import { formatReference } from '../oci/reference.ts';
import { judgeFailure, type Transience } from '../oci/transience.ts';
import type { EmulatorPlan } from '../plan/plan.ts';
import { isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { withRetries } from '../system/retry.ts';

/** What was tried, in sentences, for the message when it did not help. */
export type Attempts = readonly string[];

// `docker run` ends with it when the engine could not start the container, as for a failed pull.
// https://docs.docker.com/engine/containers/run/#exit-status
const engineFailed = 125;

interface Round {
  /** Sentences about each image. */
  readonly attempts: Attempts;
  readonly isInstalled: boolean;
  /** Why images could not be pulled, when that may pass. */
  readonly transience?: Transience;
}

/** Installs what the plan lacks. Nothing is started when nothing is lacking. */
export async function installEmulators(doors: Doors, plan: EmulatorPlan): Promise<Attempts> {
  const { install } = plan;
  if (install.length === 0) return ['Every emulator needed was registered before.'];
  const { isInstalled, attempts } = await withRetries<Round>(doors, {
    what: 'Installing emulators',
    attempt: () => tryEveryImage(doors, plan),
    judge: ({ transience }) => transience,
  });
  if (isInstalled) return attempts;
  throw new ActionError({
    message: `No emulator could be installed for ${install.join(', ')}.\n${attempts.join('\n')}`,
    hint: 'Log in to Docker Hub before this step, name a registry that holds a copy in `mirrors` or `binfmt-image`, register the emulators on the runner, or write `emulators: none` when the Dockerfile runs nothing of those platforms.',
  });
}

async function tryEveryImage(
  { run, log }: Doors,
  { install, replace, images }: EmulatorPlan,
): Promise<Round> {
  const attempts: string[] = [];
  const judged: Transience[] = [];
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
      const said = `${image} installed ${install.join(', ')} and said: ${exit.stderr.trim() || 'nothing'}`;
      return { attempts: [...attempts, said], isInstalled: true };
    }
    attempts.push(`${image}: ${reasonOf(exit)}`);
    if (exit.code !== engineFailed) return { attempts, isInstalled: false };
    judged.push(judgeFailure(exit.stderr));
    log.info(`${image} cannot be run: ${reasonOf(exit)}`);
  }
  const transience = judged.find(({ kind }) => kind !== 'permanent');
  return {
    attempts,
    isInstalled: false,
    ...(transience === undefined ? {} : { transience }),
  };
}
