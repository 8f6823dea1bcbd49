// The plan: everything that will be done, decided before anything is changed.
import type { TlsMaterial } from '../gather/nodes.ts';
import type { BuilderInfo } from '../oci/builder.ts';
import type { ImagePlace } from '../oci/image-place.ts';
import type { MergeSource } from '../oci/merge-source.ts';
import type { Platform } from '../oci/platform.ts';
import type { Reference, Repository, TaggedReference } from '../oci/reference.ts';
import type { Buildx } from '../system/buildx.ts';
import type { BuildPlan, CallPlan } from './build-plan.ts';
import type { CachePlan } from './cache-plan.ts';
import type { CommentPlan } from './comment.ts';
import type { LoginPlan } from './login-plan.ts';
import type { ImageMetadata } from './naming/metadata.ts';

/** What every door that brings an image somewhere plans, wherever its image comes from. */
export interface JobPlan {
  /** In the order asked, each once. */
  readonly platforms: readonly Platform[];
  /** The references that were asked for, whether or not they will move. */
  readonly tags: readonly TaggedReference[];
  readonly delivery: Delivery;
  readonly verification: VerificationPlan;
  readonly buildx: BuildxPlan;
  readonly builder: BuilderPlan;
  readonly emulators: EmulatorPlan;
  /** How often what a registry fails at is tried at most. */
  readonly attempts: number;
  readonly logins: LoginPlan;
  /** Whether the job summary is written. */
  readonly summary: boolean;
  /** The pull request to comment on. */
  readonly comment?: CommentPlan;
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

/** A plan whose image gets tags. */
export interface PublishPlan extends JobPlan {
  /** Version, labels and annotations, for the outputs. */
  readonly metadata: ImageMetadata;
  readonly moveTags: MoveTags;
  /** Tags of single platforms' images; they move after the others. */
  readonly platformTags: readonly PlatformTag[];
}

export interface PlatformTag {
  readonly platform: Platform;
  readonly tag: TaggedReference;
}

/** The root action's: it builds the image. */
export interface Plan extends PublishPlan {
  readonly build: BuildPlan;
  readonly cache: CachePlan;
  /** Tags that keep an image alive that was pushed by digest; set once it is verified. */
  readonly stagingTags: readonly TaggedReference[];
  readonly load?: LoadPlan;
  /** Values of `--output`: what is exported besides, once the image is verified. */
  readonly exports: readonly string[];
  /** Nothing is built then, and nothing pushed. */
  readonly call?: CallPlan;
}

/** merge/'s: its image is put together from others. */
export interface MergePlan extends PublishPlan {
  readonly sources: readonly MergeSource[];
  /** Folders of layouts that an untrusted job may have made. */
  readonly suspects: readonly string[];
  /** Of the new index. */
  readonly annotations: Readonly<Record<string, string>>;
  /** Tags of the legs, to be taken away when the new image has its own. */
  readonly stagedTags: readonly TaggedReference[];
}

/** inspect/'s: its image is there already, and nothing is published. */
export interface InspectPlan extends JobPlan {
  readonly place: ImagePlace;
  /** Platforms that the image must have; it may have more. */
  readonly expected: readonly Platform[];
}

/** How the image leaves the builder. `tags` move only after verification; there may be none. */
export type Delivery =
  /** The builder itself pushes to every repository, untagged. */
  | {
      readonly kind: 'push';
      readonly repositories: readonly Repository[];
      readonly tags: readonly TaggedReference[];
    }
  /** For a builder that cannot push untagged: through an OCI layout. */
  | {
      readonly kind: 'layout-then-push';
      readonly repositories: readonly Repository[];
      readonly tags: readonly TaggedReference[];
    }
  /** Nothing is pushed. */
  | { readonly kind: 'layout' };

/** What happens to a tag that holds a newer commit's image. */
export interface MoveTags {
  /** `always` warns and moves it back, `forward` leaves it where it is. */
  readonly mode: 'always' | 'forward';
  /** The commit of this run, for an image that does not say its own. */
  readonly revision?: string;
  /** Who can tell the order of two commits. */
  readonly forge?: { readonly apiUrl: string; readonly repository: string };
}

export interface VerificationPlan {
  /** Whether the machine code that each image starts is read. */
  readonly binaries: boolean;
  readonly smokeTest?: SmokeTest;
  /** Platforms whose image config may say otherwise: the user insisted. */
  readonly insisted?: readonly Platform[];
}

/** A command that must end well in every platform's image. */
export type SmokeTest =
  | { readonly form: 'shell'; readonly command: string }
  | { readonly form: 'exec'; readonly command: readonly string[] };

export interface LoadPlan {
  readonly platforms: readonly Platform[];
  /** The classic image store holds neither an index nor attestations. */
  readonly withAttestations: boolean;
}

export type BuildxPlan =
  | { readonly kind: 'found'; readonly buildx: Buildx }
  | { readonly kind: 'download'; readonly release: BuildxRelease };

export interface BuildxRelease {
  readonly version: string;
  /** As release files are named: `amd64`, `arm-v7`. */
  readonly architecture: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export type BuilderPlan =
  /** Was there before: nothing is created and nothing removed. */
  | {
      readonly kind: 'existing';
      readonly builder: BuilderInfo;
      /** By an input of this step, or by an earlier step. */
      readonly how: 'named' | 'selected';
    }
  /** The engine's own, of the docker driver. */
  | { readonly kind: 'engine'; readonly name: string }
  /** Registries are asked with its configuration; it is not booted, since nothing is built. */
  | { readonly kind: 'idle'; readonly name: string }
  | CreatedBuilder;

/** A node besides the builder's first. */
export interface AppendedNode {
  readonly name?: string;
  readonly endpoint?: string;
  /** Each in buildx's CSV form. */
  readonly driverOptions: readonly string[];
  readonly buildkitdFlags?: string;
  /** What is to be built there, in the user's words. */
  readonly platforms: readonly Platform[];
}

/** Nodes beyond one machine; a builder of one node has no need of it. */
export interface NodesPlan {
  readonly appended: readonly AppendedNode[];
  /** TLS material to be written to files, by the index of the node; 0 is the first. */
  readonly tls: ReadonlyMap<number, TlsMaterial>;
  /** Whether the build goes on without nodes that are down. */
  readonly allowMissing: boolean;
}

export interface CreatedBuilder {
  readonly kind: 'created';
  readonly name: string;
  readonly driver: string;
  /** Each in buildx's CSV form; the image is not among them when `images` names it. */
  readonly driverOptions: readonly string[];
  /** BuildKit images to try in this order, all of the same digest; none: what `driverOptions` say. */
  readonly images: readonly Reference[];
  readonly buildkitdFlags?: string;
  readonly config?:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'inline'; readonly text: string }
    /** What was given, with mirrors added. */
    | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>> };
  readonly endpoint?: string;
  readonly nodes: NodesPlan;
  readonly use: boolean;
  readonly cleanup: boolean;
  readonly keepState: boolean;
  /** The builder to select again when this one is removed. */
  readonly selectedBefore?: string;
}

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
