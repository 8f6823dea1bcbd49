// Where the steps of a build are kept, as the plan has it.
import type { TaggedReference } from '../oci/reference.ts';

/** Where the steps of a build are kept for later builds. Platforms are added when it is used. */
export type CachePlan =
  | { readonly kind: 'none' }
  /** Entries of `--cache-from` and `--cache-to` as the user wrote them, in buildx's CSV, without keys. */
  | {
      readonly kind: 'explicit';
      readonly from: readonly string[];
      readonly to: readonly string[];
      /** Keys of the entries, as variables that buildx reads instead. */
      readonly variables: Readonly<Record<string, string>>;
      /** What no log may show. */
      readonly secrets: readonly string[];
    }
  | {
      readonly kind: 'github';
      /** Tells the builds of a repository apart, apart from their platforms. */
      readonly scope: string;
      readonly isWritten: boolean;
    }
  | {
      readonly kind: 'registry';
      readonly reference: TaggedReference;
      /** A leg of a matrix has a tag of its own: legs would overwrite each other's cache. */
      readonly isLeg: boolean;
      readonly isWritten: boolean;
    };
