import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'
import type { SurfaceAsk } from '../../src/wallet/surface/SurfaceRequest.ts'
import type { Words } from '../words/Words.ts'

/** What every view of the wallet works with. */
export type Desk = {
  readonly words: Words['wallet']
  /** Asks the signer. */
  readonly ask: (request: SurfaceAsk) => Promise<SurfaceReply>
  /** Puts this in place of what is shown; whatever was typed or written there is wiped first. */
  readonly show: (...parts: readonly (HTMLElement | null)[]) => void
  /** Back to the wallet as it stands now, with a sentence about what was just done. */
  readonly home: (said?: string) => Promise<void>
}
