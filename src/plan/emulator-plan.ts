// Which emulators there have to be, and what is done so that they are.
import type { Platform } from '../oci/platform.ts';
import type { Reference } from '../oci/reference.ts';

export interface EmulatorPlan {
  /** The builder must be able to run these once it is up, else the step fails. */
  readonly asked: readonly Platform[];
  /** Platforms of the build that the builder's machine runs without help. */
  readonly native: readonly Platform[];
  /** Platforms of `emulators: all` that are no part of the build: a warning when they are not to be had. */
  readonly hoped: readonly Platform[];
  /** Emulators to install, in the binfmt image's words (`arm64`, `arm`). */
  readonly install: readonly string[];
  /** Names of broken registrations that stand in the way of `install`. */
  readonly replace: readonly string[];
  /** The binfmt image and its mirrors, to try in this order. */
  readonly images: readonly Reference[];
}
