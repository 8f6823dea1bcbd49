// What is built: everything of a `buildx build` that does not depend on where the result goes.

/** Lists are as buildx takes them, one flag per item; every text comes from an input. */
export interface BuildPlan {
  /** A folder, or what buildx fetches itself. */
  readonly context: string;
  readonly file?: string;
  readonly target?: string;
  readonly buildArgs: readonly string[];
  readonly buildContexts: readonly string[];
  readonly labels: readonly string[];
  readonly annotations: readonly string[];
  /** Values of `--attest`. */
  readonly attestations: readonly string[];
  /** Fields that the exporter of the image gets besides, such as `compression=zstd`. */
  readonly imageOptions: readonly string[];
  readonly secrets: readonly BuildSecret[];
  readonly ssh: readonly string[];
  readonly addHosts: readonly string[];
  readonly allow: readonly string[];
  readonly network?: string;
  readonly ulimits: readonly string[];
  readonly shmSize?: string;
  readonly cgroupParent?: string;
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  readonly pull: boolean;
}

/** A secret of the build: where its value is. */
export type BuildSecret = { readonly id: string } & (
  | { readonly source: 'value'; readonly value: string }
  | { readonly source: 'variable'; readonly variable: string }
  | { readonly source: 'file'; readonly path: string }
);

/** A question to the Dockerfile's frontend instead of a build. */
export interface CallPlan {
  /** `check`, `outline`, `targets`, … */
  readonly method: string;
  /** The value of `--call`, as it was given. */
  readonly words: string;
}
