/** One vault on a disk: its present and its previous generation. */
export type VaultFiles = {
  readonly read: () => Uint8Array | null
  readonly readPrevious: () => Uint8Array | null
  /**
   * Whole or not at all; what stood there before becomes the previous generation. A first write is its own previous.
   * @throws SaysoError `disk-full` or `disk-failed`
   */
  readonly write: (bytes: Uint8Array) => void
  /** Keeps the damaged present generation aside and puts the previous one in its place. Returns where it was kept. */
  readonly restorePrevious: () => string
}
