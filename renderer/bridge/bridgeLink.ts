import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { Bridge, BridgeReply } from '../../src/api/bridge/messages.ts'
import type { AppRouter } from '../../src/api/router.ts'
import { SaysoError } from '../../src/errors/SaysoError.ts'

/**
 * Carries tRPC over the two functions that the shell puts on the window. Failures arrive as data and leave as a
 * `TRPCClientError` whose cause is the core's own `SaysoError`.
 *
 * `firstId` is random so that a late answer to a page that was reloaded never meets a question of the new one.
 */
export function bridgeLink(bridge: Bridge, firstId = Math.floor(Math.random() * 2 ** 40)): TRPCLink<AppRouter> {
  return () => {
    const open = new Map<number, (reply: BridgeReply) => void>()
    let nextId = firstId
    bridge.listen((reply) => open.get(reply.id)?.(reply))

    return ({ op }) =>
      observable((observer) => {
        const id = nextId++
        const stop = () => {
          if (open.delete(id)) bridge.send({ kind: 'stop', id })
        }
        open.set(id, (reply) => {
          switch (reply.kind) {
            case 'event':
              observer.next({ result: { type: 'data', data: reply.data } })
              break
            case 'result':
              open.delete(id)
              observer.next({ result: { data: reply.data } })
              observer.complete()
              break
            case 'end':
              open.delete(id)
              observer.next({ result: { type: 'stopped' } })
              observer.complete()
              break
            case 'failed':
              open.delete(id)
              observer.error(
                TRPCClientError.from(
                  new SaysoError(reply.error.code, reply.error.message, { facts: reply.error.facts }),
                ),
              )
              break
          }
        })
        op.signal?.addEventListener('abort', stop, { once: true })
        if (op.type === 'subscription') observer.next({ result: { type: 'started' } })
        bridge.send({ kind: op.type, id, path: op.path, input: op.input })
        return () => {
          op.signal?.removeEventListener('abort', stop)
          stop()
        }
      })
  }
}
