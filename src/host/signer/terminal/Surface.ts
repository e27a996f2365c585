import type { SurfaceReply } from '../../../wallet/surface/SurfaceReply.ts'
import type { KeeperRequest } from '../../../wallet/surface/SurfaceRequest.ts'
import type { Prompter } from './Prompter.ts'

/** A person at a terminal, and the keeper of the wallet. */
export type Surface = {
  readonly prompter: Prompter
  readonly ask: (request: KeeperRequest) => Promise<SurfaceReply>
}

/** What a conversation ends with. */
export type Ending = { readonly status: 'done' | 'refused'; readonly sentence: string }

export function ended(reply: SurfaceReply, done: string): Ending {
  if (reply.reply === 'refused') return { status: 'refused', sentence: reply.sentence }
  return { status: 'done', sentence: done }
}
