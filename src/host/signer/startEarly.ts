import type { SignerChannel, StartSigner } from './SignerChannel.ts'

export type EarlySigner = {
  readonly startSigner: StartSigner
  /** Ends the one that was started and that nobody came for. */
  readonly end: () => void
}

/**
 * Starts the signer's process at once, for whoever asks for it first: it loads what it needs while we load what we need.
 * It opens nothing before it is told whose wallets to open.
 */
export function startEarly(start: StartSigner): EarlySigner {
  let waiting: SignerChannel | null = start()
  return {
    startSigner: () => {
      const channel = waiting ?? start()
      waiting = null
      return channel
    },
    end: () => {
      waiting?.end()
      waiting = null
    },
  }
}
