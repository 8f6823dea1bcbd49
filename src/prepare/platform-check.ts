// Holds the builder's own list of platforms against what the plan asked for.
import { type BuilderInfo, reportedPlatforms } from '../oci/builder.ts';
import {
  formatPlatform,
  formatPlatforms,
  isSamePlatform,
  type Platform,
  parsePlatform,
} from '../oci/platform.ts';
import type { Plan } from '../plan/plan.ts';
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
  { platforms, emulators, builder: builderPlan }: Pick<Plan, 'platforms' | 'emulators' | 'builder'>,
  { builder, attempts }: { readonly builder: BuilderInfo; readonly attempts: Attempts },
): PlatformCheck {
  const reported = reportedPlatforms(builder);
  const isProven = isListedIn(reported.proven);
  const isClaimed = isListedIn(reported.claimed);
  const missing = emulators.asked.filter((platform) => !isProven(platform) && !isClaimed(platform));
  if (missing.length > 0) {
    throw new ActionError({
      message: [
        `The builder ${builder.name} cannot run ${formatPlatforms(missing)}: it lists ${reported.proven.join(', ') || 'nothing'}.`,
        'What was tried:',
        ...attempts.map((attempt) => `- ${attempt}`),
      ].join('\n'),
      hint: missingHint(builderPlan.kind, builder.name),
    });
  }
  const unproven = platforms.filter((platform) => !isProven(platform));
  return {
    warnings: unproven.map((platform) =>
      isClaimed(platform)
        ? `${formatPlatform(platform)} is in the builder's list because somebody put it there: whether it runs was not tried.`
        : `The builder ${builder.name} cannot run ${formatPlatform(platform)}: a RUN step of that platform fails with \`exec format error\`. Cross-compiling and copying need no emulator.`,
    ),
  };
}

function isListedIn(names: readonly string[]): (platform: Platform) => boolean {
  const listed = names.flatMap((name) => {
    const parsed = parsePlatform(name, '');
    return parsed.ok ? [parsed.value] : [];
  });
  return (platform) => listed.some((other) => isSamePlatform(platform, other));
}

function missingHint(kind: Plan['builder']['kind'], name: string): string {
  return kind === 'existing'
    ? `That builder may have been started before the emulators were: restart it with \`docker buildx stop ${name}\`, or leave \`builder\` out and one is created. If its Dockerfile runs nothing of those platforms, write \`emulators: none\`.`
    : 'Register the emulator on the machine of the Docker engine (its kernel needs binfmt_misc), or choose a `binfmt-image` that has it. If the Dockerfile runs nothing of those platforms, write `emulators: none`.';
}
