// The report: what is known of each platform's image, as JSON for machines. Pure.
import { type BuildStep, secondsOf } from '../oci/build-steps.ts';
import { formatPlatform, isSamePlatform, type Platform } from '../oci/platform.ts';
import { parseStartConfig } from '../oci/program.ts';
import { formatReference, pinned } from '../oci/reference.ts';
import type { JobPlan } from '../plan/plan.ts';
import type { Builder } from '../prepare/prepare.ts';
import type { Published } from '../publish/publish.ts';
import type { PlatformImage } from '../verify/image-check.ts';
import type { SmokeResult } from '../verify/smoke-progress.ts';
import type { Verified } from '../verify/verify.ts';

/** How programs of a platform ran during the build. */
export type Execution = 'native' | 'emulated' | 'unknown';

export interface PlatformReport {
  readonly platform: string;
  readonly digest: string;
  /** Bytes to pull: manifest, config and compressed layers; null when the manifest is unreadable. */
  readonly size: number | null;
  readonly execution: Execution;
  /** Sum of this platform's own steps; null without a build history. */
  readonly seconds: number | null;
  readonly steps: number;
  readonly cachedSteps: number;
  readonly config: {
    readonly entrypoint: readonly string[];
    readonly command: readonly string[];
    readonly folder: string;
  };
  /** Null when the machine code was not asked for. */
  readonly binary: {
    readonly files: readonly { readonly path: string; readonly what: string }[];
    readonly notes: readonly string[];
  } | null;
  /** Null without a smoke test; in a build a failed one fails the step before there is a report. */
  readonly smokeTest: SmokeReport | null;
}

export interface SmokeReport {
  /** `stopped`: another platform failed first. */
  readonly result: SmokeResult['ending'];
  /** Null when the command could not be run, or was stopped. */
  readonly exitStatus: number | null;
  readonly signal: string | null;
  readonly seconds: number | null;
}

export interface Report {
  /** Goes up when a field changes its meaning or goes away. */
  readonly version: 1;
  readonly digest: string;
  readonly references: readonly string[];
  readonly tags: readonly string[];
  readonly pushed: boolean;
  readonly attestations: number;
  readonly platforms: readonly PlatformReport[];
}

export interface ReportFacts {
  readonly plan: JobPlan;
  readonly builder: Builder;
  readonly verified: Verified;
  readonly published: Published;
  readonly steps: readonly BuildStep[];
}

export function reportOf({ plan, builder, verified, published, steps }: ReportFacts): Report {
  return {
    version: 1,
    digest: verified.digest,
    references: published.repositories.map((repository) =>
      formatReference(pinned(repository, verified.digest)),
    ),
    tags: published.tags.map(formatReference),
    pushed: published.pushed,
    attestations: verified.attestations,
    platforms: verified.images.map((image) =>
      platformReport(image, { plan, builder, verified, steps }),
    ),
  };
}

export function platformReport(
  image: PlatformImage,
  {
    plan,
    builder,
    verified,
    steps,
  }: {
    readonly plan: Pick<JobPlan, 'emulators'>;
    readonly builder: Pick<Builder, 'placements'>;
    readonly verified: Pick<Verified, 'binaries' | 'smokeTests'>;
    readonly steps: readonly BuildStep[];
  },
): PlatformReport {
  const own = stepsOf(image.platform, steps);
  const start = parseStartConfig(image.config);
  const binary = verified.binaries.find(({ platform }) => isSamePlatform(platform, image.platform));
  return {
    platform: formatPlatform(image.platform),
    digest: image.digest,
    size: image.compressedSize ?? null,
    execution: executionOf(image.platform, plan, builder),
    seconds: steps.length === 0 ? null : sum(own.map(secondsOf)),
    steps: own.length,
    cachedSteps: own.filter(({ isCached }) => isCached).length,
    config: { entrypoint: start.entrypoint, command: start.command, folder: start.folder },
    binary: binary === undefined ? null : { files: binary.files, notes: binary.notes },
    smokeTest: smokeReport(image.platform, verified.smokeTests),
  };
}

function smokeReport(platform: Platform, results: readonly SmokeResult[]): SmokeReport | null {
  const own = results.find((result) => isSamePlatform(result.platform, platform));
  if (own === undefined) return null;
  const { ending, exitStatus = null, signal = null, seconds = null } = own;
  return { result: ending, exitStatus, signal, seconds };
}

function stepsOf(platform: Platform, steps: readonly BuildStep[]): readonly BuildStep[] {
  return steps.filter((step) => step.platform && isSamePlatform(step.platform, platform));
}

function executionOf(
  platform: Platform,
  { emulators }: Pick<JobPlan, 'emulators'>,
  { placements = [] }: Pick<Builder, 'placements'>,
): Execution {
  const isIn = (list: readonly Platform[]): boolean =>
    list.some((other) => isSamePlatform(other, platform));
  const placement = placements.find(({ platforms }) => isIn(platforms));
  if (placement !== undefined) return isIn(placement.emulated) ? 'emulated' : 'native';
  if (isIn(emulators.asked)) return 'emulated';
  return isIn(emulators.native) ? 'native' : 'unknown';
}

function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, number) => total + number, 0) * 10) / 10;
}
