import { z } from 'zod'
import type { ErrorData } from '../../errors/SaysoError.ts'

/** What a window may say over the bridge. Parsed on arrival: the page is a stranger. */
export const bridgeRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['query', 'mutation', 'subscription']),
    id: z.number().int().nonnegative(),
    path: z.string().max(100),
    /** Left out where there is none: JSON has no `undefined`. */
    input: z.unknown().optional(),
  }),
  z.strictObject({ kind: z.literal('stop'), id: z.number().int().nonnegative() }),
])

export type BridgeRequest = z.infer<typeof bridgeRequest>

/** What the core says back. Failures are data: only an error's message would survive a throw across a bridge. */
export type BridgeReply =
  | { readonly kind: 'result'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'event'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorData }

/** What the shell puts on the page's `window`, and nothing more: two functions, no objects of the shell's. */
export type Bridge = {
  readonly send: (request: BridgeRequest) => void
  /** Returns the function that ends listening. */
  readonly listen: (listener: (reply: BridgeReply) => void) => () => void
}
