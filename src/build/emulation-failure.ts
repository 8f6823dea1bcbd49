// Explains a build that failed because a program could not be run, or because its emulator stopped it.
import { isListed, reportedPlatforms } from '../oci/builder.ts';
import { formatPlatform, type Platform } from '../oci/platform.ts';
import { formatReference } from '../oci/reference.ts';
import type { JobPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import { isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { tryReadText } from '../system/files.ts';

export interface Failure {
  /** What buildx repeats at the end. */
  readonly excerpt: string;
  readonly plan: Pick<JobPlan, 'platforms' | 'emulators'>;
  readonly builder: Builder;
}

/** What happened and what to edit; undefined for failures that no emulator has to do with. */
export async function emulationHint(doors: Doors, failure: Failure): Promise<string | undefined> {
  const { excerpt } = failure;
  const signal = /uncaught target signal (\d+)/.exec(excerpt)?.[1];
  if (signal !== undefined) return crashHint(doors, { ...failure, signal });
  return /exec format error/.test(excerpt) ? formatHint(failure) : undefined;
}

interface FailedStep {
  /** ` in the step … of linux/arm64`, as far as it is known. */
  readonly where: string;
  readonly platform?: Platform;
  /** Its text, for messages. */
  readonly name: string;
}

function failedStep({ excerpt, plan: { platforms } }: Failure): FailedStep {
  const [, place = '', step] = /(?:^|\n) ?> \[([^\]\n]*)\] ([^\n]*?):?(?:\n|$)/.exec(excerpt) ?? [];
  // buildx leaves the platform out of a step's name when there is only one.
  const named = /^([a-z]+\/[a-z0-9]+(?:\/[a-z0-9]+)?) /.exec(place)?.[1];
  const [only, ...others] = platforms;
  const platform =
    others.length === 0 ? only : platforms.find((one) => formatPlatform(one) === named);
  const name = platform === undefined ? (named ?? 'another platform') : formatPlatform(platform);
  return {
    where: step === undefined ? '' : ` in the step \`${step}\``,
    name,
    ...(platform === undefined ? {} : { platform }),
  };
}

function formatHint(failure: Failure): string {
  const { plan, builder } = failure;
  const { where, name, platform } = failedStep(failure);
  const isIn = (list: readonly Platform[]): boolean =>
    list.some((other) => formatPlatform(other) === name);
  if (isIn(plan.emulators.asked)) {
    return `The emulator for ${name} is up, and the builder has tried it: what was started${where} is a program of a third architecture. Look for a download or a COPY that is the same for every platform.`;
  }
  if (isIn(plan.emulators.native)) {
    return `${name} runs here without an emulator: what was started${where} is a program of another architecture. Look for a download or a COPY that is the same for every platform, or a stage with a fixed \`--platform\`.`;
  }
  const { proven, claimed } = reportedPlatforms(builder.info);
  const isClaimed = platform !== undefined && isListed(platform, [...proven, ...claimed]);
  const state = isClaimed
    ? `the builder ${builder.info.name} claims to run ${name}, and nobody tried`
    : `the builder ${builder.info.name} has no working emulator for it: it runs ${proven.join(', ') || 'nothing that it would tell'}`;
  return `A program of ${name} was started${where} where nothing can run it: this step set up no emulator for ${name}, and ${state}. Let this step install the emulator (\`emulators: auto\`), or set one up where the builder runs, or copy and cross-compile instead of running.`;
}

async function crashHint(
  doors: Doors,
  failure: Failure & { readonly signal: string },
): Promise<string> {
  const { where, name, platform } = failedStep(failure);
  const version = platform === undefined ? undefined : await emulatorOf(doors, failure, platform);
  return `The emulator${version === undefined ? '' : `, ${version},`} stopped a program of ${name} with signal ${failure.signal}${where}: a fault of QEMU, or of a program that QEMU is not good enough for. Try another QEMU, such as \`binfmt-image: docker.io/tonistiigi/binfmt:qemu-v7.0.0-28\` (emulators that are registered stay until they are removed: \`docker run --privileged --rm tonistiigi/binfmt --uninstall qemu-*\`), build that platform on a runner of its own, or cross-compile.`;
}

// How the kernel's registrations are named, after QEMU's own programs.
const qemuNames: Readonly<Record<string, string>> = {
  386: 'i386',
  amd64: 'x86_64',
  arm64: 'aarch64',
  loong64: 'loongarch64',
  mips64le: 'mips64el',
};

/** Which emulator runs that platform: its version, or where it comes from. */
async function emulatorOf(
  { run }: Doors,
  { plan: { emulators } }: Failure,
  { architecture }: Platform,
): Promise<string | undefined> {
  const [image] = emulators.images;
  if (emulators.install.includes(architecture) && image !== undefined) {
    const release = /^qemu-v([\d.]+)/.exec(image.tag ?? '')?.[1];
    return release === undefined ? `of ${formatReference(image)}` : `QEMU ${release}`;
  }
  const name = qemuNames[architecture] ?? architecture;
  const text = tryReadText(`/proc/sys/fs/binfmt_misc/qemu-${name}`) ?? '';
  const interpreter = /^interpreter (\S+)$/m.exec(text)?.[1];
  if (interpreter === undefined) return undefined;
  const exit = await run({ tool: interpreter, args: ['--version'], output: 'captured' });
  const version = /version (\d[^\s,]*)/.exec(exit.stdout)?.[1];
  return isSuccess(exit) && version !== undefined
    ? `QEMU ${version}, registered before this step as ${interpreter}`
    : `registered before this step as ${interpreter}`;
}
