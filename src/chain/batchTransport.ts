import { type CustomTransport, custom, RpcRequestError } from 'viem'
import { EndpointError } from './rpc/EndpointError.ts'
import type { RpcAnswer, RpcQuestion } from './rpc/RpcAnswer.ts'

type Waiting = {
  readonly question: RpcQuestion
  readonly resolve: (answer: RpcAnswer) => void
  readonly reject: (reason: unknown) => void
}

/** Whoever takes questions: one endpoint, or several of them. `name` is all that errors say of where it was asked. */
export type Answerer = {
  readonly name: string
  readonly ask: (questions: readonly RpcQuestion[]) => Promise<ReadonlyMap<number, RpcAnswer>>
}

/**
 * What is asked in the same moment travels as one JSON-RPC batch. viem's own batching waits for a timer, a millisecond
 * at least, each time; this sends as soon as whoever is asking has finished asking.
 */
export function batchTransport({ name, ask }: Answerer): CustomTransport {
  let waiting: Waiting[] = []
  let lastId = 0

  async function send(): Promise<void> {
    const batch = waiting
    waiting = []
    try {
      const answers = await ask(batch.map(({ question }) => question))
      for (const { question, resolve, reject } of batch) {
        const found = answers.get(question.id)
        if (found !== undefined) resolve(found)
        else reject(new EndpointError(name, 'malformed'))
      }
    } catch (thrown) {
      for (const { reject } of batch) reject(thrown)
    }
  }

  function put(method: string, params: unknown): Promise<RpcAnswer> {
    lastId += 1
    const question = { id: lastId, method, params }
    return new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      // After the steps that are due already, those of others who ask in the same moment among them.
      if (waiting.length === 1) queueMicrotask(() => queueMicrotask(() => void send()))
    })
  }

  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const { error, result } = await put(method, params)
    if (error !== undefined && error !== null) throw new RpcRequestError({ body: { method, params }, error, url: name })
    return result
  }
  return custom({ request }, { key: 'http', name: 'JSON-RPC over HTTP, in batches', retryCount: 0 })
}
