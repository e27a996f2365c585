import type { SheetBridge, SheetOrder } from '../../src/api/sheet/messages.ts'
import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'
import type { SurfaceAsk } from '../../src/wallet/surface/SurfaceRequest.ts'

/** Each question with a number of its own, so that the answers find them in whatever order they come. */
export function askSigner(bridge: SheetBridge) {
  const waiting = new Map<number, (reply: SurfaceReply) => void>()
  let next = 0
  return {
    ask: (request: SurfaceAsk): Promise<SurfaceReply> =>
      new Promise((resolve) => {
        const number = next
        next += 1
        waiting.set(number, resolve)
        bridge.send({ kind: 'ask', number, request })
      }),
    hear: ({ number, reply }: Extract<SheetOrder, { kind: 'reply' }>): void => {
      waiting.get(number)?.(reply)
      waiting.delete(number)
    },
  }
}
