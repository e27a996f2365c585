/** The one way between the core and the signer's process: texts, in the order they were sent. */
export type SignerChannel = {
  readonly send: (text: string) => void
  readonly onMessage: (listen: (message: unknown) => void) => void
  /** Once, when the other side is gone, however that happened. */
  readonly onGone: (listen: () => void) => void
  /** Lets the other side end by itself. */
  readonly leave: () => void
  /** Ends the other side, at once. */
  readonly end: () => void
  /** The system's number of the other side's process, where it has one. */
  readonly process: number | undefined
}

/** Starts the signer's process. What starts it depends on the shell: Node's own child, or Electron's utility process. */
export type StartSigner = () => SignerChannel
