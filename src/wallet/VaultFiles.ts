/** One vault on a disk: its present and its previous generation. Each throws SaysoError `disk-full` or `disk-failed`. */
export type VaultFiles = {
  readonly read: () => Uint8Array | null
  readonly readPrevious: () => Uint8Array | null
  /**
   * Whole or not at all; what stood there before becomes the previous generation. A first write is its own previous.
   */
  readonly write: (bytes: Uint8Array) => void
  /** Keeps the damaged present generation aside and puts the previous one in its place. Returns where it was kept. */
  readonly restorePrevious: () => string
  /** Makes the previous generation the same as the present: nothing opens with an older password any more. */
  readonly dropPrevious: () => void
  /** Keeps both generations aside, so that a vault restored from its words can take their place. Deletes nothing. */
  readonly setAside: () => void
  /** Copies both generations to dated names of their own, before another wallet's take their place. Deletes nothing. */
  readonly keepCopy: () => void
}
