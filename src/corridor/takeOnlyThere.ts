import { asksWhatComesOut, onlyThere } from '../stages/onlyThere.ts'
import { heldBy } from './askBack.ts'
import type { Listened } from './listen.ts'
import type { Parts } from './Parts.ts'
import { understand } from './understand.ts'

/**
 * What was heard, where one's own money is to come out and just one thing lies anywhere: that one is taken, and the person is told
 * so, where a question would have had one answer. Everything else as it was heard.
 */
export async function takeOnlyThere(
  parts: Parts,
  conversation: string,
  heard: Listened,
  signal: AbortSignal,
): Promise<Listened> {
  const { reading, request, offers } = heard
  if (reading.ask === null || offers.length > 0 || !asksWhatComesOut(request)) return heard
  const { native, wrapped } = parts.client.network
  const twins = { native: native.symbol, wrapped: wrapped.symbol }
  const only = onlyThere(request, (await heldBy(parts)) ?? [], twins)
  if (only === null) return heard
  const { words, what } = only
  parts.conversations.hearAs(conversation, words)
  const whole = { ...request, turns: [...request.turns.slice(0, -1), words] }
  const again = await understand(parts, whole, signal)
  const note = `You have put in one thing, ${what}, so I took it that you mean that.`
  return { ...again, sources: [], note, own: words, said: words, beside: null, request: whole }
}
