// Everything the plan needs from outside, read once.
import type { BuilderInfo } from '../oci/builder.ts';
import type { Parsed } from '../oci/parsed.ts';
import type { Buildx } from '../system/buildx.ts';
import type { BuildFacts } from './build.ts';
import type { Checkout } from './checkout.ts';
import type { EventFacts } from './event.ts';
import type { GitHubCache } from './github-cache.ts';
import type { Inputs } from './inputs.ts';
import type { NodeFacts } from './nodes.ts';
import type { Origin } from './origin.ts';
import type { RunPull } from './workflow-run.ts';

/** One file of the kernel's binfmt_misc folder, as it reads. */
export interface RegistrationFile {
  readonly name: string;
  readonly text: string;
}

export interface Machine {
  /** Node's word: `linux`, `darwin`, `win32`. */
  readonly os: string;
  /** OCI's word: `amd64`, `arm64`. */
  readonly architecture: string;
  /** Whether an arm64 machine also runs 32-bit Arm programs; many servers cannot. */
  readonly runs32BitArm: boolean;
}

export interface Engine {
  /** Whether it is this machine's kernel that runs the engine's containers. */
  readonly isLocal: boolean;
  /** Name of the docker context, which is also that of the engine's own builder. */
  readonly context: string;
  /** The engine's description of itself; asked only when the inputs need it. */
  readonly info?: EngineInfo;
}

export type EngineInfo =
  | {
      readonly kind: 'answered';
      readonly architecture: string;
      readonly hasContainerdStore: boolean;
    }
  | { readonly kind: 'silent'; readonly reason: string };

export type FoundBuildx =
  | { readonly kind: 'found'; readonly buildx: Buildx }
  | { readonly kind: 'missing'; readonly reason: string };

/** A builder that was there before: named by an input, or selected by an earlier step. */
export type FoundBuilder =
  | { readonly kind: 'found'; readonly builder: BuilderInfo }
  | { readonly kind: 'missing'; readonly name: string; readonly reason: string };

export interface Paths {
  /** False for a path that is not there; a remote context is not looked for. */
  readonly hasContext: boolean;
  readonly hasDockerfile: boolean;
  readonly hasBuildkitdConfig: boolean;
}

export interface LoginFacts {
  /** `registry-auth` as YAML has it, all scalars as texts; absent when it was not given. */
  readonly list?: Parsed<unknown>;
  /** Registries that somebody logged in to before. */
  readonly known: readonly string[];
  /** Those of them that the variable DOCKER_AUTH_CONFIG names. */
  readonly inVariable: readonly string[];
  /** Why docker's configuration cannot be read; absent when it can, or is not there. */
  readonly configFault?: string;
  /** Further accounts of ECR, of the variable AWS_ACCOUNT_IDS. */
  readonly awsAccounts: readonly string[];
  /** The region that the environment names; empty when it names none. */
  readonly awsRegion: string;
  /** Whether the variable DOCKER_LOGIN_SCOPE_DISABLED makes every login a usual one. */
  readonly areScopesOff: boolean;
}

export interface Facts {
  readonly inputs: Inputs;
  readonly event: EventFacts;
  readonly githubCache: GitHubCache;
  /** What the image is named after; only where `images` asks for names. */
  readonly origin?: Origin;
  /** The pull request behind a finished run, where merge/ makes a preview of it. */
  readonly runPull?: RunPull;
  /** What is checked out, where a fork's code must not be published. */
  readonly checkout?: Checkout;
  readonly unknownInputs: readonly string[];
  /** Names of the inputs that the door has. */
  readonly knownInputs: readonly string[];
  readonly machine: Machine;
  readonly paths: Paths;
  readonly build: BuildFacts;
  readonly engine: Engine;
  readonly logins: LoginFacts;
  /** Fields of the daemon's configuration that is in force; only read when mirrors are added to it. */
  readonly daemonConfig?: Parsed<Readonly<Record<string, unknown>>>;
  readonly buildx: FoundBuildx;
  /** The builder given by `builder`, or the one of the name given by `name`. */
  readonly namedBuilder?: FoundBuilder;
  /** The builder that an earlier step selected. */
  readonly selectedBuilder?: BuilderInfo;
  /** The builder to select again when ours is gone; it need not be the one to use. */
  readonly selectedBefore?: string;
  readonly nodes: NodeFacts;
  /** Emulators that the kernel knows; undefined when this machine does not show them. */
  readonly registrations?: readonly RegistrationFile[];
  /** Name for a builder that nothing else has; jobs tell their own by it. */
  readonly newBuilderName: string;
}
