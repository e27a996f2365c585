import { SaysoError } from '../../src/errors/SaysoError.ts'

type Answer =
  | { readonly status: 'ok'; readonly result?: unknown }
  | { readonly status: 'failed'; readonly message: string }

/**
 * The answer of the chain, or that there was none in time: silence and "it does not answer" are the same to a person.
 *
 * @throws SaysoError `chain-unreachable`
 */
export async function askInTime(ask: () => Promise<Answer>, patienceMs: number): Promise<unknown> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(silent('It did not answer in time.')), patienceMs)
  try {
    const answer = await Promise.race([ask(), late.promise])
    if (answer.status === 'failed') throw silent(answer.message)
    // A query whose data is undefined counts as none.
    return answer.result ?? null
  } finally {
    clearTimeout(timer)
  }
}

function silent(why: string): SaysoError {
  return new SaysoError('chain-unreachable', 'The chain does not answer.', { facts: { why } })
}
