import type { BridgeReply } from '../../src/api/bridge/messages.ts'
import { type BridgeServer, serveBridge } from '../../src/api/bridge/serveBridge.ts'
import type { Core } from '../../src/api/Core.ts'

export type DocumentServer = {
  /** Takes what a document of the window sent, after the shell has checked its frame and origin. Never throws. */
  readonly receive: (document: unknown, message: unknown) => void
  /** The document is gone: reloaded, navigated away, or closed with its window. */
  readonly leave: () => void
}

/**
 * Joins one window to the core, one document after the other. A reload starts its requests at id 0 again, so replies
 * carry the document that they are for, and what a document listened to ends with it.
 */
export function serveDocuments(core: Core, deliver: (document: string, reply: BridgeReply) => void): DocumentServer {
  let current: { readonly document: string; readonly server: BridgeServer } | null = null
  const left = new Set<string>()

  function leave() {
    if (current === null) return
    current.server.close()
    left.add(current.document)
    current = null
  }

  function enter(document: string): BridgeServer {
    leave()
    const server = serveBridge(core, (reply) => {
      if (!left.has(document)) deliver(document, reply)
    })
    current = { document, server }
    return server
  }

  return {
    receive: (document, message) => {
      if (typeof document !== 'string' || !/^[\w-]{16,64}$/.test(document) || left.has(document)) return
      const server = current?.document === document ? current.server : enter(document)
      server.receive(message)
    },
    leave,
  }
}
