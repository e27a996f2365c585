import { sentenceOf } from '../intent/model/sentenceOf.ts'
import { read, readOpen } from '../intent/read.ts'
import { findMissing } from '../intent/steps/findMissing.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { cents, wordOf } from './heldWords.ts'
import type { Twins } from './questionPurse.ts'

/** The whole of what lies there, and no part of it: "take some out" and "take my usdc out" are asked, as ever. */
const pointsAtAll =
  /\b(?:take|get|pull|withdraw|bring|move|put|fetch|return|send|want|need|give me|have)(?: me)?(?: back| out)? (?:it|that|them|those|everything|my money|the money)(?: all)?\b(?! of\b)/i

/**
 * Whether what is asked is only which of the things put in anywhere comes out, and how much of it where "it" says that. A coin that
 * the message itself names is asked about: "my usdc" may be some of it.
 */
export function asksWhatComesOut(request: ReadRequest): boolean {
  const [block, ...others] = readOpen(request)
  const [step, ...more] = block?.steps ?? []
  if (step?.kind !== 'withdraw' || block?.when !== null || others.length + more.length > 0) return false
  const missing = findMissing(step)
  const { asset } = step.said
  const isNamed = asset?.from.some(({ turn }) => turn === request.turns.length - 1) === true
  if (step.unclear.length > 0 || isNamed) return false
  const open = asset === undefined ? ['asset'] : []
  if (!missing.includes('amount')) return open.length === 1 && missing.join() === 'asset'
  return missing.length === open.length + 1 && pointsAtAll.test(request.turns.at(-1) ?? '')
}

/**
 * The whole order, where just one thing lies anywhere that it could be: one's own money on its way back to oneself. Null where there are
 * several, or none, and where the order would say a word more. Its plan is shown like any other.
 */
export function onlyThere(
  request: ReadRequest,
  holdings: readonly HoldingView[],
  twins: Twins,
): { readonly words: string; readonly what: string } | null {
  const [block] = readOpen(request)
  const [step] = block?.steps ?? []
  if (step === undefined || !asksWhatComesOut(request)) return null
  const isWorth = ({ usd }: HoldingView) => usd === null || cents(usd) > 0n
  const [held, ...more] = holdings.filter(
    (holding) => holding.place !== 'wallet' && holding.kind !== 'debt' && isWorth(holding),
  )
  if (held === undefined || more.length > 0 || (held.kind !== 'lent' && held.kind !== 'vault')) return null
  const word = wordOf(held, twins)
  const answer = step.said.amount === undefined ? `all ${word}` : word
  const { intents } = read({ ...request, turns: [...request.turns, answer] })
  const [only, ...others] = intents
  if (only?.kind !== 'withdraw' || others.length > 0) return null
  // What was put in last and what lies there may be two things.
  if (step.said.asset !== undefined && only.asset !== step.said.asset.value) return null
  const named = only.protocol
  if (named !== undefined && !held.place.toLowerCase().includes(named.toLowerCase())) return null
  const words = sentenceOf(intents, request)
  return words === null ? null : { words, what: `${word} in ${held.place}` }
}
