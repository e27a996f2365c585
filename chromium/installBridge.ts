import type { BridgeReply, BridgeRequest } from '../src/api/bridge/messages.ts'

/**
 * Runs in the page, before any script of its own: puts the two functions of the bridge on `window`, and nothing else
 * that can be reached by guessing. It is sent over as text, so it may use only what it is given.
 */
export function installBridge({ binding, hook }: { readonly binding: string; readonly hook: string }): void {
  // Frames get no bridge, and the shell would not listen to theirs.
  if (window.top !== window) return
  const carry: unknown = Reflect.get(window, binding)
  Reflect.deleteProperty(window, binding)
  if (typeof carry !== 'function') return
  const document = crypto.randomUUID()
  const listeners = new Set<(reply: BridgeReply) => void>()

  Object.defineProperty(window, hook, {
    value: (receiver: string, replies: readonly BridgeReply[]) => {
      if (receiver !== document) return
      for (const reply of replies) for (const listener of [...listeners]) listener(reply)
    },
  })
  Object.defineProperty(window, 'bridge', {
    enumerable: true,
    value: Object.freeze({
      send: (request: BridgeRequest): void => {
        carry(document, request).catch(() => {})
      },
      listen: (listener: (reply: BridgeReply) => void) => {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
    }),
  })
}
