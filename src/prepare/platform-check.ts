// Holds the builder's own list of platforms against what the plan asked for.
import { type BuilderInfo, isListed, reportedPlatforms } from '../oci/builder.ts';
import { formatPlatform, formatPlatforms, type Platform } from '../oci/platform.ts';
import type { JobPlan } from '../plan/plan.ts';
import { ActionError } from '../system/errors.ts';
import type { Attempts } from './emulators.ts';

export interface PlatformCheck {
  readonly warnings: readonly string[];
}

/**
 * Throws unless the builder can run every platform for which an emulator was asked. The builder is
 * the authority: its daemon lists only what its own kernel really ran.
 */
export function checkPlatforms(
  {
    platforms,
    emulators,
    builder: builderPlan,
  }: Pick<JobPlan, 'platforms' | 'emulators' | 'builder'>,
  { builder, attempts }: { readonly builder: BuilderInfo; readonly attempts: Attempts },
): PlatformCheck {
  const reported = reportedPlatforms(builder);
  const isProven = (platform: Platform): boolean => isListed(platform, reported.proven);
  const isClaimed = (platform: Platform): boolean => isListed(platform, reported.claimed);
  const missing = emulators.asked.filter((platform) => !isProven(platform) && !isClaimed(platform));
  if (missing.length > 0) {
    throw new ActionError({
      message: [
        `The builder ${builder.name} cannot run ${formatPlatforms(missing)}: it lists ${reported.proven.join(', ') || 'nothing'}.`,
        'What was tried:',
        ...attempts.map((attempt) => `- ${attempt}`),
      ].join('\n'),
      hint: missingHint(builderPlan, builder.name),
    });
  }
  const unproven = platforms.filter((platform) => !isProven(platform));
  const hopeless = emulators.hoped.filter((platform) => !isProven(platform));
  return {
    warnings: [
      ...(hopeless.length === 0 ? [] : [hopelessWarning(hopeless)]),
      ...unproven.map((platform) =>
        isClaimed(platform)
          ? `${formatPlatform(platform)} is in the builder's list because somebody put it there: whether it runs was not tried.`
          : `The builder ${builder.name} cannot run ${formatPlatform(platform)}: a RUN step of that platform fails with \`exec format error\`. Cross-compiling and copying need no emulator.`,
      ),
    ],
  };
}

function hopelessWarning(platforms: readonly Platform[]): string {
  return `No emulator could be set up for ${formatPlatforms(platforms)}. The build needs none of them.`;
}

function missingHint(plan: JobPlan['builder'], name: string): string {
  const without = 'If the Dockerfile runs nothing of those platforms, write `emulators: none`.';
  if (plan.kind !== 'existing') {
    return `Register the emulator on the machine of the Docker engine (its kernel needs binfmt_misc), or choose a \`binfmt-image\` that has it. ${without}`;
  }
  const restart = `That builder may have been started before the emulators were: restart it with \`docker buildx stop ${name}\``;
  return plan.how === 'named'
    ? `${restart}, or leave \`builder\` and \`name\` out and one is created. ${without}`
    : `${restart}, set up the emulators before it, or write \`driver: docker-container\` to have one created. ${without}`;
}
