import { z } from 'zod'

/** One JSON-RPC request of a batch. */
export type RpcQuestion = { readonly id: number; readonly method: string; readonly params: unknown }

const rpcAnswer = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).nullish(),
})

/** What a node answered to one of them. `error` is the node's own refusal, in its own words. */
export type RpcAnswer = z.infer<typeof rpcAnswer>

/** A refusal of the whole batch, which answers none of its requests. */
const refusal = z.object({ error: z.object({ code: z.number(), message: z.string() }) })

export type ParsedAnswers =
  | { readonly status: 'answered'; readonly answers: ReadonlyMap<number, RpcAnswer> }
  | { readonly status: 'refused'; readonly code: number }
  | { readonly status: 'malformed'; readonly why: string }

/** Each question has exactly one answer, and nothing else is answered: anything else is no answer at all. */
export function parseAnswers(text: string, questions: readonly RpcQuestion[]): ParsedAnswers {
  const returned = parseJson(text)
  if (returned === undefined) return { status: 'malformed', why: 'no JSON' }
  if (!Array.isArray(returned)) {
    const [only, ...more] = questions
    const alone = rpcAnswer.safeParse(returned).data
    if (alone !== undefined && only?.id === alone.id && more.length === 0)
      return { status: 'answered', answers: new Map([[alone.id, alone]]) }
    const refused = refusal.safeParse(returned)
    return refused.success
      ? { status: 'refused', code: refused.data.error.code }
      : { status: 'malformed', why: 'no list of answers' }
  }
  const asked = new Set(questions.map(({ id }) => id))
  const answers = new Map<number, RpcAnswer>()
  for (const one of returned) {
    const { data } = rpcAnswer.safeParse(one)
    if (data === undefined) return { status: 'malformed', why: 'an answer of another shape' }
    if (!asked.has(data.id) || answers.has(data.id))
      return { status: 'malformed', why: 'an answer that nobody asked for' }
    answers.set(data.id, data)
  }
  return answers.size === asked.size
    ? { status: 'answered', answers }
    : { status: 'malformed', why: 'a question that was left unanswered' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
