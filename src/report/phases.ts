// How long each phase took, measured around it.

/** Times are in milliseconds of the same clock. */
export interface Phase {
  readonly title: string;
  readonly started: number;
  readonly ended: number;
}
