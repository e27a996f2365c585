import { asksWhatComesOut, onlyThere } from '../stages/onlyThere.ts'
import { heldBy } from './askBack.ts'
import { hearAs, type Listened, listen } from './listen.ts'
import type { Parts } from './Parts.ts'

/**
 * Hears a message in its conversation. Where one's own money is to come out and just one thing lies anywhere, that one is taken and the
 * person is told so: the question would have had one answer.
 */
export async function listenWithHoldings(
  parts: Parts,
  said: Parameters<typeof listen>[1],
  signal: AbortSignal,
): Promise<Listened> {
  const heard = await listen(parts, said, signal)
  const { reading, request, offers } = heard
  if (reading.ask === null || offers.length > 0 || !asksWhatComesOut(request)) return heard
  const { native, wrapped } = parts.client.network
  const twins = { native: native.symbol, wrapped: wrapped.symbol }
  const only = onlyThere(request, (await heldBy(parts)) ?? [], twins)
  if (only === null) return heard
  const { words, what } = only
  const note = `You have put in one thing, ${what}, so I took it that you mean that.`
  return await hearAs(parts, { conversation: said.conversation, request, words, isGuess: false, note }, signal)
}
