import { callTRPCProcedure, TRPCError } from '@trpc/server'
import { SaysoError, toErrorData } from '../../errors/SaysoError.ts'
import type { Core } from '../Core.ts'
import { router } from '../router.ts'
import { type BridgeReply, bridgeRequest } from './messages.ts'

export type BridgeServer = {
  /** Takes whatever the page sent. Never throws. */
  readonly receive: (message: unknown) => void
  /** The page is gone or reloads: what it listened to ends. What it approved goes on. */
  readonly close: () => void
}

/** Joins one page to the router. A shell has only to carry messages, after checking who sends them. */
export function serveBridge(core: Core, reply: (message: BridgeReply) => void): BridgeServer {
  const running = new Map<number, AbortController>()

  async function answer(message: unknown): Promise<void> {
    const parsed = bridgeRequest.safeParse(message)
    if (!parsed.success) return
    const request = parsed.data
    if (request.kind === 'stop') {
      running.get(request.id)?.abort()
      running.delete(request.id)
      return
    }
    const { id } = request
    if (running.has(id)) return
    const controller = new AbortController()
    running.set(id, controller)
    /** A page that cannot be told any more listens no more, and nothing in the core fails with it. */
    const tell = (message: BridgeReply): void => {
      try {
        reply(message)
      } catch {
        controller.abort()
      }
    }
    try {
      const result = await callTRPCProcedure({
        router,
        path: request.path,
        getRawInput: async () => request.input,
        ctx: { core, face: 'window' },
        type: request.kind,
        signal: controller.signal,
        batchIndex: 0,
      })
      if (request.kind === 'subscription' && isAsyncIterable(result)) {
        for await (const data of result) {
          // A face that stopped listening does not stop what was approved: the stream is drained to its end.
          if (!controller.signal.aborted) tell({ kind: 'event', id, data })
        }
        if (!controller.signal.aborted) tell({ kind: 'end', id })
      } else {
        tell({ kind: 'result', id, data: result })
      }
    } catch (thrown) {
      if (!controller.signal.aborted) tell({ kind: 'failed', id, error: toErrorData(causeOf(thrown)) })
    } finally {
      // Once stopped, the number may belong to another request by now.
      if (running.get(id) === controller) running.delete(id)
    }
  }

  return {
    // What cannot even be looked at is no message.
    receive: (message) => void answer(message).catch(() => {}),
    close: () => {
      for (const controller of running.values()) controller.abort()
      running.clear()
    },
  }
}

function causeOf(thrown: unknown): unknown {
  if (!(thrown instanceof TRPCError)) return thrown
  if (thrown.code === 'BAD_REQUEST')
    return new SaysoError('input-invalid', 'The window sent something that the core does not take. Nothing was done.')
  return thrown.cause ?? thrown
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
