import { type CustomTransport, custom, HttpRequestError, RpcRequestError } from 'viem'
import { getHttpRpcClient } from 'viem/utils'
import { z } from 'zod'

const answer = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).nullish(),
})

type Answer = z.infer<typeof answer>
type Question = { readonly id: number; readonly method: string; readonly params: unknown }
type Waiting = {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

/** Milliseconds for a whole answer, to its last byte. More than 10 MiB of one are not read. */
const patience = 10_000

/**
 * What is asked in the same moment travels as one JSON-RPC batch. viem's own batching waits for a timer, a millisecond
 * at least, each time; this sends as soon as whoever is asking has finished asking.
 */
export function batchTransport(rpcUrl: string, count: () => void, timeout = patience): CustomTransport {
  const rpc = getHttpRpcClient(rpcUrl, { timeout, onRequest: count })
  let waiting: Waiting[] = []
  let lastId = 0

  async function send(): Promise<void> {
    const batch = waiting
    waiting = []
    try {
      // The client's own patience ends with the head of an answer: a body that never ends would be waited for for ever.
      const signal = AbortSignal.timeout(timeout)
      const returned: unknown = await rpc.request({
        body: batch.map(({ question }) => question),
        fetchOptions: { signal },
      })
      const answers = readAnswers(returned)
      for (const { question, resolve, reject } of batch) {
        const found = answers.get(question.id)
        if (found !== undefined) resolve(found)
        else reject(new HttpRequestError({ body: question, url: rpcUrl, details: 'The node left this unanswered.' }))
      }
    } catch (thrown) {
      for (const { reject } of batch) reject(thrown)
    }
  }

  function ask(method: string, params: unknown): Promise<Answer> {
    lastId += 1
    const question = { id: lastId, method, params }
    return new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      // After the steps that are due already, those of others who ask in the same moment among them.
      if (waiting.length === 1) queueMicrotask(() => queueMicrotask(() => void send()))
    })
  }

  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const { error, result } = await ask(method, params)
    if (error !== undefined && error !== null)
      throw new RpcRequestError({ body: { method, params }, error, url: rpcUrl })
    return result
  }
  return custom({ request }, { key: 'http', name: 'JSON-RPC over HTTP, in batches', retryCount: 0 })
}

/** By what they answer. Whatever is no answer is left out, and so what it should have answered stays unanswered. */
function readAnswers(returned: unknown): ReadonlyMap<number, Answer> {
  const found = Array.isArray(returned) ? returned.map((one: unknown) => answer.safeParse(one)) : []
  return new Map(found.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data]])))
}
